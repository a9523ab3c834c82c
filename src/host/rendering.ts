import { Uri, type Webview, workspace } from 'vscode';
import type { Render } from '../core/markdown';

/** Renders the Markdown of a source file for a page. */
export type RenderFor = (source: string) => Render;

/** Loads the renderer the first time a page needs it. Images beside the source file become addresses that the page may load. */
export const loadRendering = async (webview: Webview): Promise<RenderFor> => {
  const { renderWith } = await import('../core/renderMarkdown');
  return (source) => {
    const [page, root] = [Uri.joinPath(Uri.parse(source), '..'), imageRoot(source)];
    return renderWith((path) => webview.asWebviewUri(Uri.joinPath(path.startsWith('/') ? root : page, path)).toString());
  };
};

/** The folder that a page may load images of a source file from: its workspace folder, else its own. */
export const imageRoot = (source: string): Uri => {
  const file = Uri.parse(source);
  return workspace.getWorkspaceFolder(file)?.uri ?? Uri.joinPath(file, '..');
};
