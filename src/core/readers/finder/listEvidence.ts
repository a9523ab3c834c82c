import { type Evidence, never } from './judge';
import { thresholds } from './thresholds';

/** A list of boxes below a title. */
export interface ListFacts {
  readonly series: 'q' | 'number' | undefined;
  readonly asks: boolean;
  readonly boxes: number;
  readonly checked: number;
  readonly isToDo: boolean;
  /** Whether the file or its title is called a quiz. */
  readonly isNamed: boolean;
}

const isMixed = ({ checked, boxes }: ListFacts): boolean => checked > 0 && checked < boxes;

export const listEvidence: readonly Evidence<ListFacts>[] = [
  { name: 'Q counts it', weight: 3, holds: ({ series }) => series === 'q' },
  { name: 'it asks', weight: 2, holds: ({ asks }) => asks },
  { name: 'some boxes are ticked', weight: 1, holds: isMixed },
  { name: 'one box is ticked', weight: 1, holds: ({ checked }) => checked === 1 },
  {
    name: 'it counts and has one tick',
    weight: 1,
    holds: ({ series, checked }) => series === 'number' && checked === 1,
  },
  { name: 'its file is called a quiz', weight: 1, holds: ({ isNamed }) => isNamed },
  { name: 'all boxes are ticked, or none', weight: -1, holds: (facts) => !isMixed(facts) && facts.series === 'number' },
  {
    name: 'there is one box, or very many',
    weight: never,
    holds: ({ boxes }) => boxes < 2 || boxes > thresholds.mostOptions,
  },
  { name: 'it is there to be ticked off', weight: never, holds: ({ isToDo }) => isToDo },
];
