import type { Webview } from 'vscode';
import type { Render } from '../core/markdown';
import { linkedFile } from './linkedFile';
import { servePackages } from './packageFiles';
import { once } from './turns';

/** Renders the Markdown of a source file for a page. */
export type RenderFor = (source: string) => Render;

/** Loads the renderer the first time a page needs it. Images of the source file become addresses that the page may load. */
export const loadRendering = async (webview: Webview): Promise<RenderFor> => {
  const { renderWith } = await loaded();
  return (source) => renderWith((path) => webview.asWebviewUri(linkedFile(source, path)).toString());
};

/** What the first page needs stays for all others. */
const loaded = once(async () => {
  servePackages();
  return import('../core/renderMarkdown');
});
