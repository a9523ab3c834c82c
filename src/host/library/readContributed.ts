import type { ContributedReader } from '../../api/interleave';
import type { Problem } from '../../core/exercise/problem';
import { contributedReading, readerFailed } from '../../core/readers/contributed/contributedReading';
import type { Reading, SourceFile } from '../../core/readers/draft/reader';
import type { Log } from '../base/log';
import { reads } from './readableFiles';

/**
 * What the readers of other extensions understood of a file: the sets of the first that finds any, with its name; and
 * every problem, so that no failure is silent.
 */
export interface ContributedFinding extends Reading {
  readonly reader?: string;
}

/**
 * Asks one reader after the other. A reader that throws, gives anything else, or keeps its answer longer than `limit`
 * ms costs only itself.
 */
export const readContributed = async (
  file: SourceFile,
  readers: readonly ContributedReader[],
  log: Pick<Log, 'error'>,
  limit = patience,
): Promise<ContributedFinding> => {
  const problems: Problem[] = [];
  if (file.bytes !== undefined) return { sets: [], problems };
  for (const reader of readers.filter((each) => reads(each, file.path))) {
    const reading = await readBy(reader, file, log, limit);
    problems.push(...reading.problems);
    if (reading.sets.length > 0) return { sets: reading.sets, problems, reader: reader.name };
  }
  return { sets: [], problems };
};

const patience = 5000;

/** Who once was late gets only a twentieth of the time, until it answers again. */
const late = new WeakSet<ContributedReader>();

const readBy = async (
  reader: ContributedReader,
  file: SourceFile,
  log: Pick<Log, 'error'>,
  limit: number,
): Promise<Reading> => {
  try {
    const answer = await inTime(async () => reader.read(file.text, file.path), late.has(reader) ? limit / 20 : limit);
    if (answer === tooLate) {
      late.add(reader);
      return { sets: [], problems: [readerFailed(reader.name, `did not answer within ${limit / 1000} seconds.`)] };
    }
    late.delete(reader);
    return contributedReading(answer, reader.name, file);
  } catch (error) {
    log.error(`The reader ${reader.id} failed for ${file.path}: ${stackOf(error)}`);
    return { sets: [], problems: [readerFailed(reader.name, `failed: ${wordsOf(error).slice(0, 200)}`)] };
  }
};

const tooLate = Symbol('too late');

const inTime = async <T>(work: () => Promise<T>, limit: number): Promise<T | typeof tooLate> => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const over = new Promise<typeof tooLate>((resolve) => {
    timer = setTimeout(() => resolve(tooLate), limit);
  });
  return Promise.race([work(), over]).finally(() => clearTimeout(timer));
};

/** What is thrown may be anything, even something that cannot be made a text. */
const wordsOf = (error: unknown): string => {
  try {
    return error instanceof Error ? error.message : String(error);
  } catch {
    return 'an error without words';
  }
};

const stackOf = (error: unknown): string =>
  error instanceof Error && typeof error.stack === 'string' ? error.stack : wordsOf(error);
