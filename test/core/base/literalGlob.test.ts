import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { globMatcher } from '../../../src/core/base/glob';
import { literalGlob } from '../../../src/core/base/literalGlob';

const cases: readonly [path: string, glob: string][] = [
  ['words.csv', '/words.csv'],
  ['notes/words.csv', 'notes/words.csv'],
  ['a[1].md', '/a[[]1].md'],
  ['a{b,c}.md', '/a[{]b,c[}].md'],
  ['what?/*.md', 'what[?]/[*].md'],
  ['!a, b.md', '/!a, b.md'],
  [' a/b ', '[ ]a/b[ ]'],
  ['a}b{.md', '/a[}]b[{].md'],
];

describe('a literal glob', () => {
  for (const [path, glob] of cases)
    it(`of ${path} is ${glob} and matches nothing else`, () => {
      assert.equal(literalGlob(path), glob);
      const isMatched = globMatcher([glob]);
      assert.deepEqual([path, `deep/${path}`, `${path}x`, 'a1.md', 'ab.md'].filter(isMatched), [path]);
    });
});
