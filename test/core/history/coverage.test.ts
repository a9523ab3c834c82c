import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import {
  type Coverage,
  copyOf,
  cover,
  covers,
  makeCoverage,
  parseCoverage,
  placesIn,
  uncover,
} from '../../../src/core/history/coverage';

const places = fc.array(fc.record({ session: fc.constantFrom('a', 'b'), seq: fc.nat(30) }));
const coverageOf = (some: readonly { session: string; seq: number }[]): Coverage => {
  const coverage: Coverage = new Map();
  some.forEach((place) => cover(coverage, place));
  return coverage;
};

describe('coverage', () => {
  it('holds what was put in and nothing else, whatever the order, and survives JSON', () => {
    fc.assert(
      fc.property(places, (some) => {
        const back = parseCoverage(JSON.parse(JSON.stringify(makeCoverage(coverageOf(some)))));
        assert.ok(back);
        for (const session of ['a', 'b', 'c'])
          for (let seq = 0; seq <= 31; seq++)
            assert.equal(
              covers(back, { session, seq }),
              some.some((place) => place.session === session && place.seq === seq),
            );
        assert.deepEqual(
          makeCoverage(coverageOf(some.toReversed())),
          makeCoverage(coverageOf(some.toSorted((a, b) => a.seq - b.seq))),
        );
      }),
    );
  });

  it('no longer holds what was taken out, and counts what it holds', () => {
    fc.assert(
      fc.property(places, places, (some, out) => {
        const coverage = coverageOf(some);
        const before = makeCoverage(copyOf(coverage));
        const rest = copyOf(coverage);
        out.forEach((place) => uncover(rest, place));
        const left = some.filter(
          ({ session, seq }) => !out.some((place) => place.session === session && place.seq === seq),
        );
        assert.deepEqual(makeCoverage(rest), makeCoverage(coverageOf(left)));
        assert.equal(placesIn(rest), new Set(left.map(({ session, seq }) => `${session} ${seq}`)).size);
        assert.deepEqual(makeCoverage(coverage), before);
      }),
    );
  });

  it('needs two numbers for a session without a gap', () => {
    const coverage = coverageOf(Array.from({ length: 1000 }, (_, seq) => ({ session: 'a', seq })));
    assert.deepEqual(makeCoverage(coverage), { a: [0, 999] });
  });

  for (const value of [null, 1, [], { a: 1 }, { a: [1] }, { a: ['x', 'y'] }])
    it(`is not ${JSON.stringify(value)}`, () => assert.ok((parseCoverage(value)?.size ?? 0) === 0));
});
