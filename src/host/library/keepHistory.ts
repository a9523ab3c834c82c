import type { ItemId } from '../../core/exercise/identity';
import { type Exercise, itemsOf } from '../../core/exercise/kinds';
import { exercisesOf } from '../../core/exercise/practiceSet';
import type { Reading } from '../../core/readers/draft/reader';
import { type Remembered, remember } from '../../core/history/remembered';
import { renames } from '../../core/history/renames';
import type { Alias } from '../../core/history/review';
import type { Closable } from '../base/closable';
import type { LibraryIndex } from './libraryIndex';
import { yieldEvery } from '../base/yieldEvery';
import type { ProgressStore } from '../progress/storePorts';
import type { RememberedFiles } from './rememberedFiles';
import { shared } from '../base/promises';

export interface HistoryParts {
  readonly library: Pick<LibraryIndex, 'current' | 'readings' | 'onDidChange'>;
  readonly progress: Pick<ProgressStore, 'memory' | 'record' | 'onDidChange'>;
  /** What the sources held when some window last looked, for edits while none was open. */
  readonly files: RememberedFiles;
  readonly tell: (problem: string) => void;
}

/** What was last found in a source, and what its file says of it. */
interface LastReading {
  readonly reading: Reading;
  readonly exercises: readonly Exercise[];
  readonly items: readonly ItemId[];
  readonly kept: Remembered | undefined;
}

/** Lets an item that was edited keep its history, whether or not VS Code was open at the time. */
export const keepHistory = ({ library, progress, files, tell }: HistoryParts): Closable => {
  /** By source, also of those that are gone: some programs save by deleting. */
  const held = new Map<string, LastReading>();
  const hasHistory = (item: ItemId): boolean => progress.memory(item) !== undefined;

  /** Joins what was edited with what it was, as far as that was seen or is remembered. */
  const pair = async (source: string, reading: Reading): Promise<void> => {
    const former = held.get(source);
    const kept = former === undefined ? await files.read(source) : former.kept;
    const before = former === undefined ? kept : remember(former.exercises, hasHistory);
    const exercises = reading.sets.flatMap(exercisesOf);
    const isThere = library.current().items();
    // An item that only moved to another file was not edited.
    const edited =
      before === undefined ? [] : renames(before, exercises, (item) => hasHistory(item) && !isThere.has(item));
    const t = Date.now();
    await progress.record(
      edited.map<Alias>(({ from, to }) => ({ type: 'alias', id: `alias ${from} ${to}`, t, from, to })),
    );
    held.set(source, { reading, exercises, items: [...new Set(itemsIn(exercises))], kept });
  };

  const keep = async (source: string, now: LastReading): Promise<void> => {
    const { exercises, items, kept } = now;
    const isKept = items.every((item) => kept?.wordings.has(item) === true || !hasHistory(item));
    if (isKept && (kept === undefined || isEqual(kept.items, items))) return;
    const next = remember(exercises, hasHistory);
    await files.write(source, next);
    held.set(source, { ...now, kept: next });
  };

  const look = shared(async () => {
    for (const [source, reading] of library.readings()) {
      // A file that is empty is most often about to be written.
      if (reading.sets.length > 0 && held.get(source)?.reading !== reading) await pair(source, reading);
    }
    const rest = yieldEvery();
    for (const [source, now] of held) {
      await keep(source, now);
      await rest();
    }
  });

  const lookAgain = (): void =>
    void look().catch((error: unknown) => tell(`What was edited could not be found out: ${String(error)}`));
  lookAgain();
  const changes = [library.onDidChange(lookAgain), progress.onDidChange(lookAgain)];
  return { dispose: () => changes.forEach((change) => change.dispose()) };
};

const itemsIn = (exercises: readonly Exercise[]): readonly ItemId[] =>
  exercises.flatMap((exercise) => itemsOf(exercise).map(({ id }) => id));

const isEqual = (some: readonly ItemId[], others: readonly ItemId[]): boolean =>
  some.length === others.length && some.every((item, at) => item === others[at]);
