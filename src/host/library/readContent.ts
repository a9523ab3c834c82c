import type { Uri } from 'vscode';
import type { ContributedReader } from '../../api/interleave';
import { problemsInOrder } from '../../core/exercise/problem';
import { type FileReading, readFile } from '../../core/readers';
import type { ReaderName } from '../../core/readers/wholeFiles';
import type { Reading, SourceFile } from '../../core/readers/draft/reader';
import { sourceFileOf } from '../../core/readers/draft/sourceFile';
import type { ContributedReaders } from './contributedReaders';
import type { Log } from '../base/log';
import { readBytes } from './readBytes';
import { readContributed } from './readContributed';
import { vaultMarksOf } from './vaultMarksOf';
import { wordFor } from './wordFor';

/** What a file gave, and who read it: readers of other extensions by the name that they give themselves. */
export interface ContentReading extends Reading {
  readonly readers: readonly (ReaderName | Pick<ContributedReader, 'name'>)[];
  /** The digest of its bytes, where nothing but these and a person's word decides what is understood. */
  readonly content?: string;
  /** How a person has said that it is read. */
  readonly readAs?: string;
  /** Where the file does not show clearly enough that it is to be practised; only of a search. */
  readonly isDoubtful?: true;
}

export interface ReadParts {
  readonly log: Pick<Log, 'info' | 'error'>;
  readonly readers: Pick<ContributedReaders, 'all'>;
  /** How our own readers read it: as what is found, unless something else is given. */
  readonly read?: (file: SourceFile) => Promise<FileReading & { readonly isDoubtful?: true }>;
}

/**
 * What was understood of a file, unsaved changes of its editor included; nothing where it cannot be read, or is
 * neither text nor a package.
 */
export const readContent = async (uri: Uri, parts: ReadParts): Promise<ContentReading | undefined> => {
  const bytes = await readBytes(uri, parts.log);
  return bytes && understood(uri, bytes, parts);
};

/** What was understood of a file's bytes. */
export const understood = async (
  uri: Uri,
  bytes: Uint8Array,
  { log, readers, read = readFile }: ReadParts,
): Promise<ContentReading | undefined> => {
  const file = await sourceFileAt(uri, bytes);
  if (file === undefined) return undefined;
  try {
    // A person's word is above all readers.
    return file.readAs === undefined
      ? await readBy(file, { readers, read, log })
      : { ...(await read(file)), readAs: file.readAs };
  } catch (error) {
    // A bug of a reader must not take the other files along.
    log.error(`Reading ${uri.toString()} failed: ${String(error)}`);
    return undefined;
  }
};

/** A file as readers get it, with what a person has said of it; nothing where it is neither text nor a package. */
export const sourceFileAt = async (uri: Uri, bytes: Uint8Array): Promise<SourceFile | undefined> => {
  const file = sourceFileOf(uri.path, bytes);
  if (file === undefined) return undefined;
  const [vault, readAs] = [await vaultMarksOf(uri), wordFor(uri)];
  return { ...file, ...(vault && { vault }), ...(readAs !== undefined && { readAs }) };
};

/** Reads a file as one that a person has said is to be practised: readers need not be so sure. */
export const readAnnounced = async (file: SourceFile): Promise<FileReading> => readFile(file, 'announced');

/**
 * Readers of other extensions come first; where they find nothing, it is as if they were not there,
 * but for their problems.
 */
const readBy = async (file: SourceFile, { readers, read, log }: Required<ReadParts>): Promise<ContentReading> => {
  const { reader, ...reading } = await readContributed(file, readers.all(), log);
  if (reader !== undefined) return { ...reading, readers: [{ name: reader }] };
  const own = await read(file);
  return reading.problems.length === 0
    ? own
    : { ...own, problems: problemsInOrder([...reading.problems, ...own.problems]) };
};
