import type { Markdown } from '../../text/markdown';

/**
 * The lines of a part of a note without what tools keep there: schedules, the ids of blocks, comments, and an
 * indentation that all share.
 */
export const noteText = (lines: readonly string[]): Markdown => {
  const own = lines.map(withoutTail).filter((line, at) => line !== '' || lines[at]?.trim() === '');
  const indents = own.filter((line) => line.trim() !== '').map((line) => line.length - line.trimStart().length);
  const indent = indents.reduce((least, each) => Math.min(least, each), Infinity);
  return withoutBlankEnds(own.map((line) => line.slice(Math.min(indent, line.length))))
    .join('\n')
    .trimEnd();
};

const withoutBlankEnds = (lines: readonly string[]): readonly string[] => {
  const first = lines.findIndex((line) => line.trim() !== '');
  return first < 0 ? [] : lines.slice(first, lines.findLastIndex((line) => line.trim() !== '') + 1);
};

/** A line without a schedule `<!--SR:…-->`, another comment or the id of a block at its end. */
export const withoutTail = (line: string): string => {
  let rest = line.trimEnd();
  if (!rest.includes('^') && !rest.endsWith('-->')) return rest;
  for (;;) {
    const shorter = withoutLast(rest).trimEnd();
    if (shorter.length === rest.length) return rest;
    rest = shorter;
  }
};

const withoutLast = (line: string): string => {
  if (line.endsWith('-->')) {
    const start = line.lastIndexOf('<!--');
    return start >= 0 && line.indexOf('-->', start) === line.length - 3 ? line.slice(0, start) : line;
  }
  const caret = line.lastIndexOf('^');
  const isId =
    caret >= 0 && (caret === 0 || /\s/u.test(line.charAt(caret - 1))) && /^[a-z0-9-]+$/iu.test(line.slice(caret + 1));
  return isId ? line.slice(0, caret) : line;
};

const listMark = /^\s*(?:>\s?)*(?:(?:[-*+]|\d{1,9}[.)])\s+(?:\[[ xX]\]\s+)?)?/u;

/** A line without the mark of a list or a quotation. */
export const withoutListMark = (line: string): string => line.replace(listMark, '');

/** A heading without the signs around it. */
export const withoutHeadingMark = (line: string): string =>
  line
    .replace(/^\s*#{1,6}\s+/u, '')
    .replace(/(?<=\s)#+$/u, '')
    .trimEnd();

export const isListItem = (line: string): boolean => /^\s*(?:[-*+]|\d{1,9}[.)])\s/u.test(line);

const tag = /^#[^\s#]*[^\s#\d][^\s#]*$/u;

/** Whether a line has only tags, such as `#flashcards/biology #spring`. */
export const isTagLine = (line: string): boolean =>
  line.includes('#') &&
  line
    .trim()
    .split(/\s+/u)
    .every((word) => tag.test(word));

/** A text without the tags of decks it begins with, and without the tags it ends with, unless it is nothing else. */
export const withoutTags = (text: string): string => {
  let rest = text.trim();
  if (!rest.includes('#')) return rest;
  for (let word = firstWord(rest); isDeckTag(word) && word.length < rest.length; word = firstWord(rest))
    rest = rest.slice(word.length).trimStart();
  for (let word = lastWord(rest); tag.test(word) && word.length < rest.length; word = lastWord(rest))
    rest = rest.slice(0, -word.length).trimEnd();
  return rest;
};

/** Whether a word is a tag that says: here are cards. */
export const isDeckTag = (word: string): boolean => /^#(?:flashcards?|review)(?:\/|$)/iu.test(word);

const firstWord = (text: string): string => text.slice(0, whitespaceFrom(text));
const lastWord = (text: string): string => text.slice(lastSpace(text) + 1);

const whitespaceFrom = (text: string): number => {
  const at = text.search(/\s/u);
  return at < 0 ? text.length : at;
};

const lastSpace = (text: string): number =>
  Math.max(text.lastIndexOf(' '), text.lastIndexOf('\n'), text.lastIndexOf('\t'));
