import type { FileHandle } from 'node:fs/promises';
import { type EventFolder, segmentName } from './eventFolder';

interface Segment {
  readonly file: FileHandle;
  readonly begun: number;
}

/** A session goes on to another file after this, so that a file left alone for longer has no writer any more. */
const segmentAge = 86_400_000;

/** The event folder on Node: a review is an append and fdatasync to a file that stays open. Rejects where there is no Node. */
export const nodeEventFolder = async (path: string, session: string, now: () => number): Promise<EventFolder> => {
  const fs = await import('node:fs/promises');
  const events = await import('node:fs');
  const paths = await import('node:path');
  await fs.mkdir(path, { recursive: true });
  const at = (name: string): string => paths.join(path, name);
  let segments = 0;
  let open: Segment | undefined;

  const writeWhole = async (file: FileHandle, text: string): Promise<void> => {
    await file.appendFile(text);
    await file.datasync();
  };

  /** Makes the folder's entry of a new file outlive the machine; not every system lets a folder be opened. */
  const syncFolder = async (): Promise<void> => {
    try {
      const folder = await fs.open(path);
      await folder.sync().finally(async () => folder.close());
    } catch {
      return;
    }
  };

  const close = async (): Promise<void> => {
    const { file } = open ?? {};
    open = undefined;
    await file?.close();
  };

  const segment = async (): Promise<Segment> => {
    if (open !== undefined && now() - open.begun < segmentAge) return open;
    await close();
    await fs.mkdir(path, { recursive: true });
    open = { file: await fs.open(at(segmentName(session, segments++)), 'ax'), begun: now() };
    await syncFolder();
    return open;
  };

  /** False where the file was deleted meanwhile, and what was written with it. */
  const isWritten = async (lines: string): Promise<boolean> => {
    const { file } = await segment();
    try {
      await writeWhole(file, lines);
      return (await file.stat()).nlink > 0;
    } catch (error) {
      await close().catch(() => undefined);
      throw error;
    }
  };

  return {
    list: async () => {
      const names = await fs.readdir(path);
      const found = await Promise.all(
        names.map(async (name) => {
          const stat = await fs.stat(at(name)).catch(() => undefined);
          return stat?.isFile() === true ? [{ name, size: stat.size, modified: stat.mtimeMs }] : [];
        }),
      );
      return found.flat();
    },
    read: async (name, from) => {
      const file = await fs.open(at(name));
      try {
        const length = Math.max(0, (await file.stat()).size - from);
        const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, from);
        return buffer.subarray(0, bytesRead);
      } finally {
        await file.close();
      }
    },
    append: async (lines) => {
      if (await isWritten(lines)) return;
      await close();
      await isWritten(lines);
    },
    create: async (name, text) => {
      const file = await fs.open(at(`${name}.tmp`), 'w');
      await writeWhole(file, text).finally(async () => file.close());
      await fs.rename(at(`${name}.tmp`), at(name));
      await syncFolder();
    },
    remove: async (name) => fs.rm(at(name), { force: true }),
    watch: (changed) => {
      const watcher = events.watch(path, { persistent: false }, (_, name) => changed(name ?? undefined));
      watcher.on('error', () => watcher.close());
      return { dispose: () => watcher.close() };
    },
    dispose: () => void close(),
  };
};
