import type { ExerciseDraft } from '../draft/exerciseDraft';
import { flashcardOf } from '../../exercise/kinds/flashcard';
import { matchesAt } from '../../base/matchesAt';
import { lineKinds, type Outline } from '../outline/outline';
import { type CardTag, cardTagAtEnd } from '../words/cardTag';
import { type Form, nothingFound } from '../draft/form';
import { isListItem, isTagLine, noteText, withoutHeadingMark, withoutListMark } from './noteText';
import { locationOf } from '../draft/locationOf';

/**
 * Headings and paragraphs that a tag `#card` makes the front of a card, as the plugin Flashcards for
 * Obsidian reads them.
 */
export const cardHeadings: Form = {
  name: 'card headings',
  sniff: (text) => matchesAt(text, ['#'], cardTag, { behind: 'cCfF' }),
  read: (outline) => {
    const cards = taggedLines(outline);
    const drafts = cards.flatMap((card, at) => draftOf(outline, card, cards[at + 1]?.start ?? outline.lines.length));
    return drafts.some(({ problems }) => problems.length === 0) || cards.some(({ isHeading }) => isHeading)
      ? { drafts, problems: [] }
      : nothingFound;
  },
};

const cardTag = /#(?:flash)?card/iuy;

/** A line with the tag, and where the front that it makes begins. */
interface Tagged {
  readonly line: number;
  readonly start: number;
  readonly isHeading: boolean;
  readonly tag: CardTag;
}

const taggedLines = (outline: Outline): readonly Tagged[] => {
  const { lines, start } = outline;
  const found: Tagged[] = [];
  for (let line = start; line < lines.length; line++) {
    const text = lines[line] ?? '';
    const kind = outline.kindAt(line);
    if (!text.includes('#') || (kind !== lineKinds.text && kind !== lineKinds.heading)) continue;
    const tag = cardTagAtEnd(text);
    if (tag === undefined) continue;
    const front = frontOf(outline, line, tag, (found.at(-1)?.line ?? start - 1) + 1);
    if (front !== undefined) found.push({ line, tag, ...front });
  }
  return found;
};

/**
 * Where the front of a tag begins: at its heading or paragraph, or at those above where the tag has a line of its own.
 */
const frontOf = (
  outline: Outline,
  line: number,
  tag: CardTag,
  from: number,
): Pick<Tagged, 'start' | 'isHeading'> | undefined => {
  const { lines } = outline;
  if (outline.kindAt(line) === lineKinds.heading)
    return /^\s*#+$/u.test(tag.rest) ? undefined : { start: line, isHeading: true };
  const isAlone = tag.rest === '';
  if (isAlone && tag.isOld && !isTouched(lines, line)) return undefined;
  const last = isAlone ? lastText(lines, line - 1, from) : line;
  if (last === undefined || (isAlone && isTagLine(lines[last] ?? ''))) return undefined;
  if (outline.kindAt(last) === lineKinds.heading) return { start: last, isHeading: true };
  return { start: paragraphStart(outline, last, from), isHeading: false };
};

/** The plugin's old tag is also the tag of a whole deck, which stands apart and above cards of another form. */
const isTouched = (lines: readonly string[], line: number): boolean =>
  (lines[line - 1] ?? '').trim() !== '' &&
  (lines[line + 1] ?? '').trim() !== '' &&
  !(lines[line + 1] ?? '').includes('::');

const lastText = (lines: readonly string[], from: number, first: number): number | undefined => {
  let at = from;
  while (at >= first && (lines[at] ?? '').trim() === '') at--;
  return at >= first ? at : undefined;
};

/** The first line of a paragraph or list item; after another card in the same paragraph only the line itself. */
const paragraphStart = (outline: Outline, last: number, from: number): number => {
  const { lines } = outline;
  let start = last;
  while (
    !isListItem(lines[start] ?? '') &&
    start > from &&
    isOfParagraph(outline.kindAt(start - 1)) &&
    !isTagLine(lines[start - 1] ?? '')
  )
    start--;
  return start === from && from > 0 && cardTagAtEnd(lines[from - 1] ?? '') !== undefined ? last : start;
};

const isOfParagraph = (kind: number): boolean => kind === lineKinds.text || kind === lineKinds.code;

const draftOf = (outline: Outline, card: Tagged, next: number): readonly ExerciseDraft[] => {
  const { lines } = outline;
  const { line, start, tag, isHeading } = card;
  const text = noteText([...lines.slice(start, line), tag.rest]);
  const front = isHeading
    ? withoutOpenBold(withoutHeadingMark(text))
    : text.includes('\n')
      ? text
      : withoutListMark(text);
  if (front === '') return [];
  if (tag.way === 'reminder' && !isHeading) return [flashcardOf(front, front, locationOf(outline, start, line + 1))];
  const [from, end] = isHeading ? sectionAfter(outline, line, next) : paragraphAfter(outline, line, next);
  const back = noteText(lines.slice(from, end).filter((each) => !isAnkiId(each)));
  const location = locationOf(outline, start, back === '' ? line + 1 : end);
  return [flashcardOf(front, back === '' && tag.way === 'reminder' ? front : back, location, tag.way === 'bothWays')];
};

/** A heading without the mark of bold type that opens or closes it alone. */
const withoutOpenBold = (heading: string): string =>
  heading.split('**').length === 2 ? heading.replace(/^\*\*|\*\*$/u, '') : heading;

type Lines = readonly [start: number, end: number];

/** The text up to the next heading, card or rule, or up to the id that ends the card. */
const sectionAfter = (outline: Outline, line: number, next: number): Lines => {
  let end = line + 1;
  for (; end < next && outline.kindAt(end) !== lineKinds.heading; end++) {
    const text = outline.lines[end] ?? '';
    if (outline.kindAt(end) === lineKinds.text && isRule(text)) break;
    if (isAnkiId(text)) return [line + 1, end + 1];
  }
  return [line + 1, end];
};

/** The lines right below, or the paragraph after blank lines where there are none. */
const paragraphAfter = (outline: Outline, line: number, next: number): Lines => {
  let start = line + 1;
  while (start < next && outline.kindAt(start) === lineKinds.blank) start++;
  let end = start;
  for (; end < next && outline.kindAt(end) !== lineKinds.heading && outline.kindAt(end) !== lineKinds.blank; end++) {
    const text = outline.lines[end] ?? '';
    if (outline.kindAt(end) === lineKinds.text && isRule(text)) break;
    if (isAnkiId(text)) return [start, end + 1];
  }
  return [start, end];
};

const isAnkiId = (line: string): boolean => line.startsWith('^') && /^\^\d{13}\s*$/u.test(line);

const isRule = (line: string): boolean => /^(?:-{3,}|\*{3,}|_{3,})\s*$/u.test(line);
