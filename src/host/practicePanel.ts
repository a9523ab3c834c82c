import { type Uri, ViewColumn, type WebviewPanel, window } from 'vscode';
import type { ShownGap } from '../core/gapResult';
import type { Session } from '../core/session';
import type { Asking, TakenBack, Unfinished } from './asking';
import type { Closable } from './closable';
import { origin } from './gaps/origin';
import type { LibraryIndex } from './libraryIndex';
import type { Log } from './log';
import type { ProgressStore } from './progressStore';
import { pageOptions } from './pageOptions';
import { once, sent } from './turns';

export const practiceView = 'interleave.practice';

export type Begin = Pick<Session, 'title' | 'scope' | 'cram' | 'asks'>;

/** Where a panel appears that is not open yet, and whether the focus stays where it is. */
export interface Place {
  readonly beside: boolean;
  readonly quiet: boolean;
}

/** The panel that asks. There is one; a new session takes it over. */
export interface PracticePanel extends Closable {
  start(begin: Begin, place?: Place): Promise<void>;
  /** Loads what a session needs, while VS Code looks for files to plan it from. */
  prepare(): void;
  /** Shows what is unfinished: the open panel's session, or what an earlier gap has left. False where there is nothing. */
  resume(place: Place): Promise<boolean>;
  /** Whether a panel is open that a gap has opened. */
  isInGap(): boolean;
  /** Shows in the open panel what the person waits for. */
  showGap(gap: () => ShownGap): void;
  /** Back to the editor that the person came from; a panel that a gap has opened closes. */
  goBack(): Promise<void>;
  /** Takes the last act of all back where it is the shown session's. */
  undo(): Promise<TakenBack>;
}

export interface PracticeParts {
  readonly extension: Uri;
  readonly library: LibraryIndex;
  readonly progress: ProgressStore;
  readonly log: Log;
}

const here: Place = { beside: false, quiet: false };

export const practicePanel = (parts: PracticeParts): PracticePanel => {
  let open: Asking | undefined;
  let kept: Unfinished | undefined;
  const from = origin();
  /** What a session needs is read with the first one. */
  const load = once(async () => (await import('./asking')).loadAsking({ ...parts, from }));
  const adopt = async (panel: WebviewPanel, unfinished: Unfinished, inGap = false): Promise<void> => {
    const asking = (await load()).askIn(panel, unfinished, inGap);
    open = asking;
    panel.onDidDispose(() => {
      if (open === asking) open = undefined;
      kept = asking.inGap() ? asking.unfinished() : kept;
    });
  };
  const create = async (unfinished: Unfinished, { beside, quiet }: Place): Promise<void> => {
    const place = { viewColumn: beside ? ViewColumn.Beside : ViewColumn.Active, preserveFocus: quiet };
    await adopt(window.createWebviewPanel(practiceView, unfinished.session.title, place, pageOptions(parts.extension)), unfinished, beside);
  };
  const serializer = window.registerWebviewPanelSerializer(practiceView, {
    deserializeWebviewPanel: async (panel, state: unknown) => {
      const session = (await load()).revived(state);
      await parts.library.ready();
      if (session === undefined) panel.dispose();
      else await adopt(panel, { session });
    },
  });
  return {
    start: async (begin, place = here) => {
      const session = (await load()).begun(begin);
      if (open === undefined) await create({ session }, place);
      else open.restart(session, place);
    },
    // What fails here fails again, and is told, when a session starts.
    prepare: () => void sent().then(load).catch(() => undefined),
    resume: async (place) => {
      if (open !== undefined) {
        if (open.unfinished() === undefined) return false;
        open.reveal(place);
        return true;
      }
      const unfinished = kept;
      kept = undefined;
      if (unfinished === undefined) return false;
      await create(unfinished, place);
      return true;
    },
    isInGap: () => open?.inGap() ?? false,
    showGap: (gap) => open?.showGap(gap),
    goBack: async () => {
      if (open === undefined) await from.goBack();
      else await open.goBack();
    },
    undo: async () => open?.undo(),
    dispose: () => {
      serializer.dispose();
      from.dispose();
    },
  };
};
