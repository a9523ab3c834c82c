import type { Webview } from 'vscode';
import type { Render } from '../core/markdown';
import { isPlain, renderPlainWith } from '../core/renderPlain';
import { linkedFile } from './linkedFile';
import { servePackages } from './packageFiles';
import { once } from './turns';

/** Renders the Markdown of a source file for a page. */
export type RenderFor = (source: string) => Render;

/**
 * Loads the renderer the first time a page needs it; for nothing but what `shown` holds, only as much as that takes.
 * Images of the source file become addresses that the page may load.
 */
export const loadRendering = async (webview: Webview, shown?: object): Promise<RenderFor> => {
  servePackages();
  const renderWith = shown === undefined || !isPlain(shown) ? (await loaded()).renderWith : renderPlainWith;
  return (source) => renderWith((path) => webview.asWebviewUri(linkedFile(source, path)).toString());
};

/** What the first page needs stays for all others. */
const loaded = once(() => import('../core/renderMarkdown'));
