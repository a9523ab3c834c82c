import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import type { Exercise } from '../../../src/core/exercise/kinds';
import {
  type KnownReading,
  longestFile,
  makeLibraryFile,
  parseLibraryFile,
} from '../../../src/core/session/libraryFile';
import { readFile } from '../../../src/core/readers';
import { inRepository } from '../../harness/repository';
import { choice, classification, cloze, flashcard, matching, selfCheck } from '../exercises';

const reading = (...exercises: readonly Exercise[]): KnownReading => ({
  content: 'abc',
  readers: ['practicePage'],
  problems: [{ line: 3, severity: 'warning', code: 'no-answer', message: 'A question\nhas no answer.' }],
  sets: [
    {
      title: 'Lines\nand “quotes”',
      description: '',
      tags: [],
      retention: 0.8,
      sections: [{ title: '', introduction: '', exercises, range: { start: 0, end: 9 } }],
    },
  ],
});

const known = new Map([
  ['file:///a.md', reading(selfCheck(), flashcard(), choice(), classification(), matching(), cloze())],
  ['file:///b%20ü.md', reading()],
]);
const written = [...makeLibraryFile('as now', known)].join('');

describe('the file of what is known of a library', () => {
  it('gives back what was written', () => {
    assert.deepEqual(parseLibraryFile(written, 'as now'), known);
    assert.deepEqual(parseLibraryFile([...makeLibraryFile('', [])].join(''), ''), new Map());
  });

  const others: [what: string, text: string, setup: string][] = [
    ['for another set-up', written, 'otherwise'],
    ['torn', written.slice(0, -20), 'as now'],
    ['torn at its very end', written.slice(0, -1), 'as now'],
    ['empty', '', 'as now'],
    ['one with a byte changed', written.replace('Because', 'Becaose'), 'as now'],
    ['no such file', '{}\n', 'as now'],
  ];
  for (const [what, text, setup] of others) {
    it(`is not taken where it is ${what}`, () => {
      assert.equal(parseLibraryFile(text, setup), undefined);
    });
  }

  const lengthOf = (back: number): number | undefined => {
    const parts = [...makeLibraryFile('', [['a', reading(flashcard('Front', 'x'.repeat(back)))]])];
    return parts.at(-1) === undefined ? undefined : parts.slice(0, -1).join('').length;
  };
  const rest = lengthOf(0) ?? 0;

  it('ends without a file where it would grow longer than is worth reading', () => {
    assert.equal(lengthOf(longestFile - rest), longestFile);
    assert.equal(lengthOf(longestFile - rest + 1), undefined);
  });

  it('holds all that readers make of the bundled pages', async () => {
    const folder = inRepository('content');
    const names = readdirSync(folder).filter((name) => name.endsWith('.md'));
    const read = new Map(
      await Promise.all(
        names.map(
          async (name) =>
            [
              name,
              {
                ...(await readFile({ path: `/${name}`, text: readFileSync(join(folder, name), 'utf8') })),
                content: name,
              },
            ] as const,
        ),
      ),
    );
    assert.deepEqual(parseLibraryFile([...makeLibraryFile('', read)].join(''), ''), read);
  });
});
