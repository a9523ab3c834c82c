import { parseJson } from '../../../json';
import { entriesOf } from '../legacySchema';
import { mostOfAllMedia } from './limits';
import { numberField, protobufFields, textField } from './protobuf';
import { type CollectionName, collectionOf, unpacked } from './unpack';
import { zipEntries } from './zip';

/**
 * The media of an Anki package of any generation, by the names that its cards use; what is damaged or too large is left out.
 * A name never leads out of a folder.
 */
export const mediaOf = (bytes: Uint8Array): Promise<ReadonlyMap<string, Uint8Array>> => Promise.resolve(mediaIn(bytes));

const mediaIn = (bytes: Uint8Array): ReadonlyMap<string, Uint8Array> => {
  const media = new Map<string, Uint8Array>();
  const entries = zipEntries(bytes);
  const generation = entries && collectionOf(entries);
  const list = entries?.get('media');
  if (entries === undefined || generation === undefined || list === undefined) return media;
  const names = unpacked(bytes, list, generation);
  if (!(names instanceof Uint8Array)) return media;
  let left = mostOfAllMedia;
  for (const [key, name] of mediaNames(names, generation)) {
    const entry = entries.get(key);
    const content = entry && isFileName(name) && !media.has(name) ? unpacked(bytes, entry, generation) : undefined;
    if (!(content instanceof Uint8Array)) continue;
    left -= content.length;
    if (left < 0) break;
    media.set(name, content);
  }
  return media;
};

/** The names of media by those in the zip: in JSON, or in the newest generation as a list in protobuf. */
const mediaNames = (list: Uint8Array, generation: CollectionName): readonly (readonly [key: string, name: string])[] => {
  if (generation !== 'collection.anki21b') return entriesOf(parseJson(new TextDecoder().decode(list))).map(([key, name]) => [key, String(name)]);
  return protobufFields(list).flatMap(({ number, value }, at) => {
    if (number !== 1 || !(value instanceof Uint8Array)) return [];
    const entry = protobufFields(value);
    return [[String(numberField(entry, 255) ?? at), textField(entry, 1)] as const];
  });
};

const isFileName = (name: string): boolean => name !== '' && name !== '.' && name !== '..' && !/[/\\:\0]/u.test(name);
