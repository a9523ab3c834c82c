import type { ItemId } from '../exercise/identity';
import { noState } from './itemState';
import { type Progress, want } from './progress';
import { type ItemEvent, isAlias } from './review';
import { idsOf, sameItems, standsFor } from './sameItem';
import { isUndone } from './undone';

/** Joins and parts items as the aliases that stand now say. */
export const applyAliases = (progress: Progress, changed: Set<ItemId>): void => {
  const before = progress.same;
  const aliases = [...progress.events.values()].filter(isAlias).filter(({ id }) => !isUndone(progress.undone, id));
  progress.same = sameItems(aliases);
  const moved = [...new Set([...before.roots.keys(), ...progress.same.roots.keys()])].filter(
    (id) => standsFor(before, id) !== standsFor(progress.same, id),
  );
  if (moved.length === 0) return;
  progress.shape++;
  const left = new Set(moved.map((id) => standsFor(before, id)));
  left.forEach((root) => moveArchived(progress, root, idsOf(before, root)));
  const events = [...left].flatMap((root) => progress.histories.get(root)?.events ?? []);
  left.forEach((root) => progress.histories.delete(root));
  for (const event of events) regroup(progress, event);
  [...left, ...moved].forEach((id) => changed.add(standsFor(progress.same, id)));
};

/**
 * An archived state goes where its item's ids go; where they part, or another state is there, the events are needed
 * again, and the later state stands for them so long.
 */
const moveArchived = (progress: Progress, root: ItemId, ids: readonly ItemId[]): void => {
  const state = progress.archived.get(root);
  const targets = new Set(ids.map((id) => standsFor(progress.same, id)));
  const [target] = targets;
  if (state === undefined || target === undefined || (targets.size === 1 && target === root)) return;
  progress.archived.delete(root);
  const isSettled = targets.size === 1 && !progress.archived.has(target);
  for (const other of targets) {
    if ((progress.archived.get(other) ?? noState).t < state.t) progress.archived.set(other, state);
    if (!isSettled) want(progress, other);
  }
};

const regroup = (progress: Progress, event: ItemEvent): void => {
  const root = standsFor(progress.same, event.item);
  const history = progress.histories.get(root);
  if (history === undefined) progress.histories.set(root, { events: [event], state: noState, folded: 0 });
  else history.events.push(event);
};
