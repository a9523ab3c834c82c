import { type InferOutput, boolean, never, object, optional, record, string } from 'valibot';
import { escapeMarkdown } from '../../text/escapeMarkdown';
import { itemId, type ItemId } from '../identity';
import type { Html, Markdown } from '../../text/markdown';
import { plainText } from '../../text/plainText';
import { type DraftOf, type SourceLocation, unanswered } from './draft';
import type { Exchange } from './exchange';
import { type ExerciseBase, type Kind, readingTime } from './kind';
import { some } from './plain';
import { folded, onOneLine } from './writing';

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

const isTurned = (exercise: Flashcard, items: readonly ItemId[]): boolean =>
  exercise.bothWays === true && items[0] === wayBack(exercise);

export const flashcard: Kind<Flashcard, FlashcardQuestion, FlashcardAnswer, FlashcardSolution> = {
  name: 'Flashcard',
  counted: ['{0} flashcard', '{0} flashcards'],
  icon: 'note',
  answer,
  oneByOne: true,
  items: (exercise) => {
    if (exercise.back === '') return [];
    const there = { id: exercise.id, label: exercise.prompt };
    return exercise.bothWays === true ? [there, { id: wayBack(exercise), label: exercise.back }] : [there];
  },
  question: (exercise, { items, render }) => ({
    prompt: render(isTurned(exercise, items) ? exercise.back : exercise.prompt),
  }),
  mark: (_exercise, _answer, items) => items.map((item) => ({ item, result: 'selfGraded' })),
  solution: (exercise, _answer, { items, render }) => ({
    back: render(isTurned(exercise, items) ? exercise.prompt : exercise.back),
  }),
  seconds: ({ prompt, back }) => 3 + readingTime(prompt, back),
};

/** A flashcard, asked both ways or only from its front. */
export const flashcardOf = (
  front: Markdown,
  back: Markdown,
  { range, headings }: SourceLocation,
  bothWays = false,
): DraftOf<Flashcard> => {
  const make = (id: ItemId): Flashcard => {
    const exercise = { kind: 'flashcard' as const, id, prompt: front, range, headings, back };
    return bothWays ? { ...exercise, bothWays } : exercise;
  };
  return {
    kind: 'flashcard',
    names: [front],
    distinct: [back],
    range,
    headings,
    make,
    problems: unanswered(back, range),
  };
};

interface Plain {
  readonly prompt: Markdown;
  readonly back: Markdown;
  readonly bothWays: boolean;
}

export const flashcardExchange: Exchange<Flashcard, FlashcardAnswer, Plain> = {
  cards: ({ id, prompt, back }) => (back === '' ? [] : [{ id, front: prompt, back }]),
  right: ({ back }) => back || undefined,
  written: ({ prompt, back }) => {
    const isPlain = escapeMarkdown(prompt) === prompt && !/["\n]/u.test(prompt);
    return isPlain ? `<Flashcard question="${prompt}">\n\n${back}\n\n</Flashcard>` : folded(onOneLine(prompt), back);
  },
  plain: () => object({ prompt: some(), back: string(), bothWays: optional(boolean(), false) }),
  fromPlain: ({ prompt, back, bothWays }, location) => flashcardOf(prompt, back, location, bothWays),
  pick: {
    question: ({ prompt, back }) => ({
      text: plainText(prompt),
      task: '',
      options: [],
      several: false,
      right: [],
      why: plainText(back),
    }),
    answer: () => ({}),
  },
};
