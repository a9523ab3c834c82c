import { type Coverage, cover } from '../core/coverage';
import { type EventLine, parseLines } from '../core/eventLine';
import type { Progress } from '../core/progress';
import { type SnapshotHead, makeSnapshot } from '../core/progressSnapshot';
import { type EventFolder, type FoundFile, eventFile, snapshotFile } from './eventFolder';
import { pace } from './pace';

export interface CompactionParts {
  readonly folder: EventFolder;
  readonly progress: Progress;
  /** What the last snapshot covers. */
  readonly covered: SnapshotHead;
  readonly isKnown: (line: EventLine) => boolean;
  readonly isOwn: (name: string) => boolean;
  /** Later events stay at hand, and later files may still be written. */
  readonly before: number;
  /** Whether the last snapshot is of an earlier form, so that a new one is worth it in any case. */
  readonly isOutdated: boolean;
  /** Ends the names of new files. */
  readonly id: string;
}

/** Less than so many new events are not worth a snapshot, fewer files not an archive; larger files are archives already. */
const enough = { events: 500, files: 16, bytes: 4 << 20 };

/**
 * Writes down what older events led to, so that the next start need not fold them, and puts small files together.
 * Nothing is removed before what replaces it was written and read back. Gives what is covered now; undefined where
 * nothing was worth doing, or the progress took another shape meanwhile.
 */
export const compact = async (parts: CompactionParts): Promise<SnapshotHead | undefined> => {
  const found = await parts.folder.list();
  const events = found.filter(({ name }) => name.endsWith(eventFile));
  const { head, fresh } = await coverMore(parts, events);
  const small = events.filter((file) => isClosed(file, head, parts));
  const isManyFiles = small.length >= enough.files;
  if (fresh < enough.events && !isManyFiles && !parts.isOutdated) return undefined;
  const archived = isManyFiles ? await putTogether(parts, small, head) : head;
  if (!(await writeSnapshot(parts, archived))) return undefined;
  await removeUnchanged(parts.folder, isManyFiles ? small : []);
  await removeAll(parts.folder, found.filter((file) => isSuperseded(file, parts.before)));
  return archived;
};

const isClosed = ({ name, size, modified }: FoundFile, { files }: SnapshotHead, { before, isOwn }: CompactionParts): boolean =>
  files[name] === size && modified < before && size < enough.bytes && !isOwn(name);

const isSuperseded = ({ name, modified }: FoundFile, before: number): boolean => name.endsWith(snapshotFile) || (name.endsWith('.tmp') && modified < before);

/** Covers, from the beginning of each file on, the events that are old enough and folded. */
const coverMore = async ({ folder, covered, before, isKnown }: CompactionParts, found: readonly FoundFile[]) => {
  const rest = pace();
  const coverage: Coverage = new Map([...covered.coverage].map(([session, runs]) => [session, [...runs]]));
  const files: Record<string, number> = {};
  let fresh = 0;
  for (const { name, size, modified } of found) {
    const from = covered.files[name] ?? 0;
    files[name] = from;
    if (size <= from) continue;
    for (const { lines, bytes } of linesOf(await folder.read(name, from), modified < before)) {
      if (!lines.every((line) => line.stamp.t < before && isKnown(line))) break;
      lines.forEach(({ stamp }) => cover(coverage, stamp));
      fresh += lines.length;
      files[name] += bytes;
      await rest();
    }
  }
  return { head: { coverage, files }, fresh };
};

/** Line by line; of a file that no one writes any more also a last one without its end. */
function* linesOf(bytes: Uint8Array, isClosed: boolean): Generator<{ readonly lines: readonly EventLine[]; readonly bytes: number }> {
  const decoder = new TextDecoder();
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(10, start) + 1 || (isClosed ? bytes.length : start);
    if (end === start) return;
    yield { lines: parseLines(decoder.decode(bytes.subarray(start, end))).lines, bytes: end - start };
    start = end;
  }
}

/** Makes one archive of many files; what in them is damaged is kept beside it, where nobody reads it again. */
const putTogether = async ({ folder, id }: CompactionParts, small: readonly FoundFile[], { coverage, files }: SnapshotHead): Promise<SnapshotHead> => {
  const rest = pace();
  const lines = new Set<string>();
  const damaged = new Set<string>();
  for (const { name } of small) {
    const found = parseLines(new TextDecoder().decode(await folder.read(name, 0)));
    found.lines.forEach(({ line }) => lines.add(line));
    found.damaged.forEach((line) => damaged.add(line));
    await rest();
  }
  const name = `archive-${id}${eventFile}`;
  if (damaged.size > 0) await createVerified(folder, `damaged-${id}.txt`, text(damaged));
  const size = await createVerified(folder, name, text(lines));
  const merged = new Set(small.map((file) => file.name));
  const kept = Object.entries(files).filter(([file]) => !merged.has(file));
  return { coverage, files: { ...Object.fromEntries(kept), [name]: size } };
};

const text = (lines: Iterable<string>): string => [...lines].map((line) => `${line}\n`).join('');

/** False where archived states were given up or moved while it was written: it would not fit together. */
const writeSnapshot = async ({ folder, progress, id }: CompactionParts, head: SnapshotHead): Promise<boolean> => {
  const { shape } = progress;
  const rest = pace();
  const parts: string[] = [];
  const isSteady = (): boolean => progress.shape === shape && progress.wanted.items.size === 0;
  for (const part of makeSnapshot(progress, head)) {
    parts.push(part);
    await rest();
    if (!isSteady()) return false;
  }
  await createVerified(folder, `${id}${snapshotFile}`, parts.join(''));
  return true;
};

/** Writes a file and reads it back; its size. */
const createVerified = async (folder: EventFolder, name: string, content: string): Promise<number> => {
  await folder.create(name, content);
  const bytes = await folder.read(name, 0);
  if (new TextDecoder().decode(bytes) === content) return bytes.length;
  await folder.remove(name);
  throw new Error(`${name} was not written as it should be.`);
};

/** A file that has grown meanwhile stays: it will be read again. */
const removeUnchanged = async (folder: EventFolder, files: readonly FoundFile[]): Promise<void> => {
  const now = new Map((await folder.list()).map(({ name, size }) => [name, size]));
  await removeAll(folder, files.filter(({ name, size }) => now.get(name) === size));
};

/** Another window may have removed them already. */
const removeAll = async (folder: EventFolder, files: readonly FoundFile[]): Promise<void> => {
  await Promise.all(files.map(async ({ name }) => folder.remove(name).catch(() => undefined)));
};
