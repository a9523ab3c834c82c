import { type Coverage, cover } from '../../core/history/coverage';
import { type EventLine, parseLines } from '../../core/history/eventLine';
import { type Progress, wantedOf } from '../../core/history/progress';
import { type SnapshotHead, makeSnapshot } from '../../core/history/progressSnapshot';
import { filesWith, putTogether, writeArchive } from './archive';
import { createVerified } from './createVerified';
import { type EventFolder, type FoundFile, eventFile, snapshotFile } from './eventFolder';
import { yieldEvery } from '../base/yieldEvery';

export interface CompactionParts {
  readonly folder: EventFolder;
  readonly progress: Progress;
  /** What the last snapshot covers. */
  readonly covered: SnapshotHead;
  /** Whether a line is folded in, or of a later version. */
  readonly isKnown: (line: EventLine) => boolean;
  readonly isOwn: (name: string) => boolean;
  /** Later events stay at hand, and later files may still be written. */
  readonly before: number;
  /** Whether the last snapshot is of an earlier form, so that a new one is worth it in any case. */
  readonly isOutdated: boolean;
  /** Begins the name of the snapshot. */
  readonly id: string;
  readonly enough?: Enough | undefined;
  readonly rest?: (() => Promise<void>) | undefined;
}

/** What is worth a snapshot in new events, and an archive in files; larger files are archives already. */
export interface Enough {
  readonly events: number;
  readonly files: number;
  readonly bytes: number;
}

const usual: Enough = { events: 500, files: 16, bytes: 4 << 20 };

/**
 * Writes down what older events led to, so that the next start need not fold them, and puts small files together.
 * Nothing is written that stands on events still looked for, and nothing removed before what replaces it was written
 * and read back. Gives what is covered now; undefined where nothing was worth doing, the progress took another shape
 * meanwhile, or another window was quicker. Rejects where a file cannot be read.
 */
export const compact = async (parts: CompactionParts): Promise<SnapshotHead | undefined> => {
  const found = (await parts.folder.list()).toSorted((a, b) => (a.name < b.name ? -1 : 1));
  try {
    return await compactFound(parts, found);
  } catch (error) {
    if ((await unchanged(parts.folder, found)).length === found.length) throw error;
    return undefined;
  }
};

const compactFound = async (
  { enough = usual, rest = yieldEvery(), ...parts }: CompactionParts,
  found: readonly FoundFile[],
): Promise<SnapshotHead | undefined> => {
  const { folder, id, before, isOutdated } = parts;
  const events = found.filter(({ name }) => name.endsWith(eventFile));
  const { head, newlyCovered } = await coverMore(parts, events, rest);
  const small = events.filter((file) => file.size < enough.bytes && isClosed(file, head, parts));
  const isManyFiles = small.length >= enough.files;
  if (newlyCovered < enough.events && !isManyFiles && !isOutdated) return undefined;
  const archive = isManyFiles ? await putTogether(folder, small, rest) : undefined;
  const covered = archive === undefined ? head : { ...head, files: filesWith(archive, head.files) };
  const snapshot = await snapshotOf(parts.progress, covered, rest);
  if (snapshot === undefined || (await unchanged(folder, small)).length < small.length) return undefined;
  await syncGrown(folder, parts.covered);
  if (archive !== undefined) await writeArchive(folder, archive);
  const name = `${id}${snapshotFile}`;
  try {
    await createVerified(folder, name, snapshot);
  } catch (error) {
    await folder.remove(name).catch(() => undefined);
    throw error;
  }
  if (archive !== undefined)
    await removeAll(
      folder,
      (await unchanged(folder, archive.of)).filter((file) => file.name !== archive.name),
    );
  await removeAll(
    folder,
    found.filter((file) => isSuperseded(file, before)),
  );
  return covered;
};

/**
 * What a window that was killed has not synced is read all the same: it must not be lost once a state rests on it.
 * States rest on more than is covered (aliases, undos), so all that was written since the last snapshot counts.
 */
const syncGrown = async (folder: EventFolder, { files }: SnapshotHead): Promise<void> => {
  for (const { name, size } of await folder.list())
    if (name.endsWith(eventFile) && size > (files[name] ?? 0)) await folder.sync(name);
};

const isClosed = (
  { name, size, modified }: FoundFile,
  { files }: SnapshotHead,
  { before, isOwn }: Pick<CompactionParts, 'before' | 'isOwn'>,
): boolean => files[name] === size && modified < before && !isOwn(name);

const isSuperseded = ({ name, modified }: FoundFile, before: number): boolean =>
  name.endsWith(snapshotFile) || (name.endsWith('.tmp') && modified < before);

/** Covers, from the beginning of each file on, the events that are old enough and folded. */
const coverMore = async (
  { folder, covered, before, isKnown }: CompactionParts,
  found: readonly FoundFile[],
  rest: () => Promise<void>,
) => {
  const coverage: Coverage = new Map([...covered.coverage].map(([session, runs]) => [session, [...runs]]));
  const files: Record<string, number> = {};
  let newlyCovered = 0;
  for (const { name, size, modified } of found) {
    const from = covered.files[name] ?? 0;
    files[name] = from;
    if (size <= from) continue;
    for (const { lines, bytes } of linesOf(await folder.read(name, from), modified < before)) {
      if (!lines.every((line) => line.stamp.t < before && isKnown(line))) break;
      lines.forEach(({ stamp }) => cover(coverage, stamp));
      newlyCovered += lines.length;
      files[name] += bytes;
      await rest();
    }
  }
  return { head: { coverage, files }, newlyCovered };
};

/** Line by line; of a file that no one writes any more also a last one without its end. */
function* linesOf(
  bytes: Uint8Array,
  isClosed: boolean,
): Generator<{ readonly lines: readonly EventLine[]; readonly bytes: number }> {
  const decoder = new TextDecoder();
  for (let start = 0; start < bytes.length;) {
    const end = bytes.indexOf(10, start) + 1 || (isClosed ? bytes.length : start);
    if (end === start) return;
    yield { lines: parseLines(decoder.decode(bytes.subarray(start, end))).lines, bytes: end - start };
    start = end;
  }
}

/** Undefined where something is looked for, or archived states were given up or moved meanwhile. */
const snapshotOf = async (
  progress: Progress,
  head: SnapshotHead,
  rest: () => Promise<void>,
): Promise<string | undefined> => {
  const { shape } = progress;
  const isSteady = (): boolean => progress.shape === shape && wantedOf(progress) === undefined;
  if (!isSteady()) return undefined;
  const parts: string[] = [];
  for (const part of makeSnapshot(progress, head)) {
    parts.push(part);
    await rest();
    if (!isSteady()) return undefined;
  }
  return parts.join('');
};

/** Those of the files that have neither grown nor gone meanwhile, which would be another window's work. */
const unchanged = async (folder: EventFolder, files: readonly FoundFile[]): Promise<readonly FoundFile[]> => {
  const now = new Map((await folder.list()).map(({ name, size }) => [name, size]));
  return files.filter(({ name, size }) => now.get(name) === size);
};

/** Another window may have removed them already. */
const removeAll = async (folder: EventFolder, files: readonly FoundFile[]): Promise<void> => {
  await Promise.all(files.map(async ({ name }) => folder.remove(name).catch(() => undefined)));
};
