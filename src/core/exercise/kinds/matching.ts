import {
  type InferOutput,
  integer,
  minLength,
  minValue,
  number,
  object,
  optional,
  pipe,
  record,
  string,
} from 'valibot';
import { type ItemId, itemId } from '../identity';
import type { Html, Markdown } from '../../text/markdown';
import { shuffled } from '../../base/random';
import { type DraftOf, type SourceLocation, letterAt } from './draft';
import type { Exchange } from './exchange';
import { type ExerciseBase, type Kind, readingTime } from './kind';
import { list, maybe, some } from './plain';
import { byLetter, bulleted, foldedAnswer, onOneLine, paragraphs } from './writing';

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
  readonly pairs: readonly {
    readonly item: ItemId;
    readonly right: boolean;
    readonly partner: number;
    readonly why: Html;
  }[];
  readonly takeaway: Html;
}

/** For each pair's item, an index into the partners. */
const answer = object({ partners: record(string(), pipe(number(), integer(), minValue(0))) });
export type MatchingAnswer = InferOutput<typeof answer>;

const asked = ({ pairs }: Matching, items: readonly ItemId[]): readonly Pair[] =>
  pairs.filter((pair) => items.includes(pair.id));

/** The same text on the right may stand for two partners. */
const isRight = ({ partners }: Matching, { partner }: Pair, submitted: number | undefined): boolean =>
  submitted !== undefined && partners[submitted] === partners[partner];

export const matching: Kind<Matching, MatchingQuestion, MatchingAnswer, MatchingSolution> = {
  name: 'Matching',
  counted: ['{0} matching', '{0} matchings'],
  icon: 'arrow-swap',
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
  mark: (exercise, submittedAnswer, items) =>
    asked(exercise, items).map((pair) => ({
      item: pair.id,
      result: isRight(exercise, pair, submittedAnswer.partners[pair.id]) ? 'right' : 'wrong',
    })),
  solution: (exercise, submittedAnswer, { items, render }) => ({
    pairs: asked(exercise, items).map((pair) => ({
      item: pair.id,
      right: isRight(exercise, pair, submittedAnswer.partners[pair.id]),
      partner: pair.partner,
      why: render(pair.why),
    })),
    takeaway: render(exercise.takeaway),
  }),
  seconds: (exercise, items) =>
    4 * items.length +
    readingTime(exercise.prompt, ...exercise.partners, ...asked(exercise, items).map(({ text }) => text)),
};

/** What a matching is made of: each text on the left with its partner's index, -1 where it has none. */
export interface MatchingParts {
  readonly prompt: Markdown;
  readonly left: readonly { readonly text: Markdown; readonly partner: number }[];
  readonly partners: readonly Markdown[];
  readonly takeaway: Markdown;
}

/** Two columns to pair. */
export const matchingDraft = (
  { prompt, left, partners, takeaway }: MatchingParts,
  { range, headings }: SourceLocation,
): DraftOf<Matching> => {
  const make = (id: ItemId): Matching => ({
    kind: 'matching',
    id,
    prompt,
    range,
    headings,
    pairs: left.map(({ text, partner }, at) => ({
      id: itemId('pair', id, text, partners[partner] ?? ''),
      letter: letterAt(at),
      text,
      partner,
      why: '',
    })),
    partners,
    takeaway,
  });
  return {
    kind: 'matching',
    names: [prompt, ...left.map(({ text }) => text)],
    distinct: partners,
    range,
    headings,
    make,
    problems: [],
  };
};

interface Plain {
  readonly prompt: Markdown;
  readonly pairs: readonly { readonly left: Markdown; readonly right: Markdown }[];
  readonly others: readonly Markdown[];
  readonly takeaway: Markdown;
}

export const matchingExchange: Exchange<Matching, MatchingAnswer, Plain> = {
  cards: ({ prompt, pairs, partners }) =>
    pairs.flatMap(({ id, text, partner, why }) => {
      const right = partners[partner];
      return right === undefined
        ? []
        : [{ id, front: paragraphs(prompt, text, bulleted(partners)), back: paragraphs(right, why) }];
    }),
  right: ({ pairs, partners }) => byLetter(pairs.map(({ letter, partner }) => [letter, partners[partner]])),
  written: ({ prompt, pairs, partners, takeaway }) =>
    paragraphs(
      prompt,
      ...pairs.map(({ letter, text }) => `${letter}. ${onOneLine(text)}`),
      partners.map((text, at) => `${at + 1}. ${onOneLine(text)}`).join('\n'),
      foldedAnswer(
        paragraphs(
          pairs
            .filter(({ partner }) => partner >= 0)
            .map(({ letter, partner, why }) => `- ${letter} -> ${partner + 1}: ${onOneLine(why)}`)
            .join('\n'),
          takeaway,
        ),
      ),
    ),
  plain: () =>
    object({
      prompt: some(),
      pairs: pipe(list(object({ left: some(), right: some() })), minLength(1)),
      others: optional(list(some()), []),
      takeaway: maybe(),
    }),
  fromPlain: ({ prompt, pairs, others, takeaway }, location) => {
    const partners = [...new Set([...pairs.map(({ right }) => right), ...others])];
    const indexes = new Map(partners.map((text, at) => [text, at]));
    return matchingDraft(
      {
        prompt,
        left: pairs.map(({ left, right }) => ({ text: left, partner: indexes.get(right) ?? -1 })),
        partners,
        takeaway,
      },
      location,
    );
  },
};
