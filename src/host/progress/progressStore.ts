import { daysOf } from '../../core/history/daysOf';
import { ordered } from '../../core/history/ordered';
import { allStatuses, memoryOf, reviewsOn, statusOf } from '../../core/history/progress';
import type { ProgressEvent, Stored } from '../../core/history/review';
import { makeSynced } from '../../core/history/syncedProgress';
import { undoable } from '../../core/history/undoable';
import { systemClock } from '../base/clock';
import { inTurn, once, shared } from '../base/promises';
import { adoptSynced } from './adoptSynced';
import { atHandOf, foldIn, newEvents } from './atHand';
import { eventReader } from './eventReader';
import { eventWriter } from './eventWriter';
import { followOthers } from './followOthers';
import { loadSnapshot } from './loadSnapshot';
import { progressMirror } from './progressMirror';
import { retrying } from './retrying';
import type { ProgressStore, StoreParts } from './storePorts';
import { supplyWanted } from './supplyWanted';
import { tellOnce } from './tellOnce';

/** Opens the store: the last snapshot, the events since, and what globalState knows beside them. */
export const progressStore = async (parts: StoreParts): Promise<ProgressStore> => {
  const { folder, state, device, session, now, days, clock = systemClock, enough, unreadable, tell } = parts;
  const listeners = new Set<() => void>();
  const loaded = await loadSnapshot(folder, days, tell);
  const hand = atHandOf(loaded);
  const isOwn = (name: string): boolean => name.startsWith(`${session}-`);
  /** What could not be written may be there all the same, and other windows read it. */
  let isSure = true;
  const readNew = eventReader(folder, (name) => isSure && isOwn(name), loaded.files, tell);
  let named = 0;
  /** Names what is written, once in all windows. */
  const nextId = (): string => `${session}-${named++}`;
  const tellFailure = tellOnce(tell);
  const failed = (what: string, error: unknown): void => tellFailure(`${what}: ${String(error)}`);

  const changed = (changes: number): void => {
    if (changes === 0) return;
    mirror.changed();
    listeners.forEach((listener) => listener());
  };

  /** Folds events in, then what turned out to be needed of the archives. */
  const take = async (events: readonly Stored[]): Promise<void> => {
    const changes = await foldIn(hand, events, clock.yieldEvery());
    if (lacksDays()) void noteDays();
    changed(changes);
    await foldWanted().catch((error: unknown) => {
      failed('Earlier events could not be read', error);
      again.soon();
    });
  };

  /** Makes the states again that version 0.1 has left, while these are in use; false where that failed. */
  const remade = once(async (): Promise<boolean> => {
    if (!loaded.isProvisional) return true;
    try {
      const { remakeAtHand } = await import('./remaking');
      await remakeAtHand(hand, folder, days, clock.yieldEvery());
      changed(1);
      return true;
    } catch (error) {
      failed('The progress could not be made again from its events', error);
      return false;
    }
  });

  /** Whether some reviews do not say on which day they were given, and nothing else does. */
  const lacksDays = (): boolean => hand.progress.isDayless && hand.progress.days.event === undefined;

  /** Writes down, once for all machines, on which days reviews were given that do not say so. */
  const noteDays = shared(async () => {
    if (!(await remade()) || !lacksDays()) return;
    const event = daysOf(hand.progress.events.values(), days, { id: nextId(), t: now(), zone: days.zone });
    await write([event]).catch((error: unknown) =>
      failed('The practice days of earlier reviews were not written down', error),
    );
  });

  const foldWanted = shared(async () => supplyWanted(hand, folder, clock.yieldEvery, changed));

  const append = eventWriter({
    folder,
    device,
    session,
    onFailure: () => {
      isSure = false;
      again.soon();
    },
  });

  const write = async (events: readonly ProgressEvent[]): Promise<void> => {
    if (events.length > 0) await take(await append(events));
  };

  const record = async (acts: readonly ProgressEvent[]): Promise<void> =>
    write(ordered(hand.progress, acts, hand.lastEvents.get(device)?.[0] ?? -1));

  /** Reads what is new; what could not be read, all the rest being folded in, is tried again later. */
  const readFiles = shared(async () => {
    const events: Stored[] = [];
    try {
      for await (const lines of readNew()) events.push(...newEvents(hand, lines));
    } catch (error) {
      again.soon();
      throw error;
    } finally {
      await take(events);
    }
    return events.length;
  });

  const readAll = async (): Promise<void> => {
    await readFiles();
    await foldWanted();
  };

  const again = retrying(clock.after, readAll);

  const mirror = progressMirror({
    state,
    now,
    after: clock.after,
    unreadable,
    tell,
    adopt: adoptSynced({ hand, now, readFiles, write, tell }),
    make: (known, limit) => makeSynced(hand.progress, Object.fromEntries(hand.lastEvents), known, now(), limit),
  });

  const undo = inTurn(async (t: number) => {
    await readFiles();
    const { undoLast } = await import('./undoLast');
    return undoLast({ progress: hand.progress, folder, record, rest: clock.yieldEvery() }, { id: nextId(), t });
  });

  const watcher = followOthers({ folder, isOwn, readFiles, after: clock.after, failed });
  await readFiles().catch((error: unknown) => failed('The progress could not be read', error));
  await mirror.takeIn().catch((error: unknown) => failed('What globalState knows could not be taken in', error));
  mirror.changed();
  void remade().then(noteDays);

  return {
    memory: (item) => memoryOf(hand.progress, item),
    state: (item) => statusOf(hand.progress, item),
    states: () => allStatuses(hand.progress),
    undoable: () => undoable(hand.progress),
    undo: async () => undo(now()),
    reviewsOn: (moment) => reviewsOn(hand.progress, moment),
    record,
    refresh: async () => {
      await readAll();
      await mirror.takeIn();
    },
    export: async () => (await import('./exportEvents')).exportEvents(folder, clock.yieldEvery()),
    import: async (text) => {
      const { importText } = await import('./importText');
      const takeLines = async (lines: Parameters<typeof newEvents>[1]) => take(newEvents(hand, lines));
      return importText(text, { folder, hand, takeLines, record, nextId, now, rest: clock.yieldEvery() });
    },
    compact: shared(async () => {
      await readAll();
      if (!(await remade())) return;
      const { compactStore } = await import('./compactStore');
      await compactStore({ folder, hand, isOwn, now: now(), id: nextId(), enough, rest: clock.yieldEvery() });
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
