import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import {
  type Durations,
  learned,
  nextSurprise,
  parseDurations,
  remaining,
  usual,
} from '../../../src/core/gaps/gapHistory';

const second = 1000;
const seconds = (...values: readonly number[]): number[] => values.map((value) => value * second);

describe('how much longer a run goes on', () => {
  const table: [what: string, past: readonly number[], elapsed: number, left: number | undefined][] = [
    ['unknown the first time', [], 5, undefined],
    ['what is left of the run before', [20], 5, 15],
    ['the median of what was left', [10, 20, 60], 5, 15],
    ['not changed much by one hung run among many', [10, 11, 12, 13, 3600], 5, 7],
    ['not told by runs that ended earlier', [2, 2, 2, 30], 5, 25],
    ['about nothing where it is a little longer than any', [6, 6, 6], 7, 0],
    ['unknown where it is much longer than any', [6, 6, 6], 8, undefined],
    ['what is left of the long ones once the short ones are outlasted', [6, 6, 6, 60], 8, 52],
  ];
  for (const [what, past, elapsed, left] of table) {
    it(`is ${what}`, () =>
      assert.equal(remaining(seconds(...past), elapsed * second), left === undefined ? undefined : left * second));
  }

  it('may be longer again once the next past run is outlasted', () => {
    assert.equal(nextSurprise(seconds(4, 8, 16), 6 * second), 10 * second);
    assert.equal(nextSurprise(seconds(4), 6 * second), undefined);
  });
});

describe('the durations of commands', () => {
  it('are learned per command', () => {
    const durations = [
      ['build', 4],
      ['test', 9],
      ['build', 6],
    ].reduce<Durations>((so, [key, value]) => learned(so, String(key), Number(value) * second), {});
    assert.deepEqual(durations, { test: [9000], build: [4000, 6000] });
    assert.equal(usual([4000, 6000]), 5000);
  });

  it('leave out what is over at once', () => assert.deepEqual(learned({}, 'ls', 300), {}));

  it('keep the last twenty runs of the last two hundred commands', () => {
    let durations: Durations = {};
    for (let n = 0; n < 30; n++) durations = learned(durations, 'build', 1000 + n);
    assert.equal(durations.build?.length, 20);
    assert.equal(durations.build.at(-1), 1029);
    for (let n = 0; n < 300; n++) durations = learned(durations, `command ${n}`, 2000);
    assert.equal(Object.keys(durations).length, 200);
    assert.equal(durations.build, undefined);
  });

  it('are none where something else was stored', () => {
    for (const value of [undefined, null, 'x', { build: 'x' }, { build: ['x'] }, [1]])
      assert.deepEqual(parseDurations(value), {});
    assert.deepEqual(parseDurations({ build: [1, 2] }), { build: [1, 2] });
  });
});
