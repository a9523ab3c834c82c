import type { Markdown } from '../../text/markdown';
import type { SourceRange } from '../../exercise/sourceRange';
import type { Problem } from '../../exercise/problem';
import { type Block, type Card, type Details, markdownOf, type Other, type Reveal } from './blocks';
import { escapeMarkdown } from '../../text/escapeMarkdown';
import type { Piece, TagPiece } from './pieces';
import { proseBlocks } from './proseBlocks';

export interface Blocks {
  readonly blocks: readonly Block[];
  readonly problems: readonly Problem[];
}

/**
 * Builds blocks from the pieces of a page, whose source is asked for by lines. A `<details>` inside another stays as
 * the author wrote it: part of an answer.
 */
export const markdownBlocks = (pieces: readonly Piece[], sourceOf: (range: SourceRange) => Markdown): Blocks => {
  const partners = partnersOf(pieces);
  const problems: Problem[] = [...unread(pieces, partners)];

  const between = (from: number, to: number, level: 'page' | 'answer'): readonly Block[] => {
    const blocks: Block[] = [];
    for (let at = from; at < to;) {
      const piece = pieces[at];
      if (piece?.kind !== 'tag') {
        const end = endOfProse(pieces, at, to);
        for (const block of proseBlocks(pieces, at, end)) blocks.push(block);
        at = end;
      } else if (
        piece.tag.closing ||
        piece.tag.name === 'summary' ||
        (level === 'answer' && partners[at] === undefined)
      )
        at++;
      else {
        const { block, next } = (level === 'answer' ? asWritten : piece.tag.name === 'flashcard' ? cardAt : detailsAt)(
          at,
          piece,
        );
        blocks.push(block);
        at = next;
      }
    }
    return blocks;
  };

  const asWritten = (at: number, piece: TagPiece): AtLine<Other> => {
    const next = (partners[at] ?? at) + 1;
    const range = { start: piece.line, end: lineAfter(pieces[next - 1]) };
    return { block: { kind: 'other', range, markdown: sourceOf(range) }, next };
  };

  const cardAt = (at: number, piece: TagPiece): AtLine<Card> => {
    const unclosed = !piece.tag.selfClosing && partners[at] === undefined;
    if (unclosed) problems.push(neverClosed(piece, 'unclosed-flashcard', 'Flashcard'));
    const end = piece.tag.selfClosing ? at + 1 : (partners[at] ?? endOfCard(pieces, at + 1));
    const next = partners[at] === undefined ? end : end + 1;
    const range = { start: piece.line, end: lineAfter(pieces[next - 1]) };
    const answer = piece.tag.attributes.get('answer');
    const inner = between(at + 1, end, 'answer');
    const blocks: readonly Block[] =
      answer === undefined ? inner : [{ kind: 'paragraph', markdown: escapeMarkdown(answer), range }, ...inner];
    const front = escapeMarkdown((piece.tag.attributes.get('question') ?? '').replace(/\s+/gu, ' ').trim());
    return { block: { kind: 'card', front, blocks, range, markdown: markdownOf(blocks) }, next };
  };

  const detailsAt = (at: number, piece: TagPiece): AtLine<Details | Reveal> => {
    const { summary, next } = summaryAt(pieces, at + 1, partners);
    const end = partners[at];
    if (end === undefined) {
      problems.push(neverClosed(piece, 'unclosed-details', 'details'));
      return {
        block: {
          kind: 'reveal',
          summary,
          markdown: summary,
          range: { start: piece.line, end: lineAfter(pieces[next - 1]) },
        },
        next,
      };
    }
    const range = { start: piece.line, end: lineAfter(pieces[end]) };
    return {
      block: { kind: 'details', summary, range, markdown: sourceOf(range), blocks: between(next, end, 'answer') },
      next: end + 1,
    };
  };

  return { blocks: between(0, pieces.length, 'page'), problems };
};

interface AtLine<B extends Block> {
  readonly block: B;
  /** The place after the block. */
  readonly next: number;
}

const endOfProse = (pieces: readonly Piece[], from: number, to: number): number => {
  let at = from;
  while (at < to && pieces[at]?.kind !== 'tag') at++;
  return at;
};

/** For each opening tag the place of its closing one. A tag left open has none, and takes none from those inside it. */
const partnersOf = (pieces: readonly Piece[]): readonly (number | undefined)[] => {
  const partners = new Array<number | undefined>(pieces.length).fill(undefined);
  const open: Record<string, number[]> = {};
  for (let at = 0; at < pieces.length; at++) {
    const piece = pieces[at];
    if (piece?.kind !== 'tag' || piece.tag.selfClosing) continue;
    const stack = (open[piece.tag.name] ??= []);
    if (piece.tag.closing) {
      const opener = stack.pop();
      if (opener !== undefined) partners[opener] = at;
    } else {
      if (piece.tag.name !== 'details') stack.length = 0;
      stack.push(at);
    }
  }
  return partners;
};

/** Cards of which only the end was read: their opening tags have another form. */
const unread = (pieces: readonly Piece[], partners: readonly (number | undefined)[]): readonly Problem[] => {
  const problems: Problem[] = [];
  let read: ReadonlySet<number | undefined> | undefined;
  for (let at = 0; at < pieces.length; at++) {
    const piece = pieces[at];
    if (piece?.kind !== 'tag' || !piece.tag.closing || piece.tag.name !== 'flashcard') continue;
    read ??= new Set(partners);
    if (!read.has(at))
      problems.push({
        line: piece.line,
        severity: 'error',
        code: 'no-question',
        message:
          'What this </Flashcard> closes was not understood: <Flashcard question="…"> was expected above, its question in quotes.',
      });
  }
  return problems;
};

const summaryAt = (
  pieces: readonly Piece[],
  from: number,
  partners: readonly (number | undefined)[],
): { readonly summary: Markdown; readonly next: number } => {
  let at = from;
  while (isBlank(pieces[at])) at++;
  const piece = pieces[at];
  if (piece?.kind !== 'tag' || piece.tag.name !== 'summary' || piece.tag.closing) return { summary: '', next: from };
  const end = partners[at];
  if (end === undefined) {
    const text = pieces[at + 1];
    return text?.kind === 'text' && text.line === piece.line
      ? { summary: text.text.trim(), next: at + 2 }
      : { summary: '', next: at + 1 };
  }
  const inner = pieces.slice(at + 1, end).filter((each) => each.kind !== 'tag');
  return { summary: markdownOf(proseBlocks(inner, 0, inner.length, 'keep')), next: end + 1 };
};

const isBlank = (piece: Piece | undefined): boolean => piece?.kind === 'text' && piece.text.trim() === '';

/** A card left open ends before the next tag or heading. */
const endOfCard = (pieces: readonly Piece[], from: number): number => {
  let at = from;
  for (; at < pieces.length; at++) {
    const piece = pieces[at];
    if (piece?.kind === 'tag' || (piece?.kind === 'text' && /^\s{0,3}#{1,6}\s/u.test(piece.text))) break;
  }
  return at;
};

const lineAfter = (piece: Piece | undefined): number => (piece?.kind === 'fence' ? piece.end : (piece?.line ?? 0) + 1);

const neverClosed = ({ line }: TagPiece, code: Problem['code'], name: string): Problem => ({
  line,
  severity: 'error',
  code,
  message: `This <${name}> is never closed: </${name}> was expected below. What follows is read up to the next question or heading.`,
});
