import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readAsOf } from '../../../../src/core/readers/ways/readAsOf';

describe('the word of a setting for a path', () => {
  const table: [what: string, path: string, setting: Readonly<Record<string, string>>, expected: string | undefined][] =
    [
      ['is none where no glob matches', 'notes/a.md', { '*.csv': 'table', 'other/**': 'nothing' }, undefined],
      ['is that of a glob of the name, wherever the file is', 'deep/down/a.csv', { '*.csv': 'table' }, 'table'],
      ['is that of a glob of the path', 'notes/a.md', { 'notes/*.md': 'bold lines' }, 'bold lines'],
      [
        'is none for a path that a glob with a slash does not reach',
        'x/notes/a.md',
        { 'notes/*.md': 'gift' },
        undefined,
      ],
      ['is that of a folder for all its files', 'notes/deep/a.md', { 'notes/**': 'nothing' }, 'nothing'],
      [
        'is that of the longest glob',
        'notes/a.md',
        { 'notes/**': 'nothing', 'notes/a.md': '##', '*.md': 'gift' },
        '##',
      ],
      [
        'is that of a glob that names the very file, whatever else is longer',
        'notes/a[1].md',
        { 'notes/a[[]1].md': '##', '{notes,minutes,drafts}/**': 'nothing' },
        '##',
      ],
      ['is that of the very file from the root', 'a.md', { '/a.md': '##', '**/*.md': 'gift' }, '##'],
      ['is none of a file in the root for one of the same name', 'x/a.md', { '/a.md': '##' }, undefined],
      ['is the last of globs as long', 'a.md', { '*.md': 'gift', 'a.m*': 'aiken' }, 'aiken'],
      ['is that of braces', 'a.tsv', { '*.{csv,tsv}': 'table' }, 'table'],
    ];
  for (const [what, path, setting, expected] of table) it(what, () => assert.equal(readAsOf(path, setting), expected));
});
