import type { Act } from './act';
import { type Moment, longestDay, usualStart } from '../base/day';
import type { DayTable } from './dayTable';
import type { ItemId } from '../exercise/identity';
import { type ItemState, dayOf, isLeech, noState } from './itemState';
import type { Memory } from './memory';
import type { Days, ItemEvent, ProgressEvent } from './review';
import { type SameItem, idsOf, sameItems, standsFor } from './sameItem';
import { type Undone, isUndone, nothingUndone } from './undone';

/** The events of one item that are at hand, and what follows from them. */
export interface History {
  readonly events: ItemEvent[];
  state: ItemState;
  /** How many of the events led to the state; the others are being folded. */
  folded: number;
}

/**
 * What is known of every item: a function of the set of events alone. Changed in place, since it may hold a hundred
 * thousand items. Most events are archived, and of them only the state that they led to is here.
 */
export interface Progress {
  /** The states that archived events led to; here and in `histories`, the least of an item's ids stands for all. */
  readonly archived: Map<ItemId, ItemState>;
  /** The items with events that are not archived, or that were needed again. */
  readonly histories: Map<ItemId, History>;
  /** The events at hand, by id. */
  readonly events: Map<string, ProgressEvent>;
  readonly undone: Undone;
  /** What gives reviews of version 0.1 their practice day: the earliest event that says so, else this machine. */
  days: { readonly event: Days | undefined; readonly table: DayTable };
  /** Whether such a review was folded. */
  isDayless: boolean;
  same: SameItem;
  /** The last acts of which events were archived, as they were then. */
  recent: readonly Act[];
  /**
   * Archived events that have to be folded in before all states are right again; they stay wanted until
   * `supply` brings them.
   */
  readonly wanted: { readonly items: Set<ItemId>; readonly events: Set<string> };
  /** Counts how often archived states were given up or moved. */
  shape: number;
  /** The lines that later versions wrote, which a snapshot hands on to them. */
  readonly strange: Set<string>;
}

export interface Wanted {
  readonly items: ReadonlySet<ItemId>;
  readonly events: ReadonlySet<string>;
}

/** `table` gives practice days until an event does. */
export const noProgress = (table: DayTable = { start: usualStart, offsets: [] }): Progress => ({
  archived: new Map(),
  histories: new Map(),
  events: new Map(),
  undone: nothingUndone(),
  days: { event: undefined, table },
  isDayless: false,
  same: sameItems([]),
  recent: [],
  wanted: { items: new Set(), events: new Set() },
  shape: 0,
  strange: new Set(),
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

/** Asks for an item's archived events. Until they are at hand its archived state stands for them. */
export const want = ({ wanted, same }: Progress, root: ItemId): void =>
  idsOf(same, root).forEach((id) => wanted.items.add(id));

export const isWanted = ({ wanted, same }: Progress, root: ItemId): boolean =>
  idsOf(same, root).some((id) => wanted.items.has(id));

/** What is wanted now; undefined where nothing is. */
export const wantedOf = ({ wanted, events }: Progress): Wanted | undefined => {
  for (const id of wanted.events) if (events.has(id)) wanted.events.delete(id);
  return wanted.items.size + wanted.events.size === 0
    ? undefined
    : { items: new Set(wanted.items), events: new Set(wanted.events) };
};

/** How many reviews a practice day had, and how many of them made a new item known; from the events at hand. */
export const reviewsOn = (
  progress: Progress,
  { now, day }: Moment,
): { readonly unseen: number; readonly reviews: number } => {
  const total = { unseen: 0, reviews: 0 };
  const { table } = progress.days;
  for (const [root, { events, state }] of progress.histories) {
    if (state.t < now - longestDay) continue;
    let isKnown = progress.archived.get(root)?.memory !== undefined;
    for (const event of events) {
      if (isUndone(progress.undone, event.id)) continue;
      if (event.type === 'review' && dayOf(event, table) === day) {
        total.reviews++;
        if (!isKnown) total.unseen++;
      }
      if (event.type === 'review' || event.type === 'memory') isKnown = true;
      else if (event.type === 'reset') isKnown = false;
    }
  }
  return total;
};

/** What is known of an item, in a person's words. */
export interface ItemStatus {
  readonly memory: Memory | undefined;
  readonly suspended: boolean;
  readonly buriedUntil: number | undefined;
  /** Forgotten so often that it needs another wording. */
  readonly leech: boolean;
}

export const statusOf = (progress: Progress, item: ItemId): ItemStatus => statusIn(stateOf(progress, item));

const statusIn = ({ memory, suspension, burial }: ItemState): ItemStatus => ({
  memory,
  suspended: suspension?.on === true,
  buriedUntil: burial?.until,
  leech: isLeech(memory),
});

/** Every item once. */
export function* allStatuses(progress: Progress): Generator<ItemStatus> {
  for (const [, state] of allStates(progress)) yield statusIn(state);
}
