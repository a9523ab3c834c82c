import type { SourceLocation } from '../../exercise/kinds/draft';
import type { Outline } from '../outline/outline';

/**
 * Where a card of these lines stands, without the blank ones at its end. A card that begins with a heading stands under
 * what is above that heading.
 */
export const locationOf = (outline: Outline, start: number, end: number): SourceLocation => {
  let last = end;
  while (last > start + 1 && (outline.lines[last - 1] ?? '').trim() === '') last--;
  return { range: { start, end: last }, headings: outline.headingsOver(start) };
};
