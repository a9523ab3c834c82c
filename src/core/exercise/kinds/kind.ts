import type { GenericSchema } from 'valibot';
import type { ItemId } from '../identity';
import type { Markdown, Render } from '../../text/markdown';
import type { SourceRange } from '../sourceRange';
import type { Text } from '../../language/texts';

/** What the exercises of every kind have. */
export interface ExerciseBase {
  /** Of a kind with one item, also that item's id. */
  readonly id: ItemId;
  readonly prompt: Markdown;
  readonly range: SourceRange;
  /** The headings above, outermost first. */
  readonly headings: readonly string[];
}

/** What is scheduled: the question, the card, a row, a pair, a deletion. The label names it in a list. */
export interface Item {
  readonly id: ItemId;
  readonly label: Markdown;
}

/** How one item was answered; `selfGraded` leaves it to the person. */
export interface Mark {
  readonly item: ItemId;
  readonly result: 'right' | 'wrong' | 'selfGraded';
}

/** How an exercise is asked this time: which of its items, in which random order, rendered how. */
export interface QuestionContext {
  readonly items: readonly ItemId[];
  readonly seed: number;
  readonly render: Render;
}

/** How a kind is asked: `question` is what may be seen before the answer, `solution` what is shown after it. */
export interface Kind<Exercise, Question, Answer, Solution> {
  readonly name: Text;
  /** One of them, and several. */
  readonly counted: readonly [one: Text, several: Text];
  /** The codicon that stands for it in lists. */
  readonly icon: string;
  readonly answer: GenericSchema<unknown, Answer>;
  /** Whether its items show each other's answers, so that one is asked at a time, and none on the day of another. */
  readonly oneByOne?: true;
  /** Empty where the source gives no answer: there is nothing to schedule then. */
  items(exercise: Exercise): readonly Item[];
  question(exercise: Exercise, context: QuestionContext): Question;
  mark(exercise: Exercise, answer: Answer, items: readonly ItemId[]): readonly Mark[];
  solution(exercise: Exercise, answer: Answer, context: QuestionContext): Solution;
  /** About how long it takes to answer, in seconds, for what fits into a gap. */
  seconds(exercise: Exercise, items: readonly ItemId[]): number;
}

/** How long it takes to read texts, in seconds, at about 240 words a minute. */
export const readingTime = (...texts: readonly Markdown[]): number =>
  texts.reduce((sum, text) => sum + text.length, 0) / 24;
