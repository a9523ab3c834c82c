import { Uri, type WebviewOptions, workspace } from 'vscode';

/**
 * Lets a page run scripts, and load files from Interleave's folders, from those of the workspace, and from
 * the given ones only.
 */
export const pageOptions = (extension: Uri, images: readonly Uri[] = []): WebviewOptions => {
  const roots = [
    pageFolder(extension),
    Uri.joinPath(extension, 'content'),
    ...(workspace.workspaceFolders ?? []).map(({ uri }) => uri),
  ];
  const known = new Set(roots.map(String));
  return {
    enableScripts: true,
    localResourceRoots: [...roots, ...images.filter((image) => !known.has(image.toString()))],
  };
};

/** What every page loads is in this folder. */
export const pageFolder = (extension: Uri): Uri => Uri.joinPath(extension, 'out', 'webview');
