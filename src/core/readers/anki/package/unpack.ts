import { mostOfCollection, mostOfMedia, type Unpackable } from './limits';
import { unzipped, type ZipEntry } from './zip';
import { unzstd } from './zstd';

/**
 * The names of the collection in a package, the newest generation first: an older one beside it only
 * says that it is too old.
 */
export const collectionNames = ['collection.anki21b', 'collection.anki21', 'collection.anki2'] as const;
export type CollectionName = (typeof collectionNames)[number];

/** Which collection of a package counts. */
export const collectionOf = (entries: ReadonlyMap<string, ZipEntry>): CollectionName | undefined =>
  collectionNames.find((name) => entries.has(name));

/** The bytes of a file in a package; the newest generation packs each with Zstandard. */
export const unpacked = (
  bytes: Uint8Array,
  entry: ZipEntry,
  generation: CollectionName,
  limit = mostOfMedia,
): Uint8Array | Unpackable => {
  const content = unzipped(bytes, entry, limit);
  return content instanceof Uint8Array && generation === 'collection.anki21b' ? unzstd(content, limit) : content;
};

/** The bytes of the collection itself. */
export const unpackedCollection = (
  bytes: Uint8Array,
  entry: ZipEntry,
  generation: CollectionName,
): Uint8Array | Unpackable => unpacked(bytes, entry, generation, mostOfCollection);
