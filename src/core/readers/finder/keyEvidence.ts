import { type Evidence, never } from './judge';
import { thresholds } from './thresholds';

/** Answers that are kept together, and the questions before them. */
export interface KeyFacts {
  /** Whether the file or its path announces questions, and the answers are not folded away. */
  readonly isAnnounced: boolean;
  readonly isManual: boolean;
  /** The share of the questions that ask or have options. */
  readonly asking: number;
  /** Whether each question has an answer. */
  readonly isComplete: boolean;
}

export const keyEvidence: readonly Evidence<KeyFacts>[] = [
  { name: 'its file announces questions', weight: 5, holds: ({ isAnnounced }) => isAnnounced },
  { name: 'most ask or have options', weight: 3, holds: ({ asking }) => asking > thresholds.halfAsk },
  { name: 'each has an answer', weight: 2, holds: ({ isComplete }) => isComplete },
  { name: 'its file presents software', weight: never, holds: ({ isManual }) => isManual },
];
