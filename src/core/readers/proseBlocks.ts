import type { Block } from './blocks';
import { fenced } from './escapeMarkdown';
import { interruptsParagraph, listAt, startsList } from './lists';
import type { FencePiece, TextPiece } from './pieces';
import { startsTable, tableAt } from './tables';
import { isWrapper } from './wrappers';

type ProsePiece = TextPiece | FencePiece;

const heading = /^\s{0,3}(#{1,6})(?:\s|$)/u;
const quote = /^\s{0,3}>/u;

/** Headings, paragraphs, lists, fences, tables and quotes. `wrappers: 'keep'` leaves lone tags in place. */
export const proseBlocks = (pieces: readonly ProsePiece[], wrappers: 'drop' | 'keep' = 'drop'): readonly Block[] => {
  const blocks: Block[] = [];
  const skipped = (text: string) => text.trim() === '' || isBreak(text) || (wrappers === 'drop' && isWrapper(text));
  const ends = (at: number): boolean => {
    const piece = pieces[at];
    if (piece?.kind !== 'text') return true;
    return skipped(piece.text) || heading.test(piece.text) || quote.test(piece.text) || interruptsParagraph(piece.text) || tableStarts(pieces, at);
  };
  for (let at = 0; at < pieces.length; ) {
    const piece = pieces[at];
    if (piece === undefined) break;
    if (piece.kind === 'fence') {
      const { line, end, info, lines } = piece;
      blocks.push({ kind: 'fence', lines, range: { start: line, end }, markdown: fenced(lines, info) });
      at++;
    } else if (skipped(piece.text)) at++;
    else if (heading.test(piece.text)) {
      blocks.push(headingOf(piece));
      at++;
    } else if (startsList(piece.text)) {
      const { list, next } = listAt(pieces, at);
      blocks.push(list);
      at = next;
    } else {
      const table = tableStarts(pieces, at);
      const inside = table ? hasPipe : quote.test(piece.text) ? isQuote : undefined;
      let end = at + 1;
      while (end < pieces.length && (inside === undefined ? !ends(end) : inside(pieces[end]))) end++;
      const taken = pieces.slice(at, end).filter(isText);
      blocks.push(table ? tableAt(taken) : textBlock(inside === undefined ? 'paragraph' : 'other', taken));
      at = end;
    }
  }
  return blocks;
};

/** Three or more of one mark and nothing else. */
const isBreak = (line: string): boolean => /^\s*(?:(?:-\s*){3,}|(?:\*\s*){3,}|(?:_\s*){3,})$/u.test(line);

const isText = (piece: ProsePiece | undefined): piece is TextPiece => piece?.kind === 'text';

const hasPipe = (piece: ProsePiece | undefined): boolean => isText(piece) && piece.text.includes('|');

const isQuote = (piece: ProsePiece | undefined): boolean => isText(piece) && quote.test(piece.text);

const tableStarts = (pieces: readonly ProsePiece[], at: number): boolean => {
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

const textBlock = (kind: 'paragraph' | 'other', pieces: readonly TextPiece[]): Block => ({
  kind,
  range: { start: pieces[0]?.line ?? 0, end: (pieces.at(-1)?.line ?? 0) + 1 },
  markdown: pieces.map(({ text }) => text.trim()).join('\n'),
});
