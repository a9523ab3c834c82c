import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'mocha';
import type { KindName } from '../../src/core/exercise/kinds';
import type { ProblemCode } from '../../src/core/exercise/problem';
import { practice } from './readers/reading';
import { inRepository } from '../harness/repository';

const page = readFileSync(inRepository('docs/practice-page.md'), 'utf8');

/** The headings of the page itself: those of its examples begin no topic of the list of contents. */
const headings = [...page.matchAll(/^## (.+)$/gmu)]
  .map(({ 1: text = '', index }) => ({ text, at: index }))
  .filter(({ text }) => page.includes(`- [${text}](#`));

/** The examples of the page, by the heading that they stand under: one each. */
const examples = new Map(
  [...page.matchAll(/^(`{3,})markdown\n([^]*?)^\1$/gmu)].map(({ 2: example = '', index }): [string, string] => [
    headings.findLast(({ at }) => at < index)?.text ?? '',
    example,
  ]),
);

describe('the examples of the practice page’s description', () => {
  const cases: Readonly<Record<string, readonly [kinds: readonly KindName[], problems: readonly ProblemCode[]]>> = {
    'Front matter': [['flashcard'], []],
    Sections: [['selfCheck'], []],
    'Self-check': [['selfCheck', 'selfCheck', 'selfCheck'], []],
    Choice: [['choice', 'choice'], []],
    Classification: [['classification'], []],
    Matching: [['matching'], []],
    Ordering: [['ordering', 'ordering'], []],
    Flashcard: [['flashcard', 'flashcard'], []],
    Cloze: [['cloze'], []],
    'What is no exercise': [['selfCheck', 'selfCheck'], ['no-answer']],
  };

  it('are these', () => assert.deepEqual([...examples.keys()], Object.keys(cases)));

  for (const [heading, [kinds, codes]] of Object.entries(cases)) {
    it(`${heading} reads as it says`, async () => {
      const { exercises, problems } = await practice(examples.get(heading) ?? '');
      assert.deepEqual(
        exercises.map(({ kind }) => kind),
        kinds,
      );
      assert.deepEqual(
        problems.map(({ code }) => code),
        codes,
      );
    });
  }

  it('give the front matter’s fields', async () => {
    const { sets } = await practice(examples.get('Front matter') ?? '');
    assert.deepEqual([sets[0]?.title, sets[0]?.tags, sets[0]?.retention], ['Tides', ['sea', 'physics'], 0.95]);
  });

  it('name both right options of a choice', async () => {
    const { exercises } = await practice(examples.get('Choice') ?? '');
    assert.deepEqual(
      exercises.map((exercise) => exercise.kind === 'choice' && exercise.correct),
      [[1], [0, 1]],
    );
  });
});
