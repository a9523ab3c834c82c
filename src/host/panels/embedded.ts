import { imageAddress } from '../../core/text/imageAddress';
import type { ResolveImage } from '../../core/text/resolveImage';
import { linkedFile } from '../library/linkedFile';
import { readOwnFile } from '../library/ownFile';
import { isPackage, servePackages } from '../library/packageFiles';

/**
 * Gives the images of a source file as addresses that hold them, so that a page shows them wherever it goes. `show` is
 * called with what notes the paths that it asks for; what cannot be read, lies elsewhere or is no image
 * stays as it was written.
 */
export const embedded = async (source: string, show: (resolve: ResolveImage) => unknown): Promise<ResolveImage> => {
  if (isPackage(source)) servePackages();
  const paths = new Set<string>();
  show((path) => void paths.add(path));
  const addresses = new Map<string, string | undefined>();
  for (const path of paths) addresses.set(path, await addressOf(source, path));
  return (path) => addresses.get(path);
};

const addressOf = async (source: string, path: string): Promise<string | undefined> =>
  readOwnFile(source, linkedFile(source, path)).then(
    (bytes) => bytes && imageAddress(bytes),
    () => undefined,
  );
