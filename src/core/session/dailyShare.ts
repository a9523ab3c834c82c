import type { Plan } from './queue';

/** How much of something a day allows, over all sets. */
export type Limits = Pick<Plan, 'unseen' | 'reviews'>;

/** For who asks for practice although the day's share is done. */
export const noLimits: Limits = { unseen: Infinity, reviews: Infinity };

/** What a day still allows, after so many reviews, of which so many made a new item known. */
export const leftOf = (limits: Limits, done: { readonly unseen: number; readonly reviews: number }): Limits => ({
  unseen: Math.max(0, limits.unseen - done.unseen),
  reviews: Math.max(0, limits.reviews - (done.reviews - done.unseen)),
});
