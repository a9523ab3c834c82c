import { type Disk, type DiskFile, codeOf } from './disk';
import { type EventFolder, type FoundFile, segmentName } from './eventFolder';
import { type FolderWatch, folderWatch } from './folderWatch';
import { nodeDisk } from './nodeDisk';

interface Segment {
  readonly path: string;
  readonly file: DiskFile;
  readonly begun: number;
}

/** A session goes on to another file after this, so that a file left alone for longer has no writer any more. */
const segmentAge = 86_400_000;

/** What systems say that cannot sync what is not open for writing: Windows does not even open a folder. */
const unsyncable: readonly (string | undefined)[] = ['EISDIR', 'EPERM', 'EACCES', 'EINVAL', 'ENOTSUP', 'EBADF'];

/**
 * The event folder on Node: a review is an append and fdatasync to a file that stays open. Rejects
 * where there is no Node.
 */
export const nodeEventFolder = async (
  path: string,
  session: string,
  now: () => number,
  replacement?: Disk,
): Promise<EventFolder> => {
  const disk = replacement ?? (await nodeDisk());
  const paths = await import('node:path');
  const at = (name: string): string => paths.join(path, name);
  let segments = 0;
  let open: Segment | undefined;
  let watched: FolderWatch | undefined;

  const writeWhole = async (file: DiskFile, text: string): Promise<void> => {
    await file.appendFile(text);
    await file.datasync();
  };

  /** Makes a file, or the entries of a folder, outlive the machine, where the system can do that. */
  const syncAt = async (what: string): Promise<void> => {
    try {
      const file = await disk.open(what, 'r');
      await file.sync().finally(async () => file.close());
    } catch (error) {
      if (!unsyncable.includes(codeOf(error))) throw error;
    }
  };

  const makeFolder = async (): Promise<void> => {
    const topmost = await disk.mkdir(path);
    if (topmost === undefined) return;
    for (let made = path; made.length >= topmost.length; made = paths.dirname(made)) await syncAt(paths.dirname(made));
  };

  const close = async (): Promise<void> => {
    const { file } = open ?? {};
    open = undefined;
    await file?.close();
  };

  const segment = async (): Promise<Segment> => {
    if (open !== undefined && now() - open.begun < segmentAge) return open;
    await close();
    await makeFolder();
    const own = at(segmentName(session, segments++));
    open = { path: own, file: await disk.open(own, 'ax'), begun: now() };
    await syncAt(path);
    return open;
  };

  /** Whether an open file still stands where it was opened; where that cannot be found out it does. */
  const isInPlace = async ({ path: own, file }: Segment): Promise<boolean> => {
    try {
      const [there, here] = [await disk.stat(own), await file.stat()];
      return there.ino === here.ino;
    } catch (error) {
      return codeOf(error) !== 'ENOENT';
    }
  };

  /** False where the file was deleted or moved meanwhile, alone or with its folder, and what was written with it. */
  const isWritten = async (lines: string): Promise<boolean> => {
    try {
      const own = await segment();
      await writeWhole(own.file, lines);
      return await isInPlace(own);
    } catch (error) {
      await close().catch(() => undefined);
      throw error;
    }
  };

  const found = async (name: string): Promise<FoundFile | 'gone' | undefined> => {
    try {
      const stat = await disk.stat(at(name));
      return stat.isFile() ? { name, size: stat.size, modified: stat.mtimeMs } : undefined;
    } catch (error) {
      if (codeOf(error) !== 'ENOENT') throw error;
      return 'gone';
    }
  };

  // A folder that cannot be made now may be there later, and what is asked of it says so until then.
  await makeFolder().catch(() => undefined);
  return {
    // What was in a file that is gone may be in one that was not there yet; a name that leads nowhere is gone twice.
    list: async () => {
      await watched?.revive();
      for (const gone = new Set<string>(); ;) {
        const names = await disk.readdir(path);
        const files = await Promise.all(names.map(found));
        const newlyGone = names.filter((name, n) => files[n] === 'gone' && !gone.has(name));
        if (newlyGone.length === 0) return files.filter((file) => typeof file === 'object');
        newlyGone.forEach((name) => gone.add(name));
      }
    },
    read: async (name, from) => {
      const file = await disk.open(at(name), 'r');
      try {
        return await readRest(file, from);
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
      const unfinished = at(`${name}.${session}.tmp`);
      try {
        const file = await disk.open(unfinished, 'w');
        await writeWhole(file, text).finally(async () => file.close());
        await disk.rename(unfinished, at(name));
      } catch (error) {
        await disk.remove(unfinished).catch(() => undefined);
        throw error;
      }
      await syncAt(path);
    },
    sync: async (name) => {
      await syncAt(at(name));
      await syncAt(path);
    },
    remove: async (name) => disk.remove(at(name)),
    watch: (changed, failed) => (watched = folderWatch(disk, path, changed, failed)),
    dispose: () => void close(),
  };
};

/** A file's bytes from a place on, however few of them a read gives at a time. */
const readRest = async (file: DiskFile, from: number): Promise<Uint8Array> => {
  const bytes = new Uint8Array(Math.max(0, (await file.stat()).size - from));
  for (let at = 0; at < bytes.length;) {
    const { bytesRead } = await file.read(bytes, at, bytes.length - at, from + at);
    if (bytesRead === 0) return bytes.subarray(0, at);
    at += bytesRead;
  }
  return bytes;
};
