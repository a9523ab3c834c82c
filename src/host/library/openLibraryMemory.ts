import { type ExtensionContext, Uri, workspace } from 'vscode';
import type { AddedFiles } from './addedFiles';
import { type LibraryMemory, libraryMemory } from './libraryMemory';
import { librarySetup } from './librarySetup';

export interface Places extends Pick<ExtensionContext, 'globalStorageUri'> {
  readonly extension: Pick<ExtensionContext['extension'], 'extensionUri' | 'packageJSON'>;
}

/**
 * Remembers the library of this workspace in the extension's storage. A build under the same version
 * reads otherwise, too.
 */
export const openLibraryMemory = async (
  { extension, globalStorageUri }: Places,
  added: AddedFiles,
): Promise<LibraryMemory> => {
  const { main } = extension.packageJSON as { readonly main: string };
  const built = await workspace.fs.stat(Uri.joinPath(extension.extensionUri, main)).then(
    ({ mtime }) => mtime,
    () => 0,
  );
  const folders = (workspace.workspaceFolders ?? []).map(({ uri }) => uri.toString());
  return libraryMemory({
    fs: workspace.fs,
    folder: Uri.joinPath(globalStorageUri, 'library'),
    workspace: workspace.workspaceFile?.toString() ?? folders.join('\n'),
    setup: () => librarySetup(extension, built, added),
    now: Date.now,
  });
};
