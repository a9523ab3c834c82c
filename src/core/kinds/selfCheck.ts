import { type InferOutput, object, string } from 'valibot';
import type { Html, Markdown } from '../markdown';
import { type ExerciseBase, type Kind, readingTime } from './kind';

/** An open question: the person writes or thinks, sees the answer, and rates. */
export interface SelfCheck extends ExerciseBase {
  readonly kind: 'selfCheck';
  /** Empty where the source has none. */
  readonly answer: Markdown;
}

export interface SelfCheckQuestion {
  readonly prompt: Html;
}

export interface SelfCheckSolution {
  readonly answer: Html;
}

const answer = object({ text: string() });
export type SelfCheckAnswer = InferOutput<typeof answer>;

export const selfCheck: Kind<SelfCheck, SelfCheckQuestion, SelfCheckAnswer, SelfCheckSolution> = {
  answer,
  items: (exercise) => (exercise.answer === '' ? [] : [{ id: exercise.id, label: exercise.prompt }]),
  question: (exercise, { render }) => ({ prompt: render(exercise.prompt) }),
  mark: (_exercise, _answer, items) => items.map((item) => ({ item, result: 'byHand' })),
  solution: (exercise, _answer, { render }) => ({ answer: render(exercise.answer) }),
  seconds: ({ prompt, answer: text }) => 12 + readingTime(prompt, text),
};
