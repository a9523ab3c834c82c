import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { globMatcher } from '../../../src/core/base/glob';

const cases: readonly [glob: string, matched: readonly string[], other: readonly string[]][] = [
  ['notes.md', ['notes.md'], ['a/notes.md', 'notes.mdx', 'notesxmd']],
  ['*.md', ['a.md', '.md'], ['a/b.md', 'a.mdx']],
  ['**/*.md', ['a.md', 'a/b/c.md'], ['a.txt']],
  ['docs', ['docs', 'docs/a.md', 'docs/a/b.md'], ['docs2/a.md', 'a/docs/b.md']],
  ['./docs/', ['docs/a.md'], ['a/docs/b.md']],
  ['docs/**', ['docs/a.md', 'docs/a/b.md'], ['docs2/a.md']],
  ['**/docs/**', ['docs/a.md', 'a/docs/b/c.md'], ['a/docs2/b.md']],
  ['a/**/z.md', ['a/z.md', 'a/b/c/z.md'], ['z.md', 'az.md']],
  ['**', ['a', 'a/b'], []],
  ['ch?.md', ['ch1.md'], ['ch.md', 'ch10.md', 'ch/.md']],
  ['*.{md,gift}', ['a.md', 'a.gift'], ['a.txt', 'a.md,gift']],
  ['{a,b/{c,d}}.md', ['a.md', 'b/c.md', 'b/d.md'], ['b.md', 'c.md']],
  ['ch[0-9].md', ['ch1.md'], ['cha.md']],
  ['ch[!0-9].md', ['cha.md'], ['ch1.md']],
  ['a+b (c).md', ['a+b (c).md'], ['aab c.md']],
  ['a{b.md', ['a{b.md'], ['ab.md']],
  ['***', ['a', 'a/b'], []],
  ['a/**/b/**/c', ['a/b/c', 'a/x/b/y/z/c', 'a/b/b/c/d'], ['a/c', 'a/b', 'ab/c']],
  ['{*.md,docs/{a,b*}}/x', ['c.md/x', 'docs/a/x', 'docs/bc/x/y'], ['docs/c/x', 'x']],
  ['a}{b,c', ['a}b', 'a}c'], ['a}{b,c']],
  ['{,a}b', ['b', 'ab'], ['a']],
  ['é?', ['é💡'], ['é', 'é/']],
  ['[z-a]', [], ['z', 'a']],
  ['', [], ['', 'a']],
];

describe('globs', () => {
  for (const [glob, matched, other] of cases) {
    it(`“${glob}” matches ${matched.join(', ') || 'nothing'}`, () => {
      const isMatched = globMatcher([glob]);
      assert.deepEqual([...matched, ...other].filter(isMatched), matched);
    });
  }

  const growing: [glob: string, path: string][] = [
    [`${'*a'.repeat(50)}b`, 'a'.repeat(20_000)],
    [`${'**/a'.repeat(50)}b`, 'a/'.repeat(10_000)],
    [`${'{a,aa}'.repeat(50)}b`, 'a'.repeat(20_000)],
    [`${'?'.repeat(50)}${'*'.repeat(50)}${'[a-z]*'.repeat(50)}b`, 'a'.repeat(20_000)],
    [`**a${'?'.repeat(15)}`, 'ab'.repeat(20_000)],
  ];
  for (const [glob, path] of growing) {
    it(`end with “${glob.slice(0, 12)}…” on a path of ${path.length} characters, whichever way it is`, () => {
      assert.ok(!globMatcher([glob])(`${path}c`));
    });
  }

  it('match where one of several does', () => assert.ok(globMatcher(['a', 'b'])('b/c')));
  it('match nothing where there are none', () => assert.ok(!globMatcher([])('a')));
});
