import type { Markdown } from '../../text/markdown';
import type { Hidden } from '../../exercise/kinds/cloze';
import { masked } from '../markdown/masked';

/** A text whose marks of deletions are removed, and where the deletions are in it. */
export interface Highlighted {
  readonly text: Markdown;
  readonly hidden: readonly Hidden[];
}

/** What is cut out of a text and what stands for it; `words` where the rest is hidden. */
interface Cut {
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

/**
 * Takes away the marks of `==deletions==`, `{{deletions}}` and `{{c1::deletions::hint}}`, with `braces` also those of
 * `{deletions}` and `{2:deletions}`. Hints and groups in the ways of Obsidian plugins (`==1;;words;;hint==`,
 * `==words==^[hint]`, `==words==[^1]`) go too.
 */
export const highlightsIn = (markdown: Markdown, braces = false): Highlighted => {
  const cuts = cutsIn(markdown, braces);
  const hidden: Hidden[] = [];
  const parts: string[] = [];
  let from = 0;
  let length = 0;
  for (const { start, end, words } of cuts) {
    const before = markdown.slice(from, start);
    parts.push(before, words);
    hidden.push({ start: length + before.length, end: length + before.length + words.length });
    length += before.length + words.length;
    from = end;
  }
  return { text: parts.join('') + markdown.slice(from), hidden };
};

const cutsIn = (markdown: Markdown, braces: boolean): readonly Cut[] => {
  if (!markdown.includes('==') && !markdown.includes('{')) return [];
  const cuts: Cut[] = [];
  let start = 0;
  let closing: string | undefined;
  for (const line of markdown.split('\n')) {
    const mark = /^\s*(`{3,}|~{3,}|\$\$(?!.*\$\$))/u.exec(line)?.[1]?.slice(0, 2);
    if (mark !== undefined) closing = closing === mark ? undefined : (closing ?? mark);
    else if (closing === undefined)
      for (const cut of cutsInLine(line, braces)) cuts.push({ ...cut, start: cut.start + start, end: cut.end + start });
    start += line.length + 1;
  }
  return cuts;
};

const cutsInLine = (line: string, braces: boolean): readonly Cut[] => {
  if (!line.includes('==') && !line.includes('{')) return [];
  const plain = masked(line);
  const found = (mark: RegExp, words: (inner: string) => string): readonly Cut[] =>
    [...plain.matchAll(mark)].map(({ 0: whole, 1: inner = '', index }) => {
      const start = index + whole.lastIndexOf(inner);
      const end = index + whole.length;
      return cut(index, end + hintAt(line, end).length, words(line.slice(start, start + inner.length)));
    });
  const anki = found(/\{\{c\d+::([^{}]+)\}\}/giu, (inner) => inner.split('::')[0] ?? '');
  const double = found(
    /\{\{(?!c\d+::)(?:cloze\s|\d{1,3}(?:::|;;))?([^{}]+)\}\}/giu,
    (inner) => inner.split(/;;|::/u)[0] ?? '',
  );
  const curly = braces ? found(/(?<!\{)\{(?:c?\d+:)?([^{}]+)\}(?!\})/gu, (inner) => inner) : [];
  return apart([...anki, ...double, ...curly, ...highlights(line, plain)].filter(({ words }) => words.trim() !== ''));
};

const cut = (start: number, end: number, words: string): Cut => ({ start, end, words });

/** The hint behind a deletion: `^[hint]`, `[^hint]`. */
const hintAt = (line: string, at: number): string =>
  /^(?:\^\[[^[\]]*\]|\[\^[^[\]]+\])/u.exec(line.slice(at, at + longestHint))?.[0] ?? '';

const longestHint = 200;

const highlights = (line: string, plain: string): readonly Cut[] => {
  const found: Cut[] = [];
  let open: number | undefined;
  for (const { index } of plain.matchAll(/(?<!=)==(?!=)/gu)) {
    if (open !== undefined && closes(plain, open, index)) {
      found.push(
        cut(
          open,
          index + 2 + hintAt(line, index + 2).length,
          line
            .slice(open + 2, index)
            .replace(/^\d+;;/u, '')
            .split(';;')[0] ?? '',
        ),
      );
      open = undefined;
    } else open = /^\S/u.test(plain.charAt(index + 2)) ? index : undefined;
  }
  return found;
};

/** A highlight has no space within its marks, and does not stand between two words of code, as in `a==b and c==d`. */
const closes = (plain: string, open: number, close: number): boolean =>
  close > open + 2 &&
  !/\s/u.test(plain.charAt(close - 1)) &&
  !(/\w/u.test(plain.charAt(open - 1)) && /\w/u.test(plain.charAt(close + 2)));

/** Those that do not overlap an earlier one, in the order of the line. */
const apart = (cuts: readonly Cut[]): readonly Cut[] => {
  let end = 0;
  return cuts
    .toSorted((one, other) => one.start - other.start)
    .filter((each) => {
      const isFree = each.start >= end;
      if (isFree) end = each.end;
      return isFree;
    });
};
