import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, it } from 'mocha';
import { problemCodes } from '../../src/core/exercise/problem';
import { readFile } from '../../src/core/readers';
import { inRepository } from '../harness/repository';

const folder = inRepository('docs/problems');

interface Example {
  readonly path: string;
  readonly text: string;
}

const pathOf = (form: string): string =>
  form === 'markdown' ? 'example.practice.md' : `example.${form === 'text' ? 'txt' : form}`;

/** The examples of a page: the first shows the problem, the second its mend. */
const examplesIn = (page: string): readonly Example[] =>
  Array.from(page.matchAll(/^````(\w+)\n([^]*?)^````$/gmu), ([, form = '', text = '']) => ({
    path: pathOf(form),
    text,
  }));

const codesOf = async (example: Example | undefined): Promise<readonly string[]> => {
  assert.ok(example);
  return (await readFile(example)).problems.map(({ code }) => code);
};

/**
 * A package is no text, other extensions are not there, and what a person has said stands in no file: such a page only
 * tells what is wrong.
 */
const isOnlyTold = (code: string): boolean => /package|collection|reader|way/u.test(code);

describe('the pages on problems', () => {
  for (const code of Object.keys(problemCodes).filter(isOnlyTold)) {
    it(`${code} has one`, () =>
      assert.match(readFileSync(resolve(folder, `${code}.md`), 'utf8'), new RegExp(`^\`${code}\`: `, 'mu')));
  }

  for (const code of Object.keys(problemCodes).filter((each) => !isOnlyTold(each))) {
    it(`${code}: its example shows it, and the mended one does not`, async () => {
      const [example, mended] = examplesIn(readFileSync(resolve(folder, `${code}.md`), 'utf8'));
      assert.deepEqual([...new Set(await codesOf(example))], [code]);
      assert.deepEqual(await codesOf(mended), []);
    });
  }

  it('are about codes that there are', () => {
    const pages = readdirSync(folder).map((name) => name.replace(/\.md$/u, ''));
    assert.deepEqual(
      pages.filter((page) => !(page in problemCodes)),
      [],
    );
  });
});
