import { Uri, workspace } from 'vscode';

/** The folder of the workspace that a page lies in, else its own: what it may load images from. */
export const rootOf = (source: string): Uri => workspace.getWorkspaceFolder(Uri.parse(source))?.uri ?? folderOf(source);

/** The file at a path that a page names; one that begins with `/` counts from the root. */
export const linkedFile = (source: string, path: string): Uri => Uri.joinPath(path.startsWith('/') ? rootOf(source) : folderOf(source), path);

const folderOf = (source: string): Uri => Uri.joinPath(Uri.parse(source), '..');
