import type { ItemId } from './identity';
import { type ItemState, after, noState } from './itemState';
import { type Alias, type ItemEvent, type ProgressEvent, inOrder, isItemEvent } from './review';
import type { Memory } from './schedule';
import { type SameItem, idsOf, sameItems, standsFor } from './sameItem';
import { type Undone, addUndo, isUndone, nothingUndone } from './undone';

/** The events of one item that are at hand, and what follows from them. */
export interface History {
  readonly events: ItemEvent[];
  state: ItemState;
}

/**
 * What is known of every item: a function of the set of events alone. Changed in place, since it may hold a hundred
 * thousand items. Most events are archived, and of them only the state that they led to is here.
 */
export interface Progress {
  /** The states that archived events led to; here and in `histories`, of ids that name one item the least stands for all. */
  readonly archived: Map<ItemId, ItemState>;
  /** The items with events that are not archived, or that were needed again. */
  readonly histories: Map<ItemId, History>;
  /** The events at hand, by id. */
  readonly events: Map<string, ProgressEvent>;
  readonly undone: Undone;
  same: SameItem;
  /** The last events that a person may take back, oldest first, archived ones included. */
  recent: ItemEvent[];
  /** Archived events that have to be folded in before all states are right again. */
  readonly wanted: { readonly items: Set<ItemId>; readonly events: Set<string> };
  /** Counts how often archived states were given up or moved. */
  shape: number;
}

export interface Wanted {
  readonly items: ReadonlySet<ItemId>;
  readonly events: ReadonlySet<string>;
}

/** How many events back an undo reaches. */
export const undoDepth = 200;

export const noProgress = (): Progress => ({
  archived: new Map(),
  histories: new Map(),
  events: new Map(),
  undone: nothingUndone(),
  same: sameItems([]),
  recent: [],
  wanted: { items: new Set(), events: new Set() },
  shape: 0,
});

export const stateOf = ({ archived, histories, same }: Progress, item: ItemId): ItemState => {
  const root = standsFor(same, item);
  return histories.get(root)?.state ?? archived.get(root) ?? noState;
};

export const memoryOf = (progress: Progress, item: ItemId): Memory | undefined => stateOf(progress, item).memory;

/** Every item's state, once for all its ids. */
export function* allStates({ archived, histories }: Progress): Generator<readonly [ItemId, ItemState]> {
  for (const entry of archived) if (!histories.has(entry[0])) yield entry;
  for (const [root, { state }] of histories) yield [root, state];
}

/** Folds events in, whichever come first and however often; gives the items whose state may have changed. */
export const fold = (progress: Progress, events: Iterable<ProgressEvent>): ReadonlySet<ItemId> => {
  const { fresh, renewed } = unknownOf(progress, events);
  const changed = new Set(renewed);
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

const isAlias = (event: ProgressEvent): event is Alias => event.type === 'alias';

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
  progress.recent = progress.recent.filter(({ id }) => !all.has(id));
  return { fresh: [...all.values()], renewed };
};

const supersedes = (event: ProgressEvent, known: ProgressEvent): boolean =>
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
  remember(progress.recent, event);
  if (event.t <= history.state.t) late.add(root);
  else if (!late.has(root)) history.state = after(history.state, event, isUndone(progress.undone, event.id));
  return root;
};

/** Folds an item's history from its archived state, or from nothing where an event is as old as that: then the archived ones are wanted. */
const refold = (progress: Progress, root: ItemId): void => {
  const history = progress.histories.get(root);
  const [first] = history?.events.sort(inOrder) ?? [];
  if (history === undefined || first === undefined) return;
  if (first.t <= (progress.archived.get(root) ?? noState).t) giveUp(progress, root);
  history.state = stateAfter(progress.archived.get(root), history.events, progress.undone);
};

/** The state that events in their order lead to. */
export const stateAfter = (state: ItemState = noState, events: readonly ItemEvent[], undone: Undone): ItemState =>
  events.reduce((so, event) => after(so, event, isUndone(undone, event.id)), state);

