import { parseJson } from '../../../base/json';
import { entriesOf, legacyDecks, legacyNoteType, noteCard } from '../legacySchema';
import { type Card, namedFields, type Note, type NoteType, tagsOf } from '../note';
import { numberField, protobufFields, textField } from './protobuf';
import type { ReadTable, Row } from './sqlite';

/** The note types and decks of a collection, by their ids. */
interface Names {
  readonly types: ReadonlyMap<string, NoteType>;
  readonly decks: ReadonlyMap<string, string>;
}

/**
 * Reads a collection of any generation: its cards in the order of its notes; undefined where it has a
 * form that is not known.
 */
export const cardsIn = (read: ReadTable): readonly Card[] | undefined => {
  const notes = read('notes', 'id', 'mid', 'tags', 'flds');
  const cards = read('cards', 'nid', 'did', 'odid', 'ord') ?? read('cards', 'nid', 'did', 'did', 'ord');
  const names = tableNames(read) ?? jsonNames(read);
  if (notes === undefined || cards === undefined || names === undefined) return undefined;
  const ofNote = new Map<string, Row[]>();
  for (const card of cards) {
    const own = ofNote.get(String(card[0]));
    if (own === undefined) ofNote.set(String(card[0]), [card]);
    else own.push(card);
  }
  return notes.flatMap((row, at) => cardsOf(noteOf(row, at, names), ofNote.get(String(row[0])) ?? [], names));
};

/** Of a cloze, which asks its deletions itself, only the first card counts. */
const cardsOf = (note: Note, cards: readonly Row[], { decks }: Names): readonly Card[] => {
  const sorted = [...cards].sort((one, other) => Number(one[3]) - Number(other[3]));
  const asked = note.type === undefined || note.type.isCloze ? sorted.slice(0, 1) : sorted;
  if (asked.length === 0) return [{ note, deck: '' }];
  return asked.map(([, deck, home, ord]) => ({
    note,
    deck: decks.get(String(home)) ?? decks.get(String(deck)) ?? '',
    ord: Number(ord),
  }));
};

const noteOf = ([, typeId, tags, fields]: Row, at: number, { types }: Names): Note => {
  const type = types.get(String(typeId));
  return {
    fields: namedFields(String(fields).split('\u001f'), type),
    ...(type && { type }),
    tags: tagsOf(String(tags ?? '')),
    start: at,
    end: at + 1,
  };
};

/** Collections up to schema 11 keep both as JSON. */
const jsonNames = (read: ReadTable): Names | undefined => {
  const [row] = read('col', 'models', 'decks') ?? [];
  if (row === undefined) return undefined;
  const types = entriesOf(parseJson(String(row[0]))).flatMap(([id, value]) => {
    const type = legacyNoteType(value);
    return type === undefined ? [] : [[id, type] as const];
  });
  return { types: new Map(types), decks: legacyDecks(parseJson(String(row[1]))) };
};

/** Later collections keep both in tables, with their settings as protobuf. */
const tableNames = (read: ReadTable): Names | undefined => {
  const types = read('notetypes', 'id', 'config');
  const fields = read('fields', 'ntid', 'ord', 'name');
  const templates = read('templates', 'ntid', 'ord', 'config');
  const decks = read('decks', 'id', 'name');
  if (
    types === undefined ||
    fields === undefined ||
    templates === undefined ||
    decks === undefined ||
    types.length === 0
  )
    return undefined;
  const fieldsOf = byFirst(fields);
  const templatesOf = byFirst(templates);
  return {
    types: new Map(
      types.map(([id, config]) => [
        String(id),
        noteTypeOf(config, fieldsOf.get(String(id)) ?? [], templatesOf.get(String(id)) ?? []),
      ]),
    ),
    decks: new Map(decks.map(([id, name]) => [String(id), String(name)])),
  };
};

const noteTypeOf = (config: Row[number] | undefined, fields: readonly Row[], templates: readonly Row[]): NoteType => ({
  isCloze: numberField(messageOf(config), 1) === 1,
  fieldNames: fields.map(([, , name]) => String(name)),
  cards: templates.map(([, ord, sides]) =>
    noteCard(Number(ord), textField(messageOf(sides), 1), textField(messageOf(sides), 2)),
  ),
});

const messageOf = (value: Row[number] | undefined) => (value instanceof Uint8Array ? protobufFields(value) : []);

/** Rows by their first column, each in the order of the second. */
const byFirst = (rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> => {
  const grouped = new Map<string, Row[]>();
  for (const row of [...rows].sort((one, other) => Number(one[1]) - Number(other[1]))) {
    const own = grouped.get(String(row[0]));
    if (own === undefined) grouped.set(String(row[0]), [row]);
    else own.push(row);
  }
  return grouped;
};
