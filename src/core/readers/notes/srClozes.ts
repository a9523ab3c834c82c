import type { ExerciseDraft } from '../draft/exerciseDraft';
import { clozeDraft } from '../../exercise/kinds/cloze';
import type { Outline } from '../outline/outline';
import { highlightsIn } from './highlights';
import type { NoteBlock, NoteBlocks } from './noteBlocks';
import type { NoteSigns } from './noteSigns';
import { locationOf } from '../draft/locationOf';
import { textOf, withoutMarkOfOne, rangeOf } from './srText';

export const clozesIn = (
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
