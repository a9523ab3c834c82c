import type { ItemId } from './identity';
import { type ItemState, after, noState } from './itemState';
import { rejoin } from './joining';
import { type Progress, want } from './progress';
import { type ItemEvent, type ProgressEvent, inOrder, isAlias, isItemEvent } from './review';
import { standsFor } from './sameItem';
import { type Undone, addUndo, isUndone } from './undone';

/** Folds events in, whichever come first and however often, and some items anew; gives the items whose state may have changed. */
export const fold = (progress: Progress, events: Iterable<ProgressEvent>, anew: Iterable<ItemId> = []): ReadonlySet<ItemId> => {
  const { fresh, renewed } = unknownOf(progress, events);
  const changed = new Set([...renewed, ...anew]);
  for (const event of fresh) progress.events.set(event.id, event);
  const turned = fresh.flatMap((event) => (event.type === 'undo' ? (addUndo(progress.undone, event) ?? []) : []));
  turned.filter((id) => !progress.events.has(id)).forEach((id) => progress.wanted.events.add(id));
  const known = turned.flatMap((id) => progress.events.get(id) ?? []);
  if (renewed.length > 0 || fresh.some(isAlias) || known.some(isAlias)) rejoin(progress, changed);
  known.filter(isItemEvent).forEach(({ item }) => changed.add(standsFor(progress.same, item)));
  const late = new Set(changed);
  for (const event of fresh.filter(isItemEvent).sort(inOrder)) changed.add(append(progress, event, late));
  late.forEach((root) => refold(progress, root));
  return changed;
};

interface Unknown {
  readonly fresh: readonly ProgressEvent[];
  /** The items that are folded anew from what is at hand. */
  readonly renewed: readonly ItemId[];
}

/** The events not yet folded. Where two of one id differ the later counts, and all at hand are folded anew. */
const unknownOf = (progress: Progress, events: Iterable<ProgressEvent>): Unknown => {
  const fresh = new Map<string, ProgressEvent>();
  let isRenewed = false;
  for (const event of events) {
    const folded = progress.events.get(event.id);
    const known = fresh.get(event.id) ?? folded;
    if (known !== undefined && !supersedes(event, known)) continue;
    fresh.set(event.id, event);
    isRenewed ||= folded !== undefined;
  }
  return isRenewed ? takeOut(progress, fresh) : { fresh: [...fresh.values()], renewed: [] };
};

const takeOut = (progress: Progress, fresh: ReadonlyMap<string, ProgressEvent>): Unknown => {
  const all = new Map([...progress.events, ...fresh]);
  const renewed = [...progress.histories.keys()];
  progress.events.clear();
  progress.histories.clear();
  progress.undone.targets.clear();
  progress.undone.standing.clear();
  progress.recent = progress.recent.filter(({ last }) => !all.has(last.id));
  return { fresh: [...all.values()], renewed };
};

/** Whether an event counts in place of one of the same id. */
export const supersedes = (event: ProgressEvent, known: ProgressEvent): boolean =>
  event !== known && (event.t - known.t || (contentOf(event) > contentOf(known) ? 1 : 0)) > 0;

/** What an event says, wherever it was written. */
const contentOf = (event: ProgressEvent): string =>
  JSON.stringify(Object.entries({ ...event, device: 0, session: 0, seq: 0 }).sort(([a], [b]) => (a < b ? -1 : 1)));

/** Adds an event to its item's history: an event later than all is applied at once, an earlier one makes it `late`. */
const append = (progress: Progress, event: ItemEvent, late: Set<ItemId>): ItemId => {
  const root = standsFor(progress.same, event.item);
  const history = progress.histories.get(root) ?? { events: [], state: progress.archived.get(root) ?? noState };
  progress.histories.set(root, history);
  history.events.push(event);
  if (event.t <= history.state.t) late.add(root);
  else if (!late.has(root)) history.state = after(history.state, event, isUndone(progress.undone, event.id));
  return root;
};

/** Folds an item's history from its archived state on. Where an event is as old as that the archived ones are wanted, and until they are at hand it does not count. */
const refold = (progress: Progress, root: ItemId): void => {
  const history = progress.histories.get(root);
  const [first] = history?.events.sort(inOrder) ?? [];
  if (history === undefined || first === undefined) return;
  const before = progress.archived.get(root) ?? noState;
  if (first.t <= before.t) want(progress, root);
  history.state = stateAfter(before, history.events.filter(({ t }) => t > before.t), progress.undone);
};

/** The state that events in their order lead to. */
export const stateAfter = (state: ItemState = noState, events: readonly ItemEvent[], undone: Undone): ItemState =>
  events.reduce((so, event) => after(so, event, isUndone(undone, event.id)), state);
