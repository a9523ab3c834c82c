import type { FileSystem, Uri } from 'vscode';
import { type EventFolder, segmentName } from './eventFolder';

/** FileType.File, which is vscode's own to import. */
const plainFile = 1;

/** The event folder where there is no Node: every batch of lines is a new small file, since nothing can be appended. */
export const workspaceEventFolder = async (
  files: Pick<
    FileSystem,
    'createDirectory' | 'readDirectory' | 'stat' | 'readFile' | 'writeFile' | 'rename' | 'delete'
  >,
  folder: Uri,
  session: string,
  watch: EventFolder['watch'],
): Promise<EventFolder> => {
  // A folder that cannot be made now may be there later, and what is asked of it says so until then.
  await Promise.resolve(files.createDirectory(folder)).catch(() => undefined);
  const at = (name: string): Uri => folder.with({ path: `${folder.path}/${name}` });
  const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
  let segments = 0;
  return {
    list: async () => {
      const entries = await files.readDirectory(folder);
      const names = entries.filter(([, type]: readonly [string, number]) => type === plainFile).map(([name]) => name);
      return Promise.all(
        names.map(async (name) => files.stat(at(name)).then(({ size, mtime }) => ({ name, size, modified: mtime }))),
      );
    },
    read: async (name, from) => (await files.readFile(at(name))).subarray(from),
    append: async (lines) => files.writeFile(at(segmentName(session, segments++)), encode(lines)),
    create: async (name, text) => {
      const unfinished = at(`${name}.${session}.tmp`);
      try {
        await files.writeFile(unfinished, encode(text));
        await files.rename(unfinished, at(name), { overwrite: false });
      } catch (error) {
        await Promise.resolve(files.delete(unfinished)).catch(() => undefined);
        const isThere = await Promise.resolve(files.stat(at(name))).then(
          () => true,
          () => false,
        );
        if (!isThere) throw error;
      }
    },
    sync: async () => Promise.resolve(),
    remove: async (name) => files.delete(at(name)),
    watch,
    dispose: () => undefined,
  };
};
