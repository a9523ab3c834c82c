import { type Uri, workspace } from 'vscode';

/** The last part of a path. */
export const nameIn = ({ path }: Uri): string => path.replace(/\/+$/u, '').split('/').at(-1) ?? path;

/** The path as a person knows it: within the workspace, else the whole. */
export const pathOf = (uri: Uri): string => workspace.asRelativePath(uri);
