import type { Problem } from '../../problem';
import type { Draft } from '../draft';
import type { Outline } from '../outline';

/** What one form found in a file, in the order of its lines. */
export interface Found {
  readonly drafts: readonly Draft[];
  readonly problems: readonly Problem[];
}

/** One way to write questions into a Markdown file. Several may stand in one file. */
export interface Form {
  /** Whether the text may hold this form; cheap, and wrong only on the generous side. */
  sniff(text: string): boolean;
  read(outline: Outline): Found;
}

export const nothingFound: Found = { drafts: [], problems: [] };
