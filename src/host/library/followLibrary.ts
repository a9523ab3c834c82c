import { Disposable, type ExtensionContext, Uri } from 'vscode';
import type { Closable } from '../base/closable';
import { keepHistoryInStorage } from './keepHistoryInStorage';
import type { LibraryIndex } from './libraryIndex';
import type { LibraryMemory } from './libraryMemory';
import type { Log } from '../base/log';
import { showProblems } from './problems';
import type { ProgressStore } from '../progress/storePorts';
import { rememberLibrary } from './rememberLibrary';

interface Following {
  readonly context: Pick<ExtensionContext, 'extensionUri' | 'globalStorageUri'>;
  readonly library: LibraryIndex;
  readonly progress: ProgressStore;
  /** The folder with the bundled practice pages. */
  readonly content: Uri;
  readonly memory: LibraryMemory;
  readonly log: Log;
}

/**
 * Keeps all in step with the library: the Problems panel, the history of what is edited, and what
 * the next window knows.
 */
export const followLibrary = ({ context, library, progress, content, memory, log }: Following): Closable =>
  Disposable.from(
    showProblems(library, Uri.joinPath(context.extensionUri, 'docs', 'problems')),
    keepHistoryInStorage({ library, progress, storage: context.globalStorageUri, content, log }),
    rememberLibrary(library, memory, log),
  );
