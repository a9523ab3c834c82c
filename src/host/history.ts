import { Uri, window, workspace } from 'vscode';
import type { ProgressStore } from './progressStore';

const filters = { 'Practice history': ['jsonl'] };

/** Writes the whole history into a file that the person chooses. */
export const exportHistory = async (progress: ProgressStore): Promise<void> => {
  const folder = workspace.workspaceFolders?.[0]?.uri;
  const file = await window.showSaveDialog({ filters, ...(folder && { defaultUri: Uri.joinPath(folder, 'practice-history.jsonl') }) });
  if (file === undefined) return;
  await workspace.fs.writeFile(file, new TextEncoder().encode(await progress.export()));
};

/** Takes in a history from a file, and says what was new in it. */
export const importHistory = async (progress: ProgressStore): Promise<void> => {
  const [file] = (await window.showOpenDialog({ filters })) ?? [];
  if (file === undefined) return;
  const { added, damaged } = await progress.import(new TextDecoder().decode(await workspace.fs.readFile(file)));
  const trouble = damaged === 0 ? '' : ` ${damaged} lines were not understood and are left out.`;
  await window.showInformationMessage(`${added === 0 ? 'The history holds nothing new.' : `${added} events were taken in.`}${trouble}`);
};
