import type { Plan } from '../core/queue';
import type { ProgressStore } from './progressStore';
import { settings } from './settings';

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

/** What may still be asked today, over all sets and windows together. */
export const allowance = (progress: Pick<ProgressStore, 'reviewsSince'>, now: number): Pick<Plan, 'fresh' | 'reviews'> => {
  const today = progress.reviewsSince(dayStart(now));
  const reviewsPerDay = settings.reviewsPerDay();
  return {
    fresh: Math.max(0, settings.newPerDay() - today.fresh),
    reviews: reviewsPerDay === 0 ? Infinity : Math.max(0, reviewsPerDay - (today.reviews - today.fresh)),
  };
};

/** For who asks for practice although the day's share is done. */
export const noLimits: Pick<Plan, 'fresh' | 'reviews'> = { fresh: Infinity, reviews: Infinity };
