import type { Table } from '../markdown/blocks';
import { escapeInline } from '../../text/escapeMarkdown';
import { tableBlock } from '../markdown/markdownTable';

/** A line of copied text; with its cells where a browser set tabs between them. */
export interface CopiedLine {
  readonly text: string;
  readonly at: number;
  readonly cells?: readonly string[];
}

/** Makes a table of each two or more lines of cells. The first is its header unless it has a mark of its own. */
export const withTables = <L extends CopiedLine>(lines: readonly L[]): readonly (L | Table)[] => {
  const result: (L | Table)[] = [];
  for (let at = 0; at < lines.length;) {
    let end = at;
    while (lines[end]?.cells !== undefined) end++;
    const rows = lines.slice(at, Math.max(end, at + 1));
    if (rows.length > 1 && rows.some(({ text }) => text.includes('\t'))) result.push(tableIn(rows));
    else for (const row of rows) result.push(row);
    at += rows.length;
  }
  return result;
};

const tableIn = (lines: readonly CopiedLine[]): Table => {
  const rows = lines.map(({ cells = [] }) => cells.map((cell) => escapeInline(cell.trim())));
  const starts = lines.map(({ at }) => at);
  const [first = 0] = starts;
  const range = { start: first, end: (starts.at(-1) ?? first) + 1 };
  return isMark.test(rows[0]?.[0] ?? '')
    ? tableBlock([[], ...rows], [first, ...starts], range)
    : tableBlock(rows, starts, range);
};

const isMark = /^\(?(?:[A-Z]|\d{1,2})[.)]?$/u;
