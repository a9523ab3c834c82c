import type { Markdown } from '../../text/markdown';

/** A line that may be a question, with the line after its answer. */
export interface Title {
  readonly line: number;
  readonly end: number;
  readonly text: Markdown;
  /** What stands before it in its line; an answer in the same item of a list starts at that column. */
  readonly lead: string;
  /** What stands behind the title in its line: the answer, or its beginning. */
  readonly rest: Markdown;
  readonly level: number;
}
