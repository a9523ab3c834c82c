import { type InferOutput, never, record, string } from 'valibot';
import type { Html, Markdown } from '../markdown';
import { type ExerciseBase, type Kind, readingTime } from './kind';

/** A card with a front (the prompt) and a back. */
export interface Flashcard extends ExerciseBase {
  readonly kind: 'flashcard';
  /** Empty where the source has none. */
  readonly back: Markdown;
}

export interface FlashcardQuestion {
  readonly prompt: Html;
}

export interface FlashcardSolution {
  readonly back: Html;
}

/** Nothing is answered; the card is turned. */
const answer = record(string(), never());
export type FlashcardAnswer = InferOutput<typeof answer>;

export const flashcard: Kind<Flashcard, FlashcardQuestion, FlashcardAnswer, FlashcardSolution> = {
  answer,
  items: (exercise) => (exercise.back === '' ? [] : [{ id: exercise.id, label: exercise.prompt }]),
  question: (exercise, { render }) => ({ prompt: render(exercise.prompt) }),
  mark: (_exercise, _answer, items) => items.map((item) => ({ item, result: 'byHand' })),
  solution: (exercise, _answer, { render }) => ({ back: render(exercise.back) }),
  seconds: ({ prompt, back }) => 3 + readingTime(prompt, back),
};
