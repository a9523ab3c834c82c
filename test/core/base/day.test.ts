import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { localOffset, momentAt, nextDayStart } from '../../../src/core/base/day';
import { leftOf, noLimits } from '../../../src/core/session/dailyShare';
import { dayBy, tableOf } from '../../../src/core/history/dayTable';
import { inZone, zones } from '../zones';

const at = (day: number, hour: number, minute = 0): number => new Date(2026, 5, day, hour, minute).getTime();

describe('a practice day', () => {
  const days: [what: string, now: number, day: number, next: number, hour?: number][] = [
    ['begins at four', at(10, 4), 10, at(11, 4)],
    ['lasts past midnight', at(11, 2, 30), 10, at(11, 4)],
    ['ends a minute before four', at(11, 3, 59), 10, at(11, 4)],
    ['is the calendar day in the afternoon', at(10, 15), 10, at(11, 4)],
    ['goes over the end of a month', at(31, 1), 30, at(31, 4)],
    ['begins at midnight for who wants it so', at(10, 0), 10, at(11, 0), 0],
    ['begins at noon for who wants it so', at(10, 11, 59), 9, at(10, 12), 12],
  ];
  for (const [what, now, day, next, hour = 4] of days)
    it(what, () =>
      assert.deepEqual([momentAt(now, hour).day, nextDayStart(now, hour)], [Date.UTC(2026, 5, day) / 86_400_000, next]),
    );

  for (const zone of zones) {
    it(`in ${zone} is the calendar's day at noon, and ends where the next begins, at every start over a year with its changes of clocks, as a table of the zone has it`, () =>
      inZone(zone, () => {
        const year = Date.UTC(2024, 0);
        for (const start of [0, 2, 3, 4, 12]) {
          const table = tableOf(start, year, Date.UTC(2025, 0), localOffset);
          for (let n = 0; n < 366; n++) {
            const noon = new Date(2024, 0, 1 + n, 13).getTime();
            const { day } = momentAt(noon, start);
            const next = nextDayStart(noon, start);
            assert.equal(day, Date.UTC(2024, 0, 1 + n) / 86_400_000);
            assert.deepEqual(
              [momentAt(next - 1, start).day, momentAt(next, start).day],
              [day, day + 1],
              new Date(next).toString(),
            );
            for (const moment of [noon, next - 1, next])
              assert.equal(dayBy(table, moment), momentAt(moment, start).day);
          }
        }
      }));
  }

  it('counts a review that made an item known as new, not as a review', () => {
    assert.deepEqual(leftOf({ unseen: 10, reviews: 20 }, { unseen: 4, reviews: 9 }), { unseen: 6, reviews: 15 });
  });

  it('never owes anything', () =>
    assert.deepEqual(leftOf({ unseen: 1, reviews: 1 }, { unseen: 6, reviews: 20 }), { unseen: 0, reviews: 0 }));

  it('has no end without limits', () => assert.deepEqual(leftOf(noLimits, { unseen: 6, reviews: 20 }), noLimits));
});
