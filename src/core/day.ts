import type { Plan } from './queue';

/** The hour at which a day of practice begins, local time: who practises after midnight is still up. */
const firstHour = 4;

/** When the day of practice began that a moment belongs to, in ms since the epoch. */
export const dayStart = (now: number): number => {
  const date = new Date(now);
  date.setHours(date.getHours() < firstHour ? firstHour - 24 : firstHour, 0, 0, 0);
  return date.getTime();
};

/** When the next day of practice begins; a day may have 23 or 25 hours. */
export const nextDayStart = (now: number): number => {
  const date = new Date(dayStart(now));
  date.setDate(date.getDate() + 1);
  return date.getTime();
};

/** How much of something a day allows, over all sets. */
export type Limits = Pick<Plan, 'fresh' | 'reviews'>;

/** For who asks for practice although the day's share is done. */
export const noLimits: Limits = { fresh: Infinity, reviews: Infinity };

/** What a day still allows, after so many reviews, of which so many made a new item known. */
export const leftOf = (limits: Limits, done: { readonly fresh: number; readonly reviews: number }): Limits => ({
  fresh: Math.max(0, limits.fresh - done.fresh),
  reviews: Math.max(0, limits.reviews - (done.reviews - done.fresh)),
});
