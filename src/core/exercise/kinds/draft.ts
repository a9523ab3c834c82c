import type { ItemId } from '../identity';
import type { Markdown } from '../../text/markdown';
import type { SourceRange } from '../sourceRange';
import type { Problem } from '../problem';

/** Where an exercise stands, and the headings above it, outermost first. */
export interface SourceLocation {
  readonly range: SourceRange;
  readonly headings: readonly string[];
}

/** An exercise that waits for its id, for that depends on the others of its page. */
export interface DraftOf<Exercise extends { readonly kind: string }> extends SourceLocation {
  readonly kind: Exercise['kind'];
  /** The texts that make the exercise what it is. */
  readonly names: readonly Markdown[];
  /** What tells apart exercises of the same names. */
  readonly distinct: readonly Markdown[];
  readonly make: (id: ItemId) => Exercise;
  readonly problems: readonly Problem[];
}

/** A, B, … Z, then AA, AB, …: what options and rows are called that have no mark of their own. */
export const letterAt = (index: number): string =>
  (index < 26 ? '' : letterAt(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26));

/** What is wrong with a question whose answer is blank. */
export const unanswered = (answer: Markdown, range: SourceRange): readonly Problem[] =>
  answer.trim() === ''
    ? [noAnswer(range, 'This question has no answer; something to show after it was expected.')]
    : [];

export const noAnswer = ({ start }: SourceRange, message: string): Problem => ({
  line: start,
  severity: 'error',
  code: 'no-answer',
  message,
});
