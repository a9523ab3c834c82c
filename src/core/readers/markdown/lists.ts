import type { List, ListItem } from './blocks';
import type { FencePiece, Piece, TextPiece } from './pieces';
import { isWrapper } from './wrappers';

const marker = /^(\s*)([-*+]|(\d{1,9})[.)])(?:(\s+)(?=\S)|\s*$)/u;

export const startsList = (line: string): boolean => marker.test(line);

/** Whether a line ends the paragraph before it by starting a list: a bullet does, and the number 1. */
export const interruptsParagraph = (line: string): boolean => {
  const [, , , number, space] = marker.exec(line) ?? [];
  return space !== undefined && (number === undefined || number === '1');
};

interface OpenItem {
  readonly start: number;
  end: number;
  readonly mark: string;
  readonly number: number | undefined;
  readonly lines: string[];
}

/**
 * Reads the list that starts at a piece, up to another; what is indented below an item belongs to it. Returns
 * also the place after it.
 */
export const listAt = (
  pieces: readonly Piece[],
  from: number,
  to: number,
): { readonly list: List; readonly next: number } => {
  const items: OpenItem[] = [];
  let base = 0;
  let content = 0;
  let blanks = 0;
  let at = from;
  for (; at < to; at++) {
    const piece = pieces[at];
    if (piece === undefined || piece.kind === 'tag') break;
    const last = items.at(-1);
    if (piece.kind === 'text' && piece.text.trim() === '') {
      blanks++;
      continue;
    }
    const indent = piece.kind === 'fence' ? piece.indent : indentOf(piece.text);
    const found = piece.kind === 'text' ? marker.exec(piece.text) : null;
    if (found !== null && (last === undefined || indent < base + 2)) {
      const [whole, , mark = '', number] = found;
      if (last !== undefined && (last.number === undefined) !== (number === undefined)) break;
      if (last === undefined) base = indent;
      content = whole.length;
      items.push({
        start: piece.line,
        end: piece.line + 1,
        mark,
        number: number === undefined ? undefined : Number(number),
        lines: [found.input.slice(whole.length)],
      });
    } else if (
      last !== undefined &&
      (indent >= base + 2 ||
        (blanks === 0 &&
          piece.kind === 'text' &&
          !/^\s{0,3}(?:#{1,6}\s|>)/u.test(piece.text) &&
          !isWrapper(piece.text)))
    ) {
      if (blanks > 0) last.lines.push('');
      for (const line of piecesLines(piece, content)) last.lines.push(line);
      last.end = piece.kind === 'fence' ? piece.end : piece.line + 1;
    } else break;
    blanks = 0;
  }
  return { list: listOf(items), next: at - blanks };
};

const indentOf = (line: string): number => line.length - line.trimStart().length;

const piecesLines = (piece: TextPiece | FencePiece, content: number): readonly string[] => {
  if (piece.kind === 'text') return [piece.text.slice(Math.min(content, indentOf(piece.text)))];
  const indent = ' '.repeat(Math.max(0, piece.indent - content));
  return [`${piece.mark}${piece.info}`, ...piece.lines, piece.mark].map((line) => indent + line);
};

const listOf = (open: readonly OpenItem[]): List => {
  const items = open.map(({ start, end, number, lines }): ListItem => {
    const markdown = lines.join('\n').trim();
    return { range: { start, end }, markdown, ...(number === undefined ? {} : { number }) };
  });
  return {
    kind: 'list',
    items,
    range: { start: open[0]?.start ?? 0, end: open.at(-1)?.end ?? 0 },
    markdown: items.map(({ markdown }, at) => listItem(open[at]?.mark ?? '-', markdown)).join('\n'),
  };
};

/** An item with its marker, its further lines indented below it. */
export const listItem = (mark: string, markdown: string): string =>
  `${mark} ${markdown.replace(/\n(?=[^\n])/gu, `\n${' '.repeat(mark.length + 1)}`)}`;