/** Gives an item's archived state up, and asks for its archived events. */
const giveUp = (progress: Progress, root: ItemId): void => {
  if (!progress.archived.delete(root)) return;
  progress.shape++;
  idsOf(progress.same, root).forEach((id) => progress.wanted.items.add(id));
};

/** What is wanted since the last time; whoever asks folds it in. */
export const takeWanted = ({ wanted }: Progress): Wanted => {
  const taken = { items: new Set(wanted.items), events: new Set(wanted.events) };
  wanted.items.clear();
  wanted.events.clear();
  return taken;
};

/** Joins and parts items as the aliases that stand now say. */
const rejoin = (progress: Progress, changed: Set<ItemId>): void => {
  const before = progress.same;
  const aliases = [...progress.events.values()].filter(isAlias).filter(({ id }) => !isUndone(progress.undone, id));
  progress.same = sameItems(aliases);
  const moved = [...new Set([...before.roots.keys(), ...progress.same.roots.keys()])].filter((id) => standsFor(before, id) !== standsFor(progress.same, id));
  if (moved.length === 0) return;
  progress.shape++;
  const left = new Set(moved.map((id) => standsFor(before, id)));
  left.forEach((root) => moveArchived(progress, root, idsOf(before, root)));
  const events = [...left].flatMap((root) => progress.histories.get(root)?.events ?? []);
  left.forEach((root) => progress.histories.delete(root));
  for (const event of events) regroup(progress, event);
  [...left, ...moved].forEach((id) => changed.add(standsFor(progress.same, id)));
};

/** An archived state goes where all its item's ids go; where they part, or another state is there, the events are needed again. */
const moveArchived = (progress: Progress, root: ItemId, ids: readonly ItemId[]): void => {
  const state = progress.archived.get(root);
  const targets = new Set(ids.map((id) => standsFor(progress.same, id)));
  const [target] = targets;
  if (state === undefined || target === undefined || (targets.size === 1 && target === root)) return;
  progress.archived.delete(root);
  if (targets.size === 1 && !progress.archived.has(target)) {
    progress.archived.set(target, state);
    return;
  }
  targets.forEach((other) => progress.archived.delete(other));
  [...ids, ...[...targets].flatMap((other) => idsOf(progress.same, other))].forEach((id) => progress.wanted.items.add(id));
};

const regroup = (progress: Progress, event: ItemEvent): void => {
  const root = standsFor(progress.same, event.item);
  const history = progress.histories.get(root);
  if (history === undefined) progress.histories.set(root, { events: [event], state: noState });
  else history.events.push(event);
};

/** Keeps the last events, oldest first. An adopted memory is no one's act, so no one takes it back. */
const remember = (recent: ItemEvent[], event: ItemEvent): void => {
  if (event.type === 'memory') return;
  const place = recent.findLastIndex((one) => inOrder(one, event) <= 0) + 1;
  if (place === 0 && recent.length === undoDepth) return;
  if (recent[place - 1]?.id === event.id) return;
  recent.splice(place, 0, event);
  if (recent.length > undoDepth) recent.shift();
};

/** The last events that can be taken back, newest first. */
export const undoable = ({ recent, undone }: Progress): readonly ItemEvent[] => recent.filter(({ id }) => !isUndone(undone, id)).reverse();

/** How many reviews were given since a moment, and how many of them made a new item known; from the events at hand. */
export const reviewsSince = (progress: Progress, since: number): { readonly fresh: number; readonly reviews: number } => {
  const total = { fresh: 0, reviews: 0 };
  for (const [root, { events, state }] of progress.histories) {
    if (state.t < since) continue;
    let isKnown = progress.archived.get(root)?.memory !== undefined;
    for (const { id, type, t } of events) {
      if (isUndone(progress.undone, id)) continue;
      if (type === 'review' && t >= since) {
        total.reviews++;
        if (!isKnown) total.fresh++;
      }
      if (type === 'review' || type === 'memory') isKnown = true;
      else if (type === 'reset') isKnown = false;
    }
  }
  return total;
};
