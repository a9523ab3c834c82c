import { ViewColumn, type WebviewPanel, window } from 'vscode';
import type { ShownGap } from '../../core/session/shownGap';
import type { PracticeController, TakenBack, Unfinished } from './practiceController';
import type { Closable } from '../base/closable';
import { origin } from './origin';
import { pageOptions } from './pageOptions';
import { inTurn, once, messagesSent } from '../base/promises';
import type { PracticeParts, Begin, PanelPlacement } from './practiceParts';

export const practiceView = 'interleave.practice';

/** The panel that asks. There is one; a new session takes it over. */
export interface PracticePanel extends Closable {
  start(begin: Begin, place?: PanelPlacement): Promise<void>;
  /** Loads what a session needs, while VS Code looks for files to plan it from. */
  prepare(): void;
  /** Shows what is unfinished: the open panel's session, or what an earlier gap has left; false where nothing is. */
  resume(place: PanelPlacement): Promise<boolean>;
  /** Whether a panel is open that a gap has opened. */
  isInGap(): boolean;
  /** Shows in the open panel what the person waits for. */
  showGap(gap: () => ShownGap): void;
  /** Back to the editor that the person came from; a panel that a gap has opened closes. */
  goBack(): Promise<void>;
  /** Takes the last act of all back where it is the shown session's. */
  undo(): Promise<TakenBack>;
}

const here: PanelPlacement = { beside: false, quiet: false };

export const practicePanel = (parts: PracticeParts): PracticePanel => {
  let open: PracticeController | undefined;
  let kept: Unfinished | undefined;
  let isLoaded = false;
  const from = origin();
  /** What a session needs is read with the first one. */
  const load = once(async () => {
    const controllers = await (await import('./practiceController')).loadController({ ...parts, from });
    isLoaded = true;
    return controllers;
  });
  const adopt = async (panel: WebviewPanel, unfinished: Unfinished, inGap = false): Promise<void> => {
    const controller = (await load()).control(panel, unfinished, inGap);
    open = controller;
    panel.onDidDispose(() => {
      if (open === controller) open = undefined;
      kept = controller.inGap() ? controller.unfinished() : kept;
    });
  };
  /** VS Code makes the panel while what asks in it is loaded. One that is closed meanwhile asks nothing. */
  const create = async (
    title: string,
    begun: () => Promise<Unfinished>,
    { beside, quiet }: PanelPlacement,
  ): Promise<void> => {
    const place = { viewColumn: beside ? ViewColumn.Beside : ViewColumn.Active, preserveFocus: quiet };
    const panel = window.createWebviewPanel(practiceView, title, place, pageOptions(parts.extension));
    const state = { isClosed: false };
    panel.onDidDispose(() => (state.isClosed = true));
    if (!isLoaded) await messagesSent();
    const unfinished = await begun();
    if (!state.isClosed) await adopt(panel, unfinished, beside);
    else if (beside) kept = unfinished;
  };
  /** A panel that is being made is there before another is asked for. */
  const inOrder = inTurn(async (work: () => Promise<boolean>) => work());
  const serializer = window.registerWebviewPanelSerializer(practiceView, {
    deserializeWebviewPanel: async (panel, state: unknown) => {
      const session = (await load()).revived(state);
      if (session === undefined || (await parts.library.early(() => session)) === undefined)
        await parts.library.ready();
      if (session === undefined) panel.dispose();
      else await adopt(panel, { session });
    },
  });
  return {
    start: async (begin, place = here) => {
      const begun = async (): Promise<Unfinished> => ({ session: (await load()).begun(begin) });
      await inOrder(async () => {
        if (open === undefined) await create(begin.title, begun, place);
        else open.restart((await begun()).session, place);
        return true;
      });
    },
    // What fails here fails again, and is told, when a session starts.
    prepare: () =>
      void messagesSent()
        .then(load)
        .catch(() => undefined),
    resume: async (place) =>
      inOrder(async () => {
        if (open !== undefined) {
          if (open.unfinished() === undefined) return false;
          open.reveal(place);
          return true;
        }
        const unfinished = kept;
        kept = undefined;
        if (unfinished === undefined) return false;
        await create(unfinished.session.title, () => Promise.resolve(unfinished), place);
        return true;
      }),
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
