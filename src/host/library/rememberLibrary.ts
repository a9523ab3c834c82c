import type { Closable } from '../base/closable';
import type { LibraryIndex } from './libraryIndex';
import type { LibraryMemory } from './libraryMemory';
import type { Log } from '../base/log';

/** What is known is remembered when nothing has changed for so long, in ms. */
const atRest = 5_000;

interface Changing extends Pick<LibraryIndex, 'readings'> {
  readonly onDidChange: (changed: () => void) => Closable;
}

/** Remembers what the library holds, and every change of it, for the next window. */
export const rememberLibrary = (
  library: Changing,
  memory: Pick<LibraryMemory, 'save'>,
  log: Pick<Log, 'warn'>,
  after = atRest,
): Closable => {
  const save = (): void =>
    void memory
      .save(library.readings())
      .catch((error: unknown) => log.warn(`The library was not remembered: ${String(error)}`));
  let timer = setTimeout(save, after);
  const changes = library.onDidChange(() => {
    clearTimeout(timer);
    timer = setTimeout(save, after);
  });
  return {
    dispose: () => {
      clearTimeout(timer);
      changes.dispose();
    },
  };
};
