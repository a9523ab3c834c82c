import type { Bar } from '../draft/bar';

/** One piece of evidence: its name, whether it holds, and what it counts for or against. */
export interface Evidence<Subject> {
  readonly name: string;
  readonly weight: number;
  readonly holds: (subject: Subject) => boolean;
}

/** What the evidence for something comes to. */
export interface Verdict {
  readonly weight: number;
  /** The names of the evidence that holds. */
  readonly evidence: readonly string[];
}

export const weighed = <Subject>(table: readonly Evidence<Subject>[], subject: Subject): Verdict => {
  const holding = table.filter(({ holds }) => holds(subject));
  return { weight: holding.reduce((sum, { weight }) => sum + weight, 0), evidence: holding.map(({ name }) => name) };
};

/** Outweighs all other evidence. */
const never = -100;

/** What evidence must come to, for each subject. Tests hold an input on either side of each. */
export const bars = {
  titles: { found: 6, announced: 4 },
  list: { found: 3, announced: 2 },
  lists: { found: 5, announced: 2 },
  folds: { found: 5, announced: 2 },
  key: { found: 5, announced: 4 },
  pairs: { found: 5, announced: 3 },
} satisfies Record<string, Readonly<Record<Bar, number>>>;

/** Every share and number that evidence rests on. */
export const thresholds = {
  /** Titles with a question mark, as a share of a series. */
  fewMarks: 0.2,
  halfMarks: 0.5,
  /** Titles that ask with or without a mark. */
  halfAsk: 0.5,
  mostAsk: 0.8,
  /** Of titles in a list, many of which do not ask. */
  someAsk: 0.3,
  /** Titles of a series that count. */
  mostCount: 0.6,
  /** Titles, or their answers, that have a label. */
  mostLabelled: 0.8,
  /** Titles with something below them. */
  mostAnswered: 0.6,
  /** Titles that are answered by code alone. */
  mostCode: 0.8,
  /** Titles with a fold below them, which belongs to another plan. */
  someFolded: 1 / 3,
  halfFolded: 0.5,
  /** So many titles are a series whatever else they are; so few are none unless they count. */
  severalTitles: 5,
  fewestTitles: 3,
  tenTitles: 10,
  /** Prompts that stand more often than once, as a share: more are labels of something else. */
  mostRepeated: 0.5,
  /** Options of one question. */
  mostOptions: 12,
  /** Lists that look like questions, as a share of all lists. */
  halfLists: 0.5,
  /** Folds that ask. */
  mostFoldsAsk: 0.75,
  manyFoldsAsk: 0.6,
  someFoldsAsk: 0.4,
  fewFoldsAsk: 0.3,
  /** Bodies of folds that are wrapped as answers are. */
  mostWrapped: 0.7,
  /** Questions of a key that ask, and answers that it has. */
  halfAnswered: 0.5,
} as const;

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

const { mostFoldsAsk, manyFoldsAsk, someFoldsAsk, fewFoldsAsk, mostWrapped } = thresholds;

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
  { name: 'some have no answer', weight: never, holds: ({ answered }) => answered < mostAnswered },
  { name: 'users of software ask them', weight: never, holds: ({ isHelp }) => isHelp },
];
