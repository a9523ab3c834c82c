export const dayLength = 86_400_000;

/**
 * A moment in ms since the epoch, and the practice day that it belongs to: the days since 1970-01-01 of the calendar
 * date on which that day began where the person is. Two practice days differ by how often the person
 * has slept in between.
 */
export interface Moment {
  readonly now: number;
  readonly day: number;
}

/** When practice days begin unless the person says otherwise: who practises after midnight is still up. */
export const usualStart = 4;

/** The practice day of a moment, by the minutes that clocks are ahead of UTC then and the hour at which days begin. */
export const dayAt = (t: number, offset: number, start: number): number =>
  Math.max(0, Math.floor((t + 60_000 * offset - 3_600_000 * start) / dayLength));

/** The minutes that clocks are ahead of UTC at a moment, where this runs. */
export const localOffset = (t: number): number => -new Date(t).getTimezoneOffset();

export const momentAt = (now: number, start: number): Moment => ({ now, day: dayAt(now, localOffset(now), start) });

/**
 * When the next practice day begins, in ms since the epoch; a day may have 23 or 25 hours, and clocks may
 * never show its first one.
 */
export const nextDayStart = (now: number, start: number): number => {
  const { day } = momentAt(now, start);
  let [before, after] = [now, now + longestDay];
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (momentAt(middle, start).day > day) after = middle;
    else before = middle;
  }
  return after;
};

/** Who travels west over the date line may have a practice day of two days and two hours. */
export const longestDay = 3 * dayLength;

/** Clocks differ; one that is more than this ahead, in ms, is wrong, or this machine's is. */
export const mostAhead = dayLength;
