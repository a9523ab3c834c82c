import { zipSync } from 'fflate';
import type { Database } from 'sql.js/dist/sql-wasm-browser.js';
import { plainText } from '../text/plainText';
import type { Html } from '../text/markdown';
import { ankiSchema, collectionRow, noteTypeId } from './ankiSchema';

/** A card as Anki keeps it: its media are named, not addressed. */
export interface AnkiCard {
  /** The same for the same item, so that a later import changes the note and keeps its history. */
  readonly guid: string;
  readonly deck: string;
  readonly tags: readonly string[];
  readonly front: Html;
  readonly back: Html;
}

/**
 * An Anki package (`.apkg`) of schema 11, which every version reads.
 * @param media The bytes of each file that the cards name.
 * @param now In milliseconds; the notes count their ids from it.
 */
export const ankiPackage = async (
  cards: readonly AnkiCard[],
  media: ReadonlyMap<string, Uint8Array>,
  now: number,
): Promise<Uint8Array> => {
  const { sqlDatabase } = await import('../base/sqlDatabase');
  const database = await sqlDatabase();
  try {
    fill(database, cards, now);
    const names = [...media.keys()];
    const files = Object.fromEntries(names.map((name, at) => [String(at), media.get(name) ?? new Uint8Array()]));
    const index = JSON.stringify(Object.fromEntries(names.map((name, at) => [String(at), name])));
    return zipSync({ 'collection.anki2': database.export(), media: new TextEncoder().encode(index), ...files });
  } finally {
    database.close();
  }
};

const fill = (database: Database, cards: readonly AnkiCard[], now: number): void => {
  const seconds = Math.floor(now / 1000);
  /** No deck has the id of Anki's own, 1. */
  const decks = new Map([...new Set(cards.map(({ deck }) => deck))].map((deck, at) => [deck, now + at]));
  database.run(ankiSchema);
  const row = collectionRow(decks, seconds);
  database.run(`INSERT INTO col VALUES (${row.map(() => '?').join(', ')})`, row);
  database.run('BEGIN');
  cards.forEach(({ guid, deck, tags, front, back }, at) => {
    const id = now + at;
    const fields = [front.trim(), back.trim()];
    database.run('INSERT INTO notes VALUES (?, ?, ?, ?, -1, ?, ?, ?, 0, 0, ?)', [
      id,
      guid,
      noteTypeId,
      seconds,
      ` ${tags.join(' ')} `,
      fields.join('\u001f'),
      plainText(front),
      '',
    ]);
    database.run("INSERT INTO cards VALUES (?, ?, ?, 0, ?, -1, 0, 0, ?, 0, 0, 0, 0, 0, 0, 0, 0, '')", [
      id,
      id,
      decks.get(deck) ?? 1,
      seconds,
      at + 1,
    ]);
  });
  database.run('COMMIT');
};
