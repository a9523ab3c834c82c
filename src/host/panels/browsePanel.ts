import { ViewColumn, type WebviewPanel, window } from 'vscode';
import type { ItemId } from '../../core/exercise/identity';
import type { LibrarySet } from '../../core/session/library';
import type { BrowseScreen } from '../../core/session/protocol';
import type { Browsing } from './browsing';
import type { Closable } from '../base/closable';
import { pageOptions } from './pageOptions';
import { once } from '../base/promises';
import type { BrowseParts, Once } from './browseParts';

export const browseView = 'interleave.browse';

/** The panels that show whole sets, one a set. */
export interface BrowsePanels extends Closable {
  /** Shows a set, and in it an exercise. */
  show(set: LibrarySet, exercise?: ItemId): Promise<void>;
  /** Hands a file to the browser that the set's panel runs in, to download. */
  download(set: LibrarySet, file: NonNullable<BrowseScreen['download']>): Promise<void>;
}

export const browsePanels = (parts: BrowseParts): BrowsePanels => {
  const open = new Map<string, Browsing>();
  /** What a panel needs is read with the first one. */
  const load = once(async () => (await import('./browsing')).loadBrowsing(parts));
  const adopt = (panel: WebviewPanel, key: string, browsing: Browsing): void => {
    open.set(key, browsing);
    panel.onDidDispose(() => open.delete(key));
  };
  const show = async ({ key, set }: LibrarySet, first: Once): Promise<void> => {
    const browseIn = await load();
    const browsing = open.get(key);
    if (browsing !== undefined) {
      browsing.show(first);
      return;
    }
    const panel = window.createWebviewPanel(browseView, set.title, ViewColumn.Active, pageOptions(parts.extension));
    adopt(panel, key, browseIn(panel, key, first));
  };
  const serializer = window.registerWebviewPanelSerializer(browseView, {
    deserializeWebviewPanel: async (panel, state: unknown) => {
      const browseIn = await load();
      const { sets } = await parts.library.ready();
      const key = (state as { resume?: { key?: unknown } } | undefined)?.resume?.key;
      const set = sets.find((one) => one.key === key);
      if (set === undefined || open.has(set.key)) panel.dispose();
      else adopt(panel, set.key, browseIn(panel, set.key, {}));
    },
  });
  return {
    show: async (set, exercise) => show(set, exercise === undefined ? {} : { reveal: exercise }),
    download: async (set, file) => show(set, { download: file }),
    dispose: () => void serializer.dispose(),
  };
};
