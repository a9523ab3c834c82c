import { type Uri, ViewColumn, type WebviewPanel, window } from 'vscode';
import type { Intent } from '../core/protocol';
import { screenOf } from '../core/screen';
import { advance } from '../core/advance';
import { type Session, startSession } from '../core/session';
import { parseSession } from '../core/snapshot';
import type { Closable } from './closable';
import type { LibraryIndex } from './libraryIndex';
import type { Log } from './log';
import { connectPage } from './panelConnection';
import { allowRoots, panelIcon, panelPage } from './panelPage';
import { practiceWorld } from './practiceWorld';
import type { ProgressStore } from './progressStore';
import { imageRoot, loadRendering } from './rendering';
import { openLink, openSource } from './sources';

export const practiceView = 'interleave.practice';

/** The panel that asks. There is one; a new session takes it over. */
export interface PracticePanel extends Closable {
  start(begin: Pick<Session, 'title' | 'scope' | 'cram' | 'asks'>): void;
  /** Takes the shown session's last review back; false where there is none. */
  undo(): Promise<boolean>;
}

export interface PracticeParts {
  readonly extension: Uri;
  readonly library: LibraryIndex;
  readonly progress: ProgressStore;
  readonly log: Log;
}

export const practicePanel = (parts: PracticeParts): PracticePanel => {
  let open: OpenPanel | undefined;
  const adopt = (panel: WebviewPanel, session: Session): void => {
    const adopted = connect(panel, session, parts);
    open = adopted;
    panel.onDidDispose(() => {
      if (open === adopted) open = undefined;
    });
  };
  const serializer = window.registerWebviewPanelSerializer(practiceView, {
    deserializeWebviewPanel: async (panel, state: unknown) => {
      const session = parseSession((state as { resume?: unknown } | undefined)?.resume, crypto.randomUUID());
      await parts.library.ready();
      if (session === undefined) panel.dispose();
      else adopt(panel, session);
    },
  });
  return {
    start: (begin) => {
      const session = startSession({ ...begin, id: crypto.randomUUID(), seed: Date.now() >>> 0 }, Date.now());
      if (open === undefined) adopt(window.createWebviewPanel(practiceView, session.title, ViewColumn.Active), session);
      else open.restart(session);
    },
    undo: async () => (await open?.undo()) ?? false,
    dispose: () => void serializer.dispose(),
  };
};

interface OpenPanel {
  restart(session: Session): void;
  undo(): Promise<boolean>;
}

const connect = (panel: WebviewPanel, first: Session, { extension, library, progress, log }: PracticeParts): OpenPanel => {
  let session = first;
  const rendering = loadRendering(panel.webview);
  const world = async () => practiceWorld(library, progress, await rendering);
  const show = async (): Promise<void> => page.send(screenOf(session, await world()));

  const follow = async (intent: Intent): Promise<void> => {
    const next = advance(session, intent, await world());
    await progress.record(next.events);
    session = next.session;
    await show();
  };
  /** What another window has asked meanwhile, or an edit has taken away, is passed over. */
  const pass = async (): Promise<void> => {
    const passed = advance(session, { intent: 'ready' }, await world()).session;
    if (passed === session) return;
    session = passed;
    await show();
  };
  const handle = async (intent: Intent): Promise<void> => {
    if (intent.intent === 'edit') await openSource(library.current(), intent.exercise);
    else if (intent.intent === 'open') await openLink(intent.href, sourceOf(session, library));
    else await follow(intent);
  };
  const load = (): void => {
    panel.title = session.title;
    panel.iconPath = panelIcon(extension);
    const { places } = library.current();
    const sources = session.asks.flatMap(({ exercise }) => places.get(exercise)?.source ?? []);
    allowRoots(panel.webview, extension, [...new Set(sources)].map(imageRoot));
    panel.webview.html = panelPage(panel.webview, extension);
  };
  const page = connectPage(panel, log, handle);
  const changes = [library.onDidChange(() => void page.inTurn(() => follow({ intent: 'ready' }))), progress.onDidChange(() => void page.inTurn(pass))];
  panel.onDidDispose(() => changes.forEach((change) => change.dispose()));
  load();
  return {
    restart: (begun) => {
      session = begun;
      load();
      panel.reveal();
    },
    undo: async () => {
      if (session.graded.length + session.setAside.length === 0) return false;
      panel.reveal();
      await page.inTurn(() => follow({ intent: 'undo' }));
      return true;
    },
  };
};

const sourceOf = (session: Session, library: LibraryIndex): string => {
  const exercise = session.asks[session.at]?.exercise;
  return (exercise && library.current().places.get(exercise)?.source) ?? '';
};
