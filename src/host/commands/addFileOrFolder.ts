import { FileType, Uri, l10n, window, workspace } from 'vscode';
import { entryOf } from '../library/addedFiles';
import type { Command, CommandParts } from './command';

const kinds = () => [
  { label: `$(file) ${l10n.t('Files…')}`, files: true },
  { label: `$(folder) ${l10n.t('Folder…')}`, files: false },
];

/** Adds files or a folder from anywhere; what holds nothing to practise is not kept. */
export const addFileOrFolder: Command = { id: 'interleave.addFileOrFolder', run: async (parts) => add(parts) };

/** Asks which of both first, for not every system has a dialog for both. */
const add = async (parts: CommandParts): Promise<void> => {
  const { library, added } = parts;
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
  await (await import('./sayHow')).sayHow(parts, empty);
};

/** An entry is told to be a folder by the slash at its end. */
const entryFor = async (uri: Uri): Promise<Uri> => {
  const { type } = await workspace.fs.stat(uri);
  return (type & FileType.Directory) === 0 ? uri : uri.with({ path: `${uri.path.replace(/\/+$/u, '')}/` });
};
