import type { Option } from '../../exercise/kinds/choice';
import type { Markdown } from '../../text/markdown';
import { plainText } from '../../text/plainText';
import { mayLabel } from './labels';
import { sameLetter } from './optionLine';
import { isAnswerHeading } from './tells';
import { afterText } from './afterText';
import { indexOf } from './indexOf';
import { namedInLine, type Line } from './namedInLine';
import { namedInWords } from './namedInWords';

/** The options that an answer names, and the rest of it. */
export interface Named {
  /** Indexes into the options, ascending. */
  readonly correct: readonly number[];
  readonly explanation: Markdown;
  /** Letters that it names and no option has. */
  readonly unknown: readonly string[];
  /** Whether what it names fits several options, so that none is taken. */
  readonly isUnclear: boolean;
}

const longestLine = 300;
const mostLines = 4;
/** A letter alone, in whatever marks. */
const shortest = 12;

/**
 * Reads which options an answer names: in one of its first lines, or in a heading; first where a line is made for it,
 * then in running words.
 */
export const namedIn = (answer: Markdown, options: readonly Option[]): Named | undefined => {
  const lines = answer.split('\n');
  const likely = likelyLines(lines);
  const known: string[] = [];
  const wordsAt = (at: number): string => (known[at] ??= wordsOf(lines[at] ?? ''));
  if (goesThrough(likely, wordsAt, options)) return undefined;
  for (const read of [
    (words: string) => namedInLine(words, options, true),
    (words: string) => namedInWords(words, options),
  ]) {
    for (const at of likely) {
      const named = read(wordsAt(at));
      if (named === undefined) continue;
      const more = continuedIn(lines, at + 1, named, options);
      const correct = [...new Set([...named.correct, ...more])].sort((one, other) => one - other);
      return {
        correct,
        unknown: named.unknown,
        isUnclear: named.isUnclear,
        explanation: named.isAll ? withoutLines(answer, lines, at, more.length) : answer,
      };
    }
  }
  return undefined;
};

/** Reads which options are named in lines below them, where all else may stand, too. */
export const namedBelow = (
  lines: readonly string[],
  isCode: (at: number) => boolean,
  options: readonly Option[],
): (Omit<Named, 'explanation'> & { readonly at: number }) | undefined => {
  let isLabelled = false;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (line === '' || isCode(at) || !(isLabelled || line.length < shortest || mayLabel(line))) continue;
    const words = wordsOf(line);
    const named = namedInLine(words, options, isLabelled);
    isLabelled = named === undefined && isAnswerHeading(words);
    if (named === undefined) continue;
    const correct = [...new Set([...named.correct, ...continuedIn(lines, at + 1, named, options)])].sort(
      (one, other) => one - other,
    );
    return { correct, unknown: named.unknown, isUnclear: named.isUnclear, at };
  }
  return undefined;
};

/** Further options, each in a line of its own with its text, right below a line that names one. */
const continuedIn = (
  lines: readonly string[],
  from: number,
  { correct }: Line,
  options: readonly Option[],
): readonly number[] => {
  const found: number[] = [];
  for (let at = from; correct.length === 1 && at < lines.length; at++) {
    const words = wordsOf(lines[at] ?? '');
    const [whole = '', letter] = /^\(?(\p{L})[.):]\s*/u.exec(words) ?? [];
    const index = letter === undefined ? -1 : indexOf(letter, options);
    if (index < 0 || afterText(words.slice(whole.length), options[index]?.text ?? '')?.trim() !== '') break;
    found.push(index);
  }
  return found;
};

const withoutLines = (answer: Markdown, lines: readonly string[], at: number, more: number): Markdown =>
  (at === 0 && more === 0 ? answer.slice(lines[0]?.length) : lines.toSpliced(at, 1 + more).join('\n')).trim();

export const wordsOf = (line: string): string =>
  plainText(
    line
      .replace(/^\s*(?:[-*+]\s+|#{1,6}\s+|>\s*)+/u, '')
      .replace(/^(\s*(?:\*\*|__)?[A-Za-z\d]{1,2})([.)])/u, '$1\\$2')
      .slice(0, longestLine),
  );

/**
 * Whether an answer begins with the first letter and goes on with the second: these are parts of a question, and no
 * options, unless it only repeats some.
 */
const goesThrough = (
  [first = 0, ...rest]: readonly number[],
  wordsAt: (line: number) => string,
  [one, two]: readonly Option[],
): boolean =>
  startsWith(wordsAt(first), one) &&
  rest.some((line) => startsWith(wordsAt(line), two)) &&
  afterText(wordsAt(first).replace(/^\W*\p{L}/u, ''), one?.text ?? '') === undefined;

const startsWith = (line: string, option: Option | undefined): boolean => {
  const [, letter] = /^\W{0,6}(\p{L})\W{0,3}[.:)\]]/u.exec(line.trimStart()) ?? [];
  return letter !== undefined && option !== undefined && sameLetter(letter) === sameLetter(option.label);
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
