import type { Markdown } from '../../text/markdown';
import { choiceDraft } from '../../exercise/kinds/choice';
import { letterAt } from '../../exercise/kinds/draft';
import { type AnswerForm, generalOf, inParagraphs, promptOf } from './answerForm';
import { type AnswerEntry, isRight } from './answers';
import { markdownOf } from './markdownOf';

/** `T`, `FALSE#said to the wrong answer#said to the right one`. */
export const statement: AnswerForm = {
  fits: ({ answers: { entries } }) =>
    entries.length === 1 && entries[0]?.mark === '' && trueFalse.test(entries[0].text),
  draft: (question, location) => {
    const [entry] = question.answers.entries;
    const isTrue = /^T/iu.test(entry?.text ?? '');
    const [wrong, right] = splitFeedback(entry?.feedback ?? '').map((text) => markdownOf(text, question.format));
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
  fits: ({ answers: { entries } }) => entries.some(({ mark }) => mark === '~'),
  draft: (question, location) => {
    const { entries } = question.answers;
    const texts = entries.map(({ text }, at) => ({ label: letterAt(at), text: markdownOf(text, question.format) }));
    const reasons = texts.map(({ label }, at) => ({
      label,
      why: markdownOf(entries[at]?.feedback ?? '', question.format),
    }));
    const correct = rightOnes(entries);
    const multiple = correct.length > 1 || !entries.some(({ mark }) => mark === '=');
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
const rightOnes = (entries: readonly AnswerEntry[]): readonly number[] => {
  const whole = entries.flatMap((answer, at) => (answer.mark === '=' && (answer.weight ?? 100) >= 100 ? [at] : []));
  return whole.length === 1 ? whole : entries.flatMap((answer, at) => (isRight(answer) ? [at] : []));
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
