import type { Webview } from 'vscode';
import type { Render } from '../core/markdown';
import { linkedFile } from './linkedFile';

/** Renders the Markdown of a source file for a page. */
export type RenderFor = (source: string) => Render;

/** Loads the renderer the first time a page needs it. Images beside the source file become addresses that the page may load. */
export const loadRendering = async (webview: Webview): Promise<RenderFor> => {
  const { renderWith } = await import('../core/renderMarkdown');
  return (source) => renderWith((path) => webview.asWebviewUri(linkedFile(source, path)).toString());
};
