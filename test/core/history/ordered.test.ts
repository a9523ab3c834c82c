import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { fold } from '../../../src/core/history/fold';
import { mostAhead } from '../../../src/core/base/day';
import { latestTime } from '../../../src/core/history/memory';
import { ordered } from '../../../src/core/history/ordered';
import { noProgress, stateOf } from '../../../src/core/history/progress';
import type { ProgressEvent } from '../../../src/core/history/review';
import { day, item, review } from './histories';

const one = item('item');
const year = 365 * day;

/** Does acts one after the other, each by the clock that it has. */
const done = (...acts: readonly ProgressEvent[]) => {
  const progress = noProgress();
  for (const act of acts) fold(progress, ordered(progress, [act], -1));
  return stateOf(progress, one);
};

describe('an act is ordered after what it saw', () => {
  const ahead = review('1', 3, year);
  it('so a reset makes an item new whose review is dated a year ahead', () => {
    assert.equal(done(ahead, { type: 'reset', id: 'r', t: day, item: one }).memory, undefined);
    assert.equal(done(ahead, { type: 'reset', id: 'r', t: day, item: one }, review('2', 3, 2 * day)).memory?.reps, 1);
  });

  it('so an item is taken in again that was suspended by a clock a year ahead', () => {
    assert.equal(
      done({ type: 'suspend', id: 's', t: year, item: one }, { type: 'unsuspend', id: 'u', t: day, item: one })
        .suspension?.on,
      false,
    );
  });

  it('so a reset right after a review counts where the clock is two minutes slow meanwhile', () => {
    assert.equal(done(review('1', 3, day), { type: 'reset', id: 'r', t: day - 120_000, item: one }).memory, undefined);
  });

  it('so acts in one millisecond count as they were done', () => {
    const states = [
      done({ type: 'suspend', id: 'b', t: 1, item: one }, { type: 'unsuspend', id: 'a', t: 1, item: one }),
      done({ type: 'unsuspend', id: 'a', t: 1, item: one }, { type: 'suspend', id: 'b', t: 1, item: one }),
    ];
    assert.deepEqual(
      states.map(({ suspension }) => suspension?.on),
      [false, true],
    );
  });

  it('also over two names of one item, and within what is done at once', () => {
    const progress = noProgress();
    fold(progress, [review('1', 3, 9, 'before'), { type: 'alias', id: 'a', t: 10, from: item('before'), to: one }]);
    const acts = ordered(
      progress,
      [
        { type: 'suspend', id: 's', t: 9, item: one },
        { type: 'unsuspend', id: 'u', t: 8, item: item('before') },
      ],
      -1,
    );
    assert.deepEqual(
      acts.map(({ order }) => order),
      [10, 11],
    );
  });

  it('and keeps its time as its order where the clock is right', () => {
    const acts = [review('1', 3, 5), { type: 'undo', id: 'u', t: 6, target: '1' }] as const;
    assert.deepEqual(ordered(noProgress(), acts, -1), acts);
  });

  it('but not after the latest time', () => {
    const progress = noProgress();
    fold(progress, [review('1', 3, latestTime)]);
    assert.equal(ordered(progress, [review('2', 3, day)], -1)[0]?.order, latestTime);
  });

  const lasts: [what: string, last: number, order: number | undefined][] = [
    ['after the last act of this device, whatever it is about', 9 * day, 9 * day + 1],
    ['also where that is a day ahead', 9 * day - 1 + mostAhead, 9 * day + mostAhead],
    ['but not where a wrong clock put it further ahead', 9 * day + mostAhead, undefined],
  ];
  for (const [what, last, order] of lasts) {
    it(what, () =>
      assert.equal(
        ordered(noProgress(), [{ type: 'undo', id: 'u', t: 9 * day - 1, target: '1' }], last)[0]?.order,
        order,
      ),
    );
  }
});
