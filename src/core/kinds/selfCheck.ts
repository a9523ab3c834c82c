import { type InferOutput, object, string } from 'valibot';
import type { Html, Markdown } from '../markdown';
import { type Accepted, accepts } from './accepted';
import { type ExerciseBase, type Kind, readingTime } from './kind';

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
  answer,
  items: (exercise) => (exercise.answer === '' ? [] : [{ id: exercise.id, label: exercise.prompt }]),
  question: (exercise, { render }) => ({ prompt: render(exercise.prompt), ...(isShort(exercise) ? { short: true } : {}) }),
  mark: (exercise, given, items) => items.map((item) => ({ item, result: isRight(exercise, given) ? 'right' : 'byHand' })),
  solution: (exercise, given, { render }) => ({ answer: render(exercise.answer), ...(isRight(exercise, given) ? { right: true } : {}) }),
  seconds: ({ prompt, answer: text }) => 12 + readingTime(prompt, text),
};
