import type { Markdown } from '../../../markdown';
import type { Outline } from '../../outline';

/** A line that begins an option: `- [x] …` with its box, or `b) …` with its letter. */
export interface OptionLine {
  readonly line: number;
  /** Undefined where there is no box. */
  readonly checked: boolean | undefined;
  /** In upper case; empty where there is none. */
  readonly letter: string;
  readonly text: Markdown;
}

type Lines = Pick<Outline, 'lines'>;

const marked = /^\s*(?:(?:[-*+•–—]|\d{1,3}[.)]|[A-Za-z][.)])\s*){1,2}\\?\[\s{0,3}([xXхХ✓✔vV]?)\s{0,3}\\?\](?!\((?:https?:|[#./]))(.*)$/u;
const unmarked = /^\s*\\?\[(?: {1,3}|\s?([xX✓✔])\s?)\\?\](?![(:[])(.*)$/u;
const lettered = /^\s*(?:[-*+]\s+)?(?:\*\*|__)?\(?([A-Ha-h])(?:\s?\\?[.):]|\]|\s-)(?:\*\*|__)?\s+(?=\S)/u;

/** The option that has its box in a line. */
export const boxAt = ({ lines }: Lines, at: number): OptionLine | undefined => {
  const line = lines[at] ?? '';
  if (!line.includes('[')) return undefined;
  const [, mark = '', text] = marked.exec(line) ?? unmarked.exec(line) ?? [];
  return text === undefined ? undefined : { line: at, checked: mark !== '', letter: '', text: text.trim() };
};

/** The option that has its letter in a line. */
export const letterAt = ({ lines }: Lines, at: number): OptionLine | undefined => {
  const line = lines[at] ?? '';
  const [whole = '', letter] = lettered.exec(line) ?? [];
  if (letter === undefined) return undefined;
  const text = line.slice(whole.length).trim();
  const tick = tickedBehind.exec(text)?.index;
  return { line: at, checked: tick === undefined ? undefined : true, letter: letter.toUpperCase(), text: text.slice(0, tick).trimEnd() };
};

/** What marks the right option behind its text. */
const tickedBehind = /(?:✅|✔|☑|✓|\((?:correct|right)(?: answer)?\))\ufe0f?(?:\*\*)?$/iu;

const item = /^\s*(?:[-*+•]|\d{1,3}[.)])\s+(?=\S)/u;

/** The option whose author forgot the box: any item of a list. */
export const itemAt = ({ lines }: Lines, at: number): OptionLine | undefined => {
  const line = lines[at] ?? '';
  const whole = item.exec(line)?.[0];
  return whole === undefined ? undefined : { line: at, checked: undefined, letter: '', text: line.slice(whole.length).trim() };
};
