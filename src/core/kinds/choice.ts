import { type InferOutput, array, integer, minValue, number, object, pipe } from 'valibot';
import type { Html, Markdown } from '../markdown';
import { type ExerciseBase, type Kind, readingTime } from './kind';

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
  answer,
  items: (exercise) => (exercise.correct.length === 0 ? [] : [{ id: exercise.id, label: exercise.prompt }]),
  question: ({ prompt, multiple, options }, { render }) => ({
    prompt: render(prompt),
    multiple,
    options: options.map(({ label, text }) => ({ label, text: render(text) })),
  }),
  mark: (exercise, given, items) => items.map((item) => ({ item, result: isRight(exercise, given) ? 'right' : 'wrong' })),
  solution: (exercise, given, { render }) => ({
    correct: exercise.correct,
    right: isRight(exercise, given),
    explanation: render(exercise.explanation),
  }),
  seconds: ({ prompt, options }) => 3 + readingTime(prompt, ...options.map(({ text }) => text)),
};
