import type { StoredCoverage } from './coverage';
import type { ItemId } from '../exercise/identity';
import type { KindName } from '../exercise/kinds';
import type { DayTable } from './dayTable';
import type { FirstMemory, Memory } from './memory';
import type { Rating } from './rating';
import type { Stamp } from './stamp';

interface Event {
  /** Unique: two events of one id are one event. */
  readonly id: string;
  /** When it happened, in ms since the epoch. */
  readonly t: number;
  /** What the events that a person brought about at once have in common; an event without it stands alone. */
  readonly act?: string | undefined;
  /** Its place among its item's events, where that is not its time: the clock was behind what was known. */
  readonly order?: number | undefined;
}

/** One graded answer to one item. Never changed: a change of mind is an undo and another review. */
export interface Review extends Event {
  readonly type: 'review';
  readonly item: ItemId;
  readonly kind: KindName;
  readonly rating: Rating;
  /** From the question's appearance to the answer. */
  readonly ms: number;
  /** The desired retention that the item was scheduled with. */
  readonly retention: number;
  /** The practice day on which it was given; version 0.1 noted none. */
  readonly day?: number | undefined;
}

/** Takes an event back, as if it had never been; the undo of an undo lets it count again. */
export interface Undo extends Event {
  readonly type: 'undo';
  readonly target: string;
}

/** Leaves an item out of practice until it is taken in again. */
export interface Suspend extends Event {
  readonly type: 'suspend';
  readonly item: ItemId;
}

export interface Unsuspend extends Event {
  readonly type: 'unsuspend';
  readonly item: ItemId;
}

/** Leaves an item out of practice until a moment. */
export interface Bury extends Event {
  readonly type: 'bury';
  readonly item: ItemId;
  readonly until: number;
}

/** Forgets an item: it is new again, and what happened to it before no longer counts. */
export interface Reset extends Event {
  readonly type: 'reset';
  readonly item: ItemId;
}

/** An item's memory as another machine has it, at times of version 0.1; `t` is its last review there. */
export interface Adoption extends Event {
  readonly type: 'memory';
  readonly item: ItemId;
  readonly memory: Memory | FirstMemory;
  /** What a later version of the extension has noted of the item. */
  readonly more?: string | undefined;
}

/** Two ids name one item, since its text was edited: each has the history of both. */
export interface Alias extends Event {
  readonly type: 'alias';
  readonly from: ItemId;
  readonly to: ItemId;
}

/** A history was taken in: where the events are written that it brought, and how many there are. */
export interface Import extends Event {
  readonly type: 'import';
  readonly brought: StoredCoverage;
  readonly count: number;
}

/** What gives the reviews their practice days that have none; of several the earliest counts for all. */
export interface Days extends Event, DayTable {
  readonly type: 'days';
  /** The zone's name, for who reads the files. */
  readonly zone?: string | undefined;
}

export type ItemEvent = Review | Suspend | Unsuspend | Bury | Reset | Adoption;
export type ProgressEvent = ItemEvent | Undo | Alias | Import | Days;

export const isItemEvent = <Event extends ProgressEvent>(event: Event): event is Event & ItemEvent => 'item' in event;

export const isAlias = (event: ProgressEvent): event is Alias => event.type === 'alias';

export type Stored<Event extends ProgressEvent = ProgressEvent> = Event & Stamp;

export const orderOf = ({ t, order = t }: ProgressEvent): number => order;

/** By order, an adopted memory after the review that led to it; then by id, so that all machines have one order. */
export const inOrder = (a: ProgressEvent, b: ProgressEvent): number =>
  orderOf(a) - orderOf(b) ||
  Number(a.type === 'memory') - Number(b.type === 'memory') ||
  (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
