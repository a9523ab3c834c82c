import { plainText } from '../../text/plainText';
import type { Markdown } from '../../text/markdown';
import { withoutCardTags } from '../words/cardTag';
import { type FrontMatter, frontMatterOf } from '../frontMatter/frontMatter';
import { fenceEnds, openedAbove } from './outlineFences';
import { isUnderline } from './outlineUnderline';
import type { Problem } from '../../exercise/problem';

/** What a line is; `code` includes the marks of its fence, `comment` is hidden as a whole. */
export const lineKinds = { blank: 0, text: 1, heading: 2, code: 3, comment: 4 } as const;
export type LineKind = (typeof lineKinds)[keyof typeof lineKinds];

/** A heading, and the part of the file that stands under it, up to the next heading of its level or of a higher one. */
export interface OutlineHeading {
  readonly line: number;
  readonly level: number;
  /** Without its marks and without tags that tell of cards, as written. */
  readonly text: Markdown;
  /** The line after the last of its part, smaller headings included. */
  end: number;
  /** The line of the next heading of any level, or the line after the last of the file. */
  next: number;
  readonly parent: OutlineHeading | undefined;
}

/** The lines of a Markdown file and what each of them is: one pass, no detail. */
export interface Outline {
  readonly text: string;
  readonly lines: readonly string[];
  /** The first line after the front matter. */
  readonly start: number;
  readonly fields: FrontMatter;
  readonly problems: readonly Problem[];
  readonly kindAt: (line: number) => LineKind;
  /** The place in the text at which a line starts; the line after the last would start after a line break. */
  readonly startOf: (line: number) => number;
  readonly headings: readonly OutlineHeading[];
  /** The words of the headings above a line, outermost first; a heading stands above the lines after it. */
  readonly headingsAbove: (line: number) => readonly string[];
  /** The same, but for a line that is a heading, of the headings that it belongs to. */
  readonly headingsOver: (line: number) => readonly string[];
  /** What was found in it, by the functions that looked. */
  readonly found: Map<unknown, unknown>;
}

/** Reads the outline of a text whose lines end with `\n`. */
export const outlineOf = (written: string): Outline => {
  const lines = written.split('\n');
  const { fields, problems, next: start } = frontMatterOf(lines);
  const { kinds, hasUnderlined } = kindsOf(lines, start, written.includes('-->'));
  const text = hasUnderlined ? lines.join('\n') : written;
  const headings = headingsOf(lines, kinds);
  const pathOf = pathsOf();
  const lastBefore = (line: number): OutlineHeading | undefined => headings[firstFrom(headings, line) - 1];
  let starts: readonly number[] | undefined;
  return {
    text,
    lines,
    start,
    fields,
    problems,
    kindAt: (line) => kinds[line] ?? lineKinds.blank,
    startOf: (line) => (starts ??= startsOf(lines))[line] ?? 0,
    headings,
    headingsAbove: (line) => pathOf(lastBefore(line)),
    headingsOver: (line) => pathOf(kinds[line] === lineKinds.heading ? lastBefore(line + 1)?.parent : lastBefore(line)),
    found: new Map(),
  };
};

/** The text of some lines, up to the one before `to`. */
export const textOfLines = ({ text, startOf }: Outline, from: number, to: number): string =>
  from < to ? text.slice(startOf(from), startOf(to) - 1) : '';

const startsOf = (lines: readonly string[]): readonly number[] => {
  const starts = [0];
  let start = 0;
  for (const { length } of lines) starts.push((start += length + 1));
  return starts;
};

/** Gives the words of a heading and of those it belongs to, outermost first; of each heading one and the same path. */
const pathsOf = (): ((heading: OutlineHeading | undefined) => readonly string[]) => {
  const paths = new Map<number, readonly string[]>();
  return (heading) => {
    const known = heading === undefined ? noPath : paths.get(heading.line);
    if (known !== undefined || heading === undefined) return known ?? noPath;
    const path: string[] = [];
    for (let each: OutlineHeading | undefined = heading; each !== undefined; each = each.parent)
      path.push(plainText(each.text));
    paths.set(heading.line, path.reverse());
    return path;
  };
};

const noPath: readonly string[] = [];

/**
 * No array of bytes, whose memory outside the heap costs more than the reading of a file. Writes headings that are
 * underlined, `Title` over `=====` or `-----`, with marks.
 */
