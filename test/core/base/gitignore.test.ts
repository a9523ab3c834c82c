import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { ignoredBy } from '../../../src/core/base/gitignore';

type Files = Readonly<Record<string, string>>;

const cases: readonly [what: string, files: Files, ignored: readonly string[], kept: readonly string[]][] = [
  ['no file', {}, [], ['a.md']],
  ['a name, at any depth', { '': 'notes.md' }, ['notes.md', 'a/notes.md'], ['notes.mdx']],
  ['comments and empty lines', { '': '# a.md\n\n  \nb.md' }, ['b.md'], ['a.md', '# a.md']],
  ['a hash that is escaped', { '': '\\#a.md' }, ['#a.md'], ['a.md']],
  ['a folder', { '': 'drafts/' }, ['drafts/a.md', 'b/drafts/a.md'], ['drafts']],
  ['anchored at the top', { '': '/drafts' }, ['drafts', 'drafts/a.md'], ['b/drafts']],
  ['anchored by a slash within', { '': 'a/b' }, ['a/b', 'a/b/c.md'], ['x/a/b']],
  ['a star stays within its folder', { '': '/a/*.md' }, ['a/b.md'], ['a/b/c.md']],
  ['two stars', { '': '**/x\na/**/z.md\nq/**' }, ['x/y', 'b/x/y', 'a/z.md', 'a/b/c/z.md', 'q/r/s'], ['z.md']],
  ['a question mark and a class', { '': 'a?.md\nb[0-3].md' }, ['ab.md', 'b2.md'], ['a.md', 'b4.md']],
  ['negation takes back', { '': '*.md\n!keep.md' }, ['a.md'], ['keep.md', 'a/keep.md']],
  ['nothing is taken back in an ignored folder', { '': 'a/\n!a/keep.md' }, ['a/keep.md'], []],
  ['a space at the end counts where it is escaped', { '': 'a\\ \nb ' }, ['a ', 'b'], ['a']],
  ['line ends of Windows', { '': 'a.md\r\nb.md\r\n' }, ['a.md', 'b.md'], []],
  ['case counts', { '': 'Notes.md' }, ['Notes.md'], ['notes.md']],
  ['a nested file, for its folder only', { sub: 'a.md' }, ['sub/a.md', 'sub/b/a.md'], ['a.md']],
  [
    'a nested file, anchored',
    { 'a/b': '/c.md\nd/e.md' },
    ['a/b/c.md', 'a/b/d/e.md'],
    ['a/b/x/c.md', 'c.md', 'a/b/x/d/e.md'],
  ],
  ['a nested file that takes back', { '': '*.md', sub: '!a.md' }, ['a.md', 'sub/b.md'], ['sub/a.md']],
  ['a nested file that takes a folder back', { '': 'gen/', sub: '!gen/' }, ['gen/a.md'], ['sub/gen/a.md']],
  ['a nested file for folders', { sub: 'tmp/\n# no\n' }, ['sub/tmp/a.md', 'sub/x/tmp/a.md'], ['sub/tmp', 'tmp/a.md']],
  ['a folder whose name is a pattern', { '[a] *': 'x.md' }, ['[a] */x.md'], ['a /x.md', 'a b/x.md']],
];

describe('.gitignore', () => {
  for (const [what, files, ignored, kept] of cases) {
    it(`is obeyed as git does: ${what}`, () => {
      const isIgnored = ignoredBy(Object.entries(files).map(([folder, text]) => ({ folder, text })));
      assert.deepEqual([...ignored, ...kept].filter(isIgnored), ignored);
    });
  }
});
