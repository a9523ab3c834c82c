import { type Uri, ViewColumn, type WebviewPanel, window } from 'vscode';
import type { ShownGap } from '../core/gapResult';
import type { Intent } from '../core/protocol';
import { screenOf } from '../core/screen';
import { advance } from '../core/advance';
import { type Session, startSession } from '../core/session';
import { parseSession } from '../core/snapshot';
import type { Closable } from './closable';
import { type Origin, origin } from './gaps/origin';
import type { LibraryIndex } from './libraryIndex';
import type { Log } from './log';
import { connectPage } from './panelConnection';
import { allowRoots, panelIcon, panelPage } from './panelPage';
import { practiceWorld } from './practiceWorld';
import type { ProgressStore } from './progressStore';
import { imageRoot, loadRendering } from './rendering';
import { openLink, openSource } from './sources';

export const practiceView = 'interleave.practice';

/** Where a panel appears that is not open yet, and whether the focus stays where it is. */
export interface Place {
  readonly beside: boolean;
  readonly quiet: boolean;
}

/** The panel that asks. There is one; a new session takes it over. */
export interface PracticePanel extends Closable {
  start(begin: Pick<Session, 'title' | 'scope' | 'cram' | 'asks'>, place?: Place): void;
  /** Shows what is unfinished: the open panel's session, or what an earlier gap has left. False where there is nothing. */
  resume(place: Place): boolean;
  /** Whether a panel is open that a gap has opened. */
  isInGap(): boolean;
  /** Shows in the open panel what the person waits for. */
  showGap(gap: () => ShownGap): void;
  /** Back to the editor that the person came from; a panel that a gap has opened closes. */
  goBack(): Promise<void>;
  /** Takes the shown session's last review back; false where there is none. */
  undo(): Promise<boolean>;
}

export interface PracticeParts {
  readonly extension: Uri;
  readonly library: LibraryIndex;
  readonly progress: ProgressStore;
  readonly log: Log;
}

/** A session with its half-finished answer. */
interface Unfinished {
  readonly session: Session;
  readonly draft?: unknown;
}

const here: Place = { beside: false, quiet: false };

export const practicePanel = (parts: PracticeParts): PracticePanel => {
  let open: OpenPanel | undefined;
  let kept: Unfinished | undefined;
  const from = origin();
  const adopt = (panel: WebviewPanel, unfinished: Unfinished, inGap = false): void => {
    const adopted = connect(panel, unfinished, inGap, { ...parts, from });
    open = adopted;
    panel.onDidDispose(() => {
      if (open === adopted) open = undefined;
      kept = adopted.inGap() ? adopted.unfinished() : kept;
    });
  };
  const create = (unfinished: Unfinished, { beside, quiet }: Place): void =>
    adopt(window.createWebviewPanel(practiceView, unfinished.session.title, { viewColumn: beside ? ViewColumn.Beside : ViewColumn.Active, preserveFocus: quiet }), unfinished, beside);
  const serializer = window.registerWebviewPanelSerializer(practiceView, {
    deserializeWebviewPanel: async (panel, state: unknown) => {
      const session = parseSession((state as { resume?: unknown } | undefined)?.resume, crypto.randomUUID());
      await parts.library.ready();
      if (session === undefined) panel.dispose();
      else adopt(panel, { session });
    },
  });
  return {
    start: (begin, place = here) => {
      const session = startSession({ ...begin, id: crypto.randomUUID(), seed: Date.now() >>> 0 }, Date.now());
      if (open === undefined) create({ session }, place);
      else open.restart(session, place);
    },
    resume: (place) => {
      if (open !== undefined) {
        if (open.unfinished() === undefined) return false;
        open.reveal(place);
        return true;
      }
      const unfinished = kept;
      kept = undefined;
      if (unfinished === undefined) return false;
      create(unfinished, place);
      return true;
    },
    isInGap: () => open?.inGap() ?? false,
    showGap: (gap) => open?.showGap(gap),
    goBack: async () => {
      if (open === undefined) await from.goBack();
      else await open.goBack();
    },
    undo: async () => (await open?.undo()) ?? false,
    dispose: () => {
      serializer.dispose();
      from.dispose();
    },
  };
};

interface OpenPanel {
  restart(session: Session, place: Place): void;
  reveal(place: Place): void;
  /** What the panel asks; undefined at the end of the session. */
  unfinished(): Unfinished | undefined;
  /** Whether it was opened for a gap, and so closes after it. */
  inGap(): boolean;
  showGap(gap: () => ShownGap): void;
  goBack(): Promise<void>;
  undo(): Promise<boolean>;
}

const connect = (panel: WebviewPanel, first: Unfinished, forGap: boolean, { extension, library, progress, log, from }: PracticeParts & { readonly from: Origin }): OpenPanel => {
  let { session, draft } = first;
  let inGap = forGap;
  let gap: (() => ShownGap) | undefined;
  const rendering = loadRendering(panel.webview);
  const world = async () => practiceWorld(library, progress, await rendering);
  const show = async (): Promise<void> => {
    const screen = screenOf(session, await world());
    await page.send({ ...screen, ...(gap === undefined ? {} : { gap: gap() }), ...(draft === undefined || screen.screen !== 'practice' ? {} : { draft }) });
  };

  const follow = async (intent: Intent): Promise<void> => {
    const next = advance(session, intent, await world());
    await progress.record(next.events);
    if (next.session.at !== session.at) draft = undefined;
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
  const goBack = async (): Promise<void> => {
    await from.goBack();
    if (inGap) panel.dispose();
  };
  const handle = async (intent: Intent): Promise<void> => {
    if (intent.intent === 'edit') await openSource(library.current(), intent.exercise);
    else if (intent.intent === 'open') await openLink(intent.href, sourceOf(session, library));
    else if (intent.intent === 'return') await goBack();
    else if (intent.intent === 'keep') draft = intent.step === session.step ? intent.draft : draft;
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
    restart: (begun, { beside, quiet }) => {
      session = begun;
      draft = undefined;
      if (gap?.().ended !== undefined) gap = undefined;
      inGap &&= beside;
      load();
      panel.reveal(undefined, quiet);
    },
    reveal: ({ quiet }) => panel.reveal(undefined, quiet),
    unfinished: (): Unfinished | undefined => (session.at < session.asks.length ? { session, draft } : undefined),
    inGap: () => inGap,
    showGap: (now) => {
      gap = now;
      void page.inTurn(show);
    },
    goBack: () => page.inTurn(goBack),
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
