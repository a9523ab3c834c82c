import type { Exercise } from '../../exercise/kinds';
import { normalised } from '../../exercise/identity';
import { exercisesOf, type PracticeSet } from '../../exercise/practiceSet';

const placeOf = ({ range, prompt }: Exercise): string => `${range.start} ${normalised(prompt)}`;

/**
 * Sets in which each exercise that the automatic reading also finds, in the same line with the same prompt, is the one
 * found there, so that choosing a way loses no history.
 */
export const withKeptIdentity = (
  sets: readonly PracticeSet[],
  automatic: readonly PracticeSet[],
): readonly PracticeSet[] => {
  const known = new Map(automatic.flatMap(exercisesOf).map((exercise) => [placeOf(exercise), exercise]));
  if (known.size === 0) return sets;
  const kept = (exercise: Exercise): Exercise => known.get(placeOf(exercise)) ?? exercise;
  return sets.map((set) => ({
    ...set,
    sections: set.sections.map((section) => ({ ...section, exercises: section.exercises.map(kept) })),
  }));
};
