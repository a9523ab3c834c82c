import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { readFile } from '../../../src/core/readers';
import { exercisesOf } from '../../../src/core/exercise/practiceSet';

const mostFiles = 250;

/** The texts and tables that lie in the folders of installed packages, evenly chosen. */
const paths = (): readonly string[] => {
  const folders = readdirSync('node_modules', { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join('node_modules', name));
  const found = folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => /\.(?:md|markdown|txt|csv|tsv)$/iu.test(name))
      .map((name) => join(folder, name)),
  );
  const step = Math.ceil(found.length / mostFiles);
  return found.filter((_, at) => at % step === 0);
};

describe('the files of packages', () => {
  it('give no exercise', async function () {
    this.timeout(20_000);
    const taken: string[] = [];
    for (const path of paths()) {
      const { sets } = await readFile({ path: path.replaceAll('\\', '/'), text: readFileSync(path, 'utf8') });
      if (sets.some((set) => exercisesOf(set).length > 0)) taken.push(path);
    }
    assert.deepEqual(taken, []);
  });
});
