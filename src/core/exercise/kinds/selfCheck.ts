import { type InferOutput, object, optional, string } from 'valibot';
import type { ItemId } from '../identity';
import type { Html, Markdown } from '../../text/markdown';
import { type Accepted, accepts } from './accepted';
import { type DraftOf, type SourceLocation, unanswered } from './draft';
import type { Exchange } from './exchange';
import { type ExerciseBase, type Kind, readingTime } from './kind';
import { list, some } from './plain';
import { foldedAnswer, numberedQuestion, paragraphs } from './writing';

/** An open question: the person thinks or writes, sees the answer, and rates. */
export interface SelfCheck extends ExerciseBase {
  readonly kind: 'selfCheck';
  /** Empty where the source has none. */
  readonly answer: Markdown;
  /** What is marked as right when it is typed; all else is left to the person. */
  readonly accepted?: readonly Accepted[];
}

export interface SelfCheckQuestion {
  readonly prompt: Html;
  /** Whether a short answer is to be typed. */
  readonly short?: true;
}

export interface SelfCheckSolution {
  readonly answer: Html;
  /** Missing where the person rates by hand. */
  readonly right?: true;
}

const answer = object({ text: string() });
export type SelfCheckAnswer = InferOutput<typeof answer>;

const isRight = ({ accepted = [] }: SelfCheck, { text }: SelfCheckAnswer): boolean => accepts(accepted, text);

const isShort = ({ accepted = [] }: SelfCheck): boolean =>
  accepted.length > 0 && accepted.every((each) => typeof each !== 'string' || !each.includes('\n'));

export const selfCheck: Kind<SelfCheck, SelfCheckQuestion, SelfCheckAnswer, SelfCheckSolution> = {
  name: 'Self-check',
  counted: ['{0} self-check', '{0} self-checks'],
  icon: 'comment-discussion',
  answer,
  items: (exercise) => (exercise.answer === '' ? [] : [{ id: exercise.id, label: exercise.prompt }]),
  question: (exercise, { render }) => ({
    prompt: render(exercise.prompt),
    ...(isShort(exercise) ? { short: true } : {}),
  }),
  mark: (exercise, submittedAnswer, items) =>
    items.map((item) => ({ item, result: isRight(exercise, submittedAnswer) ? 'right' : 'selfGraded' })),
  solution: (exercise, submittedAnswer, { render }) => ({
    answer: render(exercise.answer),
    ...(isRight(exercise, submittedAnswer) ? { right: true } : {}),
  }),
  seconds: ({ prompt, answer: text }) => 12 + readingTime(prompt, text),
};

/** An open question; what is typed and accepted is marked as right. */
export const selfCheckOf = (
  prompt: Markdown,
  text: Markdown,
  { range, headings }: SourceLocation,
  accepted: readonly Accepted[] = [],
): DraftOf<SelfCheck> => {
  const make = (id: ItemId): SelfCheck => {
    const exercise = { kind: 'selfCheck' as const, id, prompt, range, headings, answer: text };
    return accepted.length === 0 ? exercise : { ...exercise, accepted };
  };
  return { kind: 'selfCheck', names: [prompt], distinct: [], range, headings, make, problems: unanswered(text, range) };
};

interface Plain {
  readonly prompt: Markdown;
  readonly answer: Markdown;
  readonly accepted: readonly Markdown[];
}

export const selfCheckExchange: Exchange<SelfCheck, SelfCheckAnswer, Plain> = {
  cards: ({ id, prompt, answer: text }) => (text === '' ? [] : [{ id, front: prompt, back: text }]),
  right: ({ answer: text }) => text || undefined,
  written: (exercise, number) => paragraphs(numberedQuestion(exercise.prompt, number), foldedAnswer(exercise.answer)),
  plain: () => object({ prompt: some(), answer: string(), accepted: optional(list(some()), []) }),
  fromPlain: ({ prompt, answer: text, accepted }, location) => selfCheckOf(prompt, text, location, accepted),
};
