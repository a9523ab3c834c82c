import { closeSync, constants, fstatSync, openSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { imageTypeOf, mostOfImage } from '../core/base/imageType';
import { mediaOf } from '../core/readers/anki/package/mediaOf';

/** An image that a page names: its bytes, or why it is left out, in words. */
export type FoundImage = { readonly bytes: Uint8Array } | { readonly reason: string };

/**
 * Reads the images of a page by the paths that it names them by: from the page or, with a `/` before them, from the
 * folder that the command is called in; of a package, those that it holds. No other file goes into what is given to
 * others: links followed, it lies below the page's folder or the one that the command is called in, its bytes are an
 * image's, and not too many.
 */
export const imagesOf = (page: string, working = process.cwd()): ((path: string) => FoundImage) => {
  if (/\.(?:apkg|colpkg)$/iu.test(page)) {
    const { read } = mediaOf(readFileSync(page));
    return (path) => judged(read(path));
  }
  const roots = [...new Set([dirname(page), working].map((folder) => realpathSync(folder)))];
  return (path) => {
    try {
      const file = realpathSync(path.startsWith('/') ? resolve(working, path.slice(1)) : resolve(dirname(page), path));
      return roots.some((root) => isWithin(root, file)) ? judged(regularFile(file)) : outside;
    } catch {
      return unreadable;
    }
  };
};

const outside: FoundImage = {
  reason: 'it lies outside the page’s folder and the working folder; an image within them was expected',
};
const unreadable: FoundImage = { reason: 'it cannot be read; a file was expected there' };
const tooLarge: FoundImage = { reason: `it is too large; at most ${mostOfImage / 1024 / 1024} MB were expected` };
const noImage: FoundImage = {
  reason: 'its content is no image; PNG, JPEG, GIF, WebP, AVIF, BMP, ICO or SVG was expected',
};

/** Whether a real path lies below a folder's. */
const isWithin = (folder: string, file: string): boolean => {
  const path = relative(folder, file);
  return path !== '' && path !== '..' && !path.startsWith(`..${sep}`) && !isAbsolute(path);
};

const judged = (bytes: Uint8Array | 'too-large' | undefined): FoundImage => {
  if (bytes === undefined) return unreadable;
  if (bytes === 'too-large' || bytes.length > mostOfImage) return tooLarge;
  return imageTypeOf(bytes) === undefined ? noImage : { bytes };
};

/** Windows has only the first of these, and there the others count as 0. */
const readOnly = constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW;

/**
 * The bytes of what is a file and nothing else: to open a pipe must not wait, and a link that came since is not
 * followed.
 */
const regularFile = (path: string): Uint8Array | 'too-large' | undefined => {
  const file = openSync(path, readOnly);
  try {
    const found = fstatSync(file);
    if (!found.isFile()) return undefined;
    return found.size > mostOfImage ? 'too-large' : readFileSync(file);
  } finally {
    closeSync(file);
  }
};
