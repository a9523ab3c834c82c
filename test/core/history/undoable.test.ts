import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { type Act, oneAct } from '../../../src/core/history/act';
import { covers } from '../../../src/core/history/coverage';
import { fold } from '../../../src/core/history/fold';
import type { ItemId } from '../../../src/core/exercise/identity';
import { noProgress, stateOf } from '../../../src/core/history/progress';
import type { ProgressEvent, Stored } from '../../../src/core/history/review';
import { ratings } from '../../../src/core/history/rating';
import { undoDepth, undoable } from '../../../src/core/history/undoable';
import { day, item, review, stamped } from './histories';

const folded = (events: readonly ProgressEvent[]) => {
  const progress = noProgress();
  fold(progress, events);
  return progress;
};

const stampedAll = (events: readonly ProgressEvent[]): Stored[] => events.map((event, seq) => stamped(event, seq));
const undoableAfter = (events: readonly ProgressEvent[]): string[] =>
  undoable(folded(stampedAll(events))).map(({ last }) => last.id);

const one = item('item');
const undo = (id: string, target: string): ProgressEvent => ({ type: 'undo', id, t: 9 * day, target });
const reset = (id: string, t: number, act?: string): ProgressEvent => ({
  type: 'reset',
  id,
  t,
  item: item(id),
  ...(act !== undefined && { act }),
});

describe('what can be undone', () => {
  const first = review('1', 3, 0);
  const second = review('2', 1, day);
  const three = ['a', 'b', 'c'].map((id) => reset(id, 2 * day, 'act'));
  const cases: [what: string, events: readonly ProgressEvent[], ids: string[]][] = [
    ['nothing of nothing', [], []],
    ['every act, newest first', [first, second, { type: 'suspend', id: '3', t: 2 * day, item: one }], ['3', '2', '1']],
    ['what happened later, whenever it was told of', [second, first], ['2', '1']],
    ['a bulk act as one', [first, ...three], ['c', '1']],
    ['what is left of an act', [...three, undo('u', 'c')], ['b']],
    ['no act that was taken back', [first, ...three, ...['a', 'b', 'c'].map((id) => undo(`u${id}`, id))], ['1']],
    ['an act whose undo was taken back', [first, undo('u', '1'), undo('v', 'u')], ['1']],
    ['an import', [first, { type: 'import', id: 'i', t: day, brought: { other: [0, 9] }, count: 10 }], ['i', '1']],
    [
      'no adopted memory, no alias',
      [
        first,
        { type: 'memory', id: 'm', item: one, t: 1, memory: { ...folded([first]).histories.get(one)!.state.memory! } },
        { type: 'alias', id: 'x', t: 2, from: one, to: item('a') },
      ],
      ['1'],
    ],
  ];
  for (const [what, events, ids] of cases) it(`is ${what}`, () => assert.deepEqual(undoableAfter(events), ids));

  it(`reaches back ${undoDepth} acts, however large`, () => {
    const many = Array.from({ length: undoDepth + 1 }, (_, n) => [
      reset(`${n} a`, n, `${n}`),
      reset(`${n} b`, n, `${n}`),
    ]).flat();
    const ids = undoableAfter(many);
    assert.deepEqual([ids.length, ids.at(0), ids.at(-1)], [undoDepth, `${undoDepth} b`, '1 b']);
  });
});

const items = ['a', 'b', 'c'].map(item);
interface Bare {
  readonly id: string;
  readonly t: number;
  readonly item: ItemId;
}

const deeds: fc.Arbitrary<(event: Bare) => ProgressEvent> = fc.oneof(
  fc.constantFrom(...ratings).map((rating) => (event: Bare): ProgressEvent => ({ ...review('', rating, 0), ...event })),
  fc.constantFrom('suspend', 'unsuspend', 'reset').map((type) => (event: Bare): ProgressEvent => ({ type, ...event })),
  fc.nat(9).map((days) => (event: Bare): ProgressEvent => ({ type: 'bury', until: event.t + days * day, ...event })),
);

/** Acts one after the other, some on several items at once. */
const lives: fc.Arbitrary<readonly (readonly Stored[])[]> = fc
  .array(fc.tuple(deeds, fc.subarray(items, { minLength: 1 }), fc.integer({ min: 1, max: 3 })), { maxLength: 12 })
  .map((acts) => {
    let [t, seq] = [0, 0];
    return acts.map(([deed, some, days]) => {
      t += days * day;
      return oneAct(some.map((of) => deed({ id: `e${seq++}`, t, item: of }))).map((event) =>
        stamped(event, Number(event.id.slice(1))),
      );
    });
  });

/** All that a person sees of the items. */
const seenIn = (events: readonly ProgressEvent[]) =>
  items.map((of) => {
    const { memory, suspension, burial, resetAt } = stateOf(folded(events), of);
    return { memory, suspension, burial, resetAt };
  });

const undosOf = ({ places }: Act, events: readonly Stored[], n: number): Stored[] =>
  events
    .filter((event) => covers(places, event))
    .map(({ id }, seq) => stamped({ type: 'undo', id: `u${n}.${seq}`, t: 99 * day + n, target: id }, seq, `undo${n}`));

describe('undoing', () => {
  it('the last act again and again restores exactly what was before each', () => {
    fc.assert(
      fc.property(lives, (acts) => {
        const events = acts.flat();
        for (let left = acts.length; left > 0; left--) {
          const [last] = undoable(folded(events));
          assert.ok(last);
          events.push(...undosOf(last, acts[left - 1]!, left));
          assert.deepEqual(seenIn(events), seenIn(acts.slice(0, left - 1).flat()));
        }
        assert.deepEqual(undoable(folded(events)), []);
      }),
      { numRuns: 300 },
    );
  });

  it('acts in any order leaves what the others alone would have led to', () => {
    fc.assert(
      fc.property(
        lives.chain((acts) => fc.tuple(fc.constant(acts), fc.shuffledSubarray(acts.map((_, n) => n)))),
        ([acts, undone]) => {
          const events = acts.flat();
          for (const n of undone) {
            const act =
              undoable(folded(events)).find(({ last }) => acts[n]!.some(({ id }) => id === last.id)) ??
              assert.fail('the act cannot be undone');
            events.push(...undosOf(act, events, n));
          }
          assert.deepEqual(seenIn(events), seenIn(acts.filter((_, n) => !undone.includes(n)).flat()));
        },
      ),
      { numRuns: 300 },
    );
  });
});
