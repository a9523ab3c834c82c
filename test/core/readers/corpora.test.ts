import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { before, describe, it } from 'mocha';
import { readFile } from '../../../src/core/readers';
import { exercisesOf } from '../../../src/core/exercise/practiceSet';
import { type Exercise, itemsOf } from '../../../src/core/exercise/kinds';
import { sourceFileOf } from '../../../src/core/readers/draft/sourceFile';
import { identities } from './reading';
import { waysParseBack } from './ways/waysParseBack';

const corpora = resolve('..', 'shared', 'corpora');
const forms = ['starlight-mdx', 'starlight-html', 'page-text'];

/** Files that say nothing of themselves, with the word by which they are read as the table says. */
const byWord: Readonly<Record<string, string>> = {
  'FAQGURU+FAQGURU/topics/en/javascript.md': 'headings that ask',
};

/** Files larger than this have the ways of smaller ones, in more lines. */
const largest = 30_000;

/**
 * Files that are read otherwise than the table says, by how many exercises: their headings are counted 119 times;
 * nothing in a file says that it asks.
 */
const otherwise: Readonly<Record<string, number>> = {
  'ganqqwerty+123-Essential-JavaScript-Interview-Questions/README.md': 120,
  'FAQGURU+FAQGURU/topics/en/javascript.md': 0,
};

interface Row {
  readonly form: string;
  readonly path: string;
  readonly count: number;
}

/** The rows of the truth table; their notes, which come last, are left out. */
const allRows = (): readonly Row[] =>
  readFileSync(join(corpora, 'truth.csv'), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','))
    .map(([form = '', repo = '', path = '', count = '']) => ({
      form,
      path: join(corpora, 'files', repo.replace('/', '+'), path),
      count: Number(count),
    }));

/** Those of practice pages. */
const rowsOf = (): readonly Row[] => allRows().filter(({ form }) => forms.includes(form));

/** What the states of one page share: its course and lesson. */
const pageOf = (path: string): string =>
  path.endsWith('practice.mdx') ? path.split('/').slice(-3, -1).join('__') : basename(path).replace(/\.\w+$/u, '');

const exercisesIn = async (path: string): Promise<readonly Exercise[]> =>
  (await readFile(sourceFileOf(path, readFileSync(path))!)).sets.flatMap(exercisesOf);

/** Decks of questions, answers and clozes count what is scheduled, all else what is shown at once. */
const countIn = (form: string, exercises: readonly Exercise[]): number =>
  form === 'hashcards' ? exercises.flatMap(itemsOf).length : exercises.length;

describe('the shared files', function () {
  this.timeout(60_000);

  before(function () {
    if (existsSync(corpora)) return;
    console.log('      skipped: there is no ../shared/corpora beside the repository');
    this.skip();
  });

  it('have each as many exercises as the truth table says', async () => {
    const wrong: string[] = [];
    for (const { form, path, count } of allRows()) {
      const found = countIn(form, await exercisesIn(path));
      const [, known = count] = Object.entries(otherwise).find(([name]) => path.endsWith(name)) ?? [];
      if (found !== known) wrong.push(`${form} ${path}: ${found}, not ${count}`);
    }
    assert.deepEqual(wrong, []);
  });

  it('have as many by a person’s word where they say nothing', async () => {
    for (const [name, readAs] of Object.entries(byWord)) {
      const row = allRows().find(({ path }) => path.endsWith(name));
      assert.ok(row);
      const file = sourceFileOf(row.path, readFileSync(row.path))!;
      assert.equal((await readFile({ ...file, readAs })).sets.flatMap(exercisesOf).length, row.count);
    }
  });

  it('are read by the word of each way as the way is', async () => {
    const files = allRows().flatMap(({ path }) => {
      const bytes = readFileSync(path);
      return bytes.length > largest ? [] : [sourceFileOf(path, bytes)!];
    });
    assert.ok((await Promise.all(files.map(waysParseBack))).reduce((sum, count) => sum + count, 0) > files.length);
  });

  it('give the same items in all states of a page', async () => {
    for (const page of new Set(rowsOf().map(({ path }) => pageOf(path)))) {
      const states = rowsOf().filter(({ path }) => pageOf(path) === page);
      assert.equal(states.length, forms.length, page);
      const [first, ...others] = await Promise.all(states.map(async ({ path }) => identities(await exercisesIn(path))));
      for (const other of others) assert.deepEqual(other, first, page);
    }
  });

  it('have the rows, labels and pairs of the notes', async () => {
    for (const { path } of rowsOf().filter((row) => pageOf(row.path).startsWith('multimodal-ai'))) {
      const exercises = await exercisesIn(path);
      const sorted = exercises.find((exercise) => exercise.kind === 'classification');
      assert.deepEqual(
        [sorted?.rows.map(({ letter, label }) => `${letter}${label}`).join(' '), sorted?.labels.length],
        ['A0 B1 C0 D1 E0 F1', 2],
        path,
      );
      const matched = exercises.find((exercise) => exercise.kind === 'matching');
      assert.deepEqual(
        [matched?.pairs.map(({ letter, partner }) => `${letter}${partner + 1}`).join(' '), matched?.partners.length],
        ['A2 B3 C1 D4', 4],
        path,
      );
      for (const { why } of [...(sorted?.rows ?? []), ...(matched?.pairs ?? [])]) assert.notEqual(why, '', path);
      assert.ok(
        [sorted, matched].every((exercise) => (exercise?.takeaway.length ?? 0) > 100),
        path,
      );
    }
  });
});
