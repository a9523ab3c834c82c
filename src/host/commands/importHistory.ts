import { l10n, window, workspace } from 'vscode';
import type { Imported } from '../progress/storePorts';
import { counted } from '../base/words';
import type { Command } from './command';
import { historyFiles } from './historyFiles';

/** Takes in a history from a file, and says what was new in it. */
export const importHistory: Command = {
  id: 'interleave.importHistory',
  run: async ({ progress }) => {
    const [file] = (await window.showOpenDialog({ filters: historyFiles() })) ?? [];
    if (file === undefined) return;
    const outcome = await progress.import(new TextDecoder().decode(await workspace.fs.readFile(file)));
    await window.showInformationMessage(told(outcome).join(' '));
  },
};

const told = ({ added, restored, damaged }: Imported): readonly string[] => [
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
