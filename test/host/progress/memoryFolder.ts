import { type EventFolder, segmentName } from '../../../src/host/progress/eventFolder';

/** The files of an event folder, in memory, which several sessions can share; `modified` gives new files their time. */
export interface MemoryFiles {
  readonly files: Map<string, { bytes: Uint8Array; modified: number }>;
  readonly watchers: Set<(name: string) => void>;
  modified: number;
  failing: boolean;
}

export const memoryFiles = (): MemoryFiles => ({ files: new Map(), watchers: new Set(), modified: 0, failing: false });

export const textOf = (shared: MemoryFiles, name: string): string =>
  new TextDecoder().decode(shared.files.get(name)?.bytes);

export const memoryFolder = (shared: MemoryFiles, session: string): EventFolder => {
  const segment = segmentName(session, 0);
  const write = async (name: string, text: string): Promise<void> => {
    await Promise.resolve();
    if (shared.failing) throw new Error('disk full');
    shared.files.set(name, { bytes: new TextEncoder().encode(text), modified: shared.modified });
    shared.watchers.forEach((watcher) => watcher(name));
  };
  return {
    list: async () =>
      Promise.resolve([...shared.files].map(([name, { bytes, modified }]) => ({ name, size: bytes.length, modified }))),
    read: async (name, from) => {
      await Promise.resolve();
      const file = shared.files.get(name);
      if (file === undefined) throw new Error(`${name} is gone`);
      return file.bytes.subarray(from);
    },
    append: async (lines) => write(segment, textOf(shared, segment) + lines),
    create: write,
    sync: async () => Promise.resolve(),
    remove: async (name) => Promise.resolve(void shared.files.delete(name)),
    watch: (changed) => {
      shared.watchers.add(changed);
      return { dispose: () => void shared.watchers.delete(changed) };
    },
    dispose: () => undefined,
  };
};
