import { array, fallback, object, optional, parse, string, unknown } from 'valibot';
import { parseJson } from '../../base/json';
import type { Problem } from '../../exercise/problem';
import { deckSets } from './deckSets';
import { legacyNoteType } from './legacySchema';
import { type Card, namedFields, type NoteType } from './note';
import { nameOf, type Reader } from '../draft/reader';

/** A tree of decks as the CrowdAnki add-on writes it, usually in a file `deck.json`. */
export const crowdAnki: Reader = {
  name: 'CrowdAnki',
  extensions: ['json'],
  sniff: ({ path, text }) =>
    /\.json$/iu.test(path) &&
    text.includes('"notes"') &&
    /"(?:note_models|crowdanki_uuid|note_model_uuid)"/u.test(text),
  read: (file) => {
    const root = parseJson(file.text);
    if (root === undefined) return { sets: [], problems: [brokenJson] };
    const decks = decksIn(root);
    const types = new Map(
      decks.flatMap(({ note_models }) =>
        note_models.map(({ crowdanki_uuid, value }) => [crowdanki_uuid, legacyNoteType(value)] as const),
      ),
    );
    const lines = noteLines(file.text);
    const cards = decks.flatMap(({ name, notes }) => notes.map((note) => cardOf(note, name, types, lines)));
    return deckSets(cards, nameOf(file), unknownTypes(cards));
  },
};

const noteSchema = object({
  fields: array(string()),
  guid: optional(fallback(string(), ''), ''),
  note_model_uuid: optional(fallback(string(), ''), ''),
  tags: optional(fallback(array(string()), []), []),
});
type CrowdNote = ReturnType<typeof noteOf>;

const noteOf = (value: unknown) =>
  parse(fallback(noteSchema, { fields: [], guid: '', note_model_uuid: '', tags: [] }), value);

const deckSchema = object({
  name: optional(fallback(string(), ''), ''),
  children: optional(fallback(array(unknown()), []), []),
  notes: optional(fallback(array(unknown()), []), []),
  note_models: optional(fallback(array(unknown()), []), []),
});
const modelSchema = object({ crowdanki_uuid: string() });
const noDeck = { name: '', children: [], notes: [], note_models: [] };

/** The decks of a tree with their full names, each before those below it. */
const decksIn = (root: unknown) => {
  const found = [];
  const waiting: { readonly value: unknown; readonly above: string }[] = [{ value: root, above: '' }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { name: own, children, notes, note_models } = parse(fallback(deckSchema, noDeck), next.value);
    const name = fullName(own, next.above);
    found.push({
      name,
      notes: notes.map(noteOf).filter(({ fields }) => fields.length > 0),
      note_models: note_models.map(modelOf),
    });
    for (const value of children.toReversed()) waiting.push({ value, above: name });
  }
  return found;
};

const longestName = 300;

/** A deck names itself, or itself with all that it is below. */
const fullName = (own: string, above: string): string =>
  (above === '' || own.startsWith(`${above}::`) ? own : `${above}::${own}`).slice(0, longestName);

const modelOf = (value: unknown) => ({ ...parse(fallback(modelSchema, { crowdanki_uuid: '' }), value), value });

/** The lines on which notes stand, by their ids. */
const noteLines = (text: string): ReadonlyMap<string, number> => {
  const lines = new Map<string, number>();
  let line = 0;
  let lineEnd = text.indexOf('\n');
  for (const { 1: guid = '', index } of text.matchAll(/"guid"\s{0,9}:\s{0,9}"((?:[^"\\\n]|\\.){1,100})"/gu)) {
    for (; lineEnd >= 0 && lineEnd < index; lineEnd = text.indexOf('\n', lineEnd + 1)) line++;
    const id = parseJson(`"${guid}"`);
    if (typeof id === 'string') lines.set(id, line);
  }
  return lines;
};

const cardOf = (
  { fields, guid, note_model_uuid, tags }: CrowdNote,
  deck: string,
  types: ReadonlyMap<string, NoteType | undefined>,
  lines: ReadonlyMap<string, number>,
): Card => {
  const type = types.get(note_model_uuid);
  const start = lines.get(guid) ?? 0;
  return { note: { fields: namedFields(fields, type), ...(type && { type }), tags, start, end: start + 1 }, deck };
};

const brokenJson: Problem = {
  line: 0,
  severity: 'error',
  code: 'broken-json',
  message: 'This looks like a CrowdAnki deck, but it is not valid JSON.',
};

const unknownTypes = (cards: readonly Card[]): readonly Problem[] =>
  cards.flatMap(({ note: { type, start } }) =>
    type === undefined
      ? [
          {
            line: start,
            severity: 'warning',
            code: 'unknown-note-type',
            message: 'The type of this note is not in the file; its first field was taken as the question.',
          } as const,
        ]
      : [],
  );
