import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import type { Exercise } from '../../../src/core/exercise/kinds';
import { orderingDraft } from '../../../src/core/exercise/kinds/ordering';
import { type PracticeSet, exercisesOf } from '../../../src/core/exercise/practiceSet';
import { readFile } from '../../../src/core/readers';
import { practicePageOf } from '../../../src/core/writers/practicePageOf';
import { choice, cloze, flashcard, ordering, selfCheck } from '../exercises';
import { identities, inShort, practice } from '../readers/reading';
import { inRepository } from '../../harness/repository';

const content = inRepository('content');

const setOf = (...exercises: readonly Exercise[]): PracticeSet => ({
  title: 'Things: "quoted"',
  description: '',
  tags: ['a', 'b c'],
  sections: [{ title: 'Water', introduction: '', exercises, range: { start: 0, end: 1 } }],
});

/** Thirty steps, written from the last to the first. */
const many = orderingDraft(
  {
    prompt: 'Put them in order',
    steps: Array.from({ length: 30 }, (_, at) => `Step number ${30 - at}`),
    order: Array.from({ length: 30 }, (_, at) => 29 - at),
    takeaway: '',
  },
  ordering(),
).make(ordering().id);

const readBack = async (sets: readonly PracticeSet[]) => practice(practicePageOf(sets));

describe('the practice page that is written', () => {
  for (const name of readdirSync(content)) {
    it(`reads back as the same items: ${name}`, async () => {
      const { sets } = await readFile({ path: name, text: readFileSync(join(content, name), 'utf8') });
      assert.deepEqual(
        [...identities((await readBack(sets)).exercises)].sort(),
        [...identities(sets.flatMap(exercisesOf))].sort(),
      );
    });
  }

  const exercises: [what: string, exercise: Exercise][] = [
    [
      'a question of several paragraphs',
      {
        ...selfCheck(),
        prompt: 'What does this print?\n\n```js\nconsole.log(1)\n```',
        answer: '`1`\n\nand a new line',
      },
    ],
    ['a question with bold type', { ...selfCheck(), prompt: 'What does **not** float?', answer: 'Lead' }],
    ['a card with code and quotes', flashcard('What is `"a"`?', 'A *string*.')],
    ['a card that needs no folding', flashcard('What floats?', 'Cork.')],
    ['a choice whose explanation names no letter', choice()],
    ['an ordering', ordering()],
    ['an ordering whose task does not say so', { ...ordering(), prompt: 'How is tea made?', takeaway: '' }],
    ['an ordering of more steps than there are letters', many],
    ['a cloze with brackets of its own', cloze()],
  ];
  for (const [what, exercise] of exercises) {
    it(`keeps ${what}`, async () => {
      const [read, ...others] = (await readBack([setOf(exercise)])).exercises;
      assert.deepEqual(others, []);
      assert.equal(read?.kind, exercise.kind);
      assert.equal(
        inShort({ ...read, id: exercise.id }).replace(/\s+/gu, ' '),
        inShort(exercise).replace(/\s+/gu, ' '),
      );
    });
  }

  it('keeps title and tags', async () => {
    const { sets } = await readBack([setOf(flashcard())]);
    assert.deepEqual([sets[0]?.title, sets[0]?.tags], ['Things: "quoted"', ['a', 'b c']]);
  });
});