const kindsOf = (
  lines: string[],
  start: number,
  hasComments: boolean,
): { readonly kinds: readonly LineKind[]; readonly hasUnderlined: boolean } => {
  let hasUnderlined = false;
  const kinds = new Array<LineKind>(lines.length).fill(lineKinds.blank);
  const closing = fenceEnds(lines);
  const isText = (line: number): boolean => kinds[line] === lineKinds.text;
  const lastEnding = hasComments ? lines.findLastIndex((line) => line.includes('-->')) : -1;
  for (let at = start; at < lines.length; at++) {
    const line = lines[at] ?? '';
    const first = firstMark(line);
    const opened = first === '`' ? openedAbove(lines, at, isText) : undefined;
    const fence = opened === undefined && (first === '`' || first === '~') ? closing(at) : undefined;
    if (opened !== undefined) kinds.fill(lineKinds.code, opened + 1, at + 1);
    else if (fence !== undefined) {
      kinds.fill(lineKinds.code, at, fence);
      at = fence - 1;
    } else if (first === '') kinds[at] = lineKinds.blank;
    else if (first === '#' && heading.test(line)) kinds[at] = lineKinds.heading;
    else if ((first === '-' || first === '=') && isUnderline(lines, isText, at, start)) {
      hasUnderlined = true;
      lines[at - 1] = `${first === '=' ? '#' : '##'} ${(lines[at - 1] ?? '').trim()}`;
      lines[at] = '';
      kinds[at - 1] = lineKinds.heading;
    } else if (!hasComments) kinds[at] = lineKinds.text;
    else {
      const end = first === '<' || line.includes('<!--') ? endOfComment(lines, at, lastEnding) : at;
      kinds[at] = first === '<' && end > at ? lineKinds.comment : lineKinds.text;
      if (first === '<' && isLoneComment(line)) kinds[at] = lineKinds.comment;
      kinds.fill(lineKinds.comment, at + 1, end + 1);
      at = end;
    }
  }
  return { kinds, hasUnderlined };
};

/** Two marks or more need no space behind them: what was written before CommonMark goes without. */
const heading = /^ {0,3}(?:#{1,6}(?:[ \t\u00a0]|$)|#{2,6}(?=[\p{L}\p{N}*`¿]))/u;

/** The first character that is no space; empty for a blank line. */
const firstMark = (line: string): string => {
  let at = 0;
  while (at < line.length && line.charCodeAt(at) <= 32) at++;
  return line.charAt(at);
};

/** The last line of a comment that starts in a line and ends in a later one; the line itself where none does. */
const endOfComment = (lines: readonly string[], at: number, lastEnding: number): number => {
  const line = lines[at] ?? '';
  const open = line.lastIndexOf('<!--');
  if (open < 0 || lastEnding <= at || line.includes('-->', open) || insideCode(line, open)) return at;
  let end = at + 1;
  while (!(lines[end] ?? '').includes('-->')) end++;
  return end;
};

/** Whether an odd number of backticks stands before a place. */
const insideCode = (line: string, place: number): boolean => {
  let ticks = 0;
  for (let at = line.indexOf('`'); at >= 0 && at < place; at = line.indexOf('`', at + 1)) ticks++;
  return ticks % 2 === 1;
};

const isLoneComment = (line: string): boolean => {
  const text = line.trim();
  return text.startsWith('<!--') && text.endsWith('-->') && text.indexOf('-->') === text.length - 3;
};

const headingsOf = (lines: readonly string[], kinds: readonly LineKind[]): readonly OutlineHeading[] => {
  const headings: OutlineHeading[] = [];
  let last: OutlineHeading | undefined;
  for (let line = kinds.indexOf(lineKinds.heading); line >= 0; line = kinds.indexOf(lineKinds.heading, line + 1)) {
    const text = lines[line] ?? '';
    const level = levelOf(text);
    if (last !== undefined) last.next = line;
    let parent = last;
    for (; parent !== undefined && parent.level >= level; parent = parent.parent) parent.end = line;
    last = { line, level, text: withoutMarks(text, level), end: lines.length, next: lines.length, parent };
    headings.push(last);
  }
  return headings;
};

/** How many marks a heading begins with. */
const levelOf = (line: string): number => {
  const first = line.indexOf('#');
  let end = first;
  while (line[end] === '#') end++;
  return end - first;
};

const withoutMarks = (line: string, level: number): Markdown => {
  const words = line.trim().slice(level).trim();
  let end = words.length;
  while (words[end - 1] === '#') end--;
  return withoutCardTags(end === 0 || words[end - 1] === ' ' ? words.slice(0, end).trim() : words);
};

/** The index of the first heading, or whatever else has a line, at or after a line. */
export const firstFrom = (headings: readonly { readonly line: number }[], line: number): number => {
  let low = 0;
  let high = headings.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((headings[middle]?.line ?? Infinity) < line) low = middle + 1;
    else high = middle;
  }
  return low;
};
