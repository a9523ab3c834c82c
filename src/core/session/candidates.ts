import type { ItemId } from '../exercise/identity';
import type { Library, LibrarySet } from './library';
import type { Section } from '../exercise/practiceSet';
import type { Candidate } from './queue';

const known = new WeakMap<Library, readonly Candidate[]>();

/** Every exercise of a library once, for the queue; they are found once. */
export const allCandidates = (library: Library): readonly Candidate[] => {
  const candidates = known.get(library) ?? candidatesOf(library.sets);
  known.set(library, candidates);
  return candidates;
};

/** The exercises of some sets, or of one section, each once, for the queue. */
export const candidatesOf = (sets: readonly LibrarySet[], within?: Section): readonly Candidate[] => {
  const candidates = new Map<ItemId, Candidate>();
  for (const { key, set } of sets) {
    for (const section of set.sections) {
      if (within !== undefined && section !== within) continue;
      for (const exercise of section.exercises)
        if (!candidates.has(exercise.id)) candidates.set(exercise.id, { set: key, exercise });
    }
  }
  return [...candidates.values()];
};
