import { UIKind, Uri, env, l10n, window, workspace } from 'vscode';
import type { LibrarySet } from '../../core/session/library';
import type { ResolveImage } from '../../core/text/resolveImage';
import { printPage } from '../../core/writers/printPage';
import { printedFlashcards } from '../../core/writers/printedCards';
import type { BrowsePanels } from './browsePanel';
import { embedded } from './embedded';
import { words } from '../base/words';

export type Print = (set: LibrarySet) => Promise<void>;

/**
 * Prints a set's flashcards: a page is written and opened in the system's browser. Where the extension does not
 * run on the person's own machine it is downloaded instead, by the set's browse panel.
 */
export const printing =
  (storage: Uri, panels: Pick<BrowsePanels, 'download'>, remoteImages: boolean): Print =>
  async (set) => {
    const [{ renderWith }, { sanitising }] = await Promise.all([
      import('../../core/text/renderMarkdown'),
      import('../../core/writers/sanitiseHtml'),
    ]);
    const cards = (resolve: ResolveImage) =>
      printedFlashcards(set.set, sanitising(renderWith(resolve), { remoteImages }));
    const html = printPage(set.set.title, cards(await embedded(set.source, cards)), words);
    const name = `${set.set.title.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/gu, '') || 'flashcards'}.html`;
    if (env.uiKind === UIKind.Web || env.remoteName !== undefined) {
      await panels.download(set, { name, html });
      return;
    }
    const file = Uri.joinPath(storage, 'print', name);
    await workspace.fs.writeFile(file, new TextEncoder().encode(html));
    if (!(await env.openExternal(file)))
      await window.showErrorMessage(l10n.t('The page could not be opened in a browser. It is at {0}.', file.fsPath));
  };
