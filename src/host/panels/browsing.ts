import { type WebviewPanel, l10n } from 'vscode';
import { type Tried, browseScreen, tryOut } from '../../core/session/browse';
import type { LibrarySet } from '../../core/session/library';
import type { Intent, Screen } from '../../core/session/protocol';
import type { BrowseParts, Once } from './browseParts';
import { rootOf } from '../library/linkedFile';
import { connectPage } from './panelConnection';
import { pageOptions } from './pageOptions';
import { type PageFor, loadPage, panelIcon } from './panelPage';
import { loadRendering } from './rendering';
import { openLink, openSource } from '../library/sources';

/** A set that a panel shows. */
export interface Browsing {
  show(once: Once): void;
}

/** Shows a set in a panel. */
export type BrowseIn = (panel: WebviewPanel, key: string, first: Once) => Browsing;

/** Loads what every such panel needs. */
export const loadBrowsing = async (parts: BrowseParts): Promise<BrowseIn> => {
  const page = await loadPage(parts.extension);
  return (panel, key, first) => browseIn(panel, key, first, { ...parts, page });
};

const browseIn = (
  panel: WebviewPanel,
  key: string,
  first: Once,
  { extension, library, log, practise, print, page: pageFor }: BrowseParts & { readonly page: PageFor },
): Browsing => {
  let tried: Tried = new Map();
  let pending = first;
  let isClosed = false;
  const rendering = loadRendering(panel.webview);
  const set = (): LibrarySet | undefined => library.current().sets.find((one) => one.key === key);

  const screen = async (): Promise<Screen> => {
    const shown = set();
    if (shown === undefined)
      return { screen: 'message', title: panel.title, text: l10n.t('This practice set is no longer there.') };
    const render = (await rendering)(shown.source);
    const once = pending;
    pending = {};
    return { ...browseScreen(shown.set, tried, render, { key }), ...once };
  };
  const show = async (): Promise<void> => {
    if (!page.isLive()) return;
    panel.title = set()?.set.title ?? panel.title;
    await page.send(await screen());
  };
  const load = async (): Promise<void> => {
    const shown = await screen();
    if (!isClosed) panel.webview.html = pageFor(panel.webview, shown);
  };
  const handle = async (intent: Intent): Promise<void> => {
    const shown = set();
    if (shown === undefined || intent.intent === 'ready') await show();
    else if (intent.intent === 'edit') await openSource(library.current(), intent.exercise);
    else if (intent.intent === 'open') await openLink(intent.href, shown.source);
    else if (intent.intent === 'practise') await practise(shown);
    else if (intent.intent === 'print') await print(shown);
    else {
      tried = tryOut(tried, intent, shown.set);
      await show();
    }
  };
  const page = connectPage(panel, log, handle);
  const changes = library.onDidChange(() => void page.inTurn(show));
  panel.onDidDispose(() => {
    isClosed = true;
    changes.dispose();
  });
  panel.webview.options = pageOptions(extension, [rootOf(set()?.source ?? '')]);
  void page.inTurn(load);
  panel.iconPath = panelIcon(extension);
  return {
    show: (once) => {
      pending = once;
      panel.reveal();
      void show();
    },
  };
};
