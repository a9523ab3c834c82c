import { type InferOutput, integer, minValue, number, object, pipe, record, string } from 'valibot';
import type { ItemId } from '../identity';
import type { Html, Markdown } from '../markdown';
import { shuffled } from '../random';
import { type ExerciseBase, type Kind, readingTime } from './kind';

/** A left-hand text and its key: which partner it wants, and why. */
export interface Pair {
  readonly id: ItemId;
  readonly letter: string;
  readonly text: Markdown;
  /** An index into the exercise's partners; -1 where the key does not say. */
  readonly partner: number;
  readonly why: Markdown;
}

/** Two columns to pair; every pair is an item. There may be more partners than pairs. */
export interface Matching extends ExerciseBase {
  readonly kind: 'matching';
  readonly pairs: readonly Pair[];
  readonly partners: readonly Markdown[];
  /** Shown after marking. */
  readonly takeaway: Markdown;
}

export interface MatchingQuestion {
  readonly prompt: Html;
  readonly left: readonly { readonly item: ItemId; readonly letter: string; readonly text: Html }[];
  /** In the order to show; `partner` is what an answer names. */
  readonly right: readonly { readonly partner: number; readonly text: Html }[];
}

export interface MatchingSolution {
  readonly pairs: readonly { readonly item: ItemId; readonly right: boolean; readonly partner: number; readonly why: Html }[];
  readonly takeaway: Html;
}

/** For each pair's item, an index into the partners. */
const answer = object({ partners: record(string(), pipe(number(), integer(), minValue(0))) });
export type MatchingAnswer = InferOutput<typeof answer>;

const asked = ({ pairs }: Matching, items: readonly ItemId[]): readonly Pair[] => pairs.filter((pair) => items.includes(pair.id));

/** The same text on the right may stand for two partners. */
const isRight = ({ partners }: Matching, { partner }: Pair, given: number | undefined): boolean =>
  given !== undefined && partners[given] === partners[partner];

export const matching: Kind<Matching, MatchingQuestion, MatchingAnswer, MatchingSolution> = {
  answer,
  items: ({ pairs }) => pairs.filter((pair) => pair.partner >= 0).map(({ id, text }) => ({ id, label: text })),
  question: (exercise, { items, seed, render }) => ({
    prompt: render(exercise.prompt),
    left: asked(exercise, items).map(({ id, letter, text }) => ({ item: id, letter, text: render(text) })),
    right: shuffled(
      exercise.partners.map((text, partner) => ({ partner, text: render(text) })),
      seed,
    ),
  }),
  mark: (exercise, given, items) =>
    asked(exercise, items).map((pair) => ({ item: pair.id, result: isRight(exercise, pair, given.partners[pair.id]) ? 'right' : 'wrong' })),
  solution: (exercise, given, { items, render }) => ({
    pairs: asked(exercise, items).map((pair) => ({
      item: pair.id,
      right: isRight(exercise, pair, given.partners[pair.id]),
      partner: pair.partner,
      why: render(pair.why),
    })),
    takeaway: render(exercise.takeaway),
  }),
  seconds: (exercise, items) => 4 * items.length + readingTime(exercise.prompt, ...exercise.partners, ...asked(exercise, items).map(({ text }) => text)),
};
