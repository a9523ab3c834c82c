import type { Markdown } from '../../text/markdown';
import type { Paragraph } from '../markdown/blocks';
import { memoize } from '../../base/memoize';
import type { MarkStyle } from './marks';
import type { Entry } from './runEntry';

export interface InlineEntries {
  /** What stands before the first part. */
  readonly lead: Markdown;
  readonly entries: readonly Omit<Entry, 'line'>[];
  readonly glued: boolean;
  readonly tangled: boolean;
}

interface Found {
  readonly mark: string;
  readonly written: string;
  readonly style: MarkStyle;
  readonly delimiter: string;
  readonly start: number;
  readonly end: number;
  /** Whether no space stands before it, as where the rows of a fence ran together. */
  readonly glued: boolean;
}

/**
 * A letter or number and its delimiter; none of an abbreviation or a decimal fraction (`e.g.`, `1.5`). A capital may
 * hang on the word before it, a small letter would be that word's end.
 */
const marker =
  /[([]?(?<![\p{Lu},-]|\d(?![A-Z]\s?(?:->|=>|[→⇒↔]))|(?<!\p{L})\p{L}\.|\d\.(?=\d))([A-Z]|(?<=^|[\s([])[a-z]|\d{1,2})(\\?[.:)\]]{1,2}(?=\s)|\s?(?:->|=>|[→⇒↔])|[-=–](?=\d)|(?<=\d)[-=–](?=[A-Za-z](?![\p{L}\d])))\s*/gu;

/**
 * The parts of a paragraph whose line breaks were lost: marks in their order, `A.` then `B.`, or of the marks that are
 * given. Marks of the other style that count on begin the other column; one right after a mark is its partner in a key,
 * as in `A -> 1`.
 */
export const inlineEntries = (
  paragraph: Paragraph,
  style: MarkStyle,
  marks: readonly string[] | undefined,
): InlineEntries | undefined => {
  const all = markersIn(paragraph);
  if (all.length < 2) return undefined;
  const { markdown: text } = paragraph;
  const runs = [true, false].map((glued) =>
    sequence(
      all.filter((each) => each.style === style && (each.glued === glued || each.start === 0)),
      marks,
    ),
  );
  const [own = []] = runs.sort((one, another) => another.length - one.length);
  if (own.length < 2) return undefined;
  const ends = new Set(own.map(({ end }) => end));
  const other = sequence(
    all.filter((each) => each.style !== style && !ends.has(each.start)),
    undefined,
  );
  const cuts = [...own, ...(other.length < 2 ? [] : other)].sort((one, another) => one.start - another.start);
  const entries = own.map((each) => {
    const next = cuts[cuts.indexOf(each) + 1];
    return {
      mark: each.mark,
      written: each.written,
      delimiter: each.delimiter,
      text: text.slice(each.end, next?.start).trim(),
    };
  });
  const [first, last] = [own[0]?.start ?? 0, own.at(-1)?.start ?? 0];
  return {
    lead: text.slice(0, cuts[0]?.start).trim(),
    entries,
    glued: own.slice(1).some(({ glued }) => glued),
    tangled: other.length >= 2 && other.some(({ start }) => start > first && start < last),
  };
};

/** Spares most paragraphs a closer look: two delimiters at least. */
const mayCount = /[.:)\]>→⇒↔=–-][^]*?[.:)\]>→⇒↔=–-]/u;

const markersIn = memoize(({ markdown: text }: Paragraph): readonly Found[] =>
  !mayCount.test(text)
    ? []
    : [...text.matchAll(marker)].map(({ 0: whole, 1: mark = '', 2: delimiter = '', index }) => ({
        mark: mark.toUpperCase(),
        written: mark,
        style: /\d/u.test(mark) ? 'digit' : 'letter',
        delimiter: delimiter.trim(),
        start: index,
        end: index + whole.length,
        glued: index > 0 && /\S/u.test(text.charAt(index - 1)),
      })),
);

/** Those markers that count on from the first mark; where the marks are known, those that come in their order. */
const sequence = (found: readonly Found[], marks: readonly string[] | undefined): readonly Found[] => {
  const taken: Found[] = [];
  let expected = 0;
  for (const each of found) {
    const at =
      marks === undefined
        ? each.mark === nthMark(each.style, expected)
          ? expected
          : -1
        : marks.indexOf(each.mark, expected);
    if (at < 0) continue;
    taken.push(each);
    expected = at + 1;
  }
  return taken;
};

/** The mark that counts a part, from 0. */
export const nthMark = (style: MarkStyle, index: number): string =>
  style === 'digit' ? String(index + 1) : String.fromCharCode(65 + index);
