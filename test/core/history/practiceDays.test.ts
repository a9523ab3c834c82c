import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { momentAt } from '../../../src/core/base/day';
import { fold } from '../../../src/core/history/fold';
import type { ItemState } from '../../../src/core/history/itemState';
import { type Memory, isDue } from '../../../src/core/history/memory';
import { memoryOf, noProgress, stateOf } from '../../../src/core/history/progress';
import type { ProgressEvent, Review } from '../../../src/core/history/review';
import type { Rating } from '../../../src/core/history/rating';
import { histories, item, review } from './histories';
import { inZone, zones } from '../zones';

const start = 4;
const minute = 60_000;
const hour = 60 * minute;

/** A review as it is given at a time of the clock, in a zone. */
const givenAt = (id: string, rating: Rating, time: string | number, zone: string): Review =>
  inZone(zone, () => {
    const t = new Date(time).getTime();
    return { ...review(id, rating, t), day: momentAt(t, start).day };
  });

const memoryAfter = (...events: readonly ProgressEvent[]): Memory => {
  const progress = noProgress();
  fold(progress, events);
  return memoryOf(progress, item('item'))!;
};

const known = ({ stability, difficulty, day, due, phase }: Memory) => ({
  stability,
  difficulty,
  interval: phase === 2 ? due - day : undefined,
});

const berlin = 'Europe/Berlin';
const west = 'America/Los_Angeles';

