import type { GenericSchema } from 'valibot';
import type { ItemId } from '../identity';
import type { Markdown } from '../../text/markdown';
import type { DraftOf, SourceLocation } from './draft';
import type { ExerciseBase } from './kind';
import type { PickForm } from './pick';

/** An item as a card with two sides. */
export interface Sides {
  readonly id: ItemId;
  readonly front: Markdown;
  readonly back: Markdown;
}

/**
 * The right answer as JSON: a text, the labels of options, labels or partners by the letters of their rows,
 * texts in their order.
 */
export type Right = Markdown | readonly Markdown[] | Readonly<Record<string, Markdown>>;

/**
 * How a kind comes in from other extensions, goes out to other programs, and is asked where there is no panel. `Plain`
 * is the form that other extensions give.
 */
export interface Exchange<Exercise extends ExerciseBase & { readonly kind: string }, Answer, Plain> {
  /** Every item that has an answer, for programs that know cards only. */
  cards(exercise: Exercise): readonly Sides[];
  /** What is right, for who checks a whole bank of questions; undefined where the source does not say. */
  right(exercise: Exercise): Right | undefined;
  /**
   * What a practice page says, so that it reads back as the same exercise; the number counts the
   * exercises of a section.
   */
  written(exercise: Exercise, number: number): Markdown;
  /** A function, so that a bundle that exchanges nothing leaves it out. */
  plain(): GenericSchema<unknown, Plain>;
  fromPlain(plain: Plain, location: SourceLocation): DraftOf<Exercise>;
  /** Missing where a list of one-line choices cannot ask it. */
  readonly pick?: PickForm<Exercise, Answer>;
}
