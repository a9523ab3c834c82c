import { isFiller } from '../outline/content';
import { foldsOf } from '../outline/folds';
import { lineKinds, type Outline } from '../outline/outline';
import { thresholds } from './thresholds';

type IsTaken = (line: number) => boolean;

/**
 * Whether something is left that may ask: a line of text or code that no exercise has taken, or headings enough for a
 * series.
 */
export const hasRoom = ({ lines, kindAt, start }: Outline, isTaken: IsTaken): boolean => {
  let headings = 0;
  for (let at = start; at < lines.length; at++) {
    const kind = kindAt(at);
    if (kind === lineKinds.blank || kind === lineKinds.comment || isTaken(at)) continue;
    if (kind === lineKinds.heading) headings++;
    else if (kind === lineKinds.code || !isFiller(lines[at] ?? '')) return true;
    if (headings >= thresholds.fewestTitles) return true;
  }
  return false;
};

/**
 * Whether enough lines stand outside of exercises and folds: a title with its answer takes two at least, and most have
 * no fold.
 */
export const hasRoomForTitles = (outline: Outline, isTaken: IsTaken, others: number): boolean => {
  const { lines, start } = outline;
  const folds = foldsOf(outline);
  let room = 0;
  let line = start;
  const countTo = (end: number): void => {
    for (; line < end; line++) if (lines[line] !== '' && !isTaken(line)) room++;
  };
  for (const { range } of folds) {
    countTo(range.start);
    line = Math.max(line, range.end);
  }
  countTo(lines.length);
  return room >= 2 * Math.max(thresholds.tenTitles, others, 2 * folds.length);
};
