import { plainText } from '../../../plainText';
import type { Markdown } from '../../../markdown';
import { selfCheckOf } from '../../../kinds/selfCheck';
import { firstFrom, lineKinds, type Outline, type OutlineHeading } from '../../outline';
import { asks, countedIn, questionIn } from '../asking';
import { contentEnd, contentOf, leadsBack } from '../content';
import { type Found, nothingFound } from '../form';
import { hasDetails } from '../taskList/lettered';

interface Item {
  readonly line: number;
  readonly ordinal: number;
  readonly level: number;
  readonly text: Markdown;
  /** The column at which its content starts. */
  readonly indent: number;
}

interface Answered extends Item {
  readonly end: number;
  readonly headings: readonly string[];
}

/** The questions of a file that puts the number of a list before the marks of a heading: `1. ### What is …?`. */
export const listedSeries = (outline: Outline, questionLevels: ReadonlySet<number>): Found => {
  const listed = itemsIn(outline);
  if (listed.length === 0 || listed.filter(({ text }) => asks(text)).length < listed.length * (listed.length < 10 ? 0.5 : 0.3)) return nothingFound;
  const level = usualLevel(listed);
  const items = withUnlisted(outline, listed, level);
  const answered = withEnds(outline, items, level, questionLevels);
  if (answered.filter(({ line, end }) => hasDetails(outline, { start: line + 1, end })).length > items.length / 2) return nothingFound;
  const drafts = answered.map(({ line, end, text, indent, headings }) => {
    const last = contentEnd(outline, line + 1, end);
    return selfCheckOf(questionIn(text), contentOf(outline, line + 1, last, indent), { range: { start: line, end: last }, headings });
  });
  return { drafts, problems: [] };
};

/** With the usual slips of the hand: `7, ###`, `7.. ###`, `7 ###`. */
const listed = /^(\s{0,3}(\d{1,9})(?:[.)]|[.),]{0,2}(?=\s*##))\s*)((?:#{2,6}(?!#)\s*|#\s+))(?=[^\s#])/u;

const itemsIn = ({ lines, kindAt, start }: Outline): readonly Item[] => {
  const items: Item[] = [];
  for (let line = start; line < lines.length; line++) {
    const text = lines[line] ?? '';
    if (kindAt(line) !== lineKinds.text || !text.includes('#')) continue;
    const [whole, mark = '', ordinal, marks = ''] = listed.exec(text) ?? [];
    if (whole === undefined) continue;
    items.push({ line, ordinal: Number(ordinal), level: marks.trim().length, text: withoutClosing(text.slice(whole.length)), indent: mark.length });
  }
  return items;
};

const withoutClosing = (text: string): Markdown => text.trim().replace(/(?<=\s)#{1,6}$/u, '').trim();

const usualLevel = (items: readonly Item[]): number => {
  const counts = new Map<number, number>();
  for (const { level } of items) counts.set(level, (counts.get(level) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0] ?? 1;
};

/** With the questions whose number was forgotten: each alone on its level where one is missing. */
const withUnlisted = ({ headings }: Outline, items: readonly Item[], level: number): readonly Item[] =>
  items.flatMap((item, at) => {
    const after = items[at + 1];
    if (after?.ordinal !== item.ordinal + 2) return [item];
    const between = headings.slice(firstFrom(headings, item.line), firstFrom(headings, after.line)).filter((heading) => heading.level === level);
    const [unlisted] = between;
    return unlisted === undefined || between.length > 1 || !asks(unlisted.text) ? [item] : [item, { ...item, line: unlisted.line, ordinal: item.ordinal + 1, text: unlisted.text }];
  });

/** Each question with the line after its answer, and the headings above that stand in no answer. */
const withEnds = (outline: Outline, items: readonly Item[], level: number, questionLevels: ReadonlySet<number>): readonly Answered[] => {
  const { headings, lines } = outline;
  const answered: Answered[] = [];
  let next = 0;
  let section: OutlineHeading | undefined;
  for (; (headings[next]?.line ?? Infinity) < (items[0]?.line ?? 0); next++) if ((headings[next]?.level ?? 7) <= level) section = headings[next];
  for (const [at, item] of items.entries()) {
    const limit = items[at + 1]?.line ?? lines.length;
    const last = limit < lines.length ? contentEnd(outline, item.line + 1, limit) : 0;
    const above = pathOf(section);
    let end = limit;
    for (; (headings[next]?.line ?? Infinity) < limit; next++) {
      const heading = headings[next];
      if (heading === undefined) break;
      if (end === limit && endsAnswer(outline, heading, last, level, questionLevels)) end = heading.line;
      if (end < limit && heading.level <= level) section = heading;
    }
    answered.push({ ...item, end, headings: above });
  }
  return answered;
};

/** Whether a heading ends the answer that it follows; one of the questions' own level may belong to an answer, where text follows it before the `last` line and another question comes after. */
const endsAnswer = (outline: Outline, heading: OutlineHeading, last: number, level: number, questionLevels: ReadonlySet<number>): boolean => {
  if (heading.level < level || afterWayBack(outline, heading.line)) return true;
  if (heading.level > level) return questionLevels.has(heading.level) && countedIn(heading.text) !== undefined;
  return heading.line + 1 >= last;
};

/** Whether the answer before a line was ended by a link back to the top. */
const afterWayBack = ({ lines }: Outline, line: number): boolean => {
  let at = line - 1;
  while (at >= 0 && (lines[at] ?? '').trim() === '') at--;
  return leadsBack(lines[at] ?? '');
};

const pathOf = (heading: OutlineHeading | undefined): readonly string[] => (heading === undefined ? [] : [...pathOf(heading.parent), plainText(heading.text)]);
