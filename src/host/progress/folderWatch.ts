import type { Closable } from '../base/closable';
import type { Disk } from './disk';

/** A watch of a folder that may be deleted, come back, or not be watchable at all. */
export interface FolderWatch extends Closable {
  /** Watches again where the folder is another one by now, or could not be watched. */
  revive(): Promise<void>;
}

/**
 * Tells of changes in a folder; what keeps it from being watched is told to `failed`, and whoever reads
 * the folder revives it.
 */
export const folderWatch = (
  disk: Pick<Disk, 'stat' | 'watch'>,
  path: string,
  changed: (name: string | undefined) => void,
  failed: (error: unknown) => void,
): FolderWatch => {
  let watcher: Closable | undefined;
  let isDisposed = false;
  /** Which folder is watched: one that was deleted and made anew has the same path. */
  let watched = '';

  const stop = (): void => {
    watcher?.dispose();
    watcher = undefined;
  };

  const start = (): void => {
    try {
      watcher = disk.watch(path, changed, (error) => {
        stop();
        failed(error);
      });
    } catch (error) {
      failed(error);
    }
  };

  const identity = async (): Promise<string | undefined> =>
    disk.stat(path).then(
      ({ ino, birthtimeMs }) => `${ino} ${birthtimeMs}`,
      () => undefined,
    );

  const begun = identity().then((found) => (watched = found ?? ''));
  start();
  return {
    revive: async () => {
      await begun;
      const found = await identity();
      if (isDisposed || found === undefined || (watcher !== undefined && found === watched)) return;
      stop();
      start();
      watched = found;
    },
    dispose: () => {
      isDisposed = true;
      stop();
    },
  };
};
