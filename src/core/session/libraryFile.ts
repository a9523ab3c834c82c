import { checksum } from '../base/checksum';
import { parseJson } from '../base/json';
import type { FileReading } from '../readers';

/** What one of Interleave's own readers understood of a source. */
export interface KnownReading extends FileReading {
  /**
   * The digest of the bytes that were read: the same bytes of a file of this name read the same, where the same is said
   * of it.
   */
  readonly content: string;
  /** How a person has said that it is read. */
  readonly readAs?: string;
}

/**
 * The longest file, in UTF-16 units: some thirty thousand exercises. One that is longer would take long to read itself.
 */
export const longestFile = 16_000_000;

/**
 * Writes down what is known of a library's sources, part by part, so that other work can go on in between: a line that
 * says by whom and for which set-up it was written, a line a source, and the checksum of all these. Undefined ends one
 * that grows too long.
 */
export function* makeLibraryFile(
  setup: string,
  readings: Iterable<readonly [source: string, reading: KnownReading]>,
): Generator<string | undefined> {
  let part = `${JSON.stringify({ v: 1, setup })}\n`;
  let sum = checksum(part);
  let length = part.length;
  yield part;
  for (const entry of readings) {
    part = `${JSON.stringify(entry)}\n`;
    sum = checksum(part, sum);
    length += part.length;
    if (length > longestFile) {
      yield undefined;
      return;
    }
    yield part;
  }
  yield sum;
}

/**
 * Reads that form; undefined where it is torn, changed, or written for another set-up. What is whole was written by the
 * same version of Interleave.
 */
export const parseLibraryFile = (text: string, setup: string): ReadonlyMap<string, KnownReading> | undefined => {
  const body = text.slice(0, -8);
  const head = body.slice(0, body.indexOf('\n'));
  if (head !== JSON.stringify({ v: 1, setup }) || checksum(body) !== text.slice(-8)) return undefined;
  const entries = parseJson(`[${body.slice(head.length + 1, -1).replaceAll('\n', ',')}]`);
  return new Map(entries as readonly (readonly [string, KnownReading])[]);
};
