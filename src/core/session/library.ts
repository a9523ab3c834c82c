import type { ItemId } from '../exercise/identity';
import { itemsOf } from '../exercise/kinds';
import { plainText } from '../text/plainText';
import { type PracticeSet, exercisesOf } from '../exercise/practiceSet';
import type { FileReading } from '../readers';
import type { Placed } from './session';

/** A practice set, with the file that holds it. */
export interface LibrarySet {
  /** The source's URI and the set's place in it. */
  readonly key: string;
  readonly source: string;
  readonly set: PracticeSet;
}

/** All that was read, by source URI, and where each exercise stands. A value: a changed file makes another library. */
export interface Library {
  readonly sets: readonly LibrarySet[];
  readonly places: ReadonlyMap<ItemId, LibraryPlace>;
  readonly items: () => ReadonlySet<ItemId>;
}

export interface LibraryPlace extends Placed {
  readonly source: string;
  readonly key: string;
}

/** Joins what was read of each source, in the map's order; of an exercise that stands twice the first place counts. */
export const libraryOf = (readings: ReadonlyMap<string, Pick<FileReading, 'sets'>>): Library => {
  const sets = [...readings].flatMap(([source, { sets }]) =>
    sets.map((set, index) => ({ key: setKey(source, index), source, set })),
  );
  const places = new Map<ItemId, LibraryPlace>();
  for (const { key, source, set } of sets) {
    for (const section of set.sections) {
      for (const exercise of section.exercises) {
        if (!places.has(exercise.id))
          places.set(exercise.id, {
            exercise,
            set: set.title,
            section: section.title,
            retention: set.retention,
            source,
            key,
          });
      }
    }
  }
  return { sets, places, items: madeOnce(() => itemsOfSets(sets)) };
};

const itemsOfSets = (sets: readonly LibrarySet[]): ReadonlySet<ItemId> => {
  const items = new Set<ItemId>();
  for (const { set } of sets)
    for (const exercise of exercisesOf(set)) for (const { id } of itemsOf(exercise)) items.add(id);
  return items;
};

const madeOnce = <Value>(make: () => Value): (() => Value) => {
  let made: Value | undefined;
  return () => (made ??= make());
};

export const setKey = (source: string, index: number): string => `${source}#${index}`;

/** The most characters of a question that a message quotes. */
const mostQuoted = 60;

/** The question of an item, in short and in plain text; undefined where no set holds the item. */
export const labelOf = ({ places }: Pick<Library, 'places'>, item: ItemId): string | undefined => {
  const place =
    places.get(item) ?? [...places.values()].find(({ exercise }) => itemsOf(exercise).some(({ id }) => id === item));
  const words = place && plainText(place.exercise.prompt);
  return words !== undefined && words.length > mostQuoted ? `${words.slice(0, mostQuoted - 1).trimEnd()}…` : words;
};
