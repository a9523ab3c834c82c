import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readFile } from '../../../../src/core/readers';
import type { Reading } from '../../../../src/core/readers/draft/reader';
import { farMore, isLittle, mostLittle } from '../../../../src/core/readers/ways/isLittle';

/** A reading of some cards. */
const cards = async (count: number): Promise<Reading> =>
  readFile({
    path: 'words.csv',
    text: ['front,back', ...Array.from({ length: count }, (_, at) => `a${at},b${at}`)].join('\n'),
    readAs: 'front=front, back=back',
  });

describe('what a file shows by itself', () => {
  const table: readonly [what: string, own: number, ways: readonly number[], expected: boolean][] = [
    ['is little where it is nothing and there is a way', 0, [2], true],
    ['is not little where there is no way', 0, [], false],
    ['is little beside far more', mostLittle, [mostLittle, mostLittle * farMore], true],
    ['is not little beside somewhat more', mostLittle, [mostLittle * farMore - 1], false],
    ['is not little where it is more than a few', mostLittle + 1, [(mostLittle + 1) * farMore], false],
  ];
  for (const [what, own, ways, expected] of table)
    it(what, async () =>
      assert.equal(
        isLittle(await cards(own), await Promise.all(ways.map(async (count) => ({ reading: await cards(count) })))),
        expected,
      ),
    );
});
