import type { Act } from '../../core/history/act';
import { type Coverage, cover, covers } from '../../core/history/coverage';
import { type EventLine, makeLine, parseLines, stampEvent } from '../../core/history/eventLine';
import type { Moment } from '../../core/base/day';
import type { DayTable } from '../../core/history/dayTable';
import { daysOf } from '../../core/history/daysOf';
import { fold, supersedes } from '../../core/history/fold';
import type { ItemId } from '../../core/exercise/identity';
import type { Memory } from '../../core/history/memory';
import { ordered } from '../../core/history/ordered';
import { type ItemStatus, allStatuses, memoryOf, reviewsOn, statusOf, wantedOf } from '../../core/history/progress';
import type { SnapshotHead } from '../../core/history/progressSnapshot';
import { type ProgressEvent, type Stored, inOrder, orderOf } from '../../core/history/review';
import { supply } from '../../core/history/supply';
import { type LastEvents, adoptions, isAfter, isAhead, isPast, makeSynced } from '../../core/history/syncedProgress';
import { undoable } from '../../core/history/undoable';
import { type Clock, systemClock } from '../base/clock';
import type { Closable } from '../base/closable';
import type { Enough } from './compaction';
import { type EventFolder, eventFile } from './eventFolder';
import { eventReader } from './eventReader';
import { loadSnapshot } from './loadSnapshot';
import { type GlobalState, progressMirror } from './progressMirror';
import { retrying } from './retrying';
import { inTurn, once, shared } from '../base/promises';

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

/** How long events stay at hand before a snapshot may stand for them. */
const fresh = 2 * 86_400_000;

/** A file may be told of before its bytes are there. */
const secondLook = 200;

