import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'mocha';
import { exercisesOf } from '../../src/core/exercise/practiceSet';
import { readFile } from '../../src/core/readers';
import { inRepository } from '../harness/repository';

const readme = readFileSync(inRepository('README.md'), 'utf8');

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
