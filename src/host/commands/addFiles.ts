import { FileType, Uri, l10n, window, workspace } from 'vscode';
import { type AddedFiles, entryOf, isFolder } from '../library/addedFiles';
import { nameIn, pathOf } from '../base/fileNames';
import type { LibraryIndex } from '../library/libraryIndex';

interface AddParts {
  readonly library: LibraryIndex;
  readonly added: AddedFiles;
}

const kinds = () => [
  { label: `$(file) ${l10n.t('Files…')}`, files: true },
  { label: `$(folder) ${l10n.t('Folder…')}`, files: false },
];

/** Adds files or a folder from anywhere; what holds nothing to practise is not kept. Asked first, for not every system has a dialog for both. */
export const addFileOrFolder = async ({ library, added }: AddParts): Promise<void> => {
  const kind = await window.showQuickPick(kinds(), { placeHolder: l10n.t('What to add to the practice sets') });
  if (kind === undefined) return;
  const chosen = await window.showOpenDialog({
    canSelectFiles: kind.files,
    canSelectFolders: !kind.files,
    canSelectMany: true,
    openLabel: l10n.t('Add'),
    title: l10n.t('Add to Practice Sets'),
  });
  if (chosen === undefined) return;
  const entries = await Promise.all(chosen.map(entryFor));
  await added.add(entries);
  const { sets } = await library.update();
  const empty = entries.filter(
    (entry) => !sets.some(({ source }) => entryOf([entry], Uri.parse(source)) !== undefined),
  );
  if (empty.length === 0) return;
  await added.remove(empty);
  await window.showInformationMessage(
    l10n.t('Nothing to practise was understood in {0}.', empty.map((uri) => l10n.t('“{0}”', nameIn(uri))).join(', ')),
  );
};

/** An entry is told to be a folder by the slash at its end. */
const entryFor = async (uri: Uri): Promise<Uri> => {
  const { type } = await workspace.fs.stat(uri);
  return (type & FileType.Directory) === 0 ? uri : uri.with({ path: `${uri.path.replace(/\/+$/u, '')}/` });
};

/** Takes an added file away, or after asking the folder that it came with; without a file the person picks among all that was added. */
export const removeAdded = async ({ added }: AddParts, source?: string): Promise<void> => {
  const entry = source === undefined ? await pickEntry(added.entries()) : entryOf(added.entries(), Uri.parse(source));
  if (entry === undefined) return;
  if (source !== undefined && isFolder(entry)) {
    const detail = l10n.t('Its files stay as they are, and so does your progress.');
    if (
      (await window.showWarningMessage(
        l10n.t('This set came with the folder “{0}”. Remove the whole folder?', nameIn(entry)),
        { modal: true, detail },
        l10n.t('Remove Folder'),
      )) === undefined
    )
      return;
  }
  await added.remove([entry]);
};

const pickEntry = async (entries: readonly Uri[]): Promise<Uri | undefined> => {
  if (entries.length === 0) {
    await window.showInformationMessage(l10n.t('No file or folder was added to the practice sets.'));
    return undefined;
  }
  const items = entries.map((entry) => ({ label: nameIn(entry), description: pathOf(entry), entry }));
  return (await window.showQuickPick(items, { placeHolder: l10n.t('What to remove from the practice sets') }))?.entry;
};
