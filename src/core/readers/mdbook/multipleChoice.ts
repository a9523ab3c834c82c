import { itemId } from '../../exercise/identity';
import { shuffled } from '../../base/random';
import type { ExerciseDraft } from '../draft/exerciseDraft';
import { choiceDraft } from '../../exercise/kinds/choice';
import { letterAt } from '../../exercise/kinds/draft';
import type { QuizQuestion } from './quizQuestion';
import { textOf, textsOf } from './values';

/** A choice; a list of answers, even of one, lets several be chosen. */
export const multipleChoice = ({ text, prompt, answer, context, range }: QuizQuestion): ExerciseDraft => {
  const right = textsOf(answer.answer);
  const ordered = inOrder(right, textsOf(prompt.distractors), prompt, text);
  const options = ordered.map((option, at) => ({ label: letterAt(at), text: option }));
  const correct = ordered.flatMap((option, at) => (right.includes(option) ? [at] : []));
  return choiceDraft(
    { prompt: text, options, correct, multiple: Array.isArray(answer.answer), explanation: context },
    { range, headings: [] },
  );
};

/**
 * The order that the author wants; else one that the texts alone decide, so that the right ones have
 * no place of their own.
 */
const inOrder = (
  right: readonly string[],
  wrong: readonly string[],
  { sortAnswers, answerIndex }: QuizQuestion['prompt'],
  text: string,
): readonly string[] => {
  const index = Number(textOf(answerIndex));
  if (textOf(answerIndex) !== '' && Number.isInteger(index)) return wrong.toSpliced(index, 0, ...right);
  const sorted = [...right, ...wrong].sort((one, other) => (one < other ? -1 : one > other ? 1 : 0));
  return sortAnswers === true ? sorted : shuffled(sorted, parseInt(itemId('order', text, ...sorted).slice(-6), 36));
};
