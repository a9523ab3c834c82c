import type { ItemId } from '../core/identity';
import { itemsOf } from '../core/kinds';
import { exercisesOf } from '../core/practiceSet';
import { renames } from '../core/renames';
import type { Alias } from '../core/review';
import type { Closable } from './closable';
import type { Edit, LibraryIndex } from './libraryIndex';
import { type Log, guarded } from './log';
import type { ProgressStore } from './progressStore';

/** Lets an item that was edited keep its history. */
export const keepHistory = (library: LibraryIndex, progress: Pick<ProgressStore, 'memory' | 'record'>, log: Log): Closable =>
  library.onDidEdit(
    guarded(log, 'Keeping the history of an edited exercise', async ({ before, after }: Edit) => {
      const isThere = itemsThere(library);
      const edited = renames(before, after, (item) => progress.memory(item) !== undefined && !isThere.has(item));
      const t = Date.now();
      await progress.record(edited.map<Alias>(({ from, to }) => ({ type: 'alias', id: `alias ${from} ${to}`, t, from, to })));
    }),
  );

/** An item that only moved to another file was not edited. */
const itemsThere = (library: LibraryIndex): ReadonlySet<ItemId> =>
  new Set(library.current().sets.flatMap(({ set }) => exercisesOf(set)).flatMap((exercise) => itemsOf(exercise).map(({ id }) => id)));
