/** The most bytes of an image that goes into a print, a page or a package. */
export const mostOfImage = 32 * 1024 * 1024;

interface Signature {
  readonly type: string;
  /** The ends that files of this type have. */
  readonly ends: readonly string[];
  /** Bytes by where they stand, a code unit each. */
  readonly bytes: Readonly<Record<number, string>>;
}

/**
 * How image files begin (WHATWG MIME Sniffing, 6.1; AVIF 1.1, 8). A file of Windows' bitmaps has four
 * reserved bytes of 0.
 */
const signatures: readonly Signature[] = [
  { type: 'image/png', ends: ['png', 'apng'], bytes: { 0: '\x89PNG\r\n\x1A\n' } },
  { type: 'image/jpeg', ends: ['jpg', 'jpeg', 'jfif'], bytes: { 0: '\xFF\xD8\xFF' } },
  { type: 'image/gif', ends: ['gif'], bytes: { 0: 'GIF87a' } },
  { type: 'image/gif', ends: ['gif'], bytes: { 0: 'GIF89a' } },
  { type: 'image/webp', ends: ['webp'], bytes: { 0: 'RIFF', 8: 'WEBPVP' } },
  { type: 'image/avif', ends: ['avif'], bytes: { 4: 'ftypavif' } },
  { type: 'image/avif', ends: ['avif'], bytes: { 4: 'ftypavis' } },
  { type: 'image/bmp', ends: ['bmp'], bytes: { 0: 'BM', 6: '\0\0\0\0' } },
  { type: 'image/x-icon', ends: ['ico'], bytes: { 0: '\0\0\x01\0' } },
];

const svg = { type: 'image/svg+xml', ends: ['svg'] };

/** What an image is: its media type, and the ends that its file may have. */
export type ImageType = Pick<Signature, 'type' | 'ends'>;

/** The type of an image by its first bytes, whatever its name; undefined for any other file. */
export const imageTypeOf = (bytes: Uint8Array): ImageType | undefined =>
  signatures.find(({ bytes: expected }) =>
    Object.entries(expected).every(([from, text]) => standsAt(bytes, Number(from), text)),
  ) ?? (isSvg(bytes) ? svg : undefined);

const standsAt = (bytes: Uint8Array, from: number, text: string): boolean =>
  Array.from(text).every((char, at) => bytes[from + at] === char.charCodeAt(0));

/** How far into a file the element of an SVG may begin. */
const mostBeforeSvg = 4096;

/**
 * Whether bytes are text that begins as an SVG: its element after white space, comments, a declaration
 * and a document type.
 */
const isSvg = (bytes: Uint8Array): boolean => {
  const text = new TextDecoder().decode(bytes.subarray(0, mostBeforeSvg));
  return !text.includes('\0') && beginsAsSvg.test(text);
};

const beginsAsSvg =
  /^\uFEFF?(?:\s|<\?xml\b[^>]*>|<!--(?:(?!-->)[^])*-->|<!DOCTYPE\s+svg\b(?:[^>[]|\[[^\]]*\])*>)*<svg[\s>]/u;
