import { checksum } from '../../core/base/checksum';
import { hash64 } from '../../core/exercise/identity';
import { parseLines } from '../../core/history/eventLine';
import type { SnapshotHead } from '../../core/history/progressSnapshot';
import { createVerified } from './createVerified';
import { type EventFolder, type FoundFile, eventFile } from './eventFolder';

/** What becomes of small files: an archive, what in them was damaged, and which of them are in it. */
export interface Archive {
  readonly name: string;
  readonly lines: string;
  readonly damaged: string;
  readonly of: readonly FoundFile[];
}

/** Makes one archive of many files, named by its content; what is damaged in them is kept beside it, unread. */
export const putTogether = async (
  folder: EventFolder,
  small: readonly FoundFile[],
  rest: () => Promise<void>,
): Promise<Archive> => {
  const lines = new Set<string>();
  const damaged = new Set<string>();
  for (const { name, size } of small) {
    const bytes = await folder.read(name, 0);
    if (bytes.length !== size) throw new Error(`${name} was not read as long as it is.`);
    const found = parseLines(new TextDecoder().decode(bytes));
    found.lines.forEach(({ line }) => lines.add(line));
    found.damaged.forEach((line) => damaged.add(line));
    await rest();
  }
  const text = textOf(lines);
  return { name: `archive-${nameOf(text)}${eventFile}`, lines: text, damaged: textOf(damaged), of: small };
};

const textOf = (lines: Iterable<string>): string => [...lines].map((line) => `${line}\n`).join('');

/** The same only of the same text: 96 bits of two hashes and the length. */
const nameOf = (text: string): string => `${hash64(text)}-${checksum(text)}-${text.length}`;

/** How far files are covered once an archive stands for those that are in it. */
export const filesWith = ({ name, lines, of }: Archive, files: SnapshotHead['files']): SnapshotHead['files'] => {
  const merged = new Set(of.map((file) => file.name));
  const kept = Object.entries(files).filter(([file]) => !merged.has(file));
  return { ...Object.fromEntries(kept), [name]: new TextEncoder().encode(lines).length };
};

/** Writes an archive, what was damaged first. */
export const writeArchive = async (folder: EventFolder, { name, lines, damaged }: Archive): Promise<void> => {
  if (damaged !== '') await createVerified(folder, `damaged-${nameOf(damaged)}.txt`, damaged);
  await createVerified(folder, name, lines);
};
