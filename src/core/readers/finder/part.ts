import type { Markdown } from '../../text/markdown';

/** What is counted, with the line after its last. */
export interface Entry {
  readonly ordinal: number;
  readonly line: number;
  readonly end: number;
  /** Its first line, without the count. */
  readonly text: Markdown;
  /** What a table says of it besides. */
  readonly why?: Markdown;
}

/** Entries that count on, under headings of their own or not. */
export interface Part {
  /** The words of the headings above, the nearest last. */
  readonly names: readonly string[];
  readonly entries: readonly Entry[];
}
