import { plainText } from '../../text/plainText';
import { memoizeByOutline } from '../outline/memoizeByOutline';
import { lineKinds, type Outline } from '../outline/outline';
import { startsTable, tableAt } from '../markdown/markdownTable';
import type { TableRecord } from '../markdown/records';

/** Some lines of a Markdown file that can be read as a table, by `tablePlans` and a person's word. */
export interface MarkdownRecords {
  readonly written: 'table' | 'list';
  /** Whether the first record names the columns. */
  readonly header: boolean;
  readonly records: readonly TableRecord[];
}

/**
 * The tables of a Markdown file with a row of names, and its lists of two parts each: `- Hund - dog`,
 * `**Port** — a number`, or an item with items below it.
 */
export const markdownRecords = (outline: Outline): readonly MarkdownRecords[] => {
  const found: MarkdownRecords[] = [];
  let list: TableRecord[] = [];
  const listEnded = (): void => {
    if (list.length >= fewestItems) found.push({ written: 'list', header: false, records: list });
    list = [];
  };
  for (let at = outline.start; at < outline.lines.length;) {
    const end =
      outline.kindAt(at) === lineKinds.text && startsTable(outline.lines[at] ?? '', outline.lines[at + 1])
        ? tableEnd(outline, at)
        : at;
    if (end > at) {
      listEnded();
      found.push({ written: 'table', header: true, records: rowsOf(outline, at, end) });
      at = end;
      continue;
    }
    const item = outline.kindAt(at) === lineKinds.text ? itemAt(outline, at) : undefined;
    if (item !== undefined) list.push(item);
    else if (outline.kindAt(at) === lineKinds.heading) listEnded();
    at = item?.end ?? at + 1;
  }
  listEnded();
  return found;
};

/** The tables of a file, or its lists; the names of columns without their marks. */
export const recordsIn = (outline: Outline, written: MarkdownRecords['written']): readonly MarkdownRecords[] =>
  recordsOnce(outline)
    .filter((each) => each.written === written)
    .map((each) => ({
      ...each,
      records: each.records.map((record, at) =>
        at === 0 && each.header ? { ...record, cells: record.cells.map(plainText) } : record,
      ),
    }));

const recordsOnce = memoizeByOutline((outline: Outline) => markdownRecords(outline));

const fewestItems = 2;

const tableEnd = ({ lines, kindAt }: Outline, start: number): number => {
  let end = start;
  while (end < lines.length && kindAt(end) === lineKinds.text && lines[end]?.includes('|') === true) end++;
  return end;
};

const rowsOf = ({ lines }: Outline, start: number, end: number): readonly TableRecord[] => {
  const table = tableAt(lines.slice(start, end).map((text, at) => ({ kind: 'text', line: start + at, text })));
  return table.rows.map((cells, at) => {
    const line = table.lines[at] ?? start;
    return { cells: cells.map((cell) => cell.replaceAll('\\|', '|')), start: line, end: line + 1 };
  });
};

const item = /^(\s{0,12})(?:[-*+]|\d{1,4}[.)])\s+(\S.*)$/u;
const between = /\s+(?:[-–—=]|->|→|=>)\s+|\s*[:：]\s+(?=\S)|\s*\t\s*/u;
const bold =
  /^\s{0,12}(?:[-*+]\s+|\d{1,4}[.)]\s+)?(?:\*\*|__)([^*_]{1,200})(?:\*\*|__)\s*(?:[-–—:=：]|->|→)?\s*(\S.*)$/u;

/** Where an item is not parted so early, it has no two parts. */
const longestTerm = 300;

/** An item of two parts; the items below one that is not parted are its answer. */
const itemAt = ({ lines, kindAt }: Outline, at: number): TableRecord | undefined => {
  const line = lines[at] ?? '';
  const [, term, told] = bold.exec(line.trimEnd()) ?? [];
  if (term !== undefined && told !== undefined)
    return { cells: [term.replace(/[:：]$/u, '').trim(), told.trim()], start: at, end: at + 1 };
  const [, indent = '', text = ''] = item.exec(line) ?? [];
  if (text === '') return undefined;
  let end = at + 1;
  while (end < lines.length && kindAt(end) === lineKinds.text && indentOf(lines[end] ?? '') > indent.length) end++;
  if (end > at + 1) return { cells: [text.trim(), dedented(lines.slice(at + 1, end))], start: at, end };
  const cut = between.exec(text.slice(0, longestTerm));
  return cut === null || cut.index === 0
    ? undefined
    : { cells: [text.slice(0, cut.index).trim(), text.slice(cut.index + cut[0].length).trim()], start: at, end };
};

const indentOf = (line: string): number => line.length - line.trimStart().length;

const dedented = (lines: readonly string[]): string => {
  const least = lines.reduce((fewest, line) => Math.min(fewest, indentOf(line)), Infinity);
  return lines.map((line) => line.slice(least).trimEnd()).join('\n');
};
