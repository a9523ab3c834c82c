import { readdir, readFile, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { hasKnownExtension, isOfProject, passedOver } from '../core/exercise/contentPaths';
import { memoize } from '../core/base/memoize';
import type { SourceFile } from '../core/readers/draft/reader';
import { sourceFileOf } from '../core/readers/draft/sourceFile';
import { readAsSetting } from './readAsSetting';
import { UnreadablePath } from './unreadablePath';
import { Misuse } from './words';
import { type VaultMarks, vaultMarks, vaultSettingsPath } from '../core/readers/draft/vaultMarks';

const isPassedOver: ReadonlySet<string> = new Set(passedOver);

/**
 * The files at a path, in a fixed order: the file itself, or of a folder all files of a known form but those of tools
 * and builds. `word` says how a file is read, else its workspace does.
 */
export const filesAt = async (path: string, word?: string): Promise<readonly SourceFile[]> => {
  const isFolder = (await reaching(path, () => stat(path))).isDirectory();
  if (!isFolder) return [await namedFile(path, word)];
  if (word !== undefined)
    throw new Misuse(`--as says how a file is read, and ${path} is a folder; name its files, or set interleave.readAs`);
  const files: SourceFile[] = [];
  for (const each of await pathsBelow(path)) {
    const file = await fileAt(each);
    if (file !== undefined) files.push(file);
  }
  return files;
};

const namedFile = async (path: string, word: string | undefined): Promise<SourceFile> => {
  const file = await fileAt(path, word);
  if (file === undefined) throw new UnreadablePath(`${path}: this is neither a text file nor a package of cards`);
  return file;
};

const pathsBelow = async (folder: string): Promise<readonly string[]> => {
  const entries = await reaching(folder, () => readdir(folder, { withFileTypes: true }));
  const paths: string[] = [];
  for (const entry of entries.sort((one, other) => (one.name < other.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && !isPassedOver.has(entry.name) && !entry.name.startsWith('.'))
      paths.push(...(await pathsBelow(path)));
    else if (entry.isFile() && hasKnownExtension(entry.name) && !isOfProject(entry.name)) paths.push(path);
  }
  return paths;
};

const fileAt = async (path: string, word?: string): Promise<SourceFile | undefined> => {
  const file = sourceFileOf(path, await reaching(path, () => readFile(path)));
  if (file === undefined) return undefined;
  const vault = isNote(path) ? await vaultOf(dirname(resolve(path))) : undefined;
  const readAs = word ?? (await readAsSetting(path));
  return { ...file, ...(vault && { vault }), ...(readAs !== undefined && { readAs }) };
};

const isNote = (path: string): boolean => /\.(?:md|markdown)$/iu.test(path);

/**
 * How cards are marked in the vault that a folder lies in: the nearest one upward that holds `.obsidian`. Each folder
 * is looked at once.
 */
const vaultOf = memoize(async (folder: string): Promise<VaultMarks | undefined> => {
  const isVault = await stat(join(folder, '.obsidian')).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (isVault) return readFile(join(folder, vaultSettingsPath), 'utf8').then(vaultMarks, () => undefined);
  return dirname(folder) === folder ? undefined : vaultOf(dirname(folder));
});

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EISDIR: 'this is a folder',
  EACCES: 'access is denied',
  EPERM: 'access is denied',
};

/** Does something with a path; what the system refuses is told in words. */
export const reaching = async <T>(path: string, read: () => Promise<T>): Promise<T> => {
  try {
    return await read();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new UnreadablePath(`${path}: ${reasons[code] ?? `the system refused it (${code})`}`);
  }
};
