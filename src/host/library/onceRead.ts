import type { Closable } from '../base/closable';
import type { LibraryIndex } from './libraryIndex';

/** Begins something when the library was first read, since it has nothing to do before. */
export const onceRead = (library: Pick<LibraryIndex, 'onDidChange'>, begin: () => Promise<Closable>): Closable => {
  let isClosed = false;
  let begun: Closable | undefined;
  const first = library.onDidChange(async () => {
    first.dispose();
    begun = await begin();
    if (isClosed) begun.dispose();
  });
  return {
    dispose: () => {
      isClosed = true;
      first.dispose();
      begun?.dispose();
    },
  };
};
