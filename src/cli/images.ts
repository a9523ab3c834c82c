import { readFileSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { imageType } from '../core/imageAddress';
import { mediaOf } from '../core/readers/anki/package/mediaOf';

/**
 * Reads the images of a page by the paths that it names them by: from the page or, with a `/` before them, from the folder that the
 * command is called in; of a package, those that it holds. Undefined where there is none: no other file goes into what is given to others.
 */
export const imagesOf = (page: string): ((path: string) => Uint8Array | undefined) => {
  if (/\.(?:apkg|colpkg)$/iu.test(page)) {
    const { read } = mediaOf(readFileSync(page));
    return (path) => (imageType(path) === undefined ? undefined : read(path));
  }
  return (path) => {
    const file = path.startsWith('/') ? resolve(path.slice(1)) : resolve(dirname(page), path);
    return imageType(file) !== undefined && statSync(file, { throwIfNoEntry: false })?.isFile() === true ? readFileSync(file) : undefined;
  };
};