describe('counted by practice days,', () => {
  it('the same histories give the same memories in 12 zones, at every hour at which they are folded', () => {
    const foldedIn = (zone: string, events: readonly ProgressEvent[]): ItemState[] =>
      inZone(zone, () => {
        const progress = noProgress({ start, offsets: [[0, 60]] });
        fold(progress, events);
        return ['a', 'b', 'c', 'd'].map((name) => stateOf(progress, item(name)));
      });
    fc.assert(
      fc.property(histories, fc.integer({ min: 0, max: 23 }), (events, at) => {
        const shifted = events.map((event) => ({ ...event, t: event.t + at * hour }));
        const [first, ...others] = zones.map((zone) => foldedIn(zone, shifted));
        for (const other of others) assert.deepEqual(other, first);
      }),
      { numRuns: 100 },
    );
  });

  for (const zone of zones) {
    it(`Good, then Good ten minutes later, is the same at every minute of a day in ${zone} on which no practice day ends in between`, () => {
      const seen = new Map<string, number>();
      const midnight = Date.UTC(2026, 2, 2);
      for (let at = 0; at < 24 * 60; at++) {
        const [first, second] = [
          givenAt('1', 3, midnight + at * minute, zone),
          givenAt('2', 3, midnight + (at + 10) * minute, zone),
        ];
        const memory = JSON.stringify(known(memoryAfter(first, second)));
        seen.set(memory, (seen.get(memory) ?? 0) + 1);
      }
      const [often, seldom] = [...seen.values()].sort((a, b) => b - a);
      assert.deepEqual([often, seldom, seen.size], [24 * 60 - 10, 10, 2]);
    });
  }

  const same = known(
    memoryAfter(givenAt('1', 3, '2026-06-01T12:00:00Z', berlin), givenAt('2', 3, '2026-06-01T12:10:00Z', berlin)),
  );
  const nextDay = known(
    memoryAfter(givenAt('1', 3, '2026-06-01T12:00:00Z', berlin), givenAt('2', 3, '2026-06-02T12:00:00Z', berlin)),
  );

  it('a night between two reviews makes a difference', () => assert.notDeepEqual(same, nextDay));

  const pairs: [what: string, first: Review, second: Review, expected: typeof same][] = [
    [
      'UTC midnight changes nothing in the west',
      givenAt('1', 3, '2026-01-10T15:55:00-08:00', west),
      givenAt('2', 3, '2026-01-10T16:05:00-08:00', west),
      same,
    ],
    [
      'midnight changes nothing for who is still up',
      givenAt('1', 3, '2026-01-10T23:55:00+01:00', berlin),
      givenAt('2', 3, '2026-01-11T00:05:00+01:00', berlin),
      same,
    ],
    [
      '23 hours of one UTC date are two practice days',
      givenAt('1', 3, '2026-01-10T01:00:00+01:00', berlin),
      givenAt('2', 3, '2026-01-10T23:59:00+01:00', berlin),
      nextDay,
    ],
    [
      'a night that lost an hour is one night',
      givenAt('1', 3, '2026-03-28T22:00:00+01:00', berlin),
      givenAt('2', 3, '2026-03-29T08:00:00+02:00', berlin),
      nextDay,
    ],
    [
      'an hour that comes twice is of one practice day',
      givenAt('1', 3, '2026-10-25T02:30:00+02:00', berlin),
      givenAt('2', 3, '2026-10-25T02:30:00+01:00', berlin),
      same,
    ],
    [
      'a night that gained an hour is one night',
      givenAt('1', 3, '2026-10-24T22:00:00+02:00', berlin),
      givenAt('2', 3, '2026-10-25T08:00:00+01:00', berlin),
      nextDay,
    ],
    [
      'the night to a leap day is one night',
      givenAt('1', 3, '2028-02-28T12:00:00+01:00', berlin),
      givenAt('2', 3, '2028-02-29T12:00:00+01:00', berlin),
      nextDay,
    ],
    [
      'and so is the night from it',
      givenAt('1', 3, '2028-02-29T12:00:00+01:00', berlin),
      givenAt('2', 3, '2028-03-01T12:00:00+01:00', berlin),
      nextDay,
    ],
    [
      'a flight over the date line to the east, into the day before, is no night',
      givenAt('1', 3, '2026-05-10T09:00:00+09:00', 'Asia/Tokyo'),
      givenAt('2', 3, '2026-05-09T20:00:00-07:00', west),
      same,
    ],
    [
      'a flight to the west, into the next day, is one',
      givenAt('1', 3, '2026-05-09T20:00:00-07:00', west),
      givenAt('2', 3, '2026-05-10T20:00:00+09:00', 'Asia/Tokyo'),
      nextDay,
    ],
  ];
  for (const [what, first, second, expected] of pairs) {
    it(what, () =>
      assert.deepEqual(known(memoryAfter(...[first, second].map((one, n) => ({ ...one, order: n })))), expected),
    );
  }

  it('a clock that goes back makes no negative time, and the item comes back counted from the day it shows', () => {
    const [first, back] = [
      givenAt('1', 3, '2026-06-10T12:00:00Z', berlin),
      givenAt('2', 3, '2026-06-01T12:00:00Z', berlin),
    ];
    const memory = memoryAfter(first, { ...back, order: first.t + 1 });
    assert.deepEqual(known(memory), same);
    assert.equal(memory.day, back.day);
  });

  it('what was learnt at 22:00 is due in the morning of its practice day, not before it begins', () => {
    const memory = memoryAfter(givenAt('1', 3, '2026-06-01T22:00:00+02:00', berlin));
    const dueAt = (time: string): boolean =>
      inZone(berlin, () => isDue(memory, momentAt(new Date(time).getTime(), start)));
    assert.deepEqual(
      ['2026-06-02T22:00:00+02:00', '2026-06-03T03:59:00+02:00', '2026-06-03T04:00:00+02:00'].map(dueAt),
      [false, false, true],
    );
  });

  it('a learning step is due by the minute', () => {
    const memory = memoryAfter(givenAt('1', 1, '2026-06-01T03:55:00+02:00', berlin));
    const dueAt = (time: string): boolean =>
      inZone(berlin, () => isDue(memory, momentAt(new Date(time).getTime(), start)));
    assert.deepEqual(['2026-06-01T04:04:59+02:00', '2026-06-01T04:05:00+02:00'].map(dueAt), [false, true]);
  });
});
