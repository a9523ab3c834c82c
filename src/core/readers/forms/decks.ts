import type { Problem } from '../../problem';
import type { Draft } from '../draft';
import { clozeDraft, flashcardOf } from '../drafts';
import { lineKinds, type Outline } from '../outline';
import { withoutBrackets } from '../practice/clozeOf';
import { type Form, nothingFound } from './form';
import { standingOf } from './standing';

/** Decks for hashcards: `Q:` and `A:` make a card, `C:` a text with [deletions]; a rule or the next mark ends each. */
export const decks: Form = {
  sniff: (text) => ['Q:', 'C:'].some((mark) => text.startsWith(mark) || (text.includes(mark) && text.includes(`\n${mark}`))),
  read: (outline) => {
    const cards = cardsOf(outline);
    const drafts = cards.flatMap(({ draft }) => (draft === undefined ? [] : [draft]));
    const isDeck = drafts.some(({ problems }) => problems.length === 0);
    return isDeck ? { drafts, problems: cards.flatMap(({ problem }) => (problem === undefined ? [] : [problem])) } : nothingFound;
  },
};

/** A mark in the first column, with the lines up to where its part ends. */
interface Piece {
  readonly mark: string;
  readonly start: number;
  end: number;
}

interface Card {
  readonly draft?: Draft;
  readonly problem?: Problem;
}

const piecesOf = (outline: Outline): readonly Piece[] => {
  const { lines, start } = outline;
  const pieces: Piece[] = [];
  let open: Piece | undefined;
  for (let at = start; at < lines.length; at++) {
    const line = lines[at] ?? '';
    const kind = outline.kindAt(at);
    const mark = kind === lineKinds.text ? markOf(line) : undefined;
    const isEnd = kind === lineKinds.heading ? open !== undefined && open.mark !== 'Q' && hasText(lines, open, at) : kind === lineKinds.text && line.trimEnd() === '---';
    if (mark === undefined && !isEnd) continue;
    if (open !== undefined) open.end = at;
    open = mark === undefined ? undefined : { mark, start: at, end: lines.length };
    if (open !== undefined) pieces.push(open);
  }
  return pieces;
};

/** `Q`, `A` or `C` before a colon; the drive of a path such as `C:\` is none. */
const markOf = (line: string): string | undefined => (line.charCodeAt(1) === 58 && /^[QAC]:(?![\\/])/u.test(line) ? line.charAt(0) : undefined);

const hasText = (lines: readonly string[], { start }: Piece, end: number): boolean =>
  (lines[start] ?? '').slice(2).trim() !== '' || lines.slice(start + 1, Math.min(end, start + 20)).some((line) => line.trim() !== '');

const cardsOf = (outline: Outline): readonly Card[] => {
  const pieces = piecesOf(outline);
  return pieces.flatMap((piece, at) => {
    const before = pieces[at - 1];
    const answers = before?.mark === 'Q' && before.end === piece.start && piece.mark === 'A';
    if (isOption(outline, piece)) return [];
    if (piece.mark === 'C') return [clozeCard(outline, piece)];
    if (piece.mark === 'A') return answers ? [] : [{ problem: noQuestion(piece.start) }];
    const next = pieces[at + 1];
    const answer = next?.mark === 'A' && next.start === piece.end ? next : undefined;
    if (answer !== undefined && isOption(outline, answer)) return [];
    return textOf(outline, piece) === '' ? [{ problem: noQuestion(piece.start) }] : [questionCard(outline, piece, answer)];
  });
};

/** Whether a part is one of some options or statements A:, B:, C:. */
const isOption = ({ lines }: Outline, { mark, start, end }: Piece): boolean => {
  if (mark === 'A') return lines.slice(start + 1, end).some((line) => line.startsWith('B:'));
  return mark === 'C' && lines.slice(Math.max(0, start - 5), start).findLast((line) => line.trim() !== '')?.startsWith('B:') === true;
};

const questionCard = (outline: Outline, question: Piece, answer: Piece | undefined): Card => ({
  draft: flashcardOf(textOf(outline, question), answer === undefined ? '' : textOf(outline, answer), standingOf(outline, question.start, answer?.end ?? question.end)),
});

const clozeCard = (outline: Outline, piece: Piece): Card => {
  const { text, hidden } = withoutBrackets(textOf(outline, piece));
  return hidden.length === 0 ? { problem: noDeletion(piece.start) } : { draft: clozeDraft(text, hidden, standingOf(outline, piece.start, piece.end)) };
};

/** What stands after a mark, without comments that have lines of their own. */
const textOf = (outline: Outline, { start, end }: Piece): string => {
  const rest = outline.lines.slice(start + 1, end).filter((_, at) => outline.kindAt(start + 1 + at) !== lineKinds.comment);
  return [(outline.lines[start] ?? '').slice(2).trim(), ...rest].join('\n').trim();
};

const noQuestion = (line: number): Problem => ({
  line,
  severity: 'warning',
  code: 'no-question',
  message: 'There is no question here; “Q:” and its words were expected right before “A:”.',
});

const noDeletion = (line: number): Problem => ({
  line,
  severity: 'error',
  code: 'no-deletion',
  message: 'This cloze has nothing to fill in; a part in [brackets] was expected after “C:”.',
});
