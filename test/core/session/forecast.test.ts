import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { forecast } from '../../../src/core/session/forecast';
import { localOffset } from '../../../src/core/base/day';
import { memoryAfter } from '../../../src/core/history/schedule';
import { scheduledReview } from '../history/histories';

const today = 20_000;
const onDay = (due: number) => ({
  memory: { ...memoryAfter(undefined, scheduledReview(4, 0)), due },
  suspended: false,
  buriedUntil: undefined,
});

/** An hour of today, where this runs. */
const hour = (count: number): number => {
  const utc = today * 86_400_000 + count * 3_600_000;
  return utc - 60_000 * localOffset(utc);
};

describe('what is coming up', () => {
  it('counts what is overdue as today, and today as part of the week', () => {
    const statuses = [0, today, today + 1, today + 2, today + 6, today + 7].map(onDay);
    assert.deepEqual(
      forecast(statuses, { day: today }, 4).map(({ count }) => count),
      [2, 1, 5],
    );
  });

  it('counts a step after midnight to today until the practice day ends, and what is buried to the day after', () => {
    const inStep = (due: number) => ({
      ...onDay(0),
      memory: { ...memoryAfter(undefined, scheduledReview(1, 0)), due },
    });
    const statuses = [
      inStep(hour(20)),
      inStep(hour(27)),
      inStep(hour(29)),
      { ...onDay(today), buriedUntil: hour(28) },
      { ...onDay(today), suspended: true },
    ];
    assert.deepEqual(
      forecast(statuses, { day: today }, 4).map(({ count }) => count),
      [2, 2, 4],
    );
  });
});
