import { readdir, readFile, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { SourceFile } from '../core/readers/reader';

const textExtensions = new Set(['.md', '.mdx', '.markdown', '.html', '.htm', '.txt', '.gift', '.toml', '.csv', '.tsv', '.json']);
const passedOver = new Set(['node_modules', 'out', 'dist', 'build', 'target', 'coverage', '_site']);

/** A path that cannot be read, with the reason in words for the person who gave it. */
export class UnreadablePath extends Error {}

/** The files at a path, in a fixed order: the file itself, or of a folder all text files but those of tools and builds. */
export const filesAt = async (path: string): Promise<readonly SourceFile[]> => {
  const isFolder = (await readable(path, () => stat(path))).isDirectory();
  if (!isFolder) return [await namedFile(path)];
  const files: SourceFile[] = [];
  for (const each of await pathsBelow(path)) {
    const text = await textOf(each);
    if (text !== undefined) files.push({ path: each.replaceAll('\\', '/'), text });
  }
  return files;
};

const namedFile = async (path: string): Promise<SourceFile> => {
  const text = await textOf(path);
  if (text === undefined) throw new UnreadablePath(`${path}: this is not a text file`);
  return { path: path.replaceAll('\\', '/'), text };
};

const pathsBelow = async (folder: string): Promise<readonly string[]> => {
  const entries = await readable(folder, () => readdir(folder, { withFileTypes: true }));
  const paths: string[] = [];
  for (const entry of entries.sort((one, other) => (one.name < other.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && !passedOver.has(entry.name) && !entry.name.startsWith('.')) paths.push(...(await pathsBelow(path)));
    else if (entry.isFile() && textExtensions.has(extname(entry.name).toLowerCase())) paths.push(path);
  }
  return paths;
};

/** Nothing for a binary file. */
const textOf = async (path: string): Promise<string | undefined> => {
  const bytes = await readable(path, () => readFile(path));
  return bytes.includes(0) ? undefined : bytes.toString('utf8');
};

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'it may not be read',
  EPERM: 'it may not be read',
};

const readable = async <T>(path: string, read: () => Promise<T>): Promise<T> => {
  try {
    return await read();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new UnreadablePath(`${path}: ${reasons[code] ?? `it could not be read (${code})`}`);
  }
};
