import type { ExerciseDraft } from '../draft/exerciseDraft';
import { flashcardOf } from '../../exercise/kinds/flashcard';
import type { Outline } from '../outline/outline';
import { inlineCardIn } from './inlineCard';
import { isAsked, type NoteBlock, type NoteBlocks } from './noteBlocks';
import { namesDeckOfAnki, type NoteSigns } from './noteSigns';
import { isTagLine, withoutHeadingMark } from './noteText';
import { locationOf } from '../draft/locationOf';

export type InlineAt = (line: number, block: NoteBlock) => ExerciseDraft | undefined;

/**
 * Takes the cards that stand in one line each, and gives the line after the last of them and of the
 * tags before the others.
 */
export const inlineCards = (
  { lines }: Outline,
  block: NoteBlock,
  inline: InlineAt,
  drafts: ExerciseDraft[],
): number => {
  let rest = block.start;
  for (let at = block.start; at < (block.asked[0] ?? block.end); at++) {
    const card = inline(at, block);
    if (card !== undefined) drafts.push(card);
    if (card !== undefined || (at === rest && isTagLine(lines[at] ?? ''))) rest = at + 1;
  }
  return rest;
};

export const inlineCardAt = (
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
