import type { Bar } from '../draft/bar';

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
  nearlyAnswered: 0.9,
} as const;
