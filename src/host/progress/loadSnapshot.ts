import type { DayTable } from '../../core/history/dayTable';
import { noProgress } from '../../core/history/progress';
import { type Snapshot, parseSnapshot } from '../../core/history/progressSnapshot';
import { type EventFolder, snapshotFile } from './eventFolder';

/** The latest snapshot that is whole; an empty one where there is none. Without one, all events are folded again. */
export const loadSnapshot = async (
  folder: Pick<EventFolder, 'list' | 'read'>,
  table: DayTable,
  tell: (problem: string) => void,
): Promise<Snapshot> => {
  try {
    const found = (await folder.list())
      .filter(({ name }) => name.endsWith(snapshotFile))
      .sort((a, b) => b.modified - a.modified);
    for (const { name } of found) {
      const bytes = await folder
        .read(name, 0)
        .catch((error: unknown) => tell(`${name} could not be read: ${String(error)}`));
      const snapshot = bytes && parseSnapshot(new TextDecoder().decode(bytes), table);
      if (snapshot !== undefined) return snapshot;
      if (bytes !== undefined)
        tell(`${name} is damaged, or of a later version; the events that it stands for are folded again.`);
    }
  } catch (error) {
    tell(`The progress could not be looked for: ${String(error)}`);
  }
  return { progress: noProgress(table), coverage: new Map(), files: {}, isProvisional: false };
};
