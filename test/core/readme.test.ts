import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, it } from 'mocha';
import { exercisesOf } from '../../src/core/practiceSet';
import { readFile } from '../../src/core/readers';

const readme = readFileSync(resolve(__dirname, '../../../README.md'), 'utf8');

describe('the README', () => {
  it('shows a practice page that is read as it says', async () => {
    const example = /^````markdown\n([^]*?)^````$/mu.exec(readme)?.[1] ?? '';
    const { sets, problems } = await readFile({ path: 'branches.practice.md', text: example });
    assert.deepEqual(problems, []);
    assert.deepEqual(
      sets.flatMap(exercisesOf).map(({ kind }) => kind),
      ['selfCheck', 'classification', 'matching', 'flashcard', 'cloze'],
    );
  });
});
