import type { Problem } from '../../exercise/problem';
import type { ExerciseDraft } from '../draft/exerciseDraft';
import { clozeDraft } from '../../exercise/kinds/cloze';
import { flashcardOf } from '../../exercise/kinds/flashcard';
import { startsLine } from '../../base/matchesAt';
import type { Outline } from '../outline/outline';
import { type Form, type Found, nothingFound } from '../draft/form';
import { highlightsIn } from './highlights';
import { inlineCardIn } from './inlineCard';
import { isAsked, type NoteBlock, noteBlocks, type NoteBlocks } from './noteBlocks';
import { namesDeckOfAnki, type NoteSigns, noteSigns } from './noteSigns';
import { isTagLine, noteText, withoutHeadingMark, withoutListMark, withoutTags } from './noteText';
import { locationOf } from '../draft/locationOf';

/** Notes of Obsidian for spaced repetition: `front::back`, blocks around a line `?`, and `==deletions==`. */
export const srNotes: Form = {
  name: 'sr notes',
  sniff: (text) =>
    text.includes('::') ||
    startsLine(text, '?') ||
    text.includes('SR:!') ||
    ((text.includes('==') || text.includes('{')) && /card/iu.test(text) && /flashcard|cards-deck:/iu.test(text)),
  read: (outline) => {
    const signs = noteSigns(outline);
    if (signs.inline === 'none' && !outline.lines.some((line, at) => isAsked(line) && isBetweenText(outline.lines, at)))
      return nothingFound;
    return cardsIn(outline, signs, noteBlocks(outline));
  },
};

/** Without any other sign, a line `?` must touch words above and something below. */
const isBetweenText = (lines: readonly string[], at: number): boolean =>
  /[\p{L}\p{N}]/u.test(lines[at - 1] ?? '') && (lines[at + 1] ?? '').trim() !== '';

const cardsIn = (outline: Outline, signs: NoteSigns, { blocks, isQuiet }: NoteBlocks): Found => {
  const drafts: ExerciseDraft[] = [];
  const problems: Problem[] = [];
  const inline = (line: number, block: NoteBlock) => inlineCardAt(outline, line, block, signs, isQuiet);
  let front: NoteBlock | undefined;

  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at];
    if (block === undefined) break;
    const before = drafts.length;
    const rest = inlineCards(outline, block, inline, drafts);
    const questions = questionsOf(block);
    if (questions.length > 0) {
      at = lastOfAnswer(blocks, at, (other) => isOwnCard(outline, other, signs, inline));
      for (const draft of askedCards(outline, questions, rest, front, blocks[at] ?? block)) {
        if (draft.names[0] === '') problems.push(noQuestion(draft.range.start));
        else drafts.push(draft);
      }
      front = undefined;
      continue;
    }
    const isFront = rest < block.end && block.after === undefined && isQuestionOnly(blocks[at + 1]);
    front = isFront ? { ...block, start: rest } : undefined;
    if (isFront) continue;
    if (signs.highlights) for (const draft of clozesIn(outline, block, rest, signs, isQuiet)) drafts.push(draft);
    if (block.after !== undefined && rest < block.end && drafts.length === before)
      problems.push(unknownCard(block.after - 1));
  }
  return { drafts, problems };
};

type InlineAt = (line: number, block: NoteBlock) => ExerciseDraft | undefined;

/** Takes the cards that stand in one line each, and gives the line after the last of them and of the tags before the others. */
const inlineCards = ({ lines }: Outline, block: NoteBlock, inline: InlineAt, drafts: ExerciseDraft[]): number => {
  let rest = block.start;
  for (let at = block.start; at < (block.asked[0] ?? block.end); at++) {
    const card = inline(at, block);
    if (card !== undefined) drafts.push(card);
    if (card !== undefined || (at === rest && isTagLine(lines[at] ?? ''))) rest = at + 1;
  }
  return rest;
};

const inlineCardAt = (
  outline: Outline,
  at: number,
  block: NoteBlock,
  signs: NoteSigns,
  isQuiet: NoteBlocks['isQuiet'],
): ExerciseDraft | undefined => {
  const line = outline.lines[at] ?? '';
  if (
    signs.inline === 'none' ||
    !line.includes('::') ||
    namesDeckOfAnki(line) ||
    isQuiet(at) ||
    isAsked(outline.lines[at + 1] ?? '')
  )
    return undefined;
  const isLast = at === block.end - 1;
  const card = inlineCardIn(line, signs.fields || (isLast && block.after !== undefined));
  if (
    card === undefined ||
    (signs.inline === 'sure' && card.sure() === 0) ||
    (block.isHeading && !/\s:{2,3}|:{2,3}\s/u.test(line))
  )
    return undefined;
  return flashcardOf(
    block.isHeading ? withoutHeadingMark(card.front) : card.front,
    card.back,
    locationOf(outline, at, isLast ? (block.after ?? at + 1) : at + 1),
    card.bothWays,
  );
};

