import type { Markdown } from '../../text/markdown';
import type { Block, ListItem } from '../markdown/blocks';
import { escapeMarkdown } from '../../text/escapeMarkdown';
import { memoize } from '../../base/memoize';
import { columnsOf } from './columns';
import { markedStart, type Marked } from './marks';

/** A line of a block, a list item or a cell of a table: what may begin with a mark. */
export interface Row {
  readonly text: Markdown;
  readonly line: number;
  readonly marked: Marked | undefined;
  /** Which column of a fence or a table it stands in. */
  readonly column?: number;
  readonly isItem?: boolean;
  /** The number that an ordered list gives it. */
  readonly number?: number;
}

/** The rows of a block, in reading order, the left column of a fence before the right one. */
export const rowsOf = memoize((block: Block): readonly Row[] => {
  const { start, end } = block.range;
  if (block.kind === 'list') return block.items.map(itemRow);
  if (block.kind === 'fence')
    return (columnsOf(block.lines) ?? [block.lines]).flatMap((lines, column) => fenceRows(lines, column, start + 1));
  if (block.kind === 'table')
    return block.rows.flatMap((cells, at) =>
      cellRows(at === 0 ? cells.filter(isPart) : cells, block.lines[at] ?? start),
    );
  if (block.kind !== 'paragraph') return [row(block.markdown, start)];
  return block.markdown.split('\n').map((text, at) => row(withoutBreak(text), Math.min(start + at, end - 1)));
});

const itemRow = ({ markdown, range, number }: ListItem): Row => ({
  ...row(markdown, range.start),
  isItem: true,
  ...(number === undefined ? {} : { number }),
});

const fenceRows = (lines: readonly string[], column: number, from: number): readonly Row[] =>
  lines
    .map((line, at) => ({ ...row(escapeMarkdown(withoutBullet(line.trim())), from + at), column }))
    .filter(({ text }) => text !== '');

const row = (text: Markdown, line: number): Row => ({ text, line, marked: markedStart(text) });

const withoutBullet = (line: string): string =>
  /^[-*•]\s+[([]?\w{1,2}[.):\]\s]/u.test(line) ? line.replace(/^[-*•]\s+/u, '') : line;

const withoutBreak = (line: string): string => line.replace(/(?<!\\)\\$/u, '');

/** Of a header only what is a part itself, in a table that has no header. */
const isPart = (cell: Markdown): boolean => (markedStart(cell)?.text ?? '') !== '';

/** A cell with a mark begins a row, and cells without one go on in it; a mark may have a cell to itself. */
const cellRows = (cells: readonly Markdown[], line: number): readonly Row[] => {
  const rows: Markdown[] = [];
  for (const cell of cells) {
    if (cell === '' || /^[_\s?\\…-]+$/u.test(cell)) continue;
    const alone = /^\W{0,3}([A-Za-z]|\d{1,2})\W{0,3}$/u.exec(cell)?.[1];
    const last = rows.at(-1);
    if (alone !== undefined) rows.push(`${alone}.`);
    else if (last === undefined || markedStart(cell) !== undefined) rows.push(cell);
    else rows[rows.length - 1] = /^\w{1,2}\.$/u.test(last) ? `${last} ${cell}` : `${last} — ${cell}`;
  }
  return rows.map((text, column) => ({ ...row(text, line), column }));
};
