/** A number from outside, brought within its bounds; the fallback where it is no number. */
export const bounded = (value: unknown, fallback: number, least: number, most: number): number =>
  typeof value === 'number' && !Number.isNaN(value) ? Math.min(most, Math.max(least, value)) : fallback;
