import { type InferOutput, never, record, string } from 'valibot';
import type { Html, Markdown } from '../markdown';
import { type ExerciseBase, type Kind, readingTime } from './kind';

/** A card with a front (the prompt) and a back. */
export interface Flashcard extends ExerciseBase {
  readonly kind: 'flashcard';
  /** Empty where the source has none. */
  readonly back: Markdown;
  /** Whether it is asked both ways: now its front, now its back comes first. */
  readonly bothWays?: true;
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

const isTurned = ({ bothWays, back }: Flashcard, seed: number): boolean => bothWays === true && back !== '' && seed % 2 !== 0;

export const flashcard: Kind<Flashcard, FlashcardQuestion, FlashcardAnswer, FlashcardSolution> = {
  answer,
  items: (exercise) => (exercise.back === '' ? [] : [{ id: exercise.id, label: exercise.prompt }]),
  question: (exercise, { seed, render }) => ({ prompt: render(isTurned(exercise, seed) ? exercise.back : exercise.prompt) }),
  mark: (_exercise, _answer, items) => items.map((item) => ({ item, result: 'byHand' })),
  solution: (exercise, _answer, { seed, render }) => ({ back: render(isTurned(exercise, seed) ? exercise.prompt : exercise.back) }),
  seconds: ({ prompt, back }) => 3 + readingTime(prompt, back),
};
