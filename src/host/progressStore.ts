import { covers } from '../core/coverage';
import { type EventLine, makeLine, parseLines, stampEvent } from '../core/eventLine';
import type { Moment } from '../core/day';
import type { DayTable } from '../core/dayTable';
import { daysOf } from '../core/daysOf';
import { fold } from '../core/fold';
import type { ItemId } from '../core/identity';
import type { Memory } from '../core/memory';
import { ordered } from '../core/ordered';
import { type ItemStatus, allStatuses, memoryOf, reviewsOn, statusOf, takeWanted, undoable } from '../core/progress';
import { type SnapshotHead, settle } from '../core/progressSnapshot';
import { type ItemEvent, type ProgressEvent, type Stored, inOrder } from '../core/review';
import { type LastEvents, adoptions, makeSynced } from '../core/syncedProgress';
import type { Closable } from './closable';
import { type EventFolder, eventFile } from './eventFolder';
import { eventReader } from './eventReader';
import { loadSnapshot } from './loadSnapshot';
import { pace } from './pace';
import { type GlobalState, progressMirror } from './progressMirror';
import { inTurn, once, shared } from './turns';

/** Keeps every event, and the state of every item that follows from them. */
export interface ProgressStore extends Closable {
  memory(item: ItemId): Memory | undefined;
  state(item: ItemId): ItemStatus;
  /** What is known of every item. */
  states(): Iterable<ItemStatus>;
  /** The last events that can be taken back, newest first. */
  undoable(): readonly ItemEvent[];
  /** The reviews of the practice day that is now, and how many of them made a new item known. */
  reviewsOn(moment: Moment): { readonly fresh: number; readonly reviews: number };
  /** Resolves once the acts are written, each after what was known of its item; rejects, and changes nothing, where they could not be. */
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
  /** The practice days here, for what version 0.1 has written, and the name of the zone. */
  readonly days: DayTable & { readonly zone?: string };
  /** Is told under which key of globalState what could not be read was set aside. */
  readonly unreadable: (key: string) => void;
  /** Is told what in the files was not understood, and what failed in the background. */
  readonly tell: (problem: string) => void;
}

/** How long events stay at hand before a snapshot may stand for them. */
const fresh = 2 * 86_400_000;

/** A file may be told of before its bytes are there. */
const secondLook = 200;

