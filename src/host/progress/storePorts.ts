import type { Moment } from '../../core/base/day';
import type { ItemId } from '../../core/exercise/identity';
import type { Act } from '../../core/history/act';
import type { DayTable } from '../../core/history/dayTable';
import type { Memory } from '../../core/history/memory';
import type { ItemStatus } from '../../core/history/progress';
import type { ProgressEvent } from '../../core/history/review';
import type { Closable } from '../base/closable';
import type { Clock } from '../base/clock';
import type { Enough } from './compaction';
import type { EventFolder } from './eventFolder';
import type { GlobalState } from './progressMirror';

/** Keeps every event, and the state of every item that follows from them. */
export interface ProgressStore extends Closable {
  memory(item: ItemId): Memory | undefined;
  state(item: ItemId): ItemStatus;
  /** What is known of every item. */
  states(): Iterable<ItemStatus>;
  /** The last acts that can be taken back, newest first. */
  undoable(): readonly Act[];
  /** Takes the last act back and gives it; undefined where there is none. */
  undo(): Promise<Act | undefined>;
  /** The reviews of the practice day that is now, and how many of them made a new item known. */
  reviewsOn(moment: Moment): { readonly unseen: number; readonly reviews: number };
  /**
   * Resolves once the acts are written, each after what was known of its item; rejects, and changes nothing, where they
   * could not be.
   */
  record(events: readonly ProgressEvent[]): Promise<void>;
  /** Looks for what other windows have written and Settings Sync has brought. */
  refresh(): Promise<void>;
  /** The whole history, one event a line. */
  export(): Promise<string>;
  /** Takes in a history; the same one twice changes nothing. */
  import(text: string): Promise<Imported>;
  /** Makes the next start faster and the files fewer. */
  compact(): Promise<void>;
  /** Resolves once globalState says what the events say. */
  flush(): Promise<void>;
  onDidChange(listener: () => void): Closable;
}

export interface Imported {
  /** The events that were not known. */
  readonly added: number;
  /** The events that count again, since the import that had brought them was taken back. */
  readonly restored: number;
  /** The lines that are no events. */
  readonly damaged: number;
}

export interface StoreParts {
  readonly folder: EventFolder;
  readonly state: GlobalState;
  readonly device: string;
  /** Begins the names of the files that this store alone writes. */
  readonly session: string;
  readonly now: () => number;
  /** Timers and pauses; those of the system unless others are given. */
  readonly clock?: Clock;
  /** What is worth a compaction, where that is not the usual. */
  readonly enough?: Enough;
  /** The practice days here, for what version 0.1 has written, and the name of the zone. */
  readonly days: DayTable & { readonly zone?: string };
  /** Is told under which key of globalState what could not be read was set aside. */
  readonly unreadable: (key: string) => void;
  /** Is told what in the files was not understood, and what failed in the background. */
  readonly tell: (problem: string) => void;
}
