import type { WebviewPanel } from 'vscode';
import { safeParse } from 'valibot';
import { type Intent, type Screen, intent } from '../../core/session/protocol';
import { type Log, guarded } from '../base/log';

/** The page in a panel. It loses its memory whenever the panel is hidden, and says `ready` when it is back. */
export interface Page {
  /** Whether the page is there to receive a screen; if not, it will ask for one. */
  isLive(): boolean;
  send(screen: Screen): Promise<void>;
  /** Runs something after the intents that came before it, and before those that come later. */
  inTurn(run: () => Promise<void>): Promise<void>;
}

/** Hands a page's intents, one after the other, to a handler; what is no intent is logged and ignored. */
export const connectPage = (panel: WebviewPanel, log: Log, handle: (intent: Intent) => Promise<void>): Page => {
  // VS Code keeps what is sent to a page that is still loading.
  let live = true;
  let last = Promise.resolve();
  const inTurn = (run: () => Promise<void>): Promise<void> =>
    (last = last.then(guarded(log, 'Answering the panel', run)));
  panel.webview.onDidReceiveMessage((message: unknown) => {
    const parsed = safeParse(intent, message);
    if (!parsed.success) {
      log.warn('A panel sent what is no intent.', message);
      return;
    }
    if (parsed.output.intent === 'ready') live = true;
    void inTurn(() => handle(parsed.output));
  });
  panel.onDidChangeViewState(() => {
    live &&= panel.visible;
  });
  panel.onDidDispose(() => {
    live = false;
  });
  return {
    inTurn,
    isLive: () => live,
    send: async (screen) => {
      if (live) await panel.webview.postMessage(screen);
    },
  };
};
