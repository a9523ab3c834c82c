import { type EventLine, parseLines } from '../../core/history/eventLine';
import { type EventFolder, type FoundFile, eventFile } from './eventFolder';
import { tellOnce } from './tellOnce';

/**
 * Reads what is new in the event files, portion by portion; throws, after all that could be read,
 * where a file could not.
 */
export type EventReader = () => AsyncGenerator<readonly EventLine[]>;

/** Bytes read and parsed at once. */
const portion = 1 << 20;

/** A file may be put together with others before it is read: then what it held is in one that was not listed yet. */
const rounds = 3;

/**
 * Starts where the `ends` say; files of one's own need no reading. What is no event is told once a place; a last line
 * that is not whole is left for later, since it may still be written.
 */
export const eventReader = (
  folder: Pick<EventFolder, 'list' | 'read'>,
  isOwn: (name: string) => boolean,
  ends: Readonly<Record<string, number>>,
  tell: (problem: string) => void,
): EventReader => {
  const read = new Map(Object.entries(ends));
  const tellNew = tellOnce(tell);

  /** The portions of a file that are new, as they are parsed. */
  function* linesOf(name: string, from: number, bytes: Uint8Array): Generator<readonly EventLine[]> {
    for (let start = 0; start < bytes.length;) {
      const stop = lineEnd(bytes, start);
      const isEnded = stop > start;
      const { lines, damaged } = parseLines(
        new TextDecoder().decode(bytes.subarray(start, isEnded ? stop : undefined)),
      );
      if (!isEnded && damaged.length > 0) {
        tellNew(`${name}: the last line is not whole (at byte ${from + start}).`);
        return;
      }
      damaged.forEach((line) => tellNew(`${name}: a line is damaged and was skipped: ${line.slice(0, 200)}`));
      start = isEnded ? stop : bytes.length;
      read.set(name, from + start);
      yield lines;
    }
  }

  async function* readFile({ name, size }: FoundFile): AsyncGenerator<readonly EventLine[]> {
    const known = read.get(name) ?? 0;
    if (size === known) return;
    const from = size < known ? 0 : known;
    yield* linesOf(name, from, await folder.read(name, from));
  }

  return async function* () {
    let failure: Error | undefined;
    for (let round = 0, isWhole = false; round < rounds && !isWhole; round++) {
      isWhole = true;
      for (const file of await folder.list()) {
        if (!file.name.endsWith(eventFile) || isOwn(file.name)) continue;
        try {
          yield* readFile(file);
        } catch (error) {
          failure = error instanceof Error ? error : new Error(String(error));
          isWhole = false;
        }
      }
      if (isWhole) failure = undefined;
    }
    if (failure !== undefined) throw failure;
  };
};

/** The end of the last line that begins in a portion, or the start where it is not ended. */
const lineEnd = (bytes: Uint8Array, start: number): number => {
  if (bytes.length - start <= portion) return Math.max(start, bytes.lastIndexOf(10) + 1);
  const next = bytes.indexOf(10, start + portion);
  return next === -1 ? Math.max(start, bytes.lastIndexOf(10) + 1) : next + 1;
};
