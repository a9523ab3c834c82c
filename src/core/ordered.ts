import { latestTime } from './memory';
import { type Progress, stateOf } from './progress';
import { type ProgressEvent, isItemEvent, orderOf } from './review';
import { standsFor } from './sameItem';

/**
 * Orders acts after what was known of their items when they were done (a hybrid logical clock): where the clock does not say
 * so, since it or an earlier one was wrong or both acts fall into one millisecond, they get an order of their own.
 */
export const ordered = (progress: Progress, acts: readonly ProgressEvent[]): ProgressEvent[] => {
  const latest = new Map<string, number>();
  return acts.map((act) => {
    if (!isItemEvent(act)) return act;
    const root = standsFor(progress.same, act.item);
    const known = latest.get(root) ?? stateOf(progress, root).t;
    const next = orderOf(act) > known ? act : { ...act, order: Math.min(known + 1, latestTime) };
    latest.set(root, orderOf(next));
    return next;
  });
};
