import { type InferOutput, picklist } from 'valibot';
import type { ItemId } from './identity';
import type { KindName } from './kinds';

/** Again, Hard, Good, Easy, as FSRS numbers them. */
export const rating = picklist([1, 2, 3, 4]);
export type Rating = InferOutput<typeof rating>;

export const ratings = [1, 2, 3, 4] as const satisfies readonly Rating[];
export const ratingNames = { 1: 'Again', 2: 'Hard', 3: 'Good', 4: 'Easy' } as const satisfies Record<Rating, string>;

/** One graded answer to one item. Never changed: a change of mind is an undo and another review. */
export interface Review {
  readonly type: 'review';
  readonly id: string;
  readonly item: ItemId;
  readonly kind: KindName;
  /** When it was graded, in ms since the epoch. */
  readonly t: number;
  readonly rating: Rating;
  /** From the question's appearance to the answer. */
  readonly ms: number;
  /** The desired retention that the item was scheduled with. */
  readonly retention: number;
}

/** Takes a review back, as if it had never been. */
export interface Undo {
  readonly type: 'undo';
  readonly id: string;
  readonly t: number;
  readonly review: string;
}

/** Forgets an item: it is new again. */
export interface Reset {
  readonly type: 'reset';
  readonly id: string;
  readonly t: number;
  readonly item: ItemId;
}

export type ProgressEvent = Review | Undo | Reset;
