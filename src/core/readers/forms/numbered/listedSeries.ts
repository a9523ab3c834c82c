import { plainText } from '../../../plainText';
import type { Markdown } from '../../../markdown';
import { selfCheckOf } from '../../drafts';
import { lineKinds, type Outline, type OutlineHeading } from '../../outline';
import { asks, countedIn, questionIn } from '../asking';
import { contentEnd, contentOf, leadsBack } from '../content';
import { type Found, nothingFound } from '../form';
import { hasDetails } from '../taskList/lettered';

interface Item {
  readonly line: number;
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
  const items = itemsIn(outline);
  if (items.length === 0 || items.filter(({ text }) => asks(text)).length < items.length * (items.length < 10 ? 0.5 : 0.3)) return nothingFound;
  const answered = withEnds(outline, items, usualLevel(items), questionLevels);
  if (answered.filter(({ line, end }) => hasDetails(outline, { start: line + 1, end })).length > items.length / 2) return nothingFound;
  const drafts = answered.map(({ line, end, text, indent, headings }) => {
    const last = contentEnd(outline, line + 1, end);
    return selfCheckOf(questionIn(text), contentOf(outline, line + 1, last, indent), { range: { start: line, end: last }, headings });
  });
  return { drafts, problems: [] };
};

const listed = /^(\s{0,3}\d{1,9}[.)]\s*)((?:#{2,6}(?!#)\s*|#\s+))(?=[^\s#])/u;

const itemsIn = ({ lines, kindAt, start }: Outline): readonly Item[] => {
  const items: Item[] = [];
  for (let line = start; line < lines.length; line++) {
    const text = lines[line] ?? '';
    if (kindAt(line) !== lineKinds.text || !text.includes('#')) continue;
    const [whole, mark = '', marks = ''] = listed.exec(text) ?? [];
    if (whole === undefined) continue;
    items.push({ line, level: marks.trim().length, text: withoutClosing(text.slice(whole.length)), indent: mark.length });
  }
  return items;
};

const withoutClosing = (text: string): Markdown => text.trim().replace(/(?<=\s)#{1,6}$/u, '').trim();

const usualLevel = (items: readonly Item[]): number => {
  const counts = new Map<number, number>();
  for (const { level } of items) counts.set(level, (counts.get(level) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0] ?? 1;
};

/** Each question with the line after its answer, and the headings above that stand in no answer. */
const withEnds = (outline: Outline, items: readonly Item[], level: number, questionLevels: ReadonlySet<number>): readonly Answered[] => {
  const { headings, lines } = outline;
  let next = 0;
  let section: OutlineHeading | undefined;
  let before = 0;
  return items.map((item, at) => {
    const limit = items[at + 1]?.line ?? lines.length;
    for (; (headings[next]?.line ?? Infinity) < item.line; next++) {
      const heading = headings[next];
      if (heading !== undefined && heading.level <= level && (at === 0 || endsAnswer(heading, item.line, before))) section = heading;
    }
    const above = pathOf(section);
    const last = (headings[next]?.line ?? Infinity) < limit ? contentEnd(outline, item.line + 1, limit) : limit;
    let end = limit;
    for (let each = next; (headings[each]?.line ?? Infinity) < limit; each++) {
      const heading = headings[each];
      if (heading === undefined || !endsAnswer(heading, limit, last)) continue;
      end = heading.line;
      break;
    }
    before = last;
    return { ...item, end, headings: above };
  });

  /** Where an answer would go on up to a limit, and says something up to a last line. */
  function endsAnswer(heading: OutlineHeading, limit: number, last: number): boolean {
    if (heading.level < level || afterWayBack(outline, heading.line)) return true;
    if (heading.level > level) return questionLevels.has(heading.level) && countedIn(heading.text) !== undefined;
    return limit === lines.length || heading.line + 1 >= last;
  }
};

/** Whether the answer before a line was ended by a link back to the top. */
const afterWayBack = ({ lines }: Outline, line: number): boolean => {
  let at = line - 1;
  while (at >= 0 && (lines[at] ?? '').trim() === '') at--;
  return leadsBack(lines[at] ?? '');
};

const pathOf = (heading: OutlineHeading | undefined): readonly string[] => (heading === undefined ? [] : [...pathOf(heading.parent), plainText(heading.text)]);
