import type { Disk } from './disk';

/** The file system of Node. Rejects where there is none. */
export const nodeDisk = async (): Promise<Disk> => {
  const fs = await import('node:fs/promises');
  const events = await import('node:fs');
  return {
    mkdir: async (path) => fs.mkdir(path, { recursive: true }),
    open: async (path, flags) => fs.open(path, flags),
    readdir: async (path) => fs.readdir(path),
    stat: async (path) => fs.stat(path),
    rename: async (from, to) => fs.rename(from, to),
    remove: async (path) => fs.rm(path, { force: true }),
    watch: (path, changed, failed) => {
      const watcher = events.watch(path, { persistent: false }, (_, name) => changed(name ?? undefined));
      watcher.on('error', failed);
      return { dispose: () => watcher.close() };
    },
  };
};
