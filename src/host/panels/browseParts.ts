import type { Uri } from 'vscode';
import type { LibrarySet } from '../../core/session/library';
import type { BrowseScreen } from '../../core/session/protocol';
import type { LibraryIndex } from '../library/libraryIndex';
import type { Log } from '../base/log';

export interface BrowseParts {
  readonly extension: Uri;
  readonly library: LibraryIndex;
  readonly log: Log;
  readonly practise: (set: LibrarySet) => Promise<unknown>;
  readonly print: (set: LibrarySet) => Promise<void>;
}

/** What a panel shows once only. */
export type Once = Pick<BrowseScreen, 'reveal' | 'download'>;
