import { type Uri, ViewColumn, type WebviewPanel, window } from 'vscode';
import type { Session } from '../core/session';
import type { Asking } from './asking';
import type { Closable } from './closable';
import type { LibraryIndex } from './libraryIndex';
import type { Log } from './log';
import type { ProgressStore } from './progressStore';

export const practiceView = 'interleave.practice';

export type Begin = Pick<Session, 'title' | 'scope' | 'cram' | 'asks'>;

/** The panel that asks. There is one; a new session takes it over. */
export interface PracticePanel extends Closable {
  start(begin: Begin): Promise<void>;
  /** Takes the shown session's last review back; false where there is none. */
  undo(): Promise<boolean>;
}

export interface PracticeParts {
  readonly extension: Uri;
  readonly library: LibraryIndex;
  readonly progress: ProgressStore;
  readonly log: Log;
}

/** What a session needs is read with the first one. */
const loadAsking = () => import('./asking');

export const practicePanel = (parts: PracticeParts): PracticePanel => {
  let open: Asking | undefined;
  const adopt = (panel: WebviewPanel, asking: Asking): void => {
    open = asking;
    panel.onDidDispose(() => {
      if (open === asking) open = undefined;
    });
  };
  const serializer = window.registerWebviewPanelSerializer(practiceView, {
    deserializeWebviewPanel: async (panel, state: unknown) => {
      const { askIn, revived } = await loadAsking();
      const session = revived(state);
      await parts.library.ready();
      if (session === undefined) panel.dispose();
      else adopt(panel, askIn(panel, session, parts));
    },
  });
  return {
    start: async (begin) => {
      const { askIn, begun } = await loadAsking();
      const session = begun(begin);
      if (open !== undefined) {
        open.restart(session);
        return;
      }
      const panel = window.createWebviewPanel(practiceView, session.title, ViewColumn.Active);
      adopt(panel, askIn(panel, session, parts));
    },
    undo: async () => (await open?.undo()) ?? false,
    dispose: () => void serializer.dispose(),
  };
};
