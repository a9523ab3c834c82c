import type { Problem, ProblemCode } from '../../../exercise/problem';
import { nameOf, type Reading, type SourceFile } from '../../draft/reader';
import { deckSets } from '../deckSets';
import type { Card } from '../note';
import { cardsIn } from './collection';
import { withDatabase } from './sqlite';
import { collectionOf, unpackedCollection } from './unpack';
import { zipEntries } from './zip';

/**
 * Reads an Anki package: a zip with a database in it. What is wrong with it is told at its first line,
 * for it has no others.
 */
export const readPackage = async (file: SourceFile): Promise<Reading> => {
  const bytes = file.bytes ?? new Uint8Array();
  const entries = zipEntries(bytes);
  if (entries === undefined)
    return nothing('broken-package', 'This is not a zip, or its end is missing; a package of cards is one.');
  const name = collectionOf(entries);
  const entry = name && entries.get(name);
  if (name === undefined || entry === undefined)
    return nothing('no-collection', 'This package holds no collection.anki2, collection.anki21 or collection.anki21b.');
  const collection = unpackedCollection(bytes, entry, name);
  if (collection === 'broken') return nothing('broken-package', `The file ${entry.name} in this package is damaged.`);
  if (collection === 'too-large')
    return nothing('package-too-large', `The file ${entry.name} in this package unpacks to more than is read.`);
  if (!isDatabase(collection))
    return nothing('broken-package', `The file ${entry.name} in this package is not an SQLite database.`);
  const cards = await withDatabase(collection, (read) => cardsIn(read) ?? 'unknown');
  if (cards === undefined) return nothing('broken-package', `The database ${entry.name} in this package is damaged.`);
  if (cards === 'unknown')
    return nothing(
      'unknown-collection',
      `The tables of ${entry.name} are damaged, or not those of a collection that is known.`,
    );
  if (isNotice(cards))
    return nothing(
      'newer-package',
      'This package only asks for a newer version of Anki; export it again, with support for older versions.',
    );
  return deckSets(cards, nameOf(file), unknownTypes(cards));
};

const nothing = (code: ProblemCode, message: string): Reading => ({
  sets: [],
  problems: [{ line: 0, severity: 'error', code, message }],
});

const isDatabase = (bytes: Uint8Array): boolean =>
  new TextDecoder().decode(bytes.subarray(0, 15)) === 'SQLite format 3';

/** Newer packages hold an old collection for older versions, with one note that says so. */
const isNotice = (cards: readonly Card[]): boolean =>
  cards.length === 1 &&
  /please update to the latest anki version/iu.test(cards[0]?.note.fields.map(({ html }) => html).join(' ') ?? '');

const unknownTypes = (cards: readonly Card[]): readonly Problem[] =>
  cards.flatMap(({ note: { type, start } }) =>
    type === undefined
      ? [
          {
            line: start,
            severity: 'warning',
            code: 'unknown-note-type',
            message: 'The type of this note is not in the package; its first field was taken as the question.',
          } as const,
        ]
      : [],
  );
