import { type InferOutput, never, record, string } from 'valibot';
import { itemId, type ItemId } from '../identity';
import type { Html, Markdown } from '../markdown';
import { type ExerciseBase, type Kind, readingTime } from './kind';

/** A card with a front (the prompt) and a back. */
export interface Flashcard extends ExerciseBase {
  readonly kind: 'flashcard';
  /** Empty where the source has none. */
  readonly back: Markdown;
  /** Whether it is asked both ways: each way is an item with a memory of its own. */
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

/** The item of the way back, which is known by that of the way there. */
const wayBack = ({ id }: Flashcard): ItemId => itemId('back', id);

const isTurned = (exercise: Flashcard, items: readonly ItemId[]): boolean => exercise.bothWays === true && items[0] === wayBack(exercise);

export const flashcard: Kind<Flashcard, FlashcardQuestion, FlashcardAnswer, FlashcardSolution> = {
  answer,
  oneByOne: true,
  items: (exercise) => {
    if (exercise.back === '') return [];
    const there = { id: exercise.id, label: exercise.prompt };
    return exercise.bothWays === true ? [there, { id: wayBack(exercise), label: exercise.back }] : [there];
  },
  question: (exercise, { items, render }) => ({ prompt: render(isTurned(exercise, items) ? exercise.back : exercise.prompt) }),
  mark: (_exercise, _answer, items) => items.map((item) => ({ item, result: 'byHand' })),
  solution: (exercise, _answer, { items, render }) => ({ back: render(isTurned(exercise, items) ? exercise.prompt : exercise.back) }),
  seconds: ({ prompt, back }) => 3 + readingTime(prompt, back),
};
