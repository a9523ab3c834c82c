import { type Evidence, never } from './judge';
import { thresholds } from './thresholds';

/** All lists of boxes in a file. */
export interface ListsFacts {
  readonly lists: number;
  readonly sure: number;
  readonly counted: number;
  readonly asking: number;
  readonly areAllOneTick: boolean;
  /** Whether one asks right above its boxes. */
  readonly hasDirect: boolean;
  readonly isNamed: boolean;
  readonly isReadme: boolean;
  readonly isListFile: boolean;
}

const manyCounted = 5;
const fewestStatements = 3;

export const listsEvidence: readonly Evidence<ListsFacts>[] = [
  { name: 'the file is called a quiz', weight: 5, holds: ({ isNamed }) => isNamed },
  { name: 'many are counted by Q', weight: 5, holds: ({ counted }) => counted >= manyCounted },
  {
    name: 'some are counted by Q, and ask or have one tick each',
    weight: 5,
    holds: ({ counted, asking, areAllOneTick }) => counted > 0 && (asking > 0 || areAllOneTick),
  },
  { name: 'several ask', weight: 5, holds: ({ asking, counted }) => asking > 1 && counted === 0 },
  {
    name: 'one asks right above its boxes',
    weight: 5,
    holds: ({ hasDirect, isReadme, counted }) => hasDirect && !isReadme && counted === 0,
  },
  {
    name: 'several are counted, each with one tick',
    weight: 5,
    holds: ({ asking, sure, counted }) => asking === 0 && counted === 0 && sure >= fewestStatements,
  },
  { name: 'none looks like a question', weight: never, holds: ({ sure }) => sure === 0 },
  {
    name: 'most do not look like questions',
    weight: never,
    holds: ({ sure, lists }) => sure < lists * thresholds.halfLists,
  },
  {
    name: 'its file lists what is to be done',
    weight: never,
    holds: ({ isListFile, counted }) => isListFile && counted < 2,
  },
];
