import { ConfigurationTarget, type Uri, type WorkspaceConfiguration, workspace } from 'vscode';
import { globFor, globFromRoot } from './wordFor';

type Entries = Readonly<Record<string, unknown>>;

/**
 * Keeps how some files are read in `interleave.readAs`: in the settings of the folder that a file is in, else in the
 * user's. Rejects where they cannot be written, with VS Code's reason.
 */
export const keepWords = async (words: ReadonlyMap<Uri, string>): Promise<void> => {
  const byFolder = new Map<string, Map<Uri, string>>();
  for (const [uri, word] of words) {
    const folder = workspace.getWorkspaceFolder(uri)?.uri.toString() ?? '';
    byFolder.set(folder, (byFolder.get(folder) ?? new Map<Uri, string>()).set(uri, word));
  }
  for (const files of byFolder.values()) {
    const [first] = files.keys();
    if (first === undefined) continue;
    const added = [...files].map(([uri, word]) => [globFor(uri), word] as const);
    await change(first, placeOf(first), (entries) => ({ ...entries, ...Object.fromEntries(added) }));
  }
};

/** Takes back what was kept for a file alone; entries for several files stay. */
export const forgetWord = async (uri: Uri): Promise<void> => {
  if (workspace.getWorkspaceFolder(uri) !== undefined) {
    await change(uri, ConfigurationTarget.WorkspaceFolder, without(globFor(uri)));
    await change(uri, ConfigurationTarget.Workspace, without(globFor(uri)));
  }
  await change(uri, ConfigurationTarget.Global, without(globFromRoot(uri)));
};

const placeOf = (uri: Uri): ConfigurationTarget =>
  workspace.getWorkspaceFolder(uri) === undefined ? ConfigurationTarget.Global : ConfigurationTarget.WorkspaceFolder;

const without =
  (glob: string) =>
  (entries: Entries): Entries =>
    Object.fromEntries(Object.entries(entries).filter(([each]) => each !== glob));

/**
 * Writes the setting at one place, where the change makes a difference there; a setting that is no record of entries is
 * left as it is.
 */
const change = async (uri: Uri, target: ConfigurationTarget, changed: (entries: Entries) => Entries): Promise<void> => {
  const configuration = workspace.getConfiguration('interleave', uri);
  const before = entriesAt(configuration, target);
  const after = changed(before);
  if (JSON.stringify(after) === JSON.stringify(before)) return;
  await configuration.update('readAs', Object.keys(after).length === 0 ? undefined : after, target);
};

const entriesAt = (configuration: WorkspaceConfiguration, target: ConfigurationTarget): Entries => {
  const { globalValue, workspaceValue, workspaceFolderValue } = configuration.inspect<unknown>('readAs') ?? {};
  const value =
    target === ConfigurationTarget.Global
      ? globalValue
      : target === ConfigurationTarget.Workspace
        ? workspaceValue
        : workspaceFolderValue;
  if (value === undefined) return {};
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Error('interleave.readAs is not understood; globs with a word for each were expected');
  return value as Entries;
};
