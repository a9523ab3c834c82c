import { type InferOutput, check, integer, minLength, minValue, number, object, pipe, record, string } from 'valibot';
import { type ItemId, itemId } from '../identity';
import type { Html, Markdown } from '../../text/markdown';
import { plainText } from '../../text/plainText';
import { type DraftOf, type SourceLocation, letterAt } from './draft';
import type { Exchange } from './exchange';
import { type ExerciseBase, type Kind, readingTime } from './kind';
import { list, maybe, some } from './plain';
import { byLetter, bulleted, foldedAnswer, onOneLine, paragraphs } from './writing';

/** A statement and its key: which label it wants, and why. */
export interface Row {
  readonly id: ItemId;
  readonly letter: string;
  readonly text: Markdown;
  /** An index into the exercise's labels; -1 where the key does not say. */
  readonly label: number;
  readonly why: Markdown;
}

/** Statements that each want one of a few labels; every row is an item. */
export interface Classification extends ExerciseBase {
  readonly kind: 'classification';
  readonly labels: readonly string[];
  readonly rows: readonly Row[];
  /** Shown after marking. */
  readonly takeaway: Markdown;
}

export interface ClassificationQuestion {
  readonly prompt: Html;
  readonly labels: readonly string[];
  readonly rows: readonly { readonly item: ItemId; readonly letter: string; readonly text: Html }[];
}

export interface ClassificationSolution {
  readonly rows: readonly {
    readonly item: ItemId;
    readonly right: boolean;
    readonly label: number;
    readonly why: Html;
  }[];
  readonly takeaway: Html;
}

/** For each row's item, an index into the labels. */
const answer = object({ labels: record(string(), pipe(number(), integer(), minValue(0))) });
export type ClassificationAnswer = InferOutput<typeof answer>;

const asked = ({ rows }: Classification, items: readonly ItemId[]): readonly Row[] =>
  rows.filter((row) => items.includes(row.id));

export const classification: Kind<
  Classification,
  ClassificationQuestion,
  ClassificationAnswer,
  ClassificationSolution
> = {
  name: 'Classification',
  counted: ['{0} classification', '{0} classifications'],
  icon: 'tag',
  answer,
  items: ({ rows }) => rows.filter((row) => row.label >= 0).map(({ id, text }) => ({ id, label: text })),
  question: (exercise, { items, render }) => ({
    prompt: render(exercise.prompt),
    labels: exercise.labels,
    rows: asked(exercise, items).map(({ id, letter, text }) => ({ item: id, letter, text: render(text) })),
  }),
  mark: (exercise, submittedAnswer, items) =>
    asked(exercise, items).map(({ id, label }) => ({
      item: id,
      result: submittedAnswer.labels[id] === label ? 'right' : 'wrong',
    })),
  solution: (exercise, submittedAnswer, { items, render }) => ({
    rows: asked(exercise, items).map(({ id, label, why }) => ({
      item: id,
      right: submittedAnswer.labels[id] === label,
      label,
      why: render(why),
    })),
    takeaway: render(exercise.takeaway),
  }),
  seconds: (exercise, items) =>
    3 * items.length + readingTime(exercise.prompt, ...asked(exercise, items).map(({ text }) => text)),
};

/** What a classification is made of: each row with its label, one of the labels, and why it is that. */
export interface ClassificationParts {
  readonly prompt: Markdown;
  readonly labels: readonly string[];
  readonly rows: readonly { readonly text: Markdown; readonly label: string; readonly why: Markdown }[];
  readonly takeaway: Markdown;
}

/** Statements that each want a label. */
export const classificationDraft = (
  { prompt, labels, rows, takeaway }: ClassificationParts,
  { range, headings }: SourceLocation,
): DraftOf<Classification> => {
  const indexes = new Map(labels.map((label, at) => [label, at]));
  const make = (id: ItemId): Classification => ({
    kind: 'classification',
    id,
    prompt,
    range,
    headings,
    labels,
    rows: rows.map(({ text, label, why }, at) => ({
      id: itemId('row', id, text),
      letter: letterAt(at),
      text,
      label: indexes.get(label) ?? -1,
      why,
    })),
    takeaway,
  });
  return {
    kind: 'classification',
    names: [prompt],
    distinct: rows.map(({ text }) => text),
    range,
    headings,
    make,
    problems: [],
  };
};

const areLabelled = ({ labels, rows }: Pick<ClassificationParts, 'labels' | 'rows'>): boolean => {
  const known = new Set(labels);
  return rows.every(({ label }) => known.has(label));
};

const noRow: Pick<Row, 'text' | 'label' | 'why'> = { text: '', label: -1, why: '' };

export const classificationExchange: Exchange<Classification, ClassificationAnswer, ClassificationParts> = {
  cards: ({ prompt, labels, rows }) =>
    rows.flatMap(({ id, text, label, why }) => {
      const right = labels[label];
      return right === undefined
        ? []
        : [{ id, front: paragraphs(prompt, text, bulleted(labels)), back: paragraphs(`**${right}**`, why) }];
    }),
  right: ({ labels, rows }) => byLetter(rows.map(({ letter, label }) => [letter, labels[label]])),
  written: ({ prompt, labels, rows, takeaway }) =>
    paragraphs(
      prompt,
      ...rows.map(({ letter, text }) => `${letter}. ${onOneLine(text)}`),
      foldedAnswer(
        paragraphs(
          rows
            .filter(({ label }) => label >= 0)
            .map(({ letter, label, why }) => `- **${letter}: ${labels[label] ?? ''}.** ${onOneLine(why)}`)
            .join('\n'),
          takeaway,
        ),
      ),
    ),
  plain: () =>
    pipe(
      object({
        prompt: some(),
        labels: pipe(list(some()), minLength(2)),
        rows: pipe(list(object({ text: some(), label: string(), why: maybe() })), minLength(1)),
        takeaway: maybe(),
      }),
      check((plain) => areLabelled(plain), 'Expected the "label" of each row to be one of the labels'),
    ),
  fromPlain: classificationDraft,
  pick: {
    question: ({ prompt, labels, rows }, item) => {
      const { text, label, why } = rows.find(({ id }) => id === item) ?? noRow;
      const options = labels.map((one, index) => ({ key: String(index + 1), text: plainText(one) }));
      return {
        text: plainText(text),
        task: plainText(prompt),
        options,
        several: false,
        right: [label],
        why: plainText(why),
      };
    },
    answer: (picked, item) => ({ labels: { [item]: picked[0] ?? 0 } }),
  },
};
