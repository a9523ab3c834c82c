import { FileType, Uri, workspace } from 'vscode';
import { type VaultMarks, vaultMarks, vaultSettingsPath } from '../../core/readers/draft/vaultMarks';

/** How long an answer is kept, in ms: as long as a search through many files of a folder may take. */
const keptFor = 10_000;

const known = new Map<string, { readonly until: number; readonly marks: Promise<VaultMarks | undefined> }>();

/**
 * How cards are marked in the vault of Obsidian that a note lies in, where its owner has set other marks than the usual
 * ones: the vault is the nearest folder upward that holds `.obsidian`.
 */
export const vaultMarksOf = async (note: Uri): Promise<VaultMarks | undefined> =>
  /\.(?:md|markdown)$/iu.test(note.path) ? marksIn(Uri.joinPath(note, '..')) : undefined;

const marksIn = (folder: Uri): Promise<VaultMarks | undefined> => {
  const name = folder.toString();
  const kept = known.get(name);
  if (kept !== undefined && kept.until > Date.now()) return kept.marks;
  if (known.size > mostKept) known.clear();
  const marks = marksAt(folder);
  known.set(name, { until: Date.now() + keptFor, marks });
  return marks;
};

const mostKept = 1000;

const marksAt = async (folder: Uri): Promise<VaultMarks | undefined> => {
  const isVault = await workspace.fs.stat(Uri.joinPath(folder, '.obsidian')).then(
    ({ type }) => (type & FileType.Directory) !== 0,
    () => false,
  );
  if (isVault)
    return workspace.fs.readFile(Uri.joinPath(folder, vaultSettingsPath)).then(
      (bytes) => vaultMarks(new TextDecoder().decode(bytes)),
      () => undefined,
    );
  const above = Uri.joinPath(folder, '..');
  return above.path === folder.path ? undefined : marksIn(above);
};
