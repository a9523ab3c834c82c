import { codeSpans, isEscaped } from '../../text/codeSpans';
import type { Markdown } from '../../text/markdown';
import type { SourceRange } from '../../exercise/sourceRange';
import type { Table } from './blocks';
import type { TextPiece } from './pieces';

const rule = /^\|?(?:\s*:?-+:?\s*\|)*\s*:?-+:?\s*\|?$/u;

/** Whether a row and the line below it start a table. */
export const startsTable = (row: string, below: string | undefined): boolean =>
  row.includes('|') && below?.includes('|') === true && rule.test(below.trim());

/** Reads the table that starts at a line. Returns also the place after it. */
export const tableAt = (pieces: readonly TextPiece[]): Table => {
  const body = pieces.filter((_, at) => at !== 1);
  return {
    kind: 'table',
    rows: body.map(({ text }) => cellsOf(text)),
    lines: body.map(({ line }) => line),
    range: { start: pieces[0]?.line ?? 0, end: (pieces.at(-1)?.line ?? 0) + 1 },
    markdown: pieces.map(({ text }) => text.trim()).join('\n'),
  };
};

/** A table of rows of cells, the header first; `lines` says where each stands. */
export const tableBlock = (rows: Table['rows'], lines: Table['lines'], range: SourceRange): Table => {
  const [header = [], ...body] = rows;
  const written = [header, header.map(() => '---'), ...body].map(
    (cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`,
  );
  return { kind: 'table', rows, lines, range, markdown: written.join('\n') };
};

const cellsOf = (row: string): readonly Markdown[] => {
  const text = row
    .trim()
    .replace(/^\|/u, '')
    .replace(/(?<!\\)\|$/u, '');
  const spans = codeSpans(text);
  const cells: Markdown[] = [];
  let from = 0;
  let span = 0;
  for (const { index } of text.matchAll(/\|/gu)) {
    while ((spans[span]?.end ?? Infinity) <= index) span++;
    if ((spans[span]?.start ?? Infinity) < index || isEscaped(text, index)) continue;
    cells.push(text.slice(from, index).trim());
    from = index + 1;
  }
  return [...cells, text.slice(from).trim()];
};
