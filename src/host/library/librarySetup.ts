import { type Extension, extensions, workspace } from 'vscode';
import type { AddedFiles } from './addedFiles';
import { settings } from '../base/settings';

/** The part of a manifest that says which practice sets an extension has. */
interface Contributing {
  readonly version?: string;
  readonly contributes?: { readonly practiceSets?: unknown };
}

/**
 * All that decides, beside the files themselves, which files the library has and how they read: as a
 * text, to be compared.
 */
export const librarySetup = (
  { extensionUri, packageJSON }: Pick<Extension<unknown>, 'extensionUri' | 'packageJSON'>,
  built: number,
  added: AddedFiles,
): string =>
  JSON.stringify([
    extensionUri.toString(),
    (packageJSON as Contributing).version,
    built,
    (workspace.workspaceFolders ?? []).map(({ uri }) => uri.toString()),
    settings.include(),
    settings.exclude(),
    workspace.getConfiguration('files').get('exclude'),
    added.entries().map(String),
    extensions.all.flatMap(({ extensionUri: folder, packageJSON: manifest }) => {
      const sets = (manifest as Contributing | undefined)?.contributes?.practiceSets;
      return sets === undefined ? [] : [[folder.toString(), sets]];
    }),
  ]);
