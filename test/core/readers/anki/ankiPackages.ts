import { zipSync } from 'fflate';
import initSqlJs, { type Database } from 'sql.js';

/** What the tests put into a collection. */
export interface Deck {
  readonly name?: string;
  readonly isCloze?: boolean;
  readonly fields?: readonly string[];
  readonly templates?: readonly (readonly [front: string, back: string])[];
  /** The fields of each note; its cards are made of all templates. */
  readonly notes: readonly (readonly string[])[];
  readonly tags?: string;
}

export const generations = ['collection.anki2', 'collection.anki21', 'collection.anki21b'] as const;
export type Generation = (typeof generations)[number];

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A package of one deck with its media. */
export const packageOf = async (
  generation: Generation,
  deck: Deck,
  media: Readonly<Record<string, string>> = {},
): Promise<Uint8Array> => {
  const files = Object.entries(media);
  const packed = generation === 'collection.anki21b' ? storedZstd : (bytes: Uint8Array) => bytes;
  const list =
    generation === 'collection.anki21b'
      ? message(...files.map(([name]) => bytesField(1, message(bytesField(1, utf8(name))))))
      : utf8(JSON.stringify(Object.fromEntries(files.map(([name], at) => [at, name]))));
  const old = await collection('collection.anki2', {
    notes: [['Please update to the latest Anki version, then import the .colpkg/.apkg file again.']],
  });
  return zip({
    ...(generation === 'collection.anki2' ? {} : { 'collection.anki2': old }),
    [generation]: packed(await collection(generation, deck)),
    media: packed(list),
    ...Object.fromEntries(files.map(([, text], at) => [String(at), packed(utf8(text))])),
  });
};

export const zip = (files: Readonly<Record<string, Uint8Array>>): Uint8Array =>
  zipSync(files, { mtime: new Date(2020, 1, 1) });

/** The database of a collection. */
export const collection = async (generation: Generation, deck: Deck): Promise<Uint8Array> => {
  const {
    name = 'Harbour',
    fields = ['Front', 'Back'],
    templates = [['{{Front}}', '{{FrontSide}}<hr id=answer>{{Back}}']],
    isCloze = false,
    notes,
    tags = '',
  } = deck;
  const { Database } = await initSqlJs();
  const database = new Database();
  database.run('CREATE TABLE notes (id integer primary key, guid text, mid integer, tags text, flds text)');
  database.run('CREATE TABLE cards (id integer primary key, nid integer, did integer, odid integer, ord integer)');
  if (generation === 'collection.anki21b') newNames(database, name, isCloze, fields, templates);
  else {
    const models = {
      7: {
        type: Number(isCloze),
        flds: fields.map((each, ord) => ({ name: each, ord })),
        tmpls: templates.map(([qfmt, afmt], ord) => ({ qfmt, afmt, ord })),
      },
    };
    database.run('CREATE TABLE col (id integer primary key, models text, decks text)');
    database.run('INSERT INTO col VALUES (1, ?, ?)', [
      JSON.stringify(models),
      JSON.stringify({ 1: { name: 'Default' }, 9: { name } }),
    ]);
  }
  notes.forEach((values, at) => {
    database.run('INSERT INTO notes VALUES (?, ?, 7, ?, ?)', [at + 1, `guid${at}`, tags, values.join('\u001f')]);
    templates.forEach((_, ord) =>
      database.run('INSERT INTO cards (nid, did, odid, ord) VALUES (?, 9, 0, ?)', [at + 1, ord]),
    );
  });
  const bytes = database.export();
  database.close();
  if (generation === 'collection.anki21b') bytes.fill(2, 18, 20);
  return bytes;
};

/** Anki's own tables sort names by a rule that only Anki has, and say that changes may lie in another file. */
const newNames = (
  database: Database,
  name: string,
  isCloze: boolean,
  fields: readonly string[],
  templates: NonNullable<Deck['templates']>,
): void => {
  database.run('CREATE TABLE col (id integer primary key, models text, decks text)');
  database.run("INSERT INTO col VALUES (1, '', '')");
  database.run('CREATE TABLE notetypes (id integer primary key, name text collate nocase, config blob)');
  database.run(
    'CREATE TABLE fields (ntid integer, ord integer, name text collate nocase, primary key (ntid, ord)) without rowid',
  );
  database.run(
    'CREATE TABLE templates (ntid integer, ord integer, config blob, primary key (ntid, ord)) without rowid',
  );
  database.run('CREATE TABLE decks (id integer primary key, name text collate nocase)');
  database.run('CREATE UNIQUE INDEX idx_fields_name_ntid ON fields (name, ntid)');
  database.run('INSERT INTO notetypes VALUES (7, ?, ?)', ['Type', message(numberField(1, Number(isCloze)))]);
  fields.forEach((each, ord) => database.run('INSERT INTO fields VALUES (7, ?, ?)', [ord, each]));
  templates.forEach(([front, back], ord) =>
    database.run('INSERT INTO templates VALUES (7, ?, ?)', [
      ord,
      message(bytesField(1, utf8(front)), bytesField(2, utf8(back))),
    ]),
  );
  database.run('INSERT INTO decks VALUES (9, ?)', [name.replaceAll('::', '\u001f')]);
  database.run(
    "PRAGMA writable_schema = 1; UPDATE sqlite_master SET sql = replace(sql, 'collate nocase', 'collate unicase')",
  );
};

const joined = (...parts: readonly (Uint8Array | readonly number[])[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => [...part]));
const varint = (value: number): readonly number[] =>
  value < 128 ? [value] : [(value & 127) | 128, ...varint(value >> 7)];
const message = (...fields: readonly Uint8Array[]): Uint8Array => joined(...fields);
const bytesField = (number: number, bytes: Uint8Array): Uint8Array =>
  joined(varint(number * 8 + 2), varint(bytes.length), bytes);
const numberField = (number: number, value: number): Uint8Array => joined(varint(number * 8), varint(value));

const zstdStart = [0x28, 0xb5, 0x2f, 0xfd, 0, 10 << 3];
const blockHeader = (isLast: boolean, type: number, size: number): readonly number[] => {
  const header = Number(isLast) | (type << 1) | (size << 3);
  return [header & 255, (header >> 8) & 255, header >> 16];
};
const block = 100_000;

/** A Zstandard frame that stores its bytes as they are. */
export const storedZstd = (bytes: Uint8Array): Uint8Array => {
  const count = Math.max(1, Math.ceil(bytes.length / block));
  const frame = new Uint8Array(zstdStart.length + count * 3 + bytes.length);
  frame.set(zstdStart);
  let at = zstdStart.length;
  for (let nth = 0; nth < count; nth++) {
    const part = bytes.subarray(nth * block, (nth + 1) * block);
    frame.set(blockHeader(nth === count - 1, 0, part.length), at);
    frame.set(part, at + 3);
    at += 3 + part.length;
  }
  return frame;
};

/** A Zstandard frame of some bytes that says it repeats a byte a hundred thousand times, so many times. */
export const zstdBomb = (blocks: number): Uint8Array =>
  joined(zstdStart, ...Array.from({ length: blocks }, (_, at) => [...blockHeader(at === blocks - 1, 1, block), 0]));
