import { FileType, Uri, workspace } from 'vscode';
import { mostOfImage } from '../../core/base/imageType';
import { folderOf, rootOf } from './linkedFile';

/**
 * Reads a file that a page names and that may go into what is given to others: links followed, it lies below what the
 * page may load images from or below its own folder, and it is not too large. Undefined for any other.
 */
export const readOwnFile = async (source: string, file: Uri): Promise<Uint8Array | undefined> => {
  const root = [rootOf(source), folderOf(source)].find((folder) => isWithin(folder, file));
  if (root === undefined || !(await staysWithin(root, file))) return undefined;
  const { type, size } = await workspace.fs.stat(file);
  return (type & FileType.File) !== 0 && size <= mostOfImage ? workspace.fs.readFile(file) : undefined;
};

const isWithin = (folder: Uri, file: Uri): boolean =>
  folder.scheme === file.scheme &&
  folder.authority === file.authority &&
  file.path.startsWith(`${folder.path.replace(/\/$/u, '')}/`);

/**
 * Whether no link on the way leads out. Where the system of the files does not say where a link
 * leads, none is followed.
 */
const staysWithin = async (root: Uri, file: Uri): Promise<boolean> => {
  if (file.scheme === 'file') {
    const { realpath } = await import('node:fs/promises');
    const [real, realFile] = await Promise.all([realpath(root.fsPath), realpath(file.fsPath)]);
    return isWithin(Uri.file(real), Uri.file(realFile));
  }
  const names = file.path
    .slice(root.path.length)
    .split('/')
    .filter((name) => name !== '');
  const steps = names.map((_, at) => Uri.joinPath(root, ...names.slice(0, at + 1)));
  const types = await Promise.all(steps.map(async (step) => (await workspace.fs.stat(step)).type));
  return types.every((type) => (type & FileType.SymbolicLink) === 0);
};
