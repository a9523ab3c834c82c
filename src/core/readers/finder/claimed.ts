import type { SourceRange } from '../../exercise/sourceRange';

/** The lines of a file that exercises have taken. */
export interface Claimed {
  readonly isTaken: (line: number) => boolean;
  readonly isFree: (range: SourceRange) => boolean;
  readonly take: (range: SourceRange) => void;
}

/** The line after the last; what ends where it starts still stands in its line. */
const endOf = ({ start, end }: SourceRange): number => Math.max(end, start + 1);

/** Keeps account of the lines that are taken, besides those that others have. */
export const claimed = (count: number, others: (line: number) => boolean = () => false): Claimed => {
  const taken = new Array<boolean>(count + 1).fill(false);
  const isTaken = (line: number): boolean => taken[line] === true || others(line);
  return {
    isTaken,
    isFree: (range) => {
      for (let at = range.start; at < endOf(range); at++) if (isTaken(at)) return false;
      return true;
    },
    take: (range) => {
      for (let at = range.start; at < endOf(range); at++) taken[at] = true;
    },
  };
};
