import { indentOf } from '../outline/content';
import { alphabets as alphabetsAsWritten, lookalikes } from '../words/optionLabels';
import { type Lines, type OptionLine, option, sameLetter } from './optionLine';

const letters = [
  ...new Set(
    [...alphabetsAsWritten, ...Object.keys(lookalikes)].flatMap((each) => Array.from(each + each.toLowerCase())),
  ),
].join('');
const letterMark = new RegExp(
  String.raw`^(\s*)(?:[-*+•]\s*)?(?:\[ \]\s*)?(?:\d{1,2}\.\s+)?(?:\*\*|__|<b>|<strong>|` +
    '`' +
    String.raw`)?[([]?([${letters}Ａ-Ｊａ-ｊ])(?:(?:\*\*|__)(?=\s?[:.)]))?(?:\s?(?:[)\].:：;；、．）]|\\[.)])|\s-(?=\s))(?!\/\/)(?:\*\*|__|<\/b>|<\/strong>)?[:.]?(?=\s|$|[` +
    '`' +
    String.raw`"'“$<[*]|\p{L}|\d)`,
  'u',
);
/** A letter whose sign was forgotten. */
const unsigned = /^(\s*)[-*+]\s+([A-J])\s+(?=\S)/u;
const tickedBehind = /(?:✅|✔|☑|✓|\((?:correct|right)(?: answer)?\))\ufe0f?(?:\*\*)?$/iu;
const boldOpen = /^\s*(?:[-*+•]\s*)?(?:\*\*|__)[([]?\p{L}[)\].:]?(?!\*\*|__)/u;

/** Whether the first letter of a line may count it: no other stands right behind. Spares most lines a closer look. */
const mayCount = (line: string): boolean => {
  for (let at = 0; at < line.length; at++) {
    const code = line.charCodeAt(at);
    if (code === less || code > lastPlain) return true;
    if (isPlainLetter(code)) return !isPlainLetter(line.charCodeAt(at + 1));
  }
  return false;
};

const isPlainLetter = (code: number): boolean => (code | 32) >= 97 && (code | 32) <= 122;
const less = '<'.charCodeAt(0);
const lastPlain = 127;

/** The option that has its letter in a line. */
export const letterAt = ({ lines }: Lines, at: number): OptionLine | undefined => {
  const line = lines[at] ?? '';
  if (!mayCount(line)) return undefined;
  const signed = letterMark.exec(line);
  const [whole, , written] = signed ?? unsigned.exec(line) ?? [];
  if (whole === undefined || written === undefined) return undefined;
  const rest = line.slice(whole.length).trim();
  const tick = tickedBehind.exec(rest)?.index;
  const words = rest.slice(0, tick).trimEnd();
  const isOpen = boldOpen.test(whole) && (tick === undefined ? /(?:\*\*|__)$/u.test(words) : !words.endsWith('**'));
  return option(at, isOpen ? words.replace(/(?:\*\*|__)$/u, '') : tick === undefined ? words : withoutOpenBold(words), {
    ...(tick !== undefined && { checked: true }),
    written,
    letter: sameLetter(written),
    before: whole.slice(0, whole.indexOf(written)),
    indent: indentOf(line),
    isSigned: signed !== null,
  });
};

/** Bold type around an option and what ticks it is left open where the tick is cut off. */
const withoutOpenBold = (words: string): string =>
  /^(?:\*\*|__)/u.test(words) && !words.includes(words.slice(0, 2), 2) ? words.slice(2) : words;

/**
 * Whether a line surely begins an option by its letter, so that it is no title: some space or a bracket stands behind
 * the letter.
 */
const isPlain = (lines: Lines, { line, text, isSigned, letter }: OptionLine): boolean =>
  isSigned &&
  text !== '' &&
  letter <= '\uffff' &&
  /^\s*(?:[-*+•]\s+)?(?:\*\*|__)?[([]?\p{L}(?:\)|\\?[.:：、．）\])]\s|\s?[:.)]|\s-\s|(?:\*\*|__)[:.)])/u.test(
    lines.lines[line] ?? '',
  ) &&
  !/^\s*\p{L}\.\p{L}\./u.test(lines.lines[line] ?? '');

/** The options that have their letters in a line: mostly one, `A) …`, or several, `(A) … (B) … (C) …`. */
export const lettersAt = (lines: Lines, at: number): readonly OptionLine[] => {
  const first = letterAt(lines, at);
  return first === undefined || !isPlain(lines, first) ? [] : withInline(lines, first);
};

/** The same, where options are known to stand, so that no space is needed behind a letter's sign. */
export const lettersWithin = (lines: Lines, at: number): readonly OptionLine[] => {
  const first = letterAt(lines, at);
  return first === undefined ? [] : withInline(lines, first);
};

export const withInline = (lines: Lines, first: OptionLine): readonly OptionLine[] => {
  const starts = inlineStarts(first);
  const isOwnLine = (next: number): boolean => letterAt(lines, next)?.letter === sameLetter(starts[0]?.written ?? '');
  if (starts.length === 0 || isOwnLine(first.line + 1) || isOwnLine(first.line + 2)) return [first];
  const cut = (from: number, written: string, to: number | undefined): OptionLine => ({
    ...first,
    checked: undefined,
    written,
    letter: sameLetter(written),
    text: first.text.slice(from, to).replace(/;\s*$/u, '').trim(),
  });
  return [
    cut(0, first.written, starts[0]?.from),
    ...starts.map(({ written, after }, nth) => cut(after, written, starts[nth + 1]?.from)),
  ];
};

const inline = /(?<=\s)(?:\*\*)?\(?([A-Ha-h])([.)])(?:\*\*)?(?=\s*[^\s.)])/gu;

/**
 * Where the next letters stand in the text of an option, in order; full stops after them are no sure sign of a second.
 */
const inlineStarts = ({
  letter,
  text,
}: OptionLine): readonly { readonly from: number; readonly written: string; readonly after: number }[] => {
  const next = String.fromCharCode(letter.charCodeAt(0) + 1);
  if (![`${next})`, `${next}.`].some((mark) => text.includes(mark) || text.includes(mark.toLowerCase()))) return [];
  const starts: { from: number; written: string; after: number; mark: string }[] = [];
  for (const { 0: whole, 1: found = '', 2: mark = '', index } of text.matchAll(inline)) {
    if (found.toUpperCase().charCodeAt(0) === letter.charCodeAt(0) + starts.length + 1)
      starts.push({ from: index, written: found, after: index + whole.length, mark });
  }
  return starts.length > 1 || starts[0]?.mark === ')' ? starts : [];
};
