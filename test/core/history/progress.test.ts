import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { fold } from '../../../src/core/history/fold';
import { memoryOf, noProgress, reviewsOn, stateOf } from '../../../src/core/history/progress';
import type { ProgressEvent } from '../../../src/core/history/review';
import { memoryAfter } from '../../../src/core/history/schedule';
import { undoable } from '../../../src/core/history/undoable';
import { day, scheduledReview, histories, item, review, stamped, toldPlainly } from './histories';

const folded = (...events: ProgressEvent[]) => {
  const progress = noProgress();
  fold(progress, events);
  return progress;
};

const one = item('item');
const undo = (id: string, target: string, t = 9 * day): ProgressEvent => ({ type: 'undo', id, t, target });
const repsAfter = (...events: ProgressEvent[]): number => memoryOf(folded(...events), one)?.reps ?? 0;

describe('progress', () => {
  it('folds reviews as the schedule has them', () => {
    assert.deepEqual(
      memoryOf(folded(review('1', 3, 0), review('2', 3, 3 * day)), one),
      memoryAfter(memoryAfter(undefined, scheduledReview(3, 0)), scheduledReview(3, 3 * day)),
    );
  });

  const first = review('1', 3, 0);
  const second = review('2', 1, day);
  const cases: [what: string, events: ProgressEvent[], reps: number][] = [
    ['an undo takes its review back', [first, second, undo('u', '2')], 1],
    ['an undo of the first review leaves the second', [first, second, undo('u', '1')], 1],
    ['an undo of an undo lets the review count again', [first, second, undo('u', '2'), undo('v', 'u')], 2],
    ['and an undo of that takes it back', [first, second, undo('u', '2'), undo('v', 'u'), undo('w', 'v')], 1],
    ['two undos of one review need both to be undone', [first, undo('u', '1'), undo('v', '1'), undo('w', 'v')], 0],
    ['an undo with a clock behind its review still takes it back', [first, second, undo('u', '2', 0)], 1],
    ['an undo of what is not known changes nothing', [first, undo('u', 'other')], 1],
    ['undos in a circle change nothing', [first, undo('u', 'v'), undo('v', 'u'), undo('w', 'w')], 1],
    ['a reset makes the item new', [first, { type: 'reset', id: 'r', t: day / 2, item: one }], 0],
    ['what comes after a reset counts', [first, { type: 'reset', id: 'r', t: day / 2, item: one }, second], 1],
    ['a reset can be undone', [first, { type: 'reset', id: 'r', t: day / 2, item: one }, second, undo('u', 'r')], 2],
    [
      'an alias brings the history of the other',
      [review('0', 3, 0, 'before'), { type: 'alias', id: 'a', t: day, from: item('before'), to: one }, second],
      2,
    ],
    [
      'an alias can be undone',
      [
        review('0', 3, 0, 'before'),
        { type: 'alias', id: 'a', t: day, from: item('before'), to: one },
        second,
        undo('u', 'a'),
      ],
      1,
    ],
    [
      'an edit and its taking back leave one item',
      [
        review('0', 3, 0, 'x'),
        { type: 'alias', id: 'a', t: 1, from: item('x'), to: one },
        { type: 'alias', id: 'b', t: 2, from: one, to: item('x') },
      ],
      1,
    ],
  ];
  for (const [what, events, reps] of cases) {
    it(`knows that ${what}`, () => {
      assert.equal(repsAfter(...events), reps);
      assert.equal(repsAfter(...events.toReversed()), reps);
    });
  }

  it('counts an adopted memory after the review that it may contain, and before later ones', () => {
    const memory = memoryOf(folded(first), one)!;
    const adopted = { type: 'memory' as const, id: '0', item: one, t: 0, memory: { ...memory, reps: 7 } };
    assert.equal(repsAfter(adopted, first), 7);
    assert.equal(repsAfter(first, adopted, second), 8);
  });

  it('suspends, takes in again, and buries', () => {
    const progress = folded({ type: 'suspend', id: '1', t: 1, item: one });
    assert.deepEqual(stateOf(progress, one).suspension, { at: 1, on: true });
    fold(progress, [
      { type: 'unsuspend', id: '2', t: 2, item: one },
      { type: 'bury', id: '3', t: 3, item: one, until: day },
    ]);
    assert.deepEqual(stateOf(progress, one).suspension, { at: 2, on: false });
    assert.deepEqual(stateOf(progress, one).burial, { at: 3, until: day });
  });

  it('takes back with an act also what another window had written of it into globalState meanwhile', () => {
    const bury = { type: 'bury' as const, item: one, t: 3, until: day };
    const echo = { ...bury, id: 'sync.bury.item.3' };
    assert.equal(stateOf(folded({ ...bury, id: '1' }, echo), one).burial?.until, day);
    assert.equal(stateOf(folded({ ...bury, id: '1' }, echo, undo('u', '1')), one).burial, undefined);
    const later = { ...echo, id: 'sync.bury.item.4', t: 4 };
    assert.equal(stateOf(folded({ ...bury, id: '1' }, later, undo('u', '1')), one).burial?.until, day);
    assert.equal(stateOf(folded({ ...bury, id: '1' }, echo, undo('u', '1'), undo('v', 'u')), one).burial?.until, day);
  });

  it('says which items changed', () => {
    const progress = folded(first);
    assert.deepEqual([...fold(progress, [review('3', 3, day, 'other')])], ['other']);
    assert.deepEqual([...fold(progress, [undo('u', '1')])], ['item']);
    assert.deepEqual([...fold(progress, [first])], []);
  });

  it('counts of two events with one id the later, whichever comes first', () => {
    const failed = review('1', 1, 0);
    const again = review('1', 3, 1000);
    for (const order of [
      [failed, again],
      [again, failed],
    ])
      assert.equal(memoryOf(folded(...order), one)?.last, 1000);
  });

  it('counts reviews and new items of a practice day', () => {
    const events = [
      first,
      review('2', 3, 2 * day),
      review('3', 3, 2 * day, 'new'),
      review('4', 3, 2 * day + 1, 'new'),
      review('5', 3, 3 * day, 'undone'),
      undo('u', '5'),
    ];
    const counted = [0, 1, 2, 3].map((on) => reviewsOn(folded(...events), { now: (on + 1) * day, day: on }));
    assert.deepEqual(counted, [
      { unseen: 1, reviews: 1 },
      { unseen: 0, reviews: 0 },
      { unseen: 1, reviews: 3 },
      { unseen: 0, reviews: 0 },
    ]);
  });

  it('is the same for every order, repetition and partition of its events', () => {
    const parts = histories.chain((events) =>
      fc.tuple(
        fc.constant(events),
        fc.shuffledSubarray([...events, ...events], { minLength: events.length * 2 }),
        fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 20 }),
      ),
    );
    fc.assert(
      fc.property(parts, ([events, shuffled, sizes]) => {
        const progress = noProgress();
        let at = 0;
        for (const size of [...sizes, shuffled.length]) fold(progress, shuffled.slice(at, (at += size)));
        for (const [id, state] of toldPlainly(events)) assert.deepEqual(stateOf(progress, id), state);
        const inOne = folded(...events);
        assert.deepEqual(undoable(progress), undoable(inOne));
        assert.deepEqual(reviewsOn(progress, { now: 4 * day, day: 3 }), reviewsOn(inOne, { now: 4 * day, day: 3 }));
      }),
      { numRuns: 1000 },
    );
  });

  it('is the same for every order where ids are used twice', () => {
    const clashing = histories.map((events) => events.map((event, n) => stamped({ ...event, id: `e${n % 11}` }, n)));
    fc.assert(
      fc.property(
        clashing.chain((events) =>
          fc.tuple(fc.constant(events), fc.shuffledSubarray([...events], { minLength: events.length })),
        ),
        ([events, shuffled]) => {
          const [all, some] = [folded(...events), noProgress()];
          shuffled.forEach((event) => fold(some, [event]));
          for (const id of ['a', 'b', 'c', 'd'].map(item)) assert.deepEqual(stateOf(some, id), stateOf(all, id));
        },
      ),
      { numRuns: 500 },
    );
  });
});
