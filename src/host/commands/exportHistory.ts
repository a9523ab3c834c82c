import { Uri, window, workspace } from 'vscode';
import type { Command } from './command';
import { historyFiles } from './historyFiles';

/** Writes the whole history into a file that the person chooses. */
export const exportHistory: Command = {
  id: 'interleave.exportHistory',
  run: async ({ progress }) => {
    const folder = workspace.workspaceFolders?.[0]?.uri;
    const file = await window.showSaveDialog({
      filters: historyFiles(),
      ...(folder && { defaultUri: Uri.joinPath(folder, 'practice-history.jsonl') }),
    });
    if (file === undefined) return;
    await workspace.fs.writeFile(file, new TextEncoder().encode(await progress.export()));
  },
};
