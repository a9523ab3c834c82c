import { dayAt, dayLength } from '../base/day';

/** What gives moments of the past their practice day: the same on every machine that has the same table. */
export interface DayTable {
  /** The hour at which practice days begin. */
  readonly start: number;
  /** From which moment on clocks were how many minutes ahead of UTC, in order; the first counts before it, too. */
  readonly offsets: readonly (readonly [from: number, minutes: number])[];
}

/** The practice day of a moment. */
export const dayBy = ({ start, offsets }: DayTable, t: number): number => {
  let [low, high] = [0, offsets.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((offsets[middle]?.[0] ?? 0) <= t) low = middle;
    else high = middle - 1;
  }
  return dayAt(t, offsets[low]?.[1] ?? 0, start);
};

/**
 * The table of a zone over some time, in ms since the epoch; `offsetAt` gives the minutes that its
 * clocks are ahead of UTC.
 */
export const tableOf = (start: number, from: number, to: number, offsetAt: (t: number) => number): DayTable => {
  const offsets: [number, number][] = [[from, offsetAt(from)]];
  for (let t = from; t < to;) {
    const next = Math.min(to, t + shortest);
    if (offsetAt(next) === offsetAt(t)) t = next;
    else {
      t = changeBetween(t, next, offsetAt);
      offsets.push([t, offsetAt(t)]);
    }
  }
  return { start, offsets };
};

/** No zone's clocks go ahead and back again within so short a time. */
const shortest = 7 * dayLength;

const changeBetween = (before: number, after: number, offsetAt: (t: number) => number): number => {
  let [same, changed] = [before, after];
  const offset = offsetAt(before);
  while (changed - same > 1) {
    const middle = Math.floor((same + changed) / 2);
    if (offsetAt(middle) === offset) same = middle;
    else changed = middle;
  }
  return changed;
};

/** The part of a table that says something of some time. */
export const within = ({ start, offsets }: DayTable, from: number, to: number): DayTable => {
  const first = Math.max(
    0,
    offsets.findLastIndex(([since]) => since <= from),
  );
  return { start, offsets: offsets.slice(first).filter(([since], at) => at === 0 || since <= to) };
};

export const isSameTable = (a: DayTable, b: DayTable): boolean =>
  JSON.stringify([a.start, a.offsets]) === JSON.stringify([b.start, b.offsets]);
