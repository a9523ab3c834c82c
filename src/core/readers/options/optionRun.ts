import type { Option } from '../../exercise/kinds/choice';
import type { Markdown } from '../../text/markdown';
import { bodyText } from '../outline/foldText';
import { lineKinds, type Outline, textOfLines } from '../outline/outline';
import { lettersAt } from './optionLine';

/** Options that are counted by letters in lines of their own. */
export interface OptionRun {
  /** The line of the first option. */
  readonly from: number;
  /** The line after the last. */
  readonly to: number;
  readonly options: readonly Option[];
}

/** Letters of other alphabets that look like Latin ones, which slip in by the keyboard. */
const lookalikes: Readonly<Record<string, string>> = { А: 'A', В: 'B', С: 'C', Е: 'E', Н: 'H', Α: 'A', Β: 'B', Ε: 'E', Η: 'H', Ι: 'I' };

/** A letter in upper case, of one width and one alphabet where it looks the same. */
export const sameLetter = (letter: string): string => {
  if (letter <= 'z') return letter.toUpperCase();
  const upper = letter.normalize('NFKC').toUpperCase();
  return lookalikes[upper] ?? upper;
};

const alphabets = ['ABCDEFGHIJ', 'АБВГДЕЖЗИК', 'АБВГДЕЄЖЗИ', 'ΑΒΓΔΕΖΗΘΙΚ', 'أبجدهوزحطي', 'أبتثجحخدذر'].map((letters) => Array.from(letters, sameLetter));

const mark = /^(\s*)(?:[-*+]\s*)?(?:\[ \]\s*)?(?:\d{1,2}\.\s+)?(?:\*\*|__|<b>|<strong>|`)?[([]?(\p{L})(?:(?:\*\*|__)(?=\s?[:.)]))?\s?(?:[)\].:：;；、．）]|\\[.)])(?!\/\/)(?:\*\*|__|<\/b>|<\/strong>)?[:.]?(?=\s|$|[`"'“$<[*]|\p{L}|\d)/u;
/** A letter whose sign was forgotten. */
const unsigned = /^(\s*)[-*+]\s+([A-J])\s+(?=\S)/u;
const most = 10;

interface Start {
  readonly line: number;
  /** What stands before the letter. */
  readonly before: string;
  readonly written: string;
  readonly isSigned: boolean;
  /** The letter as alphabets have it. */
  readonly letter: string;
  readonly indent: number;
  readonly width: number;
}

/** The last run of options in some lines, with nothing but its own text after it. */
export const optionRunIn = (outline: Outline, from: number, to: number): OptionRun | undefined => {
  const run = lastRun(startsIn(outline, from, to));
  const [first] = run;
  const last = run.at(-1);
  if (first === undefined || last === undefined || run.length > most) return undefined;
  if (run.length === 1) return inOneLine(outline, first);
  const end = endOfOption(outline, last, to);
  const options = run.map((start, at): Option => ({ label: start.written, text: textOf(outline, start, run[at + 1]?.line ?? end) }));
  return options.some(({ text }) => text === '') ? undefined : { from: first.line, to: end, options };
};

/** `(A) … (B) … (C) …` */
const inOneLine = (outline: Outline, { line }: Start): OptionRun | undefined => {
  const options = lettersAt(outline, line).map(({ letter, text }): Option => ({ label: letter, text }));
  return options.length < 2 ? undefined : { from: line, to: line + 1, options };
};

const startsIn = ({ lines, kindAt }: Outline, from: number, to: number): readonly Start[] => {
  const starts: Start[] = [];
  for (let line = from; line < to; line++) {
    const text = lines[line] ?? '';
    if (text.length === 0 || kindAt(line) !== lineKinds.text) continue;
    const signed = mark.exec(text);
    const [whole, indent = '', written] = signed ?? unsigned.exec(text) ?? [];
    if (whole === undefined || written === undefined) continue;
    const before = whole.slice(0, whole.indexOf(written));
    starts.push({ line, before, written, isSigned: signed !== null, letter: sameLetter(written), indent: indent.length, width: whole.length });
  }
  return starts;
};

/** From the last first letter on; a letter out of order is text of the option before it, but one that comes twice in a list stands for the next. */
const lastRun = (starts: readonly Start[]): readonly Start[] => {
  const from = starts.findLastIndex((start, at) => alphabets.some(([first]) => first === start.letter) && (start.isSigned || starts[at + 1]?.isSigned === true) && !isBelow(start, starts[at - 1]));
  const run: Start[] = [];
  let fitting = alphabets;
  for (const start of from < 0 ? [] : starts.slice(from)) {
    const fits = fitting.filter((letters) => letters[run.length] === start.letter);
    if (fits.length > 0) fitting = fits;
    if (fits.length > 0 && start.indent <= (run[0] ?? start).indent + 4) run.push(start);
    else if (isBelow(start, run.at(-1)) && run.some(({ letter }) => letter === start.letter)) run.push({ ...start, written: fitting[0]?.[run.length] ?? start.written });
    if (run.length > most) break;
  }
  return run;
};

/** Whether an item of a list stands right below another. */
const isBelow = ({ line, before }: Start, above: Start | undefined): boolean => above?.line === line - 1 && above.before === before && /[-*+]/u.test(before);

/** An option goes on in lines right under it, and after a blank line where they are indented or in a fence. */
const endOfOption = ({ lines, kindAt }: Outline, { line, indent }: Start, to: number): number => {
  let end = line + 1;
  for (let at = line + 1; at < to; at++) {
    const text = lines[at] ?? '';
    const kind = kindAt(at);
    if (kind === lineKinds.blank) continue;
    const inner = text.length - text.trimStart().length > indent + 1;
    if (at > end && !inner && !(kind === lineKinds.code && end > 0 && isFenceOfOption(lines, line))) break;
    end = at + 1;
  }
  return end;
};

/** Whether an option says nothing in its first line, so that the fence after it is its text. */
const isFenceOfOption = (lines: readonly string[], line: number): boolean => mark.exec(lines[line] ?? '')?.[0].length === (lines[line] ?? '').trimEnd().length;

const textOf = (outline: Outline, { line, width }: Start, end: number): Markdown => {
  const whole = outline.lines[line] ?? '';
  const first = whole.slice(width);
  const open = /^\s*(?:[-*+]\s*)?(?:\*\*|__)[([]?\p{L}[)\].:]?(?!\*\*|__)/u.test(whole.slice(0, width)) && /(?:\*\*|__)\s*$/u.test(first);
  const text = open ? first.replace(/(?:\*\*|__)\s*$/u, '') : first;
  const body = bodyText(end === line + 1 ? text : `${text}\n${textOfLines(outline, line + 1, end)}`);
  return body.endsWith('\\') ? body.slice(0, -1).trim() : body;
};
