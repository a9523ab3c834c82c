import type { Markdown } from '../../text/markdown';
import type { Block } from '../markdown/blocks';
import { escapeMarkdown } from '../../text/escapeMarkdown';
import { memoize } from '../../base/memoize';
import { inlineEntries, nthMark } from './inlineRuns';
import type { MarkStyle } from './marks';
import { type Row, rowsOf } from './rows';
import type { Entry } from './runEntry';

/** Parts that are counted in one style, and what stands around them. */
export interface MarkedRun {
  readonly style: MarkStyle;
  readonly entries: readonly Entry[];
  /** Blocks before the first part; within its block, the words before it. */
  readonly before: readonly Block[];
  readonly lead: Markdown;
  readonly after: readonly Block[];
  /** Whether the parts stand within a paragraph, not at the start of lines. */
  readonly inline: boolean;
  /** Whether the rows of a fence ran together, so that the last part may go on into the next block. */
  readonly glued: boolean;
  /** Whether parts of the other style stand between these, so that neither may be whole. */
  readonly tangled: boolean;
}

/** How marks are found: written out, given by an ordered list, or merely by the place in any list. */
export type Counting = 'written' | 'numbered' | 'placed';

/**
 * The parts in these blocks that are counted in a style: at the start of lines, items and cells, else within a
 * paragraph.
 */
export const runIn = (
  blocks: readonly Block[],
  style: MarkStyle,
  counting: Counting = 'numbered',
  marks?: readonly string[],
): MarkedRun | undefined => {
  if (isTooLong(blocks)) return undefined;
  const lines = mayRunInLines(blocks) ? lineRun(blocks, style, counting) : undefined;
  const inline =
    lines !== undefined && isWhole(lines, marks)
      ? undefined
      : inlineRun(lines === undefined ? blocks : blocks.map(asParagraph), style, marks);
  const [fewer, more] =
    (lines?.entries.length ?? 0) >= (inline?.entries.length ?? 0) ? [inline, lines] : [lines, inline];
  return more ?? fewer;
};

/** More lines than this are no exercise, but a file that is not meant for people. */
const mostParts = 2000;

const partsIn = (block: Block): number =>
  block.kind === 'list'
    ? block.items.length
    : block.kind === 'table'
      ? block.rows.length
      : block.range.end - block.range.start + block.markdown.length / 100;

const isTooLong = (blocks: readonly Block[]): boolean =>
  blocks.reduce((sum, block) => sum + partsIn(block), 0) > mostParts;

/** Whether two rows at least could begin a part, in whatever style. */
const mayRunInLines = memoize(
  (blocks: readonly Block[]): boolean =>
    blocks.reduce(
      (sum, block) =>
        sum + rowsOf(block).filter(({ marked, isItem }) => marked !== undefined || isItem === true).length,
      0,
    ) > 1,
);

/** Whether no part is missing: all the marks that are known, else each mark in its turn. */
const isWhole = ({ entries, style }: MarkedRun, marks: readonly string[] | undefined): boolean =>
  marks === undefined ? entries.every(({ mark }, at) => mark === nthMark(style, at)) : entries.length >= marks.length;

const lineRun = (blocks: readonly Block[], style: MarkStyle, counting: Counting): MarkedRun | undefined => {
  const entries: Entry[] = [];
  const lead: Markdown[] = [];
  let [first, last] = [-1, -1];
  let open = false;
  let between: Markdown[] = [];
  const goOn = (separator: string, more: readonly Markdown[]) => {
    const current = entries.at(-1);
    if (current !== undefined && more.length > 0)
      entries[entries.length - 1] = { ...current, text: [current.text, ...more].join(separator) };
  };
  blocks.forEach((block, at) => {
    const all = rowsOf(block).map((row, nth) => ({
      row,
      entry: entryOf(row, style, counting, entries.length + nth + 1),
    }));
    const columns = new Set(all.flatMap(({ row, entry }) => (entry === undefined ? [] : [row.column])));
    const rows = columns.size === 0 ? all : all.filter(({ row }) => columns.has(row.column));
    if (columns.size === 0) {
      open &&= !rows.some(({ row }) => row.marked !== undefined);
      if (open) between.push(block.markdown);
      return;
    }
    if (open) goOn('\n\n', between);
    between = [];
    for (const { row, entry } of rows) {
      if (entry !== undefined) {
        entries.push(entry);
        open = true;
      } else if (row.marked !== undefined && row.marked.style !== style) open = false;
      else if (open) goOn(block.kind === 'fence' ? ' ' : '\n', [row.text]);
      else if (first < 0 && block.kind !== 'table') lead.push(row.text);
    }
    if (first < 0) first = at;
    last = at;
  });
  if (entries.length < 2) return undefined;
  const around = {
    before: blocks.slice(0, first),
    lead: isHeader(lead) ? '' : lead.join('\n'),
    after: blocks.slice(last + 1),
  };
  return { style, entries, ...around, inline: false, glued: false, tangled: false };
};

/** The part that a row begins. Places count on from list to list, as numbers do on the page. */
const entryOf = (
  { marked, number, isItem, line, text }: Row,
  style: MarkStyle,
  counting: Counting,
  place: number,
): Entry | undefined => {
  if (marked?.style === style)
    return { mark: marked.mark, written: marked.written, text: marked.text, delimiter: marked.delimiter, line };
  if (style !== 'digit' || counting === 'written' || marked !== undefined) return undefined;
  const count = number ?? (counting === 'placed' && isItem === true ? place : undefined);
  return count === undefined ? undefined : { mark: String(count), written: String(count), text, delimiter: '', line };
};

/** Lines such as `Causes:   Effects:` over two columns. */
const isHeader = (lead: readonly string[]): boolean => lead.every((text) => /:\s*$/u.test(text) && text.length < 40);

/** A line of a fence may hold several parts, `A: yes   B: no`: then it is read like a paragraph. */
const asParagraph = (block: Block): Block =>
  block.kind === 'fence'
    ? { kind: 'paragraph', markdown: escapeMarkdown(block.lines.join(' ')), range: block.range }
    : block;

const inlineRun = (
  blocks: readonly Block[],
  style: MarkStyle,
  marks: readonly string[] | undefined,
): MarkedRun | undefined => {
  for (const [at, block] of blocks.entries()) {
    if (block.kind !== 'paragraph') continue;
    const found = inlineEntries(block, style, marks);
    if (found === undefined) continue;
    const { lead, entries, glued, tangled } = found;
    return {
      style,
      entries: entries.map((entry) => ({ ...entry, line: block.range.start })),
      before: blocks.slice(0, at),
      lead: glued ? '' : lead,
      after: blocks.slice(at + 1),
      inline: true,
      glued,
      tangled,
    };
  }
  return undefined;
};
