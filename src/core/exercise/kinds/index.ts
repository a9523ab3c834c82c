import type { ItemId } from '../identity';
import { choice } from './choice';
import { classification } from './classification';
import { cloze } from './cloze';
import { flashcard } from './flashcard';
import type { Item, Kind } from './kind';
import { matching } from './matching';
import { ordering } from './ordering';
import { selfCheck } from './selfCheck';

/** The one table of kinds. A new kind is its file, a line here and in exchanges.ts, and a view in webview/kinds. */
export const kinds = { selfCheck, choice, classification, matching, ordering, flashcard, cloze };

type Kinds = typeof kinds;
export type KindName = keyof Kinds;
export type ExerciseOf<K extends KindName> = Parameters<Kinds[K]['items']>[0];
export type QuestionOf<K extends KindName> = ReturnType<Kinds[K]['question']>;
export type SolutionOf<K extends KindName> = ReturnType<Kinds[K]['solution']>;
export type AnswerOf<K extends KindName> = Parameters<Kinds[K]['mark']>[1];
export type Exercise = ExerciseOf<KindName>;
export type Question = QuestionOf<KindName>;
export type Solution = SolutionOf<KindName>;
export type Answer = AnswerOf<KindName>;

/** The definition of an exercise's kind; that the exercise fits it is what `kind` says. */
export const kindOf = (exercise: Pick<Exercise, 'kind'>): Kind<Exercise, Question, Answer, Solution> =>
  kinds[exercise.kind];

/** What of an exercise is scheduled; nothing where it has no answer. */
export const itemsOf = (exercise: Exercise): readonly Item[] => kindOf(exercise).items(exercise);

/** Whether an exercise is asked by one item at a time. */
export const isOneByOne = (exercise: Exercise): boolean => kindOf(exercise).oneByOne === true;

/** About how long it takes to answer some items of an exercise, in seconds. */
export const secondsFor = (exercise: Exercise, items: readonly ItemId[]): number =>
  kindOf(exercise).seconds(exercise, items);
