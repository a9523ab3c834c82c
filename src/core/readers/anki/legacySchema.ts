import { array, fallback, number, object, optional, parse, string } from 'valibot';
import type { NoteType } from './note';
import { parseTemplate } from './template';

const field = object({ name: string(), ord: optional(fallback(number(), 0), 0) });
const template = object({
  qfmt: fallback(string(), ''),
  afmt: fallback(string(), ''),
  ord: optional(fallback(number(), 0), 0),
});
const noteTypeSchema = object({
  type: optional(fallback(number(), 0), 0),
  flds: array(field),
  tmpls: fallback(array(template), []),
});

/** A note type as Anki wrote it as JSON up to 2020, and as CrowdAnki still does; undefined where it is none. */
export const legacyNoteType = (value: unknown): NoteType | undefined => {
  const { type, flds, tmpls } = parse(fallback(noteTypeSchema, { type: 0, flds: [], tmpls: [] }), value);
  if (flds.length === 0) return undefined;
  const cards = [...tmpls]
    .sort((one, other) => one.ord - other.ord)
    .map(({ ord, qfmt, afmt }) => noteCard(ord, qfmt, afmt));
  return {
    isCloze: type === 1,
    fieldNames: [...flds].sort((one, other) => one.ord - other.ord).map(({ name }) => name),
    cards,
  };
};

/** A card's template from the source of its two sides. */
export const noteCard = (ord: number, question: string, answer: string): NoteType['cards'][number] => {
  const front = parseTemplate(question);
  const back = parseTemplate(answer);
  return { ord, ...(front && { front }), ...(back && { back }) };
};

/** The values of a JSON object, by key. */
export const entriesOf = (value: unknown): readonly (readonly [string, unknown])[] =>
  typeof value === 'object' && value !== null ? Object.entries(value) : [];

const named = object({ name: string() });

/** The names of decks as old collections keep them, by id. */
export const legacyDecks = (value: unknown): ReadonlyMap<string, string> =>
  new Map(entriesOf(value).map(([id, deck]) => [id, parse(fallback(named, { name: '' }), deck).name]));
