import type { ItemId } from '../identity';

/** A part of the text that is hidden when it is asked: from `start` up to `end`, in UTF-16 units. */
export interface Deletion {
  readonly id: ItemId;
  readonly start: number;
  readonly end: number;
}
