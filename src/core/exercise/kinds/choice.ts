import {
  type InferOutput,
  array,
  boolean,
  check,
  integer,
  minLength,
  minValue,
  number,
  object,
  optional,
  pipe,
} from 'valibot';
import type { ItemId } from '../identity';
import type { Html, Markdown } from '../../text/markdown';
import { plainText } from '../../text/plainText';
import { type DraftOf, type SourceLocation, letterAt, noAnswer } from './draft';
import type { Exchange } from './exchange';
import { type ExerciseBase, type Kind, readingTime } from './kind';
import { namedFirst } from './namedFirst';
import { list, maybe, place, some } from './plain';
import { bulleted, foldedAnswer, numberedQuestion, paragraphs } from './writing';

export interface Option {
  /** As written: `a`, `B`, `1`. */
  readonly label: string;
  readonly text: Markdown;
}

/** A question with options, of which one or several are right. */
export interface Choice extends ExerciseBase {
  readonly kind: 'choice';
  readonly options: readonly Option[];
  /** Indexes into `options`, ascending; empty where the source does not say. */
  readonly correct: readonly number[];
  /** Whether several may be chosen. */
  readonly multiple: boolean;
  readonly explanation: Markdown;
}

export interface ChoiceQuestion {
  readonly prompt: Html;
  readonly multiple: boolean;
  readonly options: readonly { readonly label: string; readonly text: Html }[];
}

export interface ChoiceSolution {
  readonly correct: readonly number[];
  readonly right: boolean;
  readonly explanation: Html;
}

const answer = object({ chosen: array(pipe(number(), integer(), minValue(0))) });
export type ChoiceAnswer = InferOutput<typeof answer>;

const isRight = ({ correct }: Choice, { chosen }: ChoiceAnswer): boolean =>
  new Set(chosen).size === correct.length && correct.every((index) => chosen.includes(index));

export const choice: Kind<Choice, ChoiceQuestion, ChoiceAnswer, ChoiceSolution> = {
  name: 'Choice',
  counted: ['{0} choice', '{0} choices'],
  icon: 'list-selection',
  answer,
  items: (exercise) => (exercise.correct.length === 0 ? [] : [{ id: exercise.id, label: exercise.prompt }]),
  question: ({ prompt, multiple, options }, { render }) => ({
    prompt: render(prompt),
    multiple,
    options: options.map(({ label, text }) => ({ label, text: render(text) })),
  }),
  mark: (exercise, submittedAnswer, items) =>
    items.map((item) => ({ item, result: isRight(exercise, submittedAnswer) ? 'right' : 'wrong' })),
  solution: (exercise, submittedAnswer, { render }) => ({
    correct: exercise.correct,
    right: isRight(exercise, submittedAnswer),
    explanation: render(exercise.explanation),
  }),
  seconds: ({ prompt, options }) => 3 + readingTime(prompt, ...options.map(({ text }) => text)),
};

/** What a choice is made of; `multiple` where the source says so, else several right options make it so. */
export interface ChoiceParts {
  readonly prompt: Markdown;
  readonly options: readonly Option[];
  /** Indexes into the options. */
  readonly correct: readonly number[];
  readonly multiple?: boolean;
  readonly explanation: Markdown;
}

/** A question with options. */
export const choiceDraft = (
  { prompt, options, correct, multiple = correct.length > 1, explanation }: ChoiceParts,
  { range, headings }: SourceLocation,
): DraftOf<Choice> => {
  const make = (id: ItemId): Choice => ({
    kind: 'choice',
    id,
    prompt,
    range,
    headings,
    options,
    correct,
    multiple,
    explanation,
  });
  const problems =
    correct.length === 0 ? [noAnswer(range, 'None of the options is marked as right; at least one was expected.')] : [];
  return {
    kind: 'choice',
    names: [prompt, ...options.map(({ text }) => text)],
    distinct: [],
    range,
    headings,
    make,
    problems,
  };
};

interface Plain {
  readonly prompt: Markdown;
  readonly options: readonly Markdown[];
  readonly correct: readonly number[];
  readonly multiple?: boolean | undefined;
  readonly explanation: Markdown;
}

const areOptions = ({ options, correct }: Plain): boolean =>
  correct.every((index) => index < options.length) && new Set(correct).size === correct.length;

/** Letters that the reader knows as options. */
const mostOptions = 10;

const withLetters = ({ prompt, options, correct, explanation }: Choice, number: number): Markdown => {
  const isLettered = options.every(({ label }, at) => label.toUpperCase() === letterAt(at));
  const lettered = isLettered ? options : options.map(({ text }, at) => ({ label: letterAt(at), text }));
  const named = correct.map((at) => lettered[at]?.label ?? '').join(' and ');
  const says = namedFirst(explanation, lettered).join() === correct.join();
  const key = correct.length === 0 ? '' : says ? explanation : paragraphs(`**${named}.**`, explanation);
  return paragraphs(
    numberedQuestion(prompt, number),
    bulleted(lettered.map(({ label, text }) => `(${label}) ${text}`)),
    foldedAnswer(key),
  );
};

export const choiceExchange: Exchange<Choice, ChoiceAnswer, Plain> = {
  cards: ({ id, prompt, options, correct, explanation }) => {
    const lettered = options.map(({ label, text }) => `${label}) ${text}`);
    const right = lettered.filter((_, at) => correct.includes(at));
    return right.length === 0
      ? []
      : [{ id, front: paragraphs(prompt, bulleted(lettered)), back: paragraphs(bulleted(right), explanation) }];
  },
  right: ({ options, correct }) =>
    correct.length === 0 ? undefined : correct.flatMap((at) => options[at]?.label ?? []),
  written: (exercise, number) =>
    exercise.options.length > mostOptions
      ? paragraphs(
          numberedQuestion(exercise.prompt, number),
          foldedAnswer(
            paragraphs(...exercise.correct.map((at) => exercise.options[at]?.text ?? ''), exercise.explanation),
          ),
        )
      : withLetters(exercise, number),
  plain: () =>
    pipe(
      object({
        prompt: some(),
        options: pipe(list(some()), minLength(2)),
        correct: list(place()),
        multiple: optional(boolean()),
        explanation: maybe(),
      }),
      check((plain) => areOptions(plain), 'Expected each number in "correct" to be the index of an option, once'),
    ),
  fromPlain: ({ prompt, options, correct, multiple = correct.length > 1, explanation }, location) =>
    choiceDraft(
      {
        prompt,
        options: options.map((text, at) => ({ label: letterAt(at), text })),
        correct: correct.toSorted((one, other) => one - other),
        multiple,
        explanation,
      },
      location,
    ),
  pick: {
    question: ({ prompt, options, multiple, correct, explanation }) => ({
      text: plainText(prompt),
      task: '',
      options: options.map(({ label, text }) => ({ key: label.toLowerCase(), text: plainText(text) })),
      several: multiple,
      right: correct,
      why: plainText(explanation),
    }),
    answer: (picked) => ({ chosen: [...picked] }),
  },
};
