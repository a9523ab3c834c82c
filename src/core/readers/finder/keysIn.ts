import { startsLine } from '../../base/matchesAt';
import type { Markdown } from '../../text/markdown';
import { plainText } from '../../text/plainText';
import { foldsOf } from '../outline/folds';
import { memoizeByOutline } from '../outline/memoizeByOutline';
import { firstFrom, lineKinds, type Outline } from '../outline/outline';
import { isAnswersHeading } from '../words/revealLabel';
import { holdsAnswerWord } from './foldRoles';
import { isAnswerLabel } from './labels';
import { isKeyHeading } from './tells';

/** Where answers stand together. */
export interface Key {
  /** The line of its title. */
  readonly line: number;
  readonly from: number;
  readonly end: number;
  /** Whether it is a fold, which mostly answers one question. */
  readonly isFold: boolean;
}

/** Whether words stand over answers, in the languages of known collections. */
const isKey = (words: Markdown): boolean =>
  !words.endsWith('?') &&
  (isKeyHeading(words) ||
    isAnswersHeading(words) ||
    (/^[*\p{L}]/u.test(words) && words.length <= shortLabel && holdsAnswerWord(plainText(words), shortLabel)));

const shortLabel = 24;

/** What a label for several answers ends with; in other languages, any. */
const several = /s$|key$|[^\x00-\x7f]/iu;

export const keysIn = (outline: Outline): readonly Key[] => {
  const { lines, kindAt, headings } = outline;
  const titled = headings.filter(({ text }) => isKey(text));
  const keys: Key[] = [];
  for (const { line, end } of titled)
    if (line >= (keys.at(-1)?.end ?? 0)) keys.push({ line, from: line + 1, end, isFold: false });
  for (let line = hasBoldLine(outline.text) ? outline.start : lines.length; line < lines.length; line++) {
    const text = lines[line] ?? '';
    if (
      !text.startsWith('**') ||
      kindAt(line) !== lineKinds.text ||
      !inBold.test(text) ||
      !isKey(text.trim()) ||
      isLabelOfOne(outline, line)
    )
      continue;
    keys.push({ line, from: line + 1, end: headings[firstFrom(headings, line)]?.line ?? lines.length, isFold: false });
  }
  for (const { summary, start, body, depth } of foldsOf(outline)) {
    if (depth === 0 && several.test(summary) && isKey(summary))
      keys.push({ line: start.line, from: body.from.line, end: body.to.line, isFold: true });
  }
  return keys.sort((one, other) => one.line - other.line);
};

const hasBoldLine = (text: string): boolean => startsLine(text, '**');

const inBold = /^\*\*[^*]{1,80}\*\*:?\s*$/u;

/**
 * Whether a line in bold type is the label of one answer, for other questions have such a label, too, with their
 * answers behind it.
 */
const isLabelOfOne = (outline: Outline, line: number): boolean =>
  isAnswerLabel(outline.lines[line] ?? '') && hasLabels(outline);

const hasLabels = memoizeByOutline(({ lines, kindAt }: Outline): boolean =>
  lines.some(
    (text, at) => text.startsWith('**') && kindAt(at) === lineKinds.text && !inBold.test(text) && isAnswerLabel(text),
  ),
);
