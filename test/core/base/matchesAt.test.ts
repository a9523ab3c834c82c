import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { matchesAt } from '../../../src/core/base/matchesAt';

describe('a pattern at a mark', () => {
  const twice = /##(?<=^##) ships/muy;
  const cases: readonly (readonly [what: string, text: string, fits: boolean])[] = [
    ['at the first place', '## ships', true],
    ['at a later place', '# birds\n## ships', true],
    ['at no place', '# ships\n### ships', false],
    ['where the mark is missing', 'ships', false],
    ['at another mark', 'ships + ## ships', false],
  ];

  for (const [what, text, fits] of cases)
    it(`is found ${what}, whatever it was asked before`, () =>
      assert.deepEqual(
        [1, 2].map(() => matchesAt(text, ['+', '#'], twice)),
        [fits, fits],
      ));
});
