import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { elapsed, interval } from '../../../src/core/language/duration';

const minute = 60_000;
const day = 24 * 60 * minute;

describe('durations in words', () => {
  const intervals: [ms: number, words: string][] = [
    [0, '1 min'],
    [10 * minute, '10 min'],
    [90 * minute, '2 h'],
    [day, '1 d'],
    [45 * day, '45 d'],
    [90 * day, '3 mo'],
    [547.5 * day, '1.5 y'],
  ];
  for (const [ms, words] of intervals) it(`until it comes back: ${words}`, () => assert.equal(interval(ms), words));

  const spent: [ms: number, words: string][] = [
    [0, '0 s'],
    [41_600, '42 s'],
    [372_000, '6 min 12 s'],
    [3_900_000, '1 h 5 min'],
  ];
  for (const [ms, words] of spent) it(`time spent: ${words}`, () => assert.equal(elapsed(ms), words));
});