/** Opens the store: the last snapshot, the events since, and what globalState knows beside them. */
export const progressStore = async (parts: StoreParts): Promise<ProgressStore> => {
  const { folder, state, device, session, now, days, clock = systemClock, enough, unreadable, tell } = parts;
  const listeners = new Set<() => void>();
  const loaded = await loadSnapshot(folder, days, tell);
  let { progress, isProvisional: isOutdated } = loaded;
  let covered: SnapshotHead = loaded;
  /** The lines that are folded in or strange, by where they were written: an event may be written again under its id. */
  const seen: Coverage = new Map(loaded.coverage);
  const lastEvents = new Map<string, LastEvents[string]>();
  const isOwn = (name: string): boolean => name.startsWith(`${session}-`);
  /** What could not be written may be there all the same, and other windows read it. */
  let isSure = true;
  const readNew = eventReader(folder, (name) => isSure && isOwn(name), covered.files, tell);
  let seq = 0;
  let named = 0;
  /** Names what is written, once in all windows. */
  const nextId = (): string => `${session}-${named++}`;

  const isKnown = ({ stamp }: EventLine): boolean => covers(seen, stamp);
  /** Whether a line says something else than what is at hand under its id. */
  const isNews = ({ event, stamp }: EventLine): boolean => {
    const known = progress.events.get(stamp.id);
    return known === undefined || event === undefined || supersedes(event, known);
  };
  const isHere = (event: ProgressEvent): boolean => progress.events.has(event.id);

  const told = new Set<string>();
  const failed = (what: string, error: unknown): void => {
    const problem = `${what}: ${String(error)}`;
    if (!told.has(problem)) tell(problem);
    told.add(problem);
  };

  const note = (of: string, t: number, id: string): void => {
    if (isAfter([t, id], lastEvents.get(of))) lastEvents.set(of, [t, id]);
  };
  progress.recent.forEach(({ last }) => note(last.device, orderOf(last), last.id));

  /** Folds slice by slice, so that a long history keeps no one waiting; then what turned out to be needed of the archives. */
  const take = async (events: readonly Stored[]): Promise<void> => {
    const rest = clock.pace();
    const sorted = [...events].sort(inOrder);
    let changes = 0;
    for (let at = 0; at < sorted.length; at += slice) {
      const part = sorted.slice(at, at + slice);
      part.forEach((event) => note(event.device, orderOf(event), event.id));
      changes += fold(progress, part).size;
      part.forEach((event) => cover(seen, event));
      await rest();
    }
    if (progress.isDayless && progress.days.event === undefined) void noteDays();
    changed(changes);
    await foldWanted().catch((error: unknown) => {
      failed('Earlier events could not be read', error);
      again.soon();
    });
  };

  const changed = (changes: number): void => {
    if (changes === 0) return;
    mirror.changed();
    listeners.forEach((listener) => listener());
  };

  /** Makes the states again that version 0.1 has left, while these are in use; false where that failed, and they stay. */
  const remade = once(async (): Promise<boolean> => {
    if (!loaded.isProvisional) return true;
    try {
      const { remake, replace } = await import('./remaking');
      const next = await remake(folder, days, clock.pace());
      replace(progress, next);
      progress = next;
      covered = { coverage: new Map(), files: {} };
      changed(1);
      return true;
    } catch (error) {
      failed('The progress could not be made again from its events', error);
      return false;
    }
  });

  /** Writes down, once for all machines, on which days reviews were given that do not say so. */
  const noteDays = shared(async () => {
    if (!(await remade()) || !progress.isDayless || progress.days.event !== undefined) return;
    const event = daysOf(progress.events.values(), days, { id: nextId(), t: now(), zone: days.zone });
    await write([event]).catch((error: unknown) =>
      failed('The practice days of earlier reviews were not written down', error),
    );
  });

  /** Looks for what is wanted, which stays wanted where that fails. */
  const foldWanted = shared(async () => {
    for (let wanted = wantedOf(progress); wanted !== undefined; wanted = wantedOf(progress)) {
      const asked = progress;
      const { findEvents } = await import('./findEvents');
      const found = await findEvents(folder, wanted, clock.pace());
      // A progress that was made again meanwhile has all events.
      if (asked === progress) changed(supply(progress, wanted, found).size);
    }
  });

  const append = inTurn(async (events: readonly ProgressEvent[]) => {
    const stamped = events.map((event) => stampEvent(event, { device, session, seq: seq++ }));
    try {
      await folder.append(stamped.map((event) => `${makeLine(event)}\n`).join(''));
    } catch (error) {
      isSure = false;
      again.soon();
      throw error;
    }
    return stamped;
  });

  const write = async (events: readonly ProgressEvent[]): Promise<void> => {
    if (events.length > 0) await take(await append(events));
  };

  const record = async (acts: readonly ProgressEvent[]): Promise<void> =>
    write(ordered(progress, acts, lastEvents.get(device)?.[0] ?? -1));

  let isToldAhead = false;
  const tellAhead = (items: number): void => {
    if (items > 0 && !isToldAhead)
      tell(
        `${items} items that were synced have times more than a day ahead of this machine's clock. They were not taken in; is a clock wrong?`,
      );
    isToldAhead ||= items > 0;
  };

  const mirror = progressMirror({
    state,
    now,
    after: clock.after,
    unreadable,
    tell,
    adopt: async (incoming) => {
      await readFiles();
      if (isPast(lastEvents, incoming)) return;
      for (const [of, [t, id]] of Object.entries(incoming.devices)) if (!isAhead({ t }, now())) note(of, t, id);
      // What is taken back here may uncover what was taken back there before it.
      for (let news = adoptions(progress, incoming, now()); ; news = adoptions(progress, incoming, now())) {
        tellAhead(news.ahead);
        const unknown = news.events.filter((event) => !isHere(event));
        if (unknown.length === 0) return;
        await write(unknown);
      }
    },
    make: (known, limit) => makeSynced(progress, Object.fromEntries(lastEvents), known, now(), limit),
  });

  /** The events among lines that are new; those of later versions are handed on. */
  const newEvents = (lines: readonly EventLine[]): readonly Stored[] => {
    const news = lines.filter((line) => !isKnown(line));
    for (const { line, stamp, event } of news) {
      if (event !== undefined) continue;
      progress.strange.add(line);
      cover(seen, stamp);
    }
    return news.flatMap(({ event }) => event ?? []);
  };

  /** Reads what is new; what could not be read, all the rest being folded in, is tried again later. */
  const readFiles = shared(async () => {
    const events: Stored[] = [];
    try {
      for await (const lines of readNew()) events.push(...newEvents(lines));
    } catch (error) {
      again.soon();
      throw error;
    } finally {
      await take(events);
    }
    return events.length;
  });

  const undo = inTurn(async (t: number) => {
    await readFiles();
    return (await import('./undoLast')).undoLast({ progress, folder, record, rest: clock.pace() }, { id: nextId(), t });
  });

  const refresh = async (): Promise<void> => {
    await readFiles();
    await foldWanted();
    await mirror.takeIn();
  };

  const look = async (): Promise<void> => {
    try {
      if ((await readFiles()) > 0) return;
      await new Promise<void>((resolve) => void clock.after(secondLook, resolve));
      await readFiles();
    } catch (error) {
      failed('What another window has written could not be read', error);
    }
  };

  const again = retrying(clock.after, async () => {
    await readFiles();
    await foldWanted();
  });

  const watcher = folder.watch(
    (name) => {
      if (name === undefined || (name.endsWith(eventFile) && !isOwn(name))) void look();
    },
    (error) => failed('What other windows write is seen only when this one is gone to', error),
  );
  await readFiles().catch((error: unknown) => failed('The progress could not be read', error));
  await mirror.takeIn().catch((error: unknown) => failed('What globalState knows could not be taken in', error));
  mirror.changed();
  void remade().then(noteDays);

  return {
    memory: (item) => memoryOf(progress, item),
    state: (item) => statusOf(progress, item),
    states: () => allStatuses(progress),
    undoable: () => undoable(progress),
    undo: async () => undo(now()),
    reviewsOn: (moment) => reviewsOn(progress, moment),
    record,
    refresh,
    export: async () => (await import('./exportEvents')).exportEvents(folder, clock.pace()),
    import: async (text) => {
      const rest = clock.pace();
      const added = new Map<string, EventLine>();
      const all = new Map<string, EventLine['stamp']>();
      let damaged = 0;
      for (const part of text.split('\n')) {
        const found = parseLines(part);
        found.lines.filter((line) => !isKnown(line) && isNews(line)).forEach((line) => added.set(line.line, line));
        found.lines.forEach(({ stamp }) => all.set(stamp.id, stamp));
        damaged += found.damaged.length;
        await rest();
      }
      if (added.size > 0)
        await folder.create(`import-${nextId()}${eventFile}`, [...added.keys()].map((line) => `${line}\n`).join(''));
      await take(newEvents([...added.values()]));
      const { importAct } = await import('./importAct');
      const ids = new Set([...added.values()].map(({ stamp }) => stamp.id));
      const { events, restored } = await importAct(folder, all, ids, { id: nextId(), t: now() }, rest);
      await record(events);
      return { added: added.size, restored, damaged };
    },
    compact: shared(async () => {
      await readFiles();
      await foldWanted();
      if (!(await remade())) return;
      const [{ compact }, { settle }] = await Promise.all([
        import('./compaction'),
        import('../../core/history/settle'),
      ]);
      const rest = clock.pace();
      const head = await compact({
        folder,
        progress,
        covered,
        isOutdated,
        isKnown,
        isOwn,
        before: now() - fresh,
        id: nextId(),
        enough,
        rest,
      });
      if (head === undefined) return;
      covered = head;
      isOutdated = false;
      for (const steps = settle(progress, head.coverage); steps.next().done !== true;) await rest();
    }),
    flush: () => mirror.flush(),
    onDidChange: (listener) => {
      listeners.add(listener);
      return { dispose: () => void listeners.delete(listener) };
    },
    dispose: () => {
      again.dispose();
      watcher.dispose();
      void mirror.flush().finally(() => folder.dispose());
    },
  };
};

/** Events folded at once: a few milliseconds' work. */
const slice = 100;
