import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { fitsAt } from '../../../src/core/readers/fitsAt';

describe('a pattern at a character', () => {
  const twice = /##(?<=^##) ships/muy;
  const cases: readonly (readonly [what: string, text: string, fits: boolean])[] = [
    ['at the first place', '## ships', true],
    ['at a later place', '# birds\n## ships', true],
    ['at no place', '# ships\n### ships', false],
    ['where the character is missing', 'ships', false],
  ];

  for (const [what, text, fits] of cases) it(`is found ${what}, whatever it was asked before`, () => assert.deepEqual([1, 2].map(() => fitsAt(text, '#', twice)), [fits, fits]));

  it('is not looked for where what follows the mark rules it out', () => {
    assert.equal(fitsAt('## ships', '#', /#+ ships/uy, (next) => next === '#'), true);
    assert.equal(fitsAt('# ships', '#', /#+ ships/uy, (next) => next === '#'), false);
  });
});
