import { Uri, workspace } from 'vscode';
import { isPackage, mediaFolder } from './packageFiles';

/**
 * What a page may load images from: the folder of the workspace that it lies in, else its own; a package
 * of Anki is one itself.
 */
export const rootOf = (source: string): Uri =>
  isPackage(source) ? mediaFolder(source) : (workspace.getWorkspaceFolder(Uri.parse(source))?.uri ?? folderOf(source));

/** The file at a path that a page names; one that begins with `/` counts from the root. */
export const linkedFile = (source: string, path: string): Uri =>
  Uri.joinPath(path.startsWith('/') || isPackage(source) ? rootOf(source) : folderOf(source), path);

/** The folder that a source file lies in. */
export const folderOf = (source: string): Uri => Uri.joinPath(Uri.parse(source), '..');
