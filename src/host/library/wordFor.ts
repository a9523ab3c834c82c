import { type Uri, workspace } from 'vscode';
import { literalGlob } from '../../core/base/literalGlob';
import { readAsOf } from '../../core/readers/ways/readAsOf';
import { settings } from '../base/settings';

/**
 * How a person has said that a file is read. Globs count from its folder of the workspace, else from the root; what
 * names the very file from the root counts in a workspace, too.
 */
export const wordFor = (uri: Uri): string | undefined => {
  const words = settings.readAs(uri);
  return readAsOf(pathInFolder(uri), words) ?? words[globFromRoot(uri)];
};

/** The glob by which a file is named alone, in the settings of its folder or, outside of all folders, in the user's. */
export const globFor = (uri: Uri): string =>
  workspace.getWorkspaceFolder(uri) === undefined ? globFromRoot(uri) : literalGlob(pathInFolder(uri));

export const globFromRoot = ({ path }: Uri): string => `/${literalGlob(path.replace(/^\/+/u, '')).replace(/^\//u, '')}`;

const pathInFolder = (uri: Uri): string =>
  uri.path.slice(workspace.getWorkspaceFolder(uri)?.uri.path.length ?? 0).replace(/^\/+/u, '');
