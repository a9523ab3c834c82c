import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { comingUp } from '../../src/core/comingUp';

const hour = 3_600_000;

describe('what is coming up', () => {
  it('counts what is overdue as today, and today as part of the week', () => {
    const midnight = 1000 * hour;
    const dues = [0, midnight - 1, midnight, midnight + 24 * hour, midnight + 200 * hour];
    assert.deepEqual(comingUp(dues, midnight).map(({ count }) => count), [2, 1, 4]);
  });
});
