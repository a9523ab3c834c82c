import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { dayStart, leftOf, nextDayStart, noLimits } from '../../src/core/day';

const at = (day: number, hour: number, minute = 0): number => new Date(2026, 5, day, hour, minute).getTime();

describe('a day of practice', () => {
  const days: [what: string, now: number, start: number, next: number][] = [
    ['begins at four', at(10, 4), at(10, 4), at(11, 4)],
    ['lasts past midnight', at(11, 2, 30), at(10, 4), at(11, 4)],
    ['ends a minute before four', at(11, 3, 59), at(10, 4), at(11, 4)],
    ['is the calendar day in the afternoon', at(10, 15), at(10, 4), at(11, 4)],
    ['goes over the end of a month', at(31, 1), at(30, 4), at(31, 4)],
  ];
  for (const [what, now, start, next] of days) it(what, () => assert.deepEqual([dayStart(now), nextDayStart(now)], [start, next]));

  it('counts a review that made an item known as new, not as a review', () => {
    assert.deepEqual(leftOf({ fresh: 10, reviews: 20 }, { fresh: 4, reviews: 9 }), { fresh: 6, reviews: 15 });
  });

  it('never owes anything', () => assert.deepEqual(leftOf({ fresh: 1, reviews: 1 }, { fresh: 6, reviews: 20 }), { fresh: 0, reviews: 0 }));

  it('without limits there is no end', () => assert.deepEqual(leftOf(noLimits, { fresh: 6, reviews: 20 }), noLimits));
});
