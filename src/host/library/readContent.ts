import type { Uri } from 'vscode';
import type { ContributedReader } from '../../api/interleave';
import { problemsInOrder } from '../../core/exercise/problem';
import { readFile } from '../../core/readers';
import type { ReaderName } from '../../core/readers/wholeFiles';
import type { Bar } from '../../core/readers/draft/bar';
import type { Reading, SourceFile } from '../../core/readers/draft/reader';
import { sourceFileOf } from '../../core/readers/draft/sourceFile';
import type { ContributedReaders } from './contributedReaders';
import type { Log } from '../base/log';
import { readBytes } from './readBytes';
import { readContributed } from './readContributed';
import { vaultMarksOf } from './vaultMarksOf';

/** What a file gave, and who read it: readers of other extensions by the name that they give themselves. */
export interface ContentReading extends Reading {
  readonly readers: readonly (ReaderName | Pick<ContributedReader, 'name'>)[];
  /** The digest of its bytes, where nothing but these decides what is understood. */
  readonly content?: string;
}

export interface ReadParts {
  readonly log: Pick<Log, 'info' | 'error'>;
  readonly readers: Pick<ContributedReaders, 'all'>;
  /** How sure readers must be: less where a person has said that this very file is to be practised. */
  readonly bar?: Bar;
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
  { log, readers, bar = 'found' }: ReadParts,
): Promise<ContentReading | undefined> => {
  const file = sourceFileOf(uri.path, bytes);
  if (file === undefined) return undefined;
  const vault = await vaultMarksOf(uri);
  try {
    return await readBy(vault === undefined ? file : { ...file, vault }, readers.all(), bar, log);
  } catch (error) {
    // A bug of a reader must not take the other files along.
    log.error(`Reading ${uri.toString()} failed: ${String(error)}`);
    return undefined;
  }
};

/**
 * Readers of other extensions come first; where they find nothing, it is as if they were not there,
 * but for their problems.
 */
const readBy = async (
  file: SourceFile,
  contributed: readonly ContributedReader[],
  bar: Bar,
  log: ReadParts['log'],
): Promise<ContentReading> => {
  const { reader, ...reading } = await readContributed(file, contributed, log);
  if (reader !== undefined) return { ...reading, readers: [{ name: reader }] };
  const own = await readFile(file, bar);
  return reading.problems.length === 0
    ? own
    : { ...own, problems: problemsInOrder([...reading.problems, ...own.problems]) };
};
