import type { Option } from '../../exercise/kinds/choice';
import type { Markdown } from '../../text/markdown';
import { plainText } from '../../text/plainText';
import { sameLetter } from './optionRun';

/** The options that an answer names, and the rest of it. */
export interface Named {
  /** Indexes into the options, ascending. */
  readonly correct: readonly number[];
  readonly explanation: Markdown;
}

const joint = String.raw`\s*(?:[,，、;/&+|]|\band\b|\bor\b|\bund\b|\boder\b|\bet\b|\bou\b|\by\b|\be\b|\bed\b|\bdan\b|\bve\b|\ben\b|и|та|й|і|和|与|と|및|와|و)?\s*`;
const letter = String.raw`[([]?(?<![\p{L}\p{N}])\p{L}(?![\p{L}\p{N}'’])[)\]]?`;
const letters = `${letter}(?:${joint}${letter}){0,9}`;

/** `Answer: C`, `The correct answer is b)`, `A, C`: a short line whose last token names letters. */
const atEnd = new RegExp(`^(?:.{0,60}?[\\s:：—–-])??(${letters})[\\s.!。)]*$`, 'u');
/** `Answer: C - because`, `Answer: C. Text of it`: letters after a colon, with more behind them. */
const afterColon = new RegExp(`^[^:：]{1,40}[:：]\\s*(?:option\\s)?(${letters})(?:\\s*[).:：,。—–-]|\\s*$|\\s+[(=])`, 'iu');
/** `C. Because`, `b) it is`, `(A) fits`: letters first. */
const first = new RegExp(`^(?:option\\s)?(${letters})\\s*(?:[).:：—–-]+(?=\\s|$|[\\p{Script=Arabic}\\p{Script=Hebrew}])|。|$|[)\\]]\\s)`, 'iu');
/** `The correct answer is B because …`, `B is correct`. */
const inWords = [
  new RegExp(`\\b(?:answer|option|choice)s?\\s(?:is|are|would be|:)\\s*:?\\s*(?:option\\s|choice\\s|both\\s)?(${letters})(?=[\\s).,:;!—–-]|$)`, 'iu'),
  new RegExp(`^(?:options?\\s)?(${letters})\\s(?:is|are)\\s(?:the\\s)?(?:correct|right|true)`, 'iu'),
];
const shortest = 80;
const longest = 300;
const mostLines = 4;

/** Reads which options an answer names: in one of its first lines, or in a heading; first where a line is made for it, then in running words. */
export const namedIn = (answer: Markdown, options: readonly Option[]): Named | undefined => {
  const lines = answer.split('\n');
  const likely = likelyLines(lines).map((at) => ({ at, line: lines[at] ?? '' }));
  if (goesThrough(likely.map(({ line }) => line), options)) return undefined;
  for (const read of [inOwnLine, inRunningWords]) {
    for (const { at, line } of likely) {
      const words = wordsOf(line);
      const named = read(words, line);
      const correct = indexesOf(named?.letters, options);
      if (named === undefined || correct === undefined) continue;
      const isAll = named.isAll || isRestated(words, options, correct);
      return { correct, explanation: isAll ? withoutLine(answer, lines, at) : answer };
    }
  }
  return undefined;
};

/** The first line, in which most answers are named, is cut off without joining the others. */
const withoutLine = (answer: Markdown, lines: readonly string[], at: number): Markdown =>
  (at === 0 ? answer.slice(lines[0]?.length) : lines.toSpliced(at, 1).join('\n')).trim();

const wordsOf = (line: string): string =>
  plainText(line.replace(/^\s*(?:[-*+]\s+|#{1,6}\s+|>\s*)+/u, '').replace(/^(\s*[A-Za-z\d]{1,2})([.)])/u, '$1\\$2').slice(0, longest));

interface NamedInLine {
  readonly letters: string | undefined;
  /** Whether the line says nothing else. */
  readonly isAll: boolean;
}

const inOwnLine = (words: string, line: string): NamedInLine | undefined => {
  const end = words.length <= shortest ? atEnd.exec(words)?.[1] : undefined;
  if (end !== undefined && (/[:：]/u.test(words) || /^\s*(?:#|\*\*|__|<b>|<strong>|<h\d)/u.test(line) || isLabelOnly(words.slice(0, words.lastIndexOf(end))))) return { letters: end, isAll: true };
  const letters = afterColon.exec(words)?.[1] ?? first.exec(words)?.[1];
  return letters === undefined ? undefined : { letters, isAll: false };
};

/** Whether a word at most stands before the letters. */
const isLabelOnly = (words: string): boolean => !words.trim().includes(' ');

const inRunningWords = (words: string): NamedInLine | undefined => {
  const letters = inWords.map((pattern) => pattern.exec(words)?.[1]).find((each) => each !== undefined);
  return letters === undefined ? undefined : { letters, isAll: false };
};

/** Whether an answer begins with the first letter and goes on with the second: these are parts of a question, and no options. */
const goesThrough = ([first = '', ...rest]: readonly string[], [one, two]: readonly Option[]): boolean =>
  startsWith(first, one?.label) && rest.some((line) => startsWith(line, two?.label));

const startsWith = (line: string, label: string | undefined): boolean => {
  const [, letter] = /^\W{0,6}(\p{L})\W{0,3}[.:)\]]/u.exec(line.trimStart()) ?? [];
  return letter !== undefined && label !== undefined && sameLetter(letter) === sameLetter(label);
};

const likelyLines = (lines: readonly string[]): readonly number[] => {
  const likely: number[] = [];
  let fenced = false;
  for (let at = 0, seen = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (/^\s*(?:`{3}|~{3})/u.test(line)) fenced = !fenced;
    if (fenced || line.trim() === '') continue;
    if (seen++ < mostLines || /^\s*#{1,6}\s/u.test(line)) likely.push(at);
  }
  return likely;
};

const indexesOf = (named: string | undefined, options: readonly Option[]): readonly number[] | undefined => {
  if (named === undefined) return undefined;
  const found = (named.length === 1 ? [named] : (named.match(loneLetter) ?? [])).map((each) => indexOf(each, options));
  const known = found.filter((at) => at >= 0);
  const unknown = found.length - known.length;
  if (known.length === 0 || (unknown > 0 && known.length + unknown > 2 && unknown >= known.length)) return undefined;
  return known.length === 1 ? known : [...new Set(known)].sort((one, other) => one - other);
};

const loneLetter = /(?<![\p{L}\p{N}])\p{L}(?![\p{L}\p{N}])/gu;

const indexOf = (named: string, options: readonly Option[]): number => {
  const exact = options.findIndex(({ label }) => label.toUpperCase() === named.toUpperCase());
  return exact >= 0 ? exact : options.findIndex(({ label }) => sameLetter(label) === sameLetter(named));
};

/** Whether a line only repeats the option that it names. */
const isRestated = (words: string, options: readonly Option[], correct: readonly number[]): boolean => {
  const [only] = correct;
  const text = only === undefined || correct.length > 1 ? '' : plainText(options[only]?.text ?? '').toLowerCase();
  return text !== '' && words.length <= text.length + 40 && words.toLowerCase().replace(/[.\s]+$/u, '').endsWith(text.replace(/[.\s]+$/u, ''));
};
