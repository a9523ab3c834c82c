import type { Closable } from '../base/closable';
import type { Clock } from '../base/clock';
import { type EventFolder, eventFile } from './eventFolder';

interface OthersParts {
  readonly folder: Pick<EventFolder, 'watch'>;
  readonly isOwn: (name: string) => boolean;
  /** Reads what is new, and gives how many events that were. */
  readonly readFiles: () => Promise<number>;
  readonly after: Clock['after'];
  readonly failed: (what: string, error: unknown) => void;
}

/** A file may be told of before its bytes are there. */
const secondLook = 200;

/** Reads what other windows write as soon as the folder tells of it. */
export const followOthers = ({ folder, isOwn, readFiles, after, failed }: OthersParts): Closable => {
  const look = async (): Promise<void> => {
    try {
      if ((await readFiles()) > 0) return;
      await new Promise<void>((resolve) => void after(secondLook, resolve));
      await readFiles();
    } catch (error) {
      failed('What another window has written could not be read', error);
    }
  };
  return folder.watch(
    (name) => {
      if (name === undefined || (name.endsWith(eventFile) && !isOwn(name))) void look();
    },
    (error) => failed('What other windows write is seen only when this one is gone to', error),
  );
};
