import type { Problem } from '../../exercise/problem';
import type { ExerciseDraft } from '../draft/exerciseDraft';
import { clozeDraft } from '../../exercise/kinds/cloze';
import { flashcardOf } from '../../exercise/kinds/flashcard';
import { startsLine } from '../../base/matchesAt';
import { lineKinds, type Outline } from '../outline/outline';
import { bracketsWithin, withoutBrackets } from '../practice/clozeOf';
import { areOftenAsked } from '../finder/oftenAsked';
import { type Form, type Found, nothingFound } from '../draft/form';
import { pageEvidence } from '../evidence/pageEvidence';
import { locationOf } from '../draft/locationOf';

/** Decks for hashcards: `Q:` and `A:` make a card, `C:` a text with [deletions]; a rule or the next mark ends each. */
export const decks: Form = {
  name: 'decks',
  sniff: (text) => startsLine(text, 'Q:') || startsLine(text, 'C:'),
  read: (outline) => {
    const found = cardsOf(outline);
    return isSound(found) && !isHelp(outline, found.drafts) ? found : nothingFound;
  },
};

/** Whether enough of what is marked makes cards; where people speak, in minutes, most does not. */
const isSound = ({ drafts, problems }: Found): boolean => {
  const sound = drafts.filter((draft) => draft.problems.length === 0).length;
  return sound > 0 && sound >= (drafts.length + problems.length) * leastSound;
};

const leastSound = 0.4;

/** Whether these are the questions that users of a piece of software ask. */
const isHelp = (outline: Outline, drafts: readonly ExerciseDraft[]): boolean =>
  (drafts.every(({ kind }) => kind === 'flashcard') &&
    areOftenAsked(
      outline,
      drafts.map(({ range }) => range.start),
    )) ||
  pageEvidence(outline).isManual;

/** A mark in the first column, with the lines up to where its part ends. */
interface Piece {
  readonly mark: string;
  readonly start: number;
  end: number;
}

const piecesOf = (outline: Outline): readonly Piece[] => {
  const { lines, start } = outline;
  const pieces: Piece[] = [];
  let open: Piece | undefined;
  for (let at = start; at < lines.length; at++) {
    const line = lines[at] ?? '';
    const kind = outline.kindAt(at);
    const mark = kind === lineKinds.text ? markOf(line) : undefined;
    const isEnd =
      kind === lineKinds.heading
        ? open !== undefined && open.mark !== 'Q' && hasText(lines, open, at)
        : kind === lineKinds.text && line.trimEnd() === '---';
    if (mark === undefined && !isEnd) continue;
    if (open !== undefined) open.end = at;
    open = mark === undefined ? undefined : { mark, start: at, end: lines.length };
    if (open !== undefined) pieces.push(open);
  }
  return pieces;
};

/** `Q`, `A` or `C` before a colon; the drive of a path such as `C:\` is none. */
const markOf = (line: string): string | undefined =>
  line[1] === ':' && isMark(line.charAt(0)) && line[2] !== '\\' && line[2] !== '/' ? line.charAt(0) : undefined;

const isMark = (letter: string): boolean => letter === 'Q' || letter === 'A' || letter === 'C';

const hasText = (lines: readonly string[], { start }: Piece, end: number): boolean =>
  (lines[start] ?? '').slice(2).trim() !== '' ||
  lines.slice(start + 1, Math.min(end, start + 20)).some((line) => line.trim() !== '');

const cardsOf = (outline: Outline): Found => {
  const pieces = piecesOf(outline);
  const drafts: ExerciseDraft[] = [];
  const problems: Problem[] = [];
  for (const [at, piece] of pieces.entries()) {
    if (isOption(outline, piece)) continue;
    const { mark, start, end } = piece;
    const text = textOf(outline, piece);
    if (mark === 'C') {
      const cloze = withoutBrackets(text);
      if (cloze.hidden.length === 0) problems.push(noDeletion(start));
      else drafts.push(clozeDraft(cloze.text, cloze.hidden, locationOf(outline, start, end)));
      if (cloze.hidden.length > 0 && bracketsWithin(cloze.text).length > 0) problems.push(noDeletionWithin(start));
    } else if (mark === 'A') {
      if (!isAnswerTo(pieces[at - 1], piece)) problems.push(noQuestion(start));
    } else {
      const answer = isAnswerTo(piece, pieces[at + 1]) ? pieces[at + 1] : undefined;
      if (answer !== undefined && isOption(outline, answer)) continue;
      if (text === '') problems.push(noQuestion(start));
      else
        drafts.push(
          flashcardOf(
            text,
            answer === undefined ? '' : textOf(outline, answer),
            locationOf(outline, start, answer?.end ?? end),
          ),
        );
    }
  }
  return { drafts, problems };
};

const isAnswerTo = (question: Piece | undefined, answer: Piece | undefined): boolean =>
  question?.mark === 'Q' && answer?.mark === 'A' && question.end === answer.start;

/** Whether a part is one of some options or statements A:, B:, C:. */
const isOption = ({ lines }: Outline, { mark, start, end }: Piece): boolean => {
  if (mark === 'A') return lines.slice(start + 1, end).some((line) => line.startsWith('B:'));
  return (
    mark === 'C' &&
    lines
      .slice(Math.max(0, start - 5), start)
      .findLast((line) => line.trim() !== '')
      ?.startsWith('B:') === true
  );
};

/** What stands after a mark, without comments that have lines of their own. */
const textOf = (outline: Outline, { start, end }: Piece): string => {
  const first = (outline.lines[start] ?? '').slice(2).trim();
  let last = end;
  while (last > start + 1 && outline.kindAt(last - 1) === lineKinds.blank) last--;
  if (last === start + 1) return first;
  const rest = outline.lines
    .slice(start + 1, last)
    .filter((_, at) => outline.kindAt(start + 1 + at) !== lineKinds.comment);
  return [first, ...rest].join('\n').trim();
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

const noDeletionWithin = (line: number): Problem => ({
  line,
  severity: 'info',
  code: 'no-deletion',
  message: 'Brackets in code or a formula of this cloze are not filled in, for there are others outside.',
});
