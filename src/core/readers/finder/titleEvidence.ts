import { thresholds } from './thresholds';
import { type Evidence, never } from './judge';

/** Titles of one file that are written alike, and what stands below them. */
export interface TitleFacts {
  readonly size: number;
  readonly isHeading: boolean;
  readonly isListed: boolean;
  /** Shares of the titles. */
  readonly marks: number;
  readonly asking: number;
  readonly counted: number;
  readonly countedByQ: number;
  readonly labelled: number;
  readonly answered: number;
  readonly labelledAnswers: number;
  readonly answerHeadings: number;
  readonly codeOnly: number;
  readonly folded: number;
  /** What their file says of itself. */
  readonly isAnnounced: boolean;
  readonly isCollection: boolean;
  readonly isManual: boolean;
  readonly isOftenAsked: boolean;
}

const {
  fewMarks,
  halfMarks,
  halfAsk,
  mostAsk,
  someAsk,
  mostCount,
  mostLabelled,
  mostAnswered,
  mostCode,
  someFolded,
  halfFolded,
  severalTitles,
  fewestTitles,
  tenTitles,
} = thresholds;

const isCounted = ({ counted }: TitleFacts): boolean => counted >= mostCount;
const isSelfSaid = ({ labelled, labelledAnswers, answerHeadings }: TitleFacts): boolean =>
  labelled >= mostLabelled || labelledAnswers >= mostLabelled || answerHeadings >= mostAnswered;

export const titleEvidence: readonly Evidence<TitleFacts>[] = [
  { name: 'its file announces questions', weight: 3, holds: ({ isAnnounced }) => isAnnounced },
  { name: 'the headings count', weight: 3, holds: (facts) => isCounted(facts) && facts.isHeading },
  {
    name: 'the lines count where questions are announced',
    weight: 3,
    holds: (facts) => isCounted(facts) && !facts.isHeading && facts.isAnnounced,
  },
  {
    name: 'Q counts the lines',
    weight: 3,
    holds: ({ countedByQ, isHeading, size }) => countedByQ >= mostCount && !isHeading && size >= fewestTitles,
  },
  { name: 'half ask', weight: 1, holds: ({ asking }) => asking >= halfAsk },
  { name: 'most ask', weight: 2, holds: ({ asking }) => asking >= mostAsk },
  { name: 'some have a question mark', weight: 2, holds: ({ marks }) => marks >= fewMarks },
  {
    name: 'some ask, in a list of headings',
    weight: 6,
    holds: ({ isListed, asking, size }) => isListed && asking >= (size < tenTitles ? halfAsk : someAsk),
  },
  { name: 'there are several', weight: 1, holds: ({ size, isHeading }) => size >= severalTitles && isHeading },
  { name: 'each begins with Q', weight: 6, holds: ({ labelled }) => labelled >= mostLabelled },
  { name: 'the answers have labels', weight: 6, holds: ({ labelledAnswers }) => labelledAnswers >= mostLabelled },
  { name: 'the answers have headings', weight: 8, holds: ({ answerHeadings }) => answerHeadings >= mostAnswered },
  {
    name: 'code alone answers',
    weight: 1,
    holds: ({ codeOnly, isCollection, size }) => codeOnly >= mostCode && isCollection && size >= severalTitles,
  },
  {
    name: 'only a few ask',
    weight: -3,
    holds: ({ isListed, asking, marks, ...facts }) =>
      !isListed &&
      asking < halfAsk &&
      !isSelfSaid({ isListed, asking, marks, ...facts }) &&
      !(facts.codeOnly >= mostCode && facts.isCollection),
  },
  {
    name: 'there are few, and half have no question mark',
    weight: -2,
    holds: (facts) =>
      facts.size < severalTitles &&
      facts.marks < halfMarks &&
      !facts.isListed &&
      !facts.isAnnounced &&
      !isSelfSaid(facts),
  },
  {
    name: 'there are fewer than three',
    weight: -6,
    holds: (facts) =>
      facts.size < fewestTitles &&
      !(isCounted(facts) && facts.isHeading) &&
      facts.answerHeadings < mostAnswered &&
      facts.labelledAnswers < mostLabelled &&
      !facts.isListed,
  },
  { name: 'there is only one', weight: never, holds: ({ size, isListed }) => size < 2 && !isListed },
  { name: 'most are followed by nothing', weight: never, holds: ({ answered }) => answered < mostAnswered },
  {
    name: 'folds stand below them',
    weight: never,
    holds: ({ folded, isListed, isHeading, counted }) =>
      isListed || (isHeading && counted >= mostCount) ? folded > halfFolded : folded >= someFolded,
  },
  {
    name: 'their file presents software',
    weight: never,
    holds: (facts) => facts.isManual && !(isCounted(facts) && facts.isHeading) && !facts.isListed,
  },
  {
    name: 'they are what is often asked',
    weight: never,
    holds: (facts) => facts.isOftenAsked && !(isCounted(facts) && facts.isHeading) && !facts.isListed,
  },
];
