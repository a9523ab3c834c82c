import { fold } from './fold';
import type { ItemId } from '../exercise/identity';
import type { Progress, Wanted } from './progress';
import type { ProgressEvent } from './review';
import { idsOf, standsFor } from './sameItem';

/**
 * Folds in what was found of what was wanted; gives the items whose state may have changed. Only now, with their events
 * at hand, archived states are given up. An item that was joined with others while they were looked for stays wanted.
 */
export const supply = (progress: Progress, wanted: Wanted, found: Iterable<ProgressEvent>): ReadonlySet<ItemId> => {
  wanted.events.forEach((id) => progress.wanted.events.delete(id));
  const roots = [...new Set([...wanted.items].map((id) => standsFor(progress.same, id)))];
  return fold(
    progress,
    found,
    roots.filter((root) => isGivenUp(progress, wanted, root)),
  );
};

const isGivenUp = (progress: Progress, wanted: Wanted, root: ItemId): boolean => {
  const ids = idsOf(progress.same, root);
  const isComplete = ids.every((id) => wanted.items.has(id));
  for (const id of ids) {
    if (isComplete) progress.wanted.items.delete(id);
    else progress.wanted.items.add(id);
  }
  if (isComplete && progress.archived.delete(root)) progress.shape++;
  return isComplete;
};
