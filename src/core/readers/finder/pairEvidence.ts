import { type Evidence, never } from './judge';
import { thresholds } from './thresholds';

/** Questions and answers behind labels. */
export interface PairFacts {
  /** How many questions have an answer, and their share. */
  readonly size: number;
  readonly answered: number;
  /** Whether these are the questions that users of a piece of software ask. */
  readonly isHelp: boolean;
}

export const pairEvidence: readonly Evidence<PairFacts>[] = [
  { name: 'a label of an answer follows the label of a question', weight: 3, holds: ({ size }) => size > 0 },
  { name: 'there are several', weight: 2, holds: ({ size }) => size >= 2 },
  { name: 'some have no answer', weight: never, holds: ({ answered }) => answered < thresholds.mostAnswered },
  { name: 'users of software ask them', weight: never, holds: ({ isHelp }) => isHelp },
];
