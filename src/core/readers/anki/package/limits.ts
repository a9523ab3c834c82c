/** Why bytes could not be unpacked. */
export type Unpackable = 'broken' | 'too-large';

const mebibyte = 1024 * 1024;

/** What a collection may unpack to. */
export const mostOfCollection = 512 * mebibyte;
/** What one media file, or the list of them, may unpack to. */
export const mostOfMedia = 256 * mebibyte;
/** What all media files together may unpack to. */
export const mostOfAllMedia = 1024 * mebibyte;

const freely = 16 * mebibyte;
const mostTimes = 250;

/** Whether bytes may unpack to a size: small ones always, larger ones up to a limit and to a multiple of theirs. */
export const mayUnpackTo = (size: number, packed: number, limit: number): boolean =>
  size <= limit && (size <= freely || size <= packed * mostTimes);

/** The parts as one. */
export const joined = (parts: readonly Uint8Array[]): Uint8Array => {
  const [only] = parts;
  if (only !== undefined && parts.length === 1) return only;
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
};
