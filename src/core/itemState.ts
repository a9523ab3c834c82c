import type { ItemEvent, Review } from './review';
import { type Memory, scheduleFor } from './schedule';

/** All that the events say of an item. */
export interface ItemState {
  readonly memory: Memory | undefined;
  /** Whether it is left out of practice, and since when that is so. */
  readonly suspension: { readonly at: number; readonly on: boolean } | undefined;
  readonly burial: { readonly at: number; readonly until: number } | undefined;
  readonly resetAt: number | undefined;
  /** The times of what was taken back, oldest first: the latest of them, where there are many. */
  readonly takenBack: readonly number[];
  /** What a later version of the extension has noted. */
  readonly more: string | undefined;
  /** The time of the latest event, also of one that was taken back. */
  readonly t: number;
}

export const noState: ItemState = { memory: undefined, suspension: undefined, burial: undefined, resetAt: undefined, takenBack: [], more: undefined, t: -1 };

/** Of so many events of an item that were taken back the time is kept. */
export const takenBackDepth = 16;

/** An item forgotten this often needs another wording rather than another review. */
export const leechLapses = 8;

export const isLeech = (memory: Memory | undefined): boolean => memory !== undefined && memory.lapses >= leechLapses;

/** The state after an event; of one that was taken back only the time is left. */
export const after = (state: ItemState, event: ItemEvent, isUndone: boolean): ItemState => {
  const next = isUndone ? without(state, event) : acts[event.type](state, event as never);
  return { ...next, t: Math.max(state.t, event.t) };
};

const without = (state: ItemState, { t }: ItemEvent): ItemState =>
  !state.takenBack.includes(t) ? { ...state, takenBack: [...state.takenBack, t].slice(-takenBackDepth) } : state;

type Acts = { readonly [Type in ItemEvent['type']]: (state: ItemState, event: Extract<ItemEvent, { type: Type }>) => ItemState };

const acts: Acts = {
  review: (state, event) => ({ ...state, memory: reviewed(state.memory, event) }),
  suspend: (state, { t }) => ({ ...state, suspension: { at: t, on: true } }),
  unsuspend: (state, { t }) => ({ ...state, suspension: { at: t, on: false } }),
  bury: (state, { t, until }) => ({ ...state, burial: { at: t, until } }),
  reset: ({ takenBack }, { t }) => ({ ...noState, resetAt: t, takenBack }),
  memory: (state, { memory, more }) => ({ ...state, memory, more }),
};

const reviewed = (memory: Memory | undefined, { retention, item, rating, t }: Review): Memory => scheduleFor(retention).next(item, memory, rating, t);
