import { type InferOutput, check, minLength, object, pipe, record, string } from 'valibot';
import { type ItemId, itemId, normalised } from '../identity';
import type { Html, Markdown } from '../../text/markdown';
import type { DraftOf, SourceLocation } from './draft';
import type { Exchange } from './exchange';
import { type ExerciseBase, type Kind, readingTime } from './kind';
import { markedDeletions } from './markedDeletions';
import { list, maybe, place, some } from './plain';
import { foldedAnswer, onOneLine, paragraphs } from './writing';
import type { Deletion } from './deletion';

/** A text (the prompt) with parts to fill in; every deletion is an item. */
export interface Cloze extends ExerciseBase {
  readonly kind: 'cloze';
  /** In the order of the text, not overlapping. */
  readonly deletions: readonly Deletion[];
  /** Shown after marking; empty where the source has none. */
  readonly explanation: Markdown;
}

export interface ClozeQuestion {
  /** The text; a blank with its number stands for each deletion that is asked. */
  readonly text: Html;
  readonly blanks: readonly { readonly item: ItemId; readonly number: number }[];
}

export interface ClozeSolution {
  /** The text with every deletion that was asked marked. */
  readonly text: Html;
  /** `right` is missing where nothing was written and the person rates by hand. */
  readonly blanks: readonly { readonly item: ItemId; readonly answer: string; readonly right?: boolean }[];
  readonly explanation: Html;
}

/** For each blank's item, what was written. */
const answer = object({ texts: record(string(), string()) });
export type ClozeAnswer = InferOutput<typeof answer>;

const asked = ({ deletions }: Cloze, items: readonly ItemId[]): readonly Deletion[] =>
  deletions.filter(({ id }) => items.includes(id));

const hidden = ({ prompt }: Cloze, { start, end }: Deletion): string => prompt.slice(start, end);

const replaced = (
  text: Markdown,
  deletions: readonly Deletion[],
  by: (deletion: Deletion, index: number) => string,
): Markdown =>
  deletions.reduceRight(
    (rest, deletion, index) => rest.slice(0, deletion.start) + by(deletion, index) + rest.slice(deletion.end),
    text,
  );

const result = (exercise: Cloze, deletion: Deletion, { texts }: ClozeAnswer): 'right' | 'wrong' | 'selfGraded' => {
  if (Object.values(texts).every((text) => text.trim() === '')) return 'selfGraded';
  return normalised(texts[deletion.id] ?? '') === normalised(hidden(exercise, deletion)) ? 'right' : 'wrong';
};

export const cloze: Kind<Cloze, ClozeQuestion, ClozeAnswer, ClozeSolution> = {
  name: 'Cloze',
  counted: ['{0} cloze', '{0} clozes'],
  icon: 'whole-word',
  answer,
  items: (exercise) => exercise.deletions.map((deletion) => ({ id: deletion.id, label: hidden(exercise, deletion) })),
  question: (exercise, { items, render }) => {
    const blanks = asked(exercise, items);
    return {
      text: render(replaced(exercise.prompt, blanks, (_, index) => (blanks.length > 1 ? `[${index + 1} …]` : '[…]'))),
      blanks: blanks.map(({ id }, index) => ({ item: id, number: index + 1 })),
    };
  },
  mark: (exercise, submittedAnswer, items) =>
    asked(exercise, items).map((deletion) => ({
      item: deletion.id,
      result: result(exercise, deletion, submittedAnswer),
    })),
  solution: (exercise, submittedAnswer, { items, render }) => {
    const blanks = asked(exercise, items);
    return {
      text: render(markedDeletions(exercise.prompt, blanks)),
      blanks: blanks.map((deletion) => {
        const marked = result(exercise, deletion, submittedAnswer);
        return {
          item: deletion.id,
          answer: hidden(exercise, deletion),
          ...(marked === 'selfGraded' ? {} : { right: marked === 'right' }),
        };
      }),
      explanation: render(exercise.explanation),
    };
  },
  seconds: ({ prompt }, items) => 4 * items.length + readingTime(prompt),
};

/** A part of a text that is to be filled in: from `start` up to `end`, in UTF-16 units. */
export type Hidden = Pick<Deletion, 'start' | 'end'>;

/** A text with parts to fill in, in its order. */
export const clozeDraft = (
  text: Markdown,
  parts: readonly Hidden[],
  { range, headings }: SourceLocation,
  explanation: Markdown = '',
): DraftOf<Cloze> => {
  const make = (id: ItemId): Cloze => ({
    kind: 'cloze',
    id,
    prompt: text,
    range,
    headings,
    deletions: deletionsOf(id, text, parts),
    explanation,
  });
  return {
    kind: 'cloze',
    names: [text],
    distinct: parts.map(({ start, end }) => text.slice(start, end)),
    range,
    headings,
    make,
    problems: [],
  };
};

/** A deletion is known by its words; where the same words are hidden again, also by which time it is. */
const deletionsOf = (owner: ItemId, text: Markdown, parts: readonly Hidden[]): readonly Deletion[] => {
  const seen = new Map<string, number>();
  return parts.map(({ start, end }) => {
    const words = text.slice(start, end);
    const nth = (seen.get(words) ?? 0) + 1;
    seen.set(words, nth);
    return { id: itemId('deletion', owner, words, String(nth)), start, end };
  });
};

interface Plain {
  readonly prompt: Markdown;
  readonly hidden: readonly Hidden[];
  readonly explanation: Markdown;
}

const areWithin = ({ prompt, hidden: parts }: Plain): boolean =>
  parts.every(({ start, end }, at) => (parts[at - 1]?.end ?? 0) <= start && start < end && end <= prompt.length);

/** Text whose brackets hide nothing. */
const bare = (text: Markdown): Markdown => text.replace(/(?<!\\)\[/gu, '\\[');

export const clozeExchange: Exchange<Cloze, ClozeAnswer, Plain> = {
  cards: ({ prompt, deletions, explanation }) =>
    deletions.map((deletion) => ({
      id: deletion.id,
      front: `${prompt.slice(0, deletion.start)}[…]${prompt.slice(deletion.end)}`,
      back: paragraphs(markedDeletions(prompt, [deletion]), explanation),
    })),
  right: ({ prompt, deletions }) =>
    deletions.length === 0 ? undefined : deletions.map(({ start, end }) => prompt.slice(start, end)),
  written: ({ prompt, deletions, explanation }) => {
    const parts = deletions.map(
      ({ start, end }, at) => `${bare(prompt.slice(deletions[at - 1]?.end ?? 0, start))}[${prompt.slice(start, end)}]`,
    );
    return paragraphs(
      `C: ${onOneLine(parts.join('') + bare(prompt.slice(deletions.at(-1)?.end ?? 0)))}`,
      foldedAnswer(explanation),
    );
  },
  plain: () =>
    pipe(
      object({
        prompt: some(),
        hidden: pipe(list(object({ start: place(), end: place() })), minLength(1)),
        explanation: maybe(),
      }),
      check(
        (plain) => areWithin(plain),
        'Expected the "hidden" parts to lie within the prompt, in its order, without overlap',
      ),
    ),
  fromPlain: ({ prompt, hidden: parts, explanation }, location) => clozeDraft(prompt, parts, location, explanation),
};
