import type { Markdown } from '../../text/markdown';
import { masked } from '../markdown/masked';
import { withoutListMark, withoutTags, withoutTail } from './noteText';

/** A card in one line. */
export interface InlineCard {
  readonly front: Markdown;
  /** Empty where nothing stands after the separator. */
  readonly back: Markdown;
  readonly bothWays: boolean;
  /** Whether it could be nothing else, also in a file that has no other card. */
  readonly sure: () => 0 | 1 | 2;
}

const separator = /(?<!:):{2,3}(?![:=])/uy;

/**
 * Reads `front::back` or, for both ways, `front:::back`. Not cards are fields `key:: value`, `[key:: value]`, names of
 * code such as `std::map`, and what stands in code, math, links or a table. With `asCard` a line that looks
 * like a field is a card.
 */
export const inlineCardIn = (line: string, asCard = false): InlineCard | undefined => {
  if (!line.includes('::')) return undefined;
  const text = withoutTail(line);
  if (/^\s*\|/u.test(text)) return undefined;
  const plain = withoutDeletions(masked(text));
  const found = separatorsIn(plain);
  const own = found.find(({ start, end }) => !isName(plain, start, end));
  if (own === undefined) return undefined;
  const { start: index, end: after } = own;
  if (isInBrackets(text, index, after) || (!asCard && isField(text, index, after))) return undefined;
  const front = withoutTags(withoutHints(withoutListMark(text.slice(0, index))));
  const back = withoutTags(withoutHints(text.slice(after)));
  if (front === '' || !/[^\s#>*+-]/u.test(front)) return undefined;
  const sure = () =>
    found.length > 1 || back === ''
      ? 0
      : sureness(front, /\s/u.test(plain.charAt(index - 1) + plain.charAt(after)), text);
  return { front, back, bothWays: after - index === 3, sure };
};

/** A text without the hints of gaps, `[^a city]`, which are no footnotes, for these have one word. */
const withoutHints = (text: string): string =>
  text.includes('[^') ? text.replace(/\[\^[^\]\s]+\s[^\]]*\]/gu, '').trimEnd() : text;

const separatorsIn = (text: string): readonly { readonly start: number; readonly end: number }[] => {
  const found = [];
  for (
    let start = text.indexOf('::');
    start >= 0;
    start = text.indexOf('::', Math.max(start + 1, separator.lastIndex))
  ) {
    separator.lastIndex = start;
    if (separator.test(text)) found.push({ start, end: separator.lastIndex });
  }
  return found;
};

const withoutDeletions = (text: string): string =>
  text.includes('{{') ? text.replace(/\{\{[^{}]*\}\}/gu, (deletion) => ' '.repeat(deletion.length)) : text;

const sureness = (front: string, isSpaced: boolean, line: string): 0 | 1 | 2 => {
  if (/[?？؟]["”»’*_)]*$/u.test(front)) return 2;
  return isSpaced && front.split(/\s+/u).length > 2 && !/[=-]>|[;{}]/u.test(line) ? 1 : 0;
};

const namespaces =
  /(?:^|[^\p{L}\p{N}])(?:std|crate|self|super|boost|core|alloc|tokio|proc_macro|ActiveRecord|ActionController)$/u;
const pseudoElements =
  /^(?:before|after|marker|placeholder|selection|backdrop|first-line|first-letter|part|slotted|cue|target-text|-\w)(?![\w-])/u;

const selector = /(?:^|[\s(,])(?:[.#][\w-]+|a|li|p|div|span|input|ul|ol|h[1-6])$/u;

/** Whether two colons join a name of code: `std::map`, `a::b::c`, `fooBar::bazQux`, `File::open(`, `::before`. */
const isName = (line: string, start: number, end: number): boolean => {
  const right = end - start === 3 ? '' : wordAfter(line, end);
  if (right === '') return false;
  const left = wordBefore(line, start);
  if (left === '' || selector.test(left)) return pseudoElements.test(right);
  if (namespaces.test(left) || left.includes('::')) return true;
  if (plainWord.test(right)) return false;
  return (
    right.includes('::') ||
    /^~?\w+\(/u.test(right) ||
    (/[a-z][A-Z]|\w_\w|\w>$/u.test(left) && /^~?\w*(?:[a-z][A-Z]|_)/u.test(right))
  );
};

const plainWord = /^[a-z]+$/u;
const longestName = 200;

const wordBefore = (line: string, at: number): string => {
  const words = line.slice(Math.max(0, at - longestName), at);
  const last = words.slice(words.lastIndexOf(' ') + 1);
  return space.test(last) ? (last.split(space).at(-1) ?? '') : last;
};

const wordAfter = (line: string, at: number): string => {
  const words = line.slice(at, at + longestName);
  const end = words.search(space);
  return end < 0 ? words : words.slice(0, end);
};

const space = /\s/u;

/** Whether the colons end the name of a field in brackets. */
const isInBrackets = (text: string, start: number, after: number): boolean =>
  (text.includes('[') || text.includes('(')) &&
  /[[(][\p{L}\p{N} _-]{1,60}$/u.test(text.slice(Math.max(0, start - 80), start)) &&
  /[\])]/u.test(text.slice(after));

/** Whether a line begins with one word in small letters, two colons and a space, as fields do. */
const isField = (text: string, start: number, after: number): boolean =>
  after - start === 2 &&
  /^(?:\s|$)/u.test(text.slice(after, after + 1)) &&
  /^[*_]{0,2}\p{Ll}[\p{Ll}\p{N}_-]*[*_]{0,2}$/u.test(withoutListMark(text.slice(0, start)));

/** The name of the field that a line seems to be. */
export const fieldIn = (line: string): string | undefined => {
  const start = line.indexOf('::');
  return start > 0 && isField(line, start, start + 2) && line.trimEnd().length > start + 2
    ? line.slice(0, start)
    : undefined;
};
