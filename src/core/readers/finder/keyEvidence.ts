import { type Evidence, never } from './judge';
import { thresholds } from './thresholds';

/** Answers that are kept together, and the questions before them. */
export interface KeyFacts {
  /** Whether the file or its path announces questions, and the answers are not folded away. */
  readonly isAnnounced: boolean;
  readonly isManual: boolean;
  /** The share of the questions that ask or have options. */
  readonly asking: number;
  /** The share of the questions that have an answer. */
  readonly answered: number;
}

export const keyEvidence: readonly Evidence<KeyFacts>[] = [
  { name: 'its file announces questions', weight: 5, holds: ({ isAnnounced }) => isAnnounced },
  { name: 'most ask or have options', weight: 3, holds: ({ asking }) => asking > thresholds.halfAsk },
  { name: 'nearly each has an answer', weight: 2, holds: ({ answered }) => answered >= thresholds.nearlyAnswered },
  { name: 'its file presents software', weight: never, holds: ({ isManual }) => isManual },
];
