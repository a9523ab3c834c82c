import { adopted } from './act';
import { type DayTable, dayBy } from './dayTable';
import { parseMore, withDays } from './dayToken';
import { type Memory, isMemory } from './memory';
import { type Adoption, type ItemEvent, type Review, orderOf } from './review';
import { type Recall, recall, settled } from './schedule';
import { type Undone, isUndone } from './undone';

/** All that the events say of an item. */
export interface ItemState {
  readonly memory: Memory | undefined;
  /** Whether it is left out of practice, and since when that is so. */
  readonly suspension: { readonly at: number; readonly on: boolean } | undefined;
  readonly burial: { readonly at: number; readonly until: number } | undefined;
  readonly resetAt: number | undefined;
  /** The orders of what was taken back, oldest first: the latest of them, where there are many. */
  readonly takenBack: readonly number[];
  /** What a later version of the extension has noted. */
  readonly more: string | undefined;
  /** The order of the latest event, also of one that was taken back; so are all moments here but `until`. */
  readonly t: number;
}

export const noState: ItemState = {
  memory: undefined,
  suspension: undefined,
  burial: undefined,
  resetAt: undefined,
  takenBack: [],
  more: undefined,
  t: -1,
};

/** Of so many events of an item that were taken back the order is kept. */
export const takenBackDepth = 16;

/** An item forgotten this often needs another wording rather than another review. */
export const leechLapses = 8;

export const isLeech = (memory: Memory | undefined): boolean => memory !== undefined && memory.lapses >= leechLapses;

/** The practice day of a review; one without is given it by the table. */
export const dayOf = ({ day, t }: Pick<Review, 'day' | 't'>, table: DayTable): number => day ?? dayBy(table, t);

/** The state that events in their order lead to, from one of them on; of what was taken back only the order is left. */
export const stateAfter = (
  start: ItemState,
  events: readonly ItemEvent[],
  undone: Undone,
  table: DayTable,
  from = 0,
): ItemState => {
  let state = start;
  let memory: Memory | Recall | undefined = start.memory;
  let { t, takenBack } = start;
  for (const event of from === 0 ? events : events.slice(from)) {
    const order = orderOf(event);
    if (order > t) t = order;
    if (isUndone(undone, event.id) || isEcho(event, takenBack)) {
      if (!takenBack.includes(order)) takenBack = [...takenBack, order].slice(-takenBackDepth);
      continue;
    }
    switch (event.type) {
      case 'review': {
        const { item, rating, retention } = event;
        memory = recall(memory, { item, rating, retention, t: event.t, order, day: dayOf(event, table) });
        break;
      }
      case 'memory': {
        const known = adoptedBy(event, table);
        ({ memory } = known);
        state = { ...state, more: known.more };
        break;
      }
      case 'reset':
        memory = undefined;
        state = { ...noState, resetAt: order };
        break;
      case 'bury':
        state = { ...state, burial: { at: order, until: event.until } };
        break;
      case 'suspend':
      case 'unsuspend':
        state = { ...state, suspension: { at: order, on: event.type === 'suspend' } };
    }
  }
  return { ...state, memory: memory !== undefined && 'before' in memory ? settled(memory) : memory, takenBack, t };
};

/**
 * Whether an event was adopted from globalState, where another window had written the state after an act that
 * is taken back since.
 */
const isEcho = (event: ItemEvent, takenBack: readonly number[]): boolean =>
  takenBack.includes(orderOf(event)) && event.id.startsWith(adopted);

/** What another machine knew; version 0.1 had no practice days, but passed on what a later one had noted. */
const adoptedBy = (
  { memory, more }: Adoption,
  table: DayTable,
): { readonly memory: Memory; readonly more: string | undefined } => {
  if (isMemory(memory)) return { memory, more };
  const { days, others } = parseMore(more?.split(' ') ?? []);
  return { memory: withDays(memory, days, (t) => dayBy(table, t)), more: others };
};
