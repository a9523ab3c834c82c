import { parseJson } from '../../../base/json';
import { entriesOf } from '../legacySchema';
import { numberField, protobufFields, textField } from './protobuf';
import { type CollectionName, collectionOf, unpacked } from './unpack';
import { zipEntries, type ZipEntry } from './zip';

/** The media of a package, by the names that its cards use. */
export interface Media {
  readonly names: ReadonlySet<string>;
  /** Unpacks one; undefined where it is damaged or too large. */
  readonly read: (name: string) => Uint8Array | undefined;
}

/** Lists the media of an Anki package of any generation; none where it is damaged. No name leads out of a folder. */
export const mediaOf = (bytes: Uint8Array): Media => {
  const entries = zipEntries(bytes);
  const generation = entries && collectionOf(entries);
  const list = entries?.get('media');
  if (entries === undefined || generation === undefined || list === undefined) return none;
  const names = unpacked(bytes, list, generation);
  if (!(names instanceof Uint8Array)) return none;
  // Of files with one name the first counts.
  const keys = new Map(
    mediaNames(names, generation)
      .toReversed()
      .flatMap(([key, name]) => (isFileName(name) && entries.has(key) ? [[name, key]] : [])),
  );
  return {
    names: new Set(keys.keys()),
    read: (name) => contentOf(bytes, entries.get(keys.get(name) ?? ''), generation),
  };
};

const none: Media = { names: new Set(), read: () => undefined };

const contentOf = (
  bytes: Uint8Array,
  entry: ZipEntry | undefined,
  generation: CollectionName,
): Uint8Array | undefined => {
  const content = entry && unpacked(bytes, entry, generation);
  return content instanceof Uint8Array ? content : undefined;
};

/** The names of media by those in the zip: in JSON, or in the newest generation as a list in protobuf. */
const mediaNames = (
  list: Uint8Array,
  generation: CollectionName,
): readonly (readonly [key: string, name: string])[] => {
  if (generation !== 'collection.anki21b')
    return entriesOf(parseJson(new TextDecoder().decode(list))).map(([key, name]) => [key, String(name)]);
  return protobufFields(list).flatMap(({ number, value }, at) => {
    if (number !== 1 || !(value instanceof Uint8Array)) return [];
    const entry = protobufFields(value);
    return [[String(numberField(entry, 255) ?? at), textField(entry, 1)] as const];
  });
};

const isFileName = (name: string): boolean => name !== '' && name !== '.' && name !== '..' && !/[/\\:\0]/u.test(name);
