import type { Block } from './blocks';
import { fenced } from '../../text/escapeMarkdown';
import { interruptsParagraph, listAt, startsList } from './lists';
import type { Piece, TextPiece } from './pieces';
import { startsTable, tableAt } from './markdownTable';
import { isWrapper } from './wrappers';

type Wrappers = 'drop' | 'keep';

/**
 * Headings, paragraphs, lists, fences, tables and quotes in a part of a page that has no tags. `wrappers: 'keep'`
 * leaves lone tags in place.
 */
export const proseBlocks = (
  pieces: readonly Piece[],
  from: number,
  to: number,
  wrappers: Wrappers = 'drop',
): readonly Block[] => {
  const blocks: Block[] = [];
  for (let at = from; at < to;) {
    const piece = pieces[at];
    const start = startAt(pieces, at, wrappers);
    let next = at + 1;
    if (piece?.kind === 'fence') {
      const { line, end, info, lines } = piece;
      blocks.push({ kind: 'fence', lines, range: { start: line, end }, markdown: fenced(lines, info) });
    } else if (start === 'list') {
      const { list, next: after } = listAt(pieces, at, to);
      blocks.push(list);
      next = after;
    } else if (piece?.kind === 'text' && start !== undefined) {
      while (next < to && goesOn(start, pieces, next, wrappers)) next++;
      blocks.push(
        start === 'heading'
          ? headingOf(piece)
          : start === 'table'
            ? tableAt(pieces.slice(at, next).filter(isText))
            : textBlock(start, pieces, at, next),
      );
    }
    at = next;
  }
  return blocks;
};

type Start = 'paragraph' | 'heading' | 'list' | 'table' | 'other';

const heading = /^\s{0,3}(#{1,6})(?:\s|$)/u;
const quote = /^\s{0,3}>/u;

/** What a line that is more than text begins with. */
const sign = /^\s*[-*+_#>:<\d]|^(?:import|export)\s/u;

/**
 * What starts with a piece of text, nothing where it shows nothing itself. Most lines are but text and
 * need no closer look.
 */
const startAt = (pieces: readonly Piece[], at: number, wrappers: Wrappers): Start | undefined => {
  const piece = pieces[at];
  if (!isText(piece)) return undefined;
  const { text } = piece;
  if (text.trim() === '') return undefined;
  if (!sign.test(text) && !text.includes('|')) return 'paragraph';
  if (isBreak(text) || (wrappers === 'drop' && isWrapper(text))) return undefined;
  if (heading.test(text)) return 'heading';
  if (startsList(text)) return 'list';
  return tableStarts(pieces, at) ? 'table' : quote.test(text) ? 'other' : 'paragraph';
};

/** Whether a piece goes on with what started before it. */
const goesOn = (start: Start, pieces: readonly Piece[], at: number, wrappers: Wrappers): boolean => {
  const piece = pieces[at];
  if (!isText(piece) || start === 'heading') return false;
  if (start === 'table') return piece.text.includes('|');
  if (start === 'other') return quote.test(piece.text);
  const next = startAt(pieces, at, wrappers);
  return next === 'paragraph' || (next === 'list' && !interruptsParagraph(piece.text) && !tableStarts(pieces, at));
};

/** Three or more of one mark and nothing else. */
const isBreak = (line: string): boolean => /^\s*(?:(?:-\s*){3,}|(?:\*\s*){3,}|(?:_\s*){3,})$/u.test(line);

const isText = (piece: Piece | undefined): piece is TextPiece => piece?.kind === 'text';

const tableStarts = (pieces: readonly Piece[], at: number): boolean => {
  const [row, below] = [pieces[at], pieces[at + 1]];
  return isText(row) && isText(below) && startsTable(row.text, below.text);
};

const headingOf = ({ line, text }: TextPiece): Block => {
  const marks = heading.exec(text)?.[1] ?? '';
  let words = text.trim().slice(marks.length).trim();
  const end = words.length - (/#*$/u.exec(words.slice(-7))?.[0].length ?? 0);
  if (end === 0 || /\s/u.test(words.charAt(end - 1))) words = words.slice(0, end).trim();
  return { kind: 'heading', level: marks.length, range: { start: line, end: line + 1 }, markdown: words };
};

const textBlock = (kind: 'paragraph' | 'other', pieces: readonly Piece[], from: number, to: number): Block => {
  let markdown = textOf(pieces[from]);
  for (let at = from + 1; at < to; at++) markdown += `\n${textOf(pieces[at])}`;
  return { kind, range: { start: pieces[from]?.line ?? 0, end: (pieces[to - 1]?.line ?? 0) + 1 }, markdown };
};

const textOf = (piece: Piece | undefined): string => (isText(piece) ? piece.text.trim() : '');
