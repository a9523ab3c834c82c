import type { Plan } from './queue';

/** How much of something a day allows, over all sets. */
export type Limits = Pick<Plan, 'fresh' | 'reviews'>;

/** For who asks for practice although the day's share is done. */
export const noLimits: Limits = { fresh: Infinity, reviews: Infinity };

/** What a day still allows, after so many reviews, of which so many made a new item known. */
export const leftOf = (limits: Limits, done: { readonly fresh: number; readonly reviews: number }): Limits => ({
  fresh: Math.max(0, limits.fresh - done.fresh),
  reviews: Math.max(0, limits.reviews - (done.reviews - done.fresh)),
});
