import type { Outline } from '../outline/outline';
import type { NoteBlock } from './noteBlocks';
import { noteText, withoutHeadingMark, withoutListMark, withoutTags } from './noteText';

export const rangeOf = (start: number, end: number): readonly number[] =>
  Array.from({ length: end - start }, (_, at) => start + at);

export const textOf = ({ lines }: Outline, { isHeading }: NoteBlock, start: number, end: number): string => {
  const text = withoutTags(noteText(lines.slice(start, end)));
  return isHeading ? withoutHeadingMark(text) : text;
};

/** A text of one line without the mark of a list. */
export const withoutMarkOfOne = (text: string): string => (text.includes('\n') ? text : withoutListMark(text));
