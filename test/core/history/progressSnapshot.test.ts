import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { type Coverage, cover } from '../../../src/core/history/coverage';
import { fold } from '../../../src/core/history/fold';
import { type Progress, noProgress, stateOf, wantedOf } from '../../../src/core/history/progress';
import { makeSnapshot, parseSnapshot } from '../../../src/core/history/progressSnapshot';
import { type Stored, type Undo, isItemEvent } from '../../../src/core/history/review';
import { actOf } from '../../../src/core/history/act';
import { settle } from '../../../src/core/history/settle';
import { supply } from '../../../src/core/history/supply';
import { undoable } from '../../../src/core/history/undoable';
import { day, histories, review, stamped, toldPlainly } from './histories';

const coverageOf = (events: readonly Stored[]): Coverage => {
  const coverage: Coverage = new Map();
  events.forEach((event) => cover(coverage, event));
  return coverage;
};

/** Folds events in, and then what is wanted of all that there are, as the host finds it. */
const foldFrom = (progress: Progress, events: readonly Stored[], all: readonly Stored[]): void => {
  fold(progress, events);
  for (let wanted = wantedOf(progress); wanted !== undefined; wanted = wantedOf(progress)) {
    const { items, events: ids } = wanted;
    const found = new Set(all.filter((event) => ids.has(event.id) || (isItemEvent(event) && items.has(event.item))));
    const undos = all.filter((event): event is Stored<Undo> => event.type === 'undo');
    for (const { id } of found) undos.filter(({ target }) => target === id).forEach((undo) => found.add(undo));
    supply(progress, wanted, found);
  }
};

const folded = (events: readonly Stored[]): Progress => {
  const progress = noProgress();
  fold(progress, events);
  return progress;
};

/** What can be taken back, act by act. */
const undoableIn = (progress: Progress): ReadonlyMap<string, Coverage> =>
  new Map(undoable(progress).map(({ last, places }) => [actOf(last), places]));

const assertSame = (progress: Progress, events: readonly Stored[]): void => {
  for (const [id, state] of toldPlainly(events)) assert.deepEqual(stateOf(progress, id), state, id);
};

/** Events, of which some are covered by a snapshot and some were known when it was made. */
const splits = histories.chain((events) =>
  fc
    .tuple(fc.constant(events), fc.subarray([...events]), fc.subarray([...events]))
    .map(([all, covered, known]) => ({ all, covered, known: [...new Set([...covered, ...known])] })),
);

describe('a progress snapshot', () => {
  it('with the events that it does not cover is as good as all events', () => {
    fc.assert(
      fc.property(splits, ({ all, covered, known }) => {
        const progress = noProgress();
        fold(progress, known);
        const text = [...makeSnapshot(progress, { coverage: coverageOf(covered), files: {} })].join('');
        const loaded = parseSnapshot(text);
        assert.ok(loaded);
        foldFrom(
          loaded.progress,
          all.filter((event) => !covered.includes(event)),
          all,
        );
        assertSame(loaded.progress, all);
        assert.deepEqual(undoableIn(loaded.progress), undoableIn(folded(all)));
        const again = [...makeSnapshot(loaded.progress, { coverage: coverageOf(all), files: {} })].join('');
        assertSame(parseSnapshot(again)!.progress, all);
      }),
      { numRuns: 1000 },
    );
  });

  it('lets the covered events go without a change', () => {
    fc.assert(
      fc.property(splits, ({ all, covered, known }) => {
        const progress = noProgress();
        fold(progress, known);
        const before = undoable(progress);
        for (const step of settle(progress, coverageOf(covered))) assert.equal(step, undefined);
        assertSame(progress, known);
        assert.deepEqual(undoable(progress), before);
        foldFrom(progress, all, all);
        assertSame(progress, all);
      }),
      { numRuns: 1000 },
    );
  });

  it('keeps every number, what can be undone, and where reading goes on', () => {
    const events = Array.from({ length: 300 }, (_, n) =>
      stamped(review(`e${n}`, n % 5 === 0 ? 1 : 3, n * day, `item${n % 7}`), n),
    );
    const progress = noProgress();
    fold(progress, events);
    const head = { coverage: coverageOf(events), files: { 'one.jsonl': 1234 } };
    const loaded = parseSnapshot([...makeSnapshot(progress, head)].join(''));
    assert.ok(loaded);
    assert.equal(loaded.progress.events.size, 0);
    for (let n = 0; n < 7; n++)
      assert.deepEqual(stateOf(loaded.progress, events[n]!.item), stateOf(progress, events[n]!.item));
    assert.deepEqual(undoable(loaded.progress), undoable(progress));
    assert.deepEqual({ coverage: loaded.coverage, files: loaded.files }, head);
  });

  it('is none when anything in it is changed, missing or added', () => {
    const progress = noProgress();
    fold(progress, [stamped(review('e', 3, day), 0)]);
    const text = [...makeSnapshot(progress, { coverage: new Map([['session', [0, 0]]]), files: {} })].join('');
    assert.ok(parseSnapshot(text));
    for (let at = 0; at < text.length; at++) {
      assert.equal(parseSnapshot(text.slice(0, at)), undefined);
      assert.equal(parseSnapshot(`${text.slice(0, at)}~${text.slice(at + 1)}`), undefined);
      assert.equal(parseSnapshot(`${text.slice(0, at)}~${text.slice(at)}`), undefined);
    }
  });
});
