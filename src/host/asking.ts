import type { WebviewPanel } from 'vscode';
import { advance } from '../core/advance';
import type { Intent } from '../core/protocol';
import { screenOf } from '../core/screen';
import { type Session, startSession } from '../core/session';
import { parseSession } from '../core/snapshot';
import type { LibraryIndex } from './libraryIndex';
import { connectPage } from './panelConnection';
import { allowRoots, panelIcon, panelPage } from './panelPage';
import type { Begin, PracticeParts } from './practicePanel';
import { practiceWorld } from './practiceWorld';
import { imageRoot, loadRendering } from './rendering';
import { openLink, openSource } from './sources';

/** A session that a panel asks. */
export interface Asking {
  restart(session: Session): void;
  /** Takes the session's last review back; false where there is none. */
  undo(): Promise<boolean>;
}

/** A new session, from now on. */
export const begun = (begin: Begin): Session => startSession({ ...begin, id: crypto.randomUUID(), seed: Date.now() >>> 0 }, Date.now());

/** The session that a page has kept in its state, if it is one. */
export const revived = (state: unknown): Session | undefined => parseSession((state as { resume?: unknown } | undefined)?.resume, crypto.randomUUID());

/** Asks a session in a panel. */
export const askIn = (panel: WebviewPanel, first: Session, { extension, library, progress, log }: PracticeParts): Asking => {
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
    restart: (next) => {
      session = next;
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
