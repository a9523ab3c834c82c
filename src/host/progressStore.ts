import type { Memento } from 'vscode';
import type { ItemId } from '../core/identity';
import { type Progress, fold, makeProgress, noProgress, parseProgress } from '../core/progress';
import type { ProgressEvent } from '../core/review';
import type { Memory } from '../core/schedule';

/** Keeps the memory of every reviewed item. */
export interface ProgressStore {
  memory(item: ItemId): Memory | undefined;
  /** When the items that were ever reviewed are due, in ms since the epoch. */
  dues(): readonly number[];
  /** The last review that can be taken back. */
  lastReview(): string | undefined;
  /** Resolves once the events are written; rejects, and changes nothing, where they could not be. */
  record(events: readonly ProgressEvent[]): Promise<void>;
  onDidChange(listener: () => void): { dispose(): void };
}

/** The key in globalState, also given to Settings Sync. */
export const progressKey = 'interleave.progress';

/**
 * Opens the stored progress. What cannot be read is set aside under another key, which `unreadable` is told,
 * and never overwritten.
 */
export const progressStore = async (
  state: Pick<Memento, 'get' | 'update'>,
  unreadable: (key: string) => void,
  now: () => number,
): Promise<ProgressStore> => {
  const changed = new Set<() => void>();
  let progress = await readProgress(state, unreadable, now);
  return {
    memory: (item) => progress.memories.get(item),
    dues: () => [...progress.memories.values()].map(({ due }) => due),
    lastReview: () => progress.recent.at(-1)?.review,
    record: async (events) => {
      if (events.length === 0) return;
      const before = makeProgress(progress);
      events.forEach((event) => fold(progress, event));
      try {
        await state.update(progressKey, makeProgress(progress));
      } catch (error) {
        progress = parseProgress(before) ?? noProgress();
        throw error;
      }
      changed.forEach((listener) => listener());
    },
    onDidChange: (listener) => {
      changed.add(listener);
      return { dispose: () => void changed.delete(listener) };
    },
  };
};

const readProgress = async (state: Pick<Memento, 'get' | 'update'>, unreadable: (key: string) => void, now: () => number): Promise<Progress> => {
  const stored = state.get<unknown>(progressKey);
  if (stored === undefined) return noProgress();
  const parsed = parseProgress(stored);
  if (parsed !== undefined) return parsed;
  const key = `${progressKey}.unreadable.${now()}`;
  await state.update(key, stored);
  unreadable(key);
  return noProgress();
};
