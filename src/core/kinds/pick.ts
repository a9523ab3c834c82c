import type { ItemId } from '../identity';

/** A question for a list of one-line choices, in plain text. */
export interface PickQuestion {
  readonly text: string;
  /** What is to be done with the text, where it does not say so itself. */
  readonly task: string;
  readonly options: readonly PickOption[];
  /** Whether several options may be picked. */
  readonly several: boolean;
  /** The indexes of the right options; empty where the person rates by hand. */
  readonly right: readonly number[];
  /** Shown after the answer: why, or a card's back. */
  readonly why: string;
}

export interface PickOption {
  /** The key that picks it. */
  readonly key: string;
  readonly text: string;
}

/** How a kind becomes such a question, and what was picked an answer to it. */
export interface PickForm<Exercise, Answer> {
  question(exercise: Exercise, item: ItemId): PickQuestion;
  answer(picked: readonly number[], item: ItemId): Answer;
}
