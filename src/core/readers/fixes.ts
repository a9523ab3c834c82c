import type { Problem } from '../exercise/problem';
import { fenceClosings, fenceOpening } from './markdown/fences';
import type { Text } from '../language/texts';
import { type Words, english } from '../language/words';

/** An edit of a file that mends a problem; columns are in UTF-16 units, and an empty range is a place to insert at. */
export interface Fix {
  readonly title: string;
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

type Told = Pick<Problem, 'line' | 'code' | 'message'>;

type Fixing = (problem: Told, lines: readonly string[], words: Words) => Fix | undefined;

/** The edit that mends a problem of a Markdown file, where there is one that needs no thought. */
export const fixOf = (problem: Told, lines: readonly string[], words: Words = english): Fix | undefined =>
  fixes[problem.code]?.(problem, lines, words);

const heading = /^ {0,3}#{1,6}\s/u;
const headingButComment = /^ {0,3}#{2,6}\s/u;
const question = /^(?:\*\*|__)(?:Q\d{0,3}[.:]|\d{1,3}[.)])|^Q\d{0,3}[.:]\s/u;
const fold = /^\s*<(?:details|flashcard)\b/iu;
const foldEnd = /^\s*<\/(?:details|flashcard)\s*>/iu;

/** The file may have been edited since, so that the line is another. */
const closeFold =
  (title: Text, tag: string): Fixing =>
  ({ line }, lines, { say }) =>
    /<(?:details|flashcard)\b/iu.test(lines[line] ?? '')
      ? insertAfter(lines, line, endOfAnswer(lines, line, heading), say(title), tag)
      : undefined;

const closeFence: Fixing = ({ line }, lines, { say }) => {
  const opening = fenceOpening(lines[line] ?? '');
  return (
    opening &&
    insertAfter(
      lines,
      line,
      endOfAnswer(lines, line, headingButComment),
      say('Close the fence'),
      `\n${' '.repeat(opening.indent)}${opening.mark}`,
    )
  );
};

/** Where two labels or more could be meant, the author has to choose. */
const replaceLabel: Fixing = ({ line, message }, lines, { say }) => {
  const quoted = Array.from(message.matchAll(/“([^”]*)”/gu), ([, label = '']) => label);
  const [found = '', expected = ''] = quoted;
  const start = quoted.length === 2 ? (lines[line] ?? '').indexOf(found) : -1;
  return start < 0
    ? undefined
    : { title: say('Change to “{0}”', expected), line, start, end: start + found.length, text: expected };
};

const fixes: Readonly<Partial<Record<Problem['code'], Fixing>>> = {
  'unclosed-details': closeFold('Close the <details>', '\n\n</details>'),
  'unclosed-flashcard': closeFold('Close the <Flashcard>', '\n</Flashcard>'),
  'unclosed-fence': closeFence,
  'unknown-label': replaceLabel,
};

/** Inserts after the last line with words before `end`. */
const insertAfter = (lines: readonly string[], from: number, end: number, title: string, text: string): Fix => {
  let line = end - 1;
  while (line > from && (lines[line] ?? '').trim() === '') line--;
  const { length } = lines[line] ?? '';
  return { title, line, start: length, end: length, text };
};

/**
 * The line at which what was opened must have ended: the next question, heading, fold or end of a fold, or
 * the end of the file.
 */
const endOfAnswer = (lines: readonly string[], opened: number, heading: RegExp): number => {
  const closingOf = fenceClosings(lines);
  for (let at = opened + 1; at < lines.length; at++) {
    const line = lines[at] ?? '';
    const opening = fenceOpening(line);
    const closing = opening && closingOf(opening.mark, at + 1);
    if (closing !== undefined) at = closing;
    else if (fold.test(line)) return questionBefore(lines, opened, at);
    else if (question.test(line) || heading.test(line) || foldEnd.test(line)) return at;
  }
  return lines.length;
};

/** The paragraph in front of a fold asks what it answers, unless it is the only one since the last opening. */
const questionBefore = (lines: readonly string[], opened: number, fold: number): number => {
  const isEmpty = (at: number): boolean => (lines[at] ?? '').trim() === '';
  let end = fold;
  while (end > opened && isEmpty(end - 1)) end--;
  let start = end;
  while (start > opened && !isEmpty(start - 1)) start--;
  const isOnly = lines.slice(opened + 1, start).every((line) => line.trim() === '' || /^\s*<summary\b/iu.test(line));
  return isOnly ? fold : start;
};
