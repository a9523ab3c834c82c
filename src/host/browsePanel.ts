import { type Uri, ViewColumn, type WebviewPanel, l10n, window } from 'vscode';
import { type Tried, browseScreen, tryOut } from '../core/browse';
import type { ItemId } from '../core/identity';
import type { LibrarySet } from '../core/library';
import type { BrowseScreen, Intent } from '../core/protocol';
import type { Closable } from './closable';
import type { LibraryIndex } from './libraryIndex';
import type { Log } from './log';
import { connectPage } from './panelConnection';
import { allowRoots, panelIcon, panelPage } from './panelPage';
import { imageRoot, loadRendering } from './rendering';
import { openLink, openSource } from './sources';

export const browseView = 'interleave.browse';

/** The panels that show whole sets, one a set. */
export interface BrowsePanels extends Closable {
  /** Shows a set, and in it an exercise. */
  show(set: LibrarySet, exercise?: ItemId): void;
  /** Hands a file to the browser that the set's panel runs in, to download. */
  download(set: LibrarySet, file: NonNullable<BrowseScreen['download']>): void;
}

export interface BrowseParts {
  readonly extension: Uri;
  readonly library: LibraryIndex;
  readonly log: Log;
  readonly practise: (set: LibrarySet) => void;
  readonly print: (set: LibrarySet) => Promise<void>;
}

type Once = Pick<BrowseScreen, 'reveal' | 'download'>;

export const browsePanels = (parts: BrowseParts): BrowsePanels => {
  const open = new Map<string, OpenPanel>();
  const adopt = (panel: WebviewPanel, key: string, once: Once = {}): void => {
    open.set(key, connect(panel, key, once, parts));
    panel.onDidDispose(() => open.delete(key));
  };
  const show = ({ key, set }: LibrarySet, once: Once): void => {
    const panel = open.get(key);
    if (panel === undefined) adopt(window.createWebviewPanel(browseView, set.title, ViewColumn.Active), key, once);
    else panel.show(once);
  };
  const serializer = window.registerWebviewPanelSerializer(browseView, {
    deserializeWebviewPanel: async (panel, state: unknown) => {
      const { sets } = await parts.library.ready();
      const key = (state as { resume?: { key?: unknown } } | undefined)?.resume?.key;
      const set = sets.find((one) => one.key === key);
      if (set === undefined || open.has(set.key)) panel.dispose();
      else adopt(panel, set.key);
    },
  });
  return {
    show: (set, exercise) => show(set, exercise === undefined ? {} : { reveal: exercise }),
    download: (set, file) => show(set, { download: file }),
    dispose: () => void serializer.dispose(),
  };
};

interface OpenPanel {
  show(once: Once): void;
}

const connect = (panel: WebviewPanel, key: string, first: Once, { extension, library, log, practise, print }: BrowseParts): OpenPanel => {
  let tried: Tried = new Map();
  let pending = first;
  const rendering = loadRendering(panel.webview);
  const set = (): LibrarySet | undefined => library.current().sets.find((one) => one.key === key);

  const show = async (): Promise<void> => {
    if (!page.isLive()) return;
    const shown = set();
    if (shown === undefined) {
      await page.send({ screen: 'message', title: panel.title, text: l10n.t('This practice set is no longer there.') });
      return;
    }
    panel.title = shown.set.title;
    const render = (await rendering)(shown.source);
    const once = pending;
    pending = {};
    await page.send({ ...browseScreen(shown.set, tried, render, { key }), ...once });
  };
  const handle = async (intent: Intent): Promise<void> => {
    const shown = set();
    if (shown === undefined || intent.intent === 'ready') await show();
    else if (intent.intent === 'edit') await openSource(library.current(), intent.exercise);
    else if (intent.intent === 'open') await openLink(intent.href, shown.source);
    else if (intent.intent === 'practise') practise(shown);
    else if (intent.intent === 'print') await print(shown);
    else {
      tried = tryOut(tried, intent, shown.set);
      await show();
    }
  };
  const page = connectPage(panel, log, handle);
  const changes = library.onDidChange(() => void page.inTurn(show));
  panel.onDidDispose(() => void changes.dispose());
  panel.iconPath = panelIcon(extension);
  allowRoots(panel.webview, extension, [imageRoot(set()?.source ?? '')]);
  panel.webview.html = panelPage(panel.webview, extension);
  return {
    show: (once) => {
      pending = once;
      panel.reveal();
      void show();
    },
  };
};
