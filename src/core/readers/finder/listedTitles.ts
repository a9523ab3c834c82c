import type { Markdown } from '../../text/markdown';
import { firstFrom, lineKinds, type Outline } from '../outline/outline';
import { asks } from './asking';
import type { Title } from './title';

/** With the usual slips of the hand: `7, ###`, `7.. ###`, `7 ###`. */
const listed = /^(\s{0,3}(\d{1,9})(?:[.)]|[.),]{0,2}(?=\s*##))\s*)((?:#{2,6}(?!#)\s*|#\s+))(?=[^\s#])/u;

interface Item extends Title {
  readonly ordinal: number;
}

/**
 * The questions of a file that puts the number of a list before the marks of a heading: `1. ### What is …?`; they end
 * with all else that is known.
 */
export const listedTitles = (outline: Outline): readonly Title[] => {
  const { lines, kindAt, start } = outline;
  const items: Item[] = [];
  for (let line = start; line < lines.length; line++) {
    const text = lines[line] ?? '';
    if (kindAt(line) !== lineKinds.text || !text.includes('#')) continue;
    const [whole, mark = '', ordinal, marks = ''] = listed.exec(text) ?? [];
    if (whole === undefined) continue;
    items.push({
      line,
      end: lines.length,
      ordinal: Number(ordinal),
      level: marks.trim().length,
      text: withoutClosing(text.slice(whole.length)),
      lead: mark,
      rest: '',
    });
  }
  return withUnlisted(outline, items, usualLevel(items));
};

const withoutClosing = (text: string): Markdown =>
  text
    .trim()
    .replace(/(?<=\s)#{1,6}$/u, '')
    .trim();

export const usualLevel = (items: readonly { readonly level: number }[]): number => {
  const counts = new Map<number, number>();
  for (const { level } of items) counts.set(level, (counts.get(level) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0] ?? 1;
};

/** With the questions whose number was forgotten: each alone on its level where one is missing. */
const withUnlisted = ({ headings }: Outline, items: readonly Item[], level: number): readonly Item[] =>
  items.flatMap((item, at) => {
    const after = items[at + 1];
    if (after?.ordinal !== item.ordinal + 2) return [item];
    const between = headings
      .slice(firstFrom(headings, item.line), firstFrom(headings, after.line))
      .filter((heading) => heading.level === level);
    const [unlisted] = between;
    return unlisted === undefined || between.length > 1 || !asks(unlisted.text)
      ? [item]
      : [item, { ...item, line: unlisted.line, ordinal: item.ordinal + 1, text: unlisted.text }];
  });