/** The lines `?` of a block that have both a question and an answer: of two in a row the second belongs to the answer. */
const questionsOf = ({ asked }: NoteBlock): readonly number[] => {
  let last = -Infinity;
  return asked.filter((at) => {
    const isQuestion = at > last + 2;
    if (isQuestion) last = at;
    return isQuestion;
  });
};

const isQuestionOnly = (next: NoteBlock | undefined): boolean => next?.follows === true && next.asked[0] === next.start;

const isOwnCard = (
  { lines }: Outline,
  block: NoteBlock,
  { highlights, braces }: NoteSigns,
  inline: InlineAt,
): boolean =>
  isTagLine(lines[block.start] ?? '') ||
  rangeOf(block.start, block.end).some((line) => inline(line, block) !== undefined) ||
  (highlights && highlightsIn(lines.slice(block.start, block.end).join('\n'), braces).hidden.length > 0);

const rangeOf = (start: number, end: number): readonly number[] =>
  Array.from({ length: end - start }, (_, at) => start + at);

/**
 * The last block of the answer that begins in a block. A blank line ends an answer; but one that has not begun yet starts after it,
 * and where a schedule stands under a later block, no other card comes between and no heading, all up to there is the answer.
 */
const lastOfAnswer = (blocks: readonly NoteBlock[], at: number, isOwn: (block: NoteBlock) => boolean): number => {
  const block = blocks[at];
  if (block === undefined || block.after !== undefined) return at;
  const goesOn = (next: NoteBlock | undefined): next is NoteBlock =>
    next?.follows === true && next.asked.length === 0 && !isOwn(next);
  const begun = block.asked.at(-1) !== block.end - 1 || !goesOn(blocks[at + 1]) ? at : at + 1;
  for (let end = begun; ; end++) {
    if (blocks[end]?.after !== undefined) return end;
    if (!goesOn(blocks[end + 1])) return begun;
  }
};

/** The cards of a block with lines `?`; a question that stands before a blank line, or as a heading, is `above`. */
const askedCards = (
  outline: Outline,
  questions: readonly number[],
  rest: number,
  above: NoteBlock | undefined,
  last: NoteBlock,
): readonly ExerciseDraft[] =>
  questions.map((asked, nth) => {
    const isAbove = nth === 0 && rest === asked;
    const start = isAbove ? (above?.start ?? asked) : nth === 0 ? rest : asked - 1;
    const next = questions[nth + 1];
    const end = next === undefined ? last.end : next - 1;
    const front = isAbove
      ? above === undefined
        ? ''
        : textOf(outline, above, above.start, above.end)
      : withoutTags(noteText(outline.lines.slice(start, asked)));
    const range = locationOf(outline, start, next === undefined ? (last.after ?? end) : end);
    return flashcardOf(
      withoutMarkOfOne(front),
      noteText(outline.lines.slice(asked + 1, end)),
      range,
      (outline.lines[asked] ?? '').trim() === '??',
    );
  });

const clozesIn = (
  outline: Outline,
  block: NoteBlock,
  rest: number,
  { braces, byLine }: NoteSigns,
  isQuiet: NoteBlocks['isQuiet'],
): readonly ExerciseDraft[] => {
  if (!mayHide(outline, rest, block.end)) return [];
  const parts = byLine
    ? rangeOf(rest, block.end)
        .filter((line) => !isQuiet(line))
        .map((line) => [line, line + 1] as const)
    : [[rest, block.end] as const];
  return parts.flatMap(([start, end]) => {
    const { text, hidden } = highlightsIn(withoutMarkOfOne(textOf(outline, block, start, end)), braces);
    return hidden.length === 0
      ? []
      : [clozeDraft(text, hidden, locationOf(outline, start, end === block.end ? (block.after ?? end) : end))];
  });
};

/** Whether some lines hold the first sign of a deletion. */
const mayHide = ({ lines }: Outline, start: number, end: number): boolean => {
  for (let at = start; at < end; at++)
    if (lines[at]?.includes('==') === true || lines[at]?.includes('{') === true) return true;
  return false;
};

const textOf = ({ lines }: Outline, { isHeading }: NoteBlock, start: number, end: number): string => {
  const text = withoutTags(noteText(lines.slice(start, end)));
  return isHeading ? withoutHeadingMark(text) : text;
};

/** A text of one line without the mark of a list. */
const withoutMarkOfOne = (text: string): string => (text.includes('\n') ? text : withoutListMark(text));

const noQuestion = (line: number): Problem => ({
  line,
  severity: 'warning',
  code: 'no-question',
  message: 'This line “?” has no question; one was expected right above it.',
});

const unknownCard = (line: number): Problem => ({
  line,
  severity: 'warning',
  code: 'unknown-card',
  message:
    'Another tool has scheduled a card here, but none was found before this line; `front::back`, a line `?` between question and answer, or ==words== were expected.',
});
