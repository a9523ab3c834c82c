import { thresholds } from './thresholds';
import { type Evidence, never } from './judge';

/** A fold whose summary may ask, and the folds of its file. */
export interface FoldFacts {
  readonly role: string;
  /** How many summaries ask, surely or perhaps, and how many say nothing of the kind. */
  readonly surely: number;
  readonly perhaps: number;
  readonly plain: number;
  readonly asked: number;
  /** The share of those that ask. */
  readonly share: number;
  readonly size: number;
  /** The share of the bodies that are wrapped as answers are, and whether this one is. */
  readonly wrapped: number;
  readonly isWrapped: boolean;
  /** Whether it only holds others that ask. */
  readonly isDrawer: boolean;
  /** Whether most of the folds of its section ask. */
  readonly sectionAsks: boolean;
  /** Whether a heading over it announces questions. */
  readonly isAnnounced: boolean;
  readonly isCollection: boolean;
  readonly isManual: boolean;
}

const { severalTitles, tenTitles, fewestTitles, mostFoldsAsk, manyFoldsAsk, someFoldsAsk, fewFoldsAsk, mostWrapped } =
  thresholds;

const isLabel = ({ role }: FoldFacts): boolean => role === 'label' || role === 'answer';
const fewestWrapped = ({ isManual, isCollection, asked }: FoldFacts): number =>
  isManual ? severalTitles : isCollection ? 1 : asked > 0 ? 2 : severalTitles;
const areWrapped = (facts: FoldFacts): boolean => facts.size >= fewestWrapped(facts) && facts.wrapped >= mostWrapped;
const doMostAsk = ({ asked, share, isCollection }: FoldFacts): boolean =>
  (asked >= severalTitles && share >= mostFoldsAsk) ||
  (asked >= tenTitles && share >= manyFoldsAsk) ||
  (isCollection && asked >= 2 && share >= someFoldsAsk);
const doSomeAsk = ({ asked, share, surely, perhaps, plain, isCollection }: FoldFacts): boolean =>
  (asked >= fewestTitles && share >= manyFoldsAsk) ||
  (surely > 0 && surely >= perhaps + plain) ||
  (isCollection && asked >= 2 && share >= fewFoldsAsk);

export const foldEvidence: readonly Evidence<FoldFacts>[] = [
  { name: 'its summary asks', weight: 5, holds: ({ role }) => role === 'surely' },
  {
    name: 'its summary may ask, as others do',
    weight: 5,
    holds: (facts) => facts.role === 'perhaps' && doSomeAsk(facts),
  },
  {
    name: 'most summaries ask',
    weight: 5,
    holds: (facts) => (facts.role === 'plain' || isLabel(facts)) && !facts.isDrawer && doMostAsk(facts),
  },
  {
    name: 'most summaries of its section ask',
    weight: 5,
    holds: ({ role, isDrawer, sectionAsks, asked, share }) =>
      role === 'plain' && !isDrawer && sectionAsks && asked >= severalTitles && share > thresholds.halfAsk,
  },
  {
    name: 'the bodies are wrapped as answers are',
    weight: 5,
    holds: (facts) => areWrapped(facts) && (facts.role !== 'plain' || !facts.isDrawer || facts.isWrapped),
  },
  {
    name: 'its file presents software',
    weight: never,
    holds: (facts) =>
      facts.isManual &&
      facts.asked < tenTitles &&
      !areWrapped(facts) &&
      !(facts.role === 'surely' && facts.isAnnounced),
  },
];
