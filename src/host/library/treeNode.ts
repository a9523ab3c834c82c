import type { ItemId } from '../../core/exercise/identity';
import { type Exercise, itemsOf } from '../../core/exercise/kinds';
import { type Section, exercisesOf } from '../../core/exercise/practiceSet';
import type { LibrarySet } from '../../core/session/library';
import type { SourceReading } from './libraryIndex';

/** A row of the tree: a set, a section of it, or an exercise. */
export type TreeNode = SetNode | SectionNode | ExerciseNode;

export interface SetNode {
  readonly type: 'set';
  readonly set: LibrarySet;
}

export interface SectionNode {
  readonly type: 'section';
  readonly set: LibrarySet;
  readonly section: Section;
}

export interface ExerciseNode {
  readonly type: 'exercise';
  readonly set: LibrarySet;
  readonly exercise: Exercise;
}

/** A file in which nothing was understood. */
export interface EmptyNode {
  readonly type: 'empty';
  readonly source: string;
  readonly reading: SourceReading;
}

export type TreeRow = TreeNode | EmptyNode;

/** The items of all exercises below a row. */
export const itemsIn = (node: TreeNode): readonly ItemId[] => {
  const exercises =
    node.type === 'set'
      ? exercisesOf(node.set.set)
      : node.type === 'section'
        ? node.section.exercises
        : [node.exercise];
  return exercises.flatMap((exercise) => itemsOf(exercise).map(({ id }) => id));
};
