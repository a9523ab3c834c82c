/** A record of a table, on the lines from `start` up to `end`. */
export interface TableRecord {
  readonly cells: readonly string[];
  readonly start: number;
  readonly end: number;
}

export interface RecordOptions {
  readonly separator: string;
  /** The line at which the records begin. */
  readonly from?: number;
  /** Whether lines that begin with `#` are remarks. */
  readonly remarks?: boolean;
  readonly most?: number;
}

/**
 * Reads separated values: cells may stand in double quotes, which are doubled within, and hold line breaks then. Lines
 * with nothing on them are no records.
 */
export const recordsOf = (
  text: string,
  { separator, from = 0, remarks = false, most = Infinity }: RecordOptions,
): readonly TableRecord[] => {
  const records: TableRecord[] = [];
  let at = lineOffset(text, from);
  let line = from;
  let quotes = true;

  const quotedEnd = (open: number): number => {
    let close = text.indexOf('"', open + 1);
    while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
    if (close < 0) quotes = false;
    return close;
  };
  const cellAt = (start: number): { readonly cell: string; readonly end: number } => {
    const open = separator !== ' ' && text[start] === ' ' && text[start + 1] === '"' ? start + 1 : start;
    const close = quotes && text[open] === '"' ? quotedEnd(open) : -1;
    const end = cellEnd(text, separator, Math.max(start, close));
    return close < 0
      ? { cell: text.slice(start, end), end }
      : { cell: text.slice(open + 1, close).replaceAll('""', '"') + text.slice(close + 1, end).trimEnd(), end };
  };

  while (at < text.length && records.length < most) {
    if (remarks && text[at] === '#') {
      at = lineEnd(text, at) + 1;
      line++;
      continue;
    }
    const start = line;
    const cells: string[] = [];
    for (;;) {
      const { cell, end } = cellAt(at);
      cells.push(cell);
      line += linesIn(text, at, end);
      at = end + 1;
      if (text[end] !== separator) break;
    }
    line++;
    if (cells.some((cell) => cell.trim() !== '')) records.push({ cells, start, end: line });
  }
  return records;
};

const cellEnd = (text: string, separator: string, from: number): number => {
  let at = from;
  while (at < text.length && text[at] !== separator && text[at] !== '\n') at++;
  return at;
};

const lineEnd = (text: string, from: number): number => {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
};

const lineOffset = (text: string, line: number): number => {
  let at = 0;
  for (let before = 0; before < line && at < text.length; before++) at = lineEnd(text, at) + 1;
  return at;
};

const linesIn = (text: string, from: number, to: number): number => {
  let lines = 0;
  for (let at = from; at < to; at++) if (text[at] === '\n') lines++;
  return lines;
};
