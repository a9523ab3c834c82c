import type { ItemId } from './identity';
import type { PracticeSet, Section } from './practiceSet';
import type { Candidate } from './queue';
import type { FileReading } from './readers';
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
}

export interface LibraryPlace extends Placed {
  readonly source: string;
  readonly key: string;
}

/** Joins what was read of each source, in the order of the map; of an exercise that stands twice the first place counts. */
export const libraryOf = (readings: ReadonlyMap<string, Pick<FileReading, 'sets'>>): Library => {
  const sets = [...readings].flatMap(([source, { sets }]) => sets.map((set, index) => ({ key: setKey(source, index), source, set })));
  const places = new Map<ItemId, LibraryPlace>();
  for (const { key, source, set } of sets) {
    for (const section of set.sections) {
      for (const exercise of section.exercises) {
        if (!places.has(exercise.id)) places.set(exercise.id, { exercise, set: set.title, section: section.title, retention: set.retention, source, key });
      }
    }
  }
  return { sets, places };
};

export const setKey = (source: string, index: number): string => `${source}#${index}`;

/** The exercises of some sets, or of one section, for the queue. */
export const candidatesOf = (sets: readonly LibrarySet[], within?: Section): readonly Candidate[] =>
  sets.flatMap(({ key, set }) =>
    set.sections.filter((section) => within === undefined || section === within).flatMap(({ exercises }) => exercises.map((exercise) => ({ set: key, exercise }))),
  );
