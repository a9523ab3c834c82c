import type { Uri } from 'vscode';
import type { Session } from '../../core/session/session';
import type { LibraryIndex } from '../library/libraryIndex';
import type { Log } from '../base/log';
import type { ProgressStore } from '../progress/storePorts';

export type Begin = Pick<Session, 'title' | 'scope' | 'cram' | 'planned'>;

/** Where a panel appears that is not open yet, and whether the focus stays where it is. */
export interface PanelPlacement {
  readonly beside: boolean;
  readonly quiet: boolean;
}

export interface PracticeParts {
  readonly extension: Uri;
  readonly library: LibraryIndex;
  readonly progress: ProgressStore;
  readonly log: Log;
}
