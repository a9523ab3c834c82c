import type { WebviewPanel } from 'vscode';
import type { Act } from '../../core/history/act';
import { advance } from '../../core/session/advance';
import type { ShownGap } from '../../core/session/shownGap';
import type { Intent, Screen } from '../../core/session/protocol';
import { screenOf } from '../../core/session/screen';
import { type Session, isLastHere, startSession } from '../../core/session/session';
import { parseSession } from '../../core/session/sessionSnapshot';
import type { Origin } from './origin';
import type { LibraryIndex } from '../library/libraryIndex';
import { rootOf } from '../library/linkedFile';
import { connectPage } from './panelConnection';
import { pageOptions } from './pageOptions';
import { type PageFor, loadPage, panelIcon } from './panelPage';
import type { Begin, PanelPlacement, PracticeParts } from './practiceParts';
import { practiceWorld } from './practiceWorld';
import { loadRendering } from './rendering';
import { openLink, openSource } from '../library/sources';

/** A session with its half-finished answer. */
export interface Unfinished {
  readonly session: Session;
  readonly draft?: unknown;
}

/** A session that a panel asks. */
export interface PracticeController {
  restart(session: Session, place: PanelPlacement): void;
  reveal(place: PanelPlacement): void;
  /** What the panel asks; undefined at the end of the session. */
  unfinished(): Unfinished | undefined;
  /** Whether it was opened for a gap, and so closes after it. */
  inGap(): boolean;
  showGap(gap: () => ShownGap): void;
  goBack(): Promise<void>;
  /** Takes the last act of all back where it is this session's. */
  undo(): Promise<TakenBack>;
}

/** The act that a session has taken back, which a cram has not recorded; undefined where the last one was not in it. */
export type TakenBack = Act | 'cram' | undefined;

interface ControllerParts extends PracticeParts {
  readonly from: Origin;
}

/** Loads what every panel with a session needs. */
export const loadController = async (parts: ControllerParts) => {
  const page = await loadPage(parts.extension);
  return {
    begun,
    revived,
    /** Asks a session in a panel, which one that was opened for a gap leaves after it. */
    control: (panel: WebviewPanel, first: Unfinished, forGap: boolean): PracticeController =>
      askIn(panel, first, forGap, { ...parts, page }),
  };
};

/** A new session, from now on. */
const begun = (begin: Begin): Session =>
  startSession({ ...begin, id: crypto.randomUUID(), seed: Date.now() >>> 0 }, Date.now());

/** The session that a page has kept in its state, if it is one. */
const revived = (state: unknown): Session | undefined =>
  parseSession((state as { resume?: unknown } | undefined)?.resume, crypto.randomUUID());

const askIn = (
  panel: WebviewPanel,
  first: Unfinished,
  forGap: boolean,
  { extension, library, progress, log, from, page: pageFor }: ControllerParts & { readonly page: PageFor },
): PracticeController => {
  let { session, draft } = first;
  let inGap = forGap;
  let gap: (() => ShownGap) | undefined;
  let isClosed = false;
  const asked = () => {
    const ask = session.planned[session.at];
    return ask && library.shown().places.get(ask.exercise)?.exercise;
  };
  const world = async () => practiceWorld(library, progress, await loadRendering(panel.webview, asked() ?? {}));
  const shown = async (): Promise<Screen> => {
    const screen = screenOf(session, await world());
    return {
      ...screen,
      ...(gap === undefined ? {} : { gap: gap() }),
      ...(draft === undefined || screen.screen !== 'practice' ? {} : { draft }),
    };
  };
  const show = async (): Promise<void> => page.send(await shown());

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
    if (intent.intent === 'edit') await openSource(library.shown(), intent.exercise);
    else if (intent.intent === 'open') await openLink(intent.href, sourceOf(session, library));
    else if (intent.intent === 'return') await goBack();
    else if (intent.intent === 'keep') draft = intent.step === session.step ? intent.draft : draft;
    else await follow(intent);
    // The question is there; the next may take more than it did.
    if (intent.intent === 'ready') await loadRendering(panel.webview);
  };
  const load = async (): Promise<void> => {
    const first = await shown();
    if (isClosed) return;
    const { places } = library.shown();
    const sources = session.planned.flatMap(({ exercise }) => places.get(exercise)?.source ?? []);
    panel.title = session.title;
    panel.webview.options = pageOptions(extension, [...new Set(sources)].map(rootOf));
    panel.webview.html = pageFor(panel.webview, first);
    panel.iconPath = panelIcon(extension);
  };
  const page = connectPage(panel, log, handle);
  const changes = [
    library.onDidChange(() => void page.inTurn(() => follow({ intent: 'ready' }))),
    progress.onDidChange(() => void page.inTurn(pass)),
  ];
  panel.onDidDispose(() => {
    isClosed = true;
    changes.forEach((change) => change.dispose());
  });
  void page.inTurn(load);
  return {
    restart: (next, { beside, quiet }) => {
      session = next;
      draft = undefined;
      if (gap?.().ended !== undefined) gap = undefined;
      inGap &&= beside;
      void page.inTurn(load);
      panel.reveal(undefined, quiet);
    },
    reveal: ({ quiet }) => panel.reveal(undefined, quiet),
    unfinished: (): Unfinished | undefined => (session.at < session.planned.length ? { session, draft } : undefined),
    inGap: () => inGap,
    showGap: (now) => {
      gap = now;
      void page.inTurn(show);
    },
    goBack: () => page.inTurn(goBack),
    undo: async () => {
      let taken: TakenBack;
      await page.inTurn(async () => {
        const [last] = progress.undoable();
        if (!isLastHere(session, last)) return;
        panel.reveal();
        await follow({ intent: 'undo' });
        taken = session.cram ? 'cram' : last;
      });
      return taken;
    },
  };
};

const sourceOf = (session: Session, library: LibraryIndex): string => {
  const exercise = session.planned[session.at]?.exercise;
  return (exercise && library.shown().places.get(exercise)?.source) ?? '';
};
