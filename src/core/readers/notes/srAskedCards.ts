import type { ExerciseDraft } from '../draft/exerciseDraft';
import { flashcardOf } from '../../exercise/kinds/flashcard';
import type { Outline } from '../outline/outline';
import { highlightsIn } from './highlights';
import type { NoteBlock } from './noteBlocks';
import type { NoteSigns } from './noteSigns';
import { isTagLine, noteText, withoutTags } from './noteText';
import { locationOf } from '../draft/locationOf';
import { textOf, withoutMarkOfOne, rangeOf } from './srText';
import type { InlineAt } from './srInlineCards';

/**
 * The lines `?` of a block that have both a question and an answer: of two in a row the second belongs to the answer.
 */
export const questionsOf = ({ asked }: NoteBlock): readonly number[] => {
  let last = -Infinity;
  return asked.filter((at) => {
    const isQuestion = at > last + 2;
    if (isQuestion) last = at;
    return isQuestion;
  });
};

export const isQuestionOnly = (next: NoteBlock | undefined): boolean =>
  next?.follows === true && next.asked[0] === next.start;

export const isOwnCard = (
  { lines }: Outline,
  block: NoteBlock,
  { highlights, braces }: NoteSigns,
  inline: InlineAt,
): boolean =>
  isTagLine(lines[block.start] ?? '') ||
  rangeOf(block.start, block.end).some((line) => inline(line, block) !== undefined) ||
  (highlights && highlightsIn(lines.slice(block.start, block.end).join('\n'), braces).hidden.length > 0);

/**
 * The last block of the answer that begins in a block. A blank line ends an answer; but one that has not begun yet
 * starts after it, and where a schedule stands under a later block, no other card comes between and no heading, all up
 * to there is the answer.
 */
export const lastOfAnswer = (
  blocks: readonly NoteBlock[],
  at: number,
  isOwn: (block: NoteBlock) => boolean,
): number => {
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
export const askedCards = (
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
