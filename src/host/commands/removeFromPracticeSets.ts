import { Uri, l10n, window } from 'vscode';
import { nameIn, pathOf } from '../base/fileNames';
import { entryOf, isFolder } from '../library/addedFiles';
import type { TreeRow } from '../library/treeNode';
import type { Command, CommandParts } from './command';
import { sourceOf } from './sourceOf';

/** Takes the added file of a row away; without a row the person picks among all that was added. */
export const removeFromPracticeSets: Command = {
  id: 'interleave.removeFromPracticeSets',
  run: async (parts, row?: TreeRow) => remove(parts, row && sourceOf(row)),
};

/** Asks before the folder goes that a file came with. */
const remove = async ({ added }: CommandParts, source?: string): Promise<void> => {
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
