import type { DayTable } from '../core/dayTable';
import { noProgress } from '../core/progress';
import { type Snapshot, parseSnapshot } from '../core/progressSnapshot';
import { type EventFolder, snapshotFile } from './eventFolder';

/** The latest snapshot that is whole; an empty one where there is none. */
export const loadSnapshot = async (folder: Pick<EventFolder, 'list' | 'read'>, table: DayTable, tell: (problem: string) => void): Promise<Snapshot> => {
  const found = (await folder.list()).filter(({ name }) => name.endsWith(snapshotFile)).sort((a, b) => b.modified - a.modified);
  for (const { name } of found) {
    const bytes = await folder.read(name, 0).catch(() => undefined);
    const snapshot = bytes && parseSnapshot(new TextDecoder().decode(bytes), table);
    if (snapshot !== undefined) return snapshot;
    tell(`${name} is damaged; the events that it stands for are folded again.`);
  }
  return { progress: noProgress(table), coverage: new Map(), files: {}, isProvisional: false };
};
