import type { Exercise } from '../kinds';
import type { Sides } from '../kinds/exchange';
import { exchangeOf } from '../kinds/exchanges';
import { type PracticeSet, exercisesOf } from '../practiceSet';

/** An item as a card with two sides, for programs that know nothing else. */
export interface Card extends Sides {
  /** The headings above, outermost first. */
  readonly headings: readonly string[];
}

/** Every item of a set that has an answer, as a card. */
export const cardsOf = (set: PracticeSet): readonly Card[] =>
  exercisesOf(set).flatMap((exercise) => sidesOf(exercise).map((sides) => ({ ...sides, headings: exercise.headings })));

/** The cards of one exercise; none where it has no answer. */
export const sidesOf = (exercise: Exercise): readonly Sides[] => exchangeOf(exercise).cards(exercise);
