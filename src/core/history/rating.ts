import { type InferOutput, picklist } from 'valibot';

/** Again, Hard, Good, Easy, as FSRS numbers them. */
export const rating = picklist([1, 2, 3, 4]);

export type Rating = InferOutput<typeof rating>;

export const ratings = [1, 2, 3, 4] as const satisfies readonly Rating[];

export const ratingNames = { 1: 'Again', 2: 'Hard', 3: 'Good', 4: 'Easy' } as const satisfies Record<Rating, string>;
