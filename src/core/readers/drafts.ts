import { itemId, type ItemId } from '../identity';
import type { Accepted } from '../kinds/accepted';
import type { Deletion } from '../kinds/cloze';
import type { Option } from '../kinds/choice';
import type { Markdown } from '../markdown';
import type { SourceRange } from '../practiceSet';
import type { Problem } from '../problem';
import type { Draft } from './draft';

/** Where an exercise stands, and the headings above it, outermost first. */
export interface Standing {
  readonly range: SourceRange;
  readonly headings: readonly string[];
}

/** An open question; what is typed and accepted is marked as right. */
export const selfCheckOf = (prompt: Markdown, answer: Markdown, { range, headings }: Standing, accepted: readonly Accepted[] = []): Draft => {
  const make = (id: ItemId) => {
    const exercise = { kind: 'selfCheck' as const, id, prompt, range, headings, answer };
    return accepted.length === 0 ? exercise : { ...exercise, accepted };
  };
  return { kind: 'selfCheck', names: [prompt], distinct: [], range, headings, make, problems: unanswered(answer, range) };
};

/** A flashcard; one that is asked both ways counts once. */
export const flashcardOf = (front: Markdown, back: Markdown, { range, headings }: Standing, bothWays = false): Draft => {
  const make = (id: ItemId) => {
    const exercise = { kind: 'flashcard' as const, id, prompt: front, range, headings, back };
    return bothWays ? { ...exercise, bothWays } : exercise;
  };
  return { kind: 'flashcard', names: [front], distinct: [back], range, headings, make, problems: unanswered(back, range) };
};

/** What a choice is made of; `multiple` where the source says so, else several right options make it so. */
export interface ChoiceParts {
  readonly prompt: Markdown;
  readonly options: readonly Option[];
  /** Indexes into the options. */
  readonly correct: readonly number[];
  readonly multiple?: boolean;
  readonly explanation: Markdown;
}

/** A question with options. */
export const choiceDraft = ({ prompt, options, correct, multiple = correct.length > 1, explanation }: ChoiceParts, { range, headings }: Standing): Draft => {
  const make = (id: ItemId) => ({ kind: 'choice' as const, id, prompt, range, headings, options, correct, multiple, explanation });
  const problems = correct.length === 0 ? [noAnswer(range, 'None of the options is marked as right; at least one was expected.')] : [];
  return { kind: 'choice', names: [prompt, ...options.map(({ text }) => text)], distinct: [], range, headings, make, problems };
};

/** What a classification is made of: each row with its label, one of the labels, and why it is that. */
export interface ClassificationParts {
  readonly prompt: Markdown;
  readonly labels: readonly string[];
  readonly rows: readonly { readonly text: Markdown; readonly label: string; readonly why: Markdown }[];
  readonly takeaway: Markdown;
}

/** Statements that each want a label. */
export const classificationDraft = ({ prompt, labels, rows, takeaway }: ClassificationParts, { range, headings }: Standing): Draft => {
  const indexes = new Map(labels.map((label, at) => [label, at]));
  const make = (id: ItemId) => ({
    kind: 'classification' as const,
    id,
    prompt,
    range,
    headings,
    labels,
    rows: rows.map(({ text, label, why }, at) => ({ id: itemId('row', id, text), letter: letterAt(at), text, label: indexes.get(label) ?? -1, why })),
    takeaway,
  });
  return { kind: 'classification', names: [prompt], distinct: rows.map(({ text }) => text), range, headings, make, problems: [] };
};

/** What a matching is made of: each text on the left with its partner's index, -1 where it has none. */
export interface MatchingParts {
  readonly prompt: Markdown;
  readonly left: readonly { readonly text: Markdown; readonly partner: number }[];
  readonly partners: readonly Markdown[];
  readonly takeaway: Markdown;
}

/** Two columns to pair. */
export const matchingDraft = ({ prompt, left, partners, takeaway }: MatchingParts, { range, headings }: Standing): Draft => {
  const make = (id: ItemId) => ({
    kind: 'matching' as const,
    id,
    prompt,
    range,
    headings,
    pairs: left.map(({ text, partner }, at) => ({ id: itemId('pair', id, text, partners[partner] ?? ''), letter: letterAt(at), text, partner, why: '' })),
    partners,
    takeaway,
  });
  return { kind: 'matching', names: [prompt, ...left.map(({ text }) => text)], distinct: partners, range, headings, make, problems: [] };
};

/** A, B, … Z, then AA, AB, …: what options and rows are called that have no mark of their own. */
export const letterAt = (index: number): string =>
  (index < 26 ? '' : letterAt(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26));

/** A part of a text that is to be filled in: from `start` up to `end`, in UTF-16 units. */
export interface Hidden {
  readonly start: number;
  readonly end: number;
}

/** A text with parts to fill in, in its order. */
export const clozeDraft = (text: Markdown, hidden: readonly Hidden[], { range, headings }: Standing, explanation: Markdown = ''): Draft => {
  const make = (id: ItemId) => ({ kind: 'cloze' as const, id, prompt: text, range, headings, deletions: deletionsOf(id, text, hidden), explanation });
  return { kind: 'cloze', names: [text], distinct: hidden.map(({ start, end }) => text.slice(start, end)), range, headings, make, problems: [] };
};

/** A deletion is known by its words; where the same words are hidden again, also by which time it is. */
const deletionsOf = (owner: ItemId, text: Markdown, hidden: readonly Hidden[]): readonly Deletion[] => {
  const seen = new Map<string, number>();
  return hidden.map(({ start, end }) => {
    const words = text.slice(start, end);
    const nth = (seen.get(words) ?? 0) + 1;
    seen.set(words, nth);
    return { id: itemId('deletion', owner, words, String(nth)), start, end };
  });
};

const unanswered = (answer: Markdown, range: SourceRange): readonly Problem[] =>
  answer.trim() === '' ? [noAnswer(range, 'This question has no answer; something to show after it was expected.')] : [];

const noAnswer = ({ start }: SourceRange, message: string): Problem => ({ line: start, severity: 'error', code: 'no-answer', message });
