import type { Markdown } from '../../text/markdown';
import type { Outline } from '../outline/outline';
import { alphabets as alphabetsAsWritten, lookalikes } from '../words/optionLabels';

/**
 * A line that begins an option: `- [x] …` with its box, `b) …` with its letter, `2. …` with its number, or any item of
 * a list.
 */
export interface OptionLine {
  readonly line: number;
  /** Undefined where there is no box. */
  readonly checked: boolean | undefined;
  /** The letter or number as it is written; empty where there is none. */
  readonly written: string;
  /** The letter as alphabets have it. */
  readonly letter: string;
  /** What stands before the letter. */
  readonly before: string;
  readonly indent: number;
  readonly text: Markdown;
  /** Whether a sign stands behind the letter. */
  readonly isSigned: boolean;
}

export type Lines = Pick<Outline, 'lines'>;

/** A letter in upper case, of one width and one alphabet where it looks the same. */
export const sameLetter = (letter: string): string => {
  if (letter <= 'z') return letter.toUpperCase();
  const upper = letter.normalize('NFKC').toUpperCase();
  return lookalikes[upper] ?? upper;
};

export const alphabets = alphabetsAsWritten.map((letters) => Array.from(letters, sameLetter));

export const option = (
  line: number,
  text: Markdown,
  { checked, written = '', letter = '', before = '', indent = 0, isSigned = true }: Partial<OptionLine>,
): OptionLine => ({ line, checked, written, letter, before, indent, isSigned, text });
