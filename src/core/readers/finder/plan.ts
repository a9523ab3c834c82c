import type { Problem } from '../../exercise/problem';
import type { Verdict } from './judge';
import type { Asked } from './maker';
import type { TitleSeries } from './titleSeries';

/**
 * Where the answers of a plan stand: in a key elsewhere, ticked or named below options, folded away, behind a label,
 * under a heading, or in all that stands below.
 */
type AnswersOf = 'key' | 'options' | 'fold' | 'label' | 'heading' | 'below';

/** What asks in a plan. */
export type Asks =
  | TitleSeries['shape']
  | 'heading over a fold'
  | 'counted headings'
  | 'headings in a list'
  | 'titles with options'
  | 'questions with options'
  | 'counted questions'
  | 'blocks with gaps'
  | 'labels'
  | 'paragraphs'
  | 'folds';

/** One way to read a file: what asks, where the answers are, the evidence for it, and the questions that it gives. */
export interface Plan extends Verdict {
  readonly asks: Asks;
  readonly answers: AnswersOf;
  readonly questions: readonly Asked[];
  /** What was doubtful, and so gives no question. */
  readonly problems: readonly Problem[];
}
