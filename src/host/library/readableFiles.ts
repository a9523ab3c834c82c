import type { ContributedReader } from '../../api/interleave';
import { hasKnownExtension, knownExtensions } from '../../core/exercise/contentPaths';

type Named = Pick<ContributedReader, 'extensions'>;

/** How the names of files end that Interleave or another extension can read. */
export const readableExtensions = (readers: readonly Named[]): readonly string[] => [
  ...new Set([...knownExtensions, ...readers.flatMap(({ extensions }) => extensions.map((ending) => ending.slice(1)))]),
];

/** All these files, as a glob. */
export const readableFiles = (readers: readonly Named[]): string => `**/*.{${readableExtensions(readers).join(',')}}`;

/** Whether a reader may take a file of this name. */
export const isReadable = (path: string, readers: readonly Named[]): boolean =>
  hasKnownExtension(path) || readers.some((reader) => reads(reader, path));

/** Whether a contributed reader may take a file of this name. */
export const reads = ({ extensions }: Named, path: string): boolean =>
  extensions.some((ending) => path.toLowerCase().endsWith(ending));
