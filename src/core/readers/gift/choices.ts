import type { Markdown } from '../../text/markdown';
import { choiceDraft } from '../../exercise/kinds/choice';
import { letterAt } from '../../exercise/kinds/draft';
import { type AnswerForm, generalOf, inParagraphs, promptOf } from './answerForm';
import { type GivenAnswer, isRight } from './answers';
import { markdownOf } from './markdownOf';

/** `T`, `FALSE#said to the wrong answer#said to the right one`. */
export const statement: AnswerForm = {
  fits: ({ answers: { given } }) => given.length === 1 && given[0]?.mark === '' && trueFalse.test(given[0].text),
  draft: (question, location) => {
    const [given] = question.answers.given;
    const isTrue = /^T/iu.test(given?.text ?? '');
    const [wrong, right] = splitFeedback(given?.feedback ?? '').map((text) => markdownOf(text, question.format));
    const told = isTrue ? [right, wrong] : [wrong, right];
    const options = ['True', 'False'].map((text, at) => ({ label: letterAt(at), text }));
    const explanation = explained(
      options.map(({ text }, at) => ({ label: text, why: told[at] ?? '' })),
      generalOf(question),
    );
    return choiceDraft({ prompt: promptOf(question), options, correct: [isTrue ? 0 : 1], explanation }, location);
  },
};

const trueFalse = /^(?:T|F|TRUE|FALSE)$/iu;

const splitFeedback = (feedback: string): readonly string[] => {
  const [wrong = '', ...right] = feedback.split(/(?<!\\)#/u);
  return [wrong.trim(), right.join('#').trim()];
};

/** `=right ~wrong ~%50%partly`: without a `=` several may be chosen. */
export const options: AnswerForm = {
  fits: ({ answers: { given } }) => given.some(({ mark }) => mark === '~'),
  draft: (question, location) => {
    const { given } = question.answers;
    const texts = given.map(({ text }, at) => ({ label: letterAt(at), text: markdownOf(text, question.format) }));
    const reasons = texts.map(({ label }, at) => ({
      label,
      why: markdownOf(given[at]?.feedback ?? '', question.format),
    }));
    const correct = rightOnes(given);
    const multiple = correct.length > 1 || !given.some(({ mark }) => mark === '=');
    return choiceDraft(
      {
        prompt: promptOf(question),
        options: texts,
        correct,
        multiple,
        explanation: explained(reasons, generalOf(question)),
      },
      location,
    );
  },
};

/** One answer that is marked as wholly right is the only one: those with a part of its weight are not as good. */
const rightOnes = (given: readonly GivenAnswer[]): readonly number[] => {
  const whole = given.flatMap((answer, at) => (answer.mark === '=' && (answer.weight ?? 100) >= 100 ? [at] : []));
  return whole.length === 1 ? whole : given.flatMap((answer, at) => (isRight(answer) ? [at] : []));
};

const explained = (
  reasons: readonly { readonly label: string; readonly why: Markdown }[],
  general: Markdown,
): Markdown =>
  inParagraphs([
    ...reasons
      .filter(({ why }) => why !== '')
      .map(({ label, why }) => `**${label}:**${why.startsWith('<div>') ? '\n\n' : ' '}${why}`),
    general,
  ]);