/** Opens the store: the last snapshot, the events since, and what globalState knows beside them. */
export const progressStore = async ({ folder, state, device, session, now, days, unreadable, tell }: StoreParts): Promise<ProgressStore> => {
  const listeners = new Set<() => void>();
  const loaded = await loadSnapshot(folder, days, tell);
  let { progress, isProvisional: isOutdated } = loaded;
  let covered: SnapshotHead = loaded;
  const strange = new Set<string>();
  const lastEvents = new Map<string, LastEvents[string]>();
  const isOwn = (name: string): boolean => name.startsWith(`${session}-`);
  const readNew = eventReader(folder, isOwn, covered.files, tell);
  let seq = 0;

  const isKnown = ({ stamp }: EventLine): boolean => progress.events.has(stamp.id) || strange.has(stamp.id) || covers(covered.coverage, stamp);
  const isHere = (event: ProgressEvent): boolean => progress.events.has(event.id);

  const failed = (what: string, error: unknown): void => tell(`${what}: ${String(error)}`);

  const note = (of: string, t: number, id: string): void => {
    if (t >= (lastEvents.get(of)?.[0] ?? 0)) lastEvents.set(of, [t, id]);
  };

  /** Folds slice by slice, so that a long history keeps no one waiting; then what turned out to be needed of the archives. */
  const take = async (events: readonly Stored[]): Promise<void> => {
    const rest = pace();
    const sorted = [...events].sort(inOrder);
    let changes = 0;
    for (let at = 0; at < sorted.length; at += slice) {
      const part = sorted.slice(at, at + slice);
      part.forEach((event) => note(event.device, event.t, event.id));
      changes += fold(progress, part).size;
      await rest();
    }
    changes += await foldWanted();
    if (progress.isDayless && progress.days.event === undefined) void noteDays();
    if (changes > 0) changed();
  };

  const changed = (): void => {
    mirror.changed();
    listeners.forEach((listener) => listener());
  };

  /** Makes the states again that version 0.1 has left, while these are in use; false where that failed, and they stay. */
  const remade = once(async (): Promise<boolean> => {
    if (!loaded.isProvisional) return true;
    try {
      const { remake, replace } = await import('./remaking');
      const next = await remake(folder, days);
      replace(progress, next);
      progress = next;
      covered = { coverage: new Map(), files: {} };
      changed();
      return true;
    } catch (error) {
      failed('The progress could not be made again from its events', error);
      return false;
    }
  });

  /** Writes down, once for all machines, on which days reviews were given that do not say so. */
  const noteDays = shared(async () => {
    if (!(await remade()) || !progress.isDayless || progress.days.event !== undefined) return;
    const event = daysOf(progress.events.values(), days, { id: crypto.randomUUID(), t: now(), zone: days.zone });
    await write([event]).catch((error: unknown) => failed('The practice days of earlier reviews were not written down', error));
  });

  const foldWanted = async (): Promise<number> => {
    let changes = 0;
    for (let wanted = takeWanted(progress); wanted.items.size + wanted.events.size > 0; wanted = takeWanted(progress)) {
      const { findEvents } = await import('./findEvents');
      const found = await findEvents(folder, wanted).catch((error: unknown) => failed('Earlier events could not be read', error));
      changes += fold(progress, found ?? []).size;
    }
    return changes;
  };

  const append = inTurn(async (events: readonly ProgressEvent[]) => {
    const stamped = events.map((event) => stampEvent(event, { device, session, seq: seq++ }));
    await folder.append(stamped.map((event) => `${makeLine(event)}\n`).join(''));
    return stamped;
  });

  const write = async (events: readonly ProgressEvent[]): Promise<void> => {
    if (events.length > 0) await take(await append(events));
  };

  let isToldAhead = false;
  const tellAhead = (items: number): void => {
    if (items > 0 && !isToldAhead) tell(`${items} items that were synced have times more than a day ahead of this machine's clock. They were not taken in; is a clock wrong?`);
    isToldAhead ||= items > 0;
  };

  const mirror = progressMirror({
    state,
    now,
    unreadable,
    tell,
    adopt: async (incoming) => {
      await readFiles();
      Object.entries(incoming.devices).forEach(([of, [t, id]]) => note(of, t, id));
      const { events, ahead } = adoptions(progress, incoming, now());
      tellAhead(ahead);
      await write(events.filter((event) => !isHere(event)));
    },
    make: (known, limit) => makeSynced(progress, Object.fromEntries(lastEvents), known, now(), limit),
  });

  const readFiles = shared(async () => {
    const events: Stored[] = [];
    for await (const lines of readNew()) {
      const news = lines.filter((line) => !isKnown(line));
      news.filter(({ event }) => event === undefined).forEach(({ stamp }) => strange.add(stamp.id));
      events.push(...news.flatMap(({ event }) => event ?? []));
    }
    await take(events);
    return events.length;
  });

  const refresh = async (): Promise<void> => {
    await readFiles();
    await mirror.takeIn();
  };

  const look = async (): Promise<void> => {
    try {
      if ((await readFiles()) > 0) return;
      await new Promise((resolve) => setTimeout(resolve, secondLook));
      await readFiles();
    } catch (error) {
      failed('What another window has written could not be read', error);
    }
  };

  const watcher = folder.watch((name) => {
    if (name === undefined || (name.endsWith(eventFile) && !isOwn(name))) void look();
  });
  await readFiles();
  await mirror.takeIn().catch((error: unknown) => failed('What globalState knows could not be taken in', error));
  mirror.changed();
  void remade().then(noteDays);

  return {
    memory: (item) => memoryOf(progress, item),
    state: (item) => statusOf(progress, item),
    states: () => allStatuses(progress),
    undoable: () => undoable(progress),
    reviewsOn: (moment) => reviewsOn(progress, moment),
    record: async (acts) => write(ordered(progress, acts)),
    refresh,
    export: async () => (await import('./exportEvents')).exportEvents(folder),
    import: async (text) => {
      const rest = pace();
      const added = new Map<string, string>();
      let damaged = 0;
      for (const part of text.split('\n')) {
        const found = parseLines(part);
        found.lines.filter((line) => !isKnown(line)).forEach(({ stamp, line }) => added.set(stamp.id, `${line}\n`));
        damaged += found.damaged.length;
        await rest();
      }
      if (added.size > 0) await folder.create(`import-${crypto.randomUUID()}${eventFile}`, [...added.values()].join(''));
      await readFiles();
      return { added: added.size, damaged };
    },
    compact: shared(async () => {
      await readFiles();
      if (!(await remade())) return;
      const { compact } = await import('./compaction');
      const head = await compact({ folder, progress, covered, isOutdated, isKnown, isOwn, before: now() - fresh, id: crypto.randomUUID() });
      if (head === undefined) return;
      covered = head;
      isOutdated = false;
      const rest = pace();
      for (const steps = settle(progress, head.coverage); steps.next().done !== true; ) await rest();
    }),
    flush: () => mirror.flush(),
    onDidChange: (listener) => {
      listeners.add(listener);
      return { dispose: () => void listeners.delete(listener) };
    },
    dispose: () => {
      watcher.dispose();
      void mirror.flush().finally(() => folder.dispose());
    },
  };
};

/** Events folded at once: a few milliseconds' work. */
const slice = 100;
