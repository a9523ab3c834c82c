import { type EventLine, parseLines } from '../core/eventLine';
import { type EventFolder, type FoundFile, eventFile } from './eventFolder';

/** Reads what is new in the event files, portion by portion. */
export type EventReader = () => AsyncGenerator<readonly EventLine[]>;

/** Bytes read and parsed at once. */
const portion = 1 << 20;

/**
 * Starts where the `ends` say; files of one's own need no reading. What is no event is told once a place; a last line
 * without its end is left for later, since it may still be written.
 */
export const eventReader = (
  folder: Pick<EventFolder, 'list' | 'read'>,
  isOwn: (name: string) => boolean,
  ends: Readonly<Record<string, number>>,
  tell: (problem: string) => void,
): EventReader => {
  const read = new Map(Object.entries(ends));
  const told = new Set<string>();
  const tellOnce = (problem: string): void => {
    if (!told.has(problem)) tell(problem);
    told.add(problem);
  };
  async function* readFile({ name, size }: FoundFile): AsyncGenerator<readonly EventLine[]> {
    const known = read.get(name) ?? 0;
    if (size === known) return;
    const from = size < known ? 0 : known;
    const bytes = await folder.read(name, from).catch(() => undefined);
    if (bytes === undefined) return;
    for (let start = 0; start < bytes.length; ) {
      const stop = lineEnd(bytes, start);
      if (stop === start) {
        tellOnce(`${name}: the last line is not whole (at byte ${from + start}).`);
        return;
      }
      const { lines, damaged } = parseLines(new TextDecoder().decode(bytes.subarray(start, stop)));
      damaged.forEach((line) => tellOnce(`${name}: a line is damaged and was skipped: ${line.slice(0, 200)}`));
      read.set(name, from + stop);
      yield lines;
      start = stop;
    }
  }
  return async function* () {
    for (const file of await folder.list()) if (file.name.endsWith(eventFile) && !isOwn(file.name)) yield* readFile(file);
  };
};

/** The end of the last line that begins in a portion, or the start where it is not ended. */
const lineEnd = (bytes: Uint8Array, start: number): number => {
  if (bytes.length - start <= portion) return Math.max(start, bytes.lastIndexOf(10) + 1);
  const next = bytes.indexOf(10, start + portion);
  return next === -1 ? Math.max(start, bytes.lastIndexOf(10) + 1) : next + 1;
};
