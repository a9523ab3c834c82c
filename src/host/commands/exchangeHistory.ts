import { Uri, l10n, window, workspace } from 'vscode';
import type { ProgressStore } from '../progress/storePorts';
import { counted } from '../base/words';

const filters = () => ({ [l10n.t('Practice history')]: ['jsonl'] });

/** Writes the whole history into a file that the person chooses. */
export const exportHistory = async (progress: ProgressStore): Promise<void> => {
  const folder = workspace.workspaceFolders?.[0]?.uri;
  const file = await window.showSaveDialog({
    filters: filters(),
    ...(folder && { defaultUri: Uri.joinPath(folder, 'practice-history.jsonl') }),
  });
  if (file === undefined) return;
  await workspace.fs.writeFile(file, new TextEncoder().encode(await progress.export()));
};

/** Takes in a history from a file, and says what was new in it. */
export const importHistory = async (progress: ProgressStore): Promise<void> => {
  const [file] = (await window.showOpenDialog({ filters: filters() })) ?? [];
  if (file === undefined) return;
  const { added, restored, damaged } = await progress.import(
    new TextDecoder().decode(await workspace.fs.readFile(file)),
  );
  const told = [
    ...(added > 0
      ? [counted(added, l10n.t('{0} event was taken in.', added), l10n.t('{0} events were taken in.', added))]
      : []),
    ...(restored > 0
      ? [counted(restored, l10n.t('{0} event counts again.', restored), l10n.t('{0} events count again.', restored))]
      : []),
    ...(added + restored === 0 ? [l10n.t('The history holds nothing new.')] : []),
    ...(damaged > 0
      ? [
          counted(
            damaged,
            l10n.t('{0} line was not understood and is left out.', damaged),
            l10n.t('{0} lines were not understood and are left out.', damaged),
          ),
        ]
      : []),
  ];
  await window.showInformationMessage(told.join(' '));
};
