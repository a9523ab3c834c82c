import type { Markdown } from '../../text/markdown';
import type { Outline } from '../outline/outline';

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

/** The options that have their letters in a line: mostly one, `A) …`, or several, `(A) … (B) … (C) …`. */
export const lettersAt = (lines: Lines, at: number): readonly OptionLine[] => {
  const first = letterAt(lines, at);
  if (first === undefined) return [];
  const starts = inlineStarts(first);
  const isOwnLine = (next: number): boolean => letterAt(lines, next)?.letter === starts[0]?.letter;
  if (starts.length === 0 || isOwnLine(at + 1) || isOwnLine(at + 2)) return [first];
  const cut = (from: number, letter: string, to: number | undefined): OptionLine => ({ line: at, checked: undefined, letter, text: first.text.slice(from, to).trim() });
  return [cut(0, first.letter, starts[0]?.from), ...starts.map(({ letter, after }, nth) => cut(after, letter, starts[nth + 1]?.from))];
};

const inline = /(?<=\s)(?:\*\*)?\(?([A-Ha-h])([.)])(?:\*\*)?(?=\s*[^\s.)])/gu;

/** Where the next letters stand in the text of an option, in order; full stops after them are no sure sign of a second. */
const inlineStarts = ({ letter, text }: OptionLine): readonly { readonly from: number; readonly letter: string; readonly after: number }[] => {
  const next = String.fromCharCode(letter.charCodeAt(0) + 1);
  if (text.length > longestInline || ![`${next})`, `${next}.`].some((mark) => text.includes(mark) || text.includes(mark.toLowerCase()))) return [];
  const starts: { from: number; letter: string; after: number; mark: string }[] = [];
  for (const { 0: whole, 1: found = '', 2: mark = '', index } of text.matchAll(inline)) {
    const upper = found.toUpperCase();
    if (upper.charCodeAt(0) === letter.charCodeAt(0) + starts.length + 1) starts.push({ from: index, letter: upper, after: index + whole.length, mark });
  }
  return starts.length > 1 || starts[0]?.mark === ')' ? starts : [];
};

const longestInline = 400;

/** What marks the right option behind its text. */
const tickedBehind = /(?:✅|✔|☑|✓|\((?:correct|right)(?: answer)?\))\ufe0f?(?:\*\*)?$/iu;

const number = /^\s*(?:[-*+]\s+)?(?:\*\*|__)?\(?(\d)\\?[.):](?:\*\*|__)?\s+(?=\S)/u;

/** The option that has its number in a line. */
export const numberAt = ({ lines }: Lines, at: number): OptionLine | undefined => {
  const line = lines[at] ?? '';
  const [whole = '', digit] = number.exec(line) ?? [];
  return digit === undefined ? undefined : { line: at, checked: undefined, letter: digit, text: line.slice(whole.length).trim() };
};

const item = /^\s*(?:[-*+•]|\d{1,3}[.)])\s+(?=\S)/u;

/** The option whose author forgot the box: any item of a list. */
export const itemAt = ({ lines }: Lines, at: number): OptionLine | undefined => {
  const line = lines[at] ?? '';
  const whole = item.exec(line)?.[0];
  return whole === undefined ? undefined : { line: at, checked: undefined, letter: '', text: line.slice(whole.length).trim() };
};
