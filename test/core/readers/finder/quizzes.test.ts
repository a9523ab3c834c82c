import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Exercise } from '../../../../src/core/exercise/kinds';
import { exercisesOf } from '../../../../src/core/exercise/practiceSet';
import { readFile } from '../../../../src/core/readers';
import { type Quiz, quizzes } from './quizzes';

/** Each so-manieth quiz of all, so that some ten thousand are read. */
const each = 17;
const leastRight = 0.99;

const plain = (text: string): string => text.replace(/[*\s]+/gu, ' ').trim();

const answerOf = (exercise: Exercise): string => {
  if (exercise.kind === 'choice')
    return exercise.correct.map((at) => plain(exercise.options[at]?.text ?? '')).join(', ');
  return exercise.kind === 'selfCheck'
    ? plain(exercise.answer)
    : exercise.kind === 'flashcard'
      ? plain(exercise.back)
      : '';
};

const optionsOf = (exercise: Exercise): readonly string[] =>
  exercise.kind === 'choice' ? exercise.options.map(({ text }) => plain(text)) : [];

/** Whether an exercise is one of a quiz's questions as it is meant; one without an answer misleads nobody. */
const isMeant = ({ questions }: Quiz, exercise: Exercise): boolean =>
  questions.some(
    ({ prompt, answer, options }) =>
      plain(exercise.prompt) === plain(prompt) &&
      answerOf(exercise) === answer &&
      optionsOf(exercise).join() === options.join(),
  );

describe('quizzes in all combinations of languages, titles and marks', () => {
  it('are nearly all read rightly, and none wrongly', async () => {
    const wrong: string[] = [];
    const missed: string[] = [];
    let count = 0;
    for (const quiz of quizzes(each)) {
      count++;
      const exercises = (await readFile({ path: 'notes/a.md', text: quiz.text })).sets.flatMap(exercisesOf);
      const strange = exercises.filter((exercise) => answerOf(exercise) !== '' && !isMeant(quiz, exercise));
      if (strange.length > 0) wrong.push(`${quiz.text}\n=> ${JSON.stringify(strange)}`);
      else if (exercises.length !== quiz.questions.length || !exercises.every((exercise) => isMeant(quiz, exercise)))
        missed.push(quiz.text);
    }
    assert.deepEqual(wrong.slice(0, 3), []);
    assert.ok(
      count > 9000 && missed.length <= count * (1 - leastRight),
      `${missed.length} of ${count} are missed, such as:\n${missed[0] ?? ''}`,
    );
  }).timeout(120_000);
});
