import { mostAhead } from '../base/day';
import { latestTime } from './memory';
import { type Progress, stateOf } from './progress';
import { type ProgressEvent, isItemEvent, orderOf } from './review';
import { standsFor } from './sameItem';

/**
 * Orders acts after what was known when they were done (a hybrid logical clock): after the latest event of their item,
 * and after the `last` of this device, unless that is so far ahead that a clock was wrong. Where the clock does not say
 * so, since it was set back or both fall into one millisecond, an act gets an order of its own.
 */
export const ordered = (progress: Progress, acts: readonly ProgressEvent[], last: number): ProgressEvent[] => {
  const latest = new Map<string, number>();
  let before = last;
  return acts.map((act) => {
    const root = isItemEvent(act) ? standsFor(progress.same, act.item) : undefined;
    const ofItem = root === undefined ? -1 : (latest.get(root) ?? stateOf(progress, root).t);
    const known = Math.max(ofItem, before - act.t <= mostAhead ? before : -1);
    const next = orderOf(act) > known ? act : { ...act, order: Math.min(known + 1, latestTime) };
    if (root !== undefined) latest.set(root, orderOf(next));
    before = Math.max(before, orderOf(next));
    return next;
  });
};
