import type { Problem } from '../../exercise/problem';
import type { Verdict } from './judge';
import type { Asked } from './maker';

/** Where the answers of a plan stand: in a key elsewhere, ticked or named below options, folded away, behind a label, under a heading, or in all that stands below. */
type AnswersOf = 'key' | 'options' | 'fold' | 'label' | 'heading' | 'below';

/** One way to read a file: what asks, where the answers are, the evidence for it, and the questions that it gives. */
export interface Plan extends Verdict {
  /** What asks, in words: `headings`, `lines in bold type`, … */
  readonly asks: string;
  readonly answers: AnswersOf;
  readonly questions: readonly Asked[];
  /** What was doubtful, and so gives no question. */
  readonly problems: readonly Problem[];
}
