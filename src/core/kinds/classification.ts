import { type InferOutput, integer, minValue, number, object, pipe, record, string } from 'valibot';
import type { ItemId } from '../identity';
import type { Html, Markdown } from '../markdown';
import { type ExerciseBase, type Kind, readingTime } from './kind';

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
  readonly rows: readonly { readonly item: ItemId; readonly right: boolean; readonly label: number; readonly why: Html }[];
  readonly takeaway: Html;
}

/** For each row's item, an index into the labels. */
const answer = object({ labels: record(string(), pipe(number(), integer(), minValue(0))) });
export type ClassificationAnswer = InferOutput<typeof answer>;

const asked = ({ rows }: Classification, items: readonly ItemId[]): readonly Row[] => rows.filter((row) => items.includes(row.id));

export const classification: Kind<Classification, ClassificationQuestion, ClassificationAnswer, ClassificationSolution> = {
  answer,
  items: ({ rows }) => rows.filter((row) => row.label >= 0).map(({ id, text }) => ({ id, label: text })),
  question: (exercise, { items, render }) => ({
    prompt: render(exercise.prompt),
    labels: exercise.labels,
    rows: asked(exercise, items).map(({ id, letter, text }) => ({ item: id, letter, text: render(text) })),
  }),
  mark: (exercise, given, items) =>
    asked(exercise, items).map(({ id, label }) => ({ item: id, result: given.labels[id] === label ? 'right' : 'wrong' })),
  solution: (exercise, given, { items, render }) => ({
    rows: asked(exercise, items).map(({ id, label, why }) => ({ item: id, right: given.labels[id] === label, label, why: render(why) })),
    takeaway: render(exercise.takeaway),
  }),
  seconds: (exercise, items) => 3 * items.length + readingTime(exercise.prompt, ...asked(exercise, items).map(({ text }) => text)),
};
