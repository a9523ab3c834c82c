import type { GenericSchema } from 'valibot';
import type { ItemId } from '../identity';
import type { Markdown } from '../markdown';
import type { DraftOf, Standing } from './draft';
import type { ExerciseBase } from './kind';
import type { PickForm } from './pick';

/** An item as a card with two sides. */
export interface Sides {
  readonly id: ItemId;
  readonly front: Markdown;
  readonly back: Markdown;
}

/** How a kind comes in from other extensions, goes out to other programs, and is asked where there is no panel. `Plain` is the form that other extensions give. */
export interface Exchange<Exercise extends ExerciseBase & { readonly kind: string }, Answer, Plain> {
  /** Every item that has an answer, for programs that know cards only. */
  cards(exercise: Exercise): readonly Sides[];
  /** What a practice page says, so that it reads back as the same exercise; the number counts the exercises of a section. */
  written(exercise: Exercise, number: number): Markdown;
  /** A function, so that a bundle that exchanges nothing leaves it out. */
  plain(): GenericSchema<unknown, Plain>;
  fromPlain(plain: Plain, standing: Standing): DraftOf<Exercise>;
  /** Missing where a list of one-line choices cannot ask it. */
  readonly pick?: PickForm<Exercise, Answer>;
}
