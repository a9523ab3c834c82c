import type { Spot } from './foldTags';
import { firstFrom, lineKinds, type Outline, type OutlineHeading } from './outline';

/**
 * Where a fold ends that is never closed, by where it starts, where its body starts and where the next fold does:
 * before that one, before the next question, or with its section. A heading that comes first in the body belongs to the
 * body, but for one like that over the fold.
 */
export const endOfUnclosed = (
  { lines, headings, kindAt }: Outline,
  start: Spot,
  body: Spot,
  next: Spot | undefined,
): Spot => {
  const over = headingBefore(headings, start.line);
  let stop = over?.end ?? Infinity;
  if (over === undefined || isBlank(lines, body, stop)) {
    const section = headings[firstFrom(headings, start.line)];
    if (section !== undefined)
      stop =
        isBlank(lines, body, section.line) && section.level !== over?.level
          ? section.next
          : Math.min(stop, section.line);
  }
  if (next !== undefined) stop = Math.min(stop, next.line);
  for (let line = body.line + 1; line < stop && line < lines.length; line++) {
    if (kindAt(line) === lineKinds.text && startsQuestion(lines[line] ?? '', start.column)) return { line, column: 0 };
  }
  return next?.line === stop ? next : { line: Math.min(stop, lines.length), column: 0 };
};

const listItem = /^\s*(?:\d{1,3}[.)]|[-*+])\s/u;

const counted =
  /^(?:(?:\*\*|__|<b>|<strong>)\(?(?:(?:q|question|exercise|problem|task)\s?#?)?\d|(?:q|question|exercise|problem|task)\s?#?\d)\d{0,2}\s?[.):]/iu;

/**
 * Whether a line is the next question below a fold at a column: it is counted, or an item of the list
 * that the fold stands in.
 */
const startsQuestion = (line: string, column: number): boolean =>
  counted.test(line) || (column >= 2 && line.length - line.trimStart().length < column && listItem.test(line));

const wrappersOnly = /^\s*(?:<\/?(?:p|b|br|div|strong)\b[^<>]*>\s*)*$/iu;

const mostBlankLines = 6;

const isBlank = (lines: readonly string[], { line, column }: Spot, to: number): boolean => {
  if (to - line > mostBlankLines) return false;
  for (let at = line; at < to; at++) {
    if (!wrappersOnly.test(at === line ? (lines[at] ?? '').slice(column) : (lines[at] ?? ''))) return false;
  }
  return true;
};

/** The last heading before a line. */
export const headingBefore = (headings: readonly OutlineHeading[], line: number): OutlineHeading | undefined =>
  headings[firstFrom(headings, line) - 1];
