import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { bars } from '../../../../src/core/readers/finder/thresholds';
import { foldEvidence, type FoldFacts } from '../../../../src/core/readers/finder/foldEvidence';
import { keyEvidence, type KeyFacts } from '../../../../src/core/readers/finder/keyEvidence';
import { listEvidence, type ListFacts } from '../../../../src/core/readers/finder/listEvidence';
import { listsEvidence, type ListsFacts } from '../../../../src/core/readers/finder/listsEvidence';
import { pairEvidence, type PairFacts } from '../../../../src/core/readers/finder/pairEvidence';
import { titleEvidence, type TitleFacts } from '../../../../src/core/readers/finder/titleEvidence';
import { weighed } from '../../../../src/core/readers/finder/judge';

const title: TitleFacts = {
  size: 6,
  isHeading: true,
  isListed: false,
  marks: 1,
  asking: 1,
  counted: 1,
  countedByQ: 0,
  labelled: 0,
  answered: 1,
  labelledAnswers: 0,
  answerHeadings: 0,
  codeOnly: 0,
  folded: 0,
  isAnnounced: false,
  isCollection: false,
  isManual: false,
  isOftenAsked: false,
};
const list: ListFacts = { series: undefined, asks: true, boxes: 3, checked: 1, isToDo: false, isNamed: false };
const lists: ListsFacts = {
  lists: 4,
  sure: 4,
  counted: 0,
  asking: 2,
  areAllOneTick: true,
  hasDirect: false,
  isNamed: false,
  isReadme: false,
  isListFile: false,
};
const fold: FoldFacts = {
  role: 'plain',
  surely: 4,
  perhaps: 0,
  plain: 1,
  asked: 4,
  share: 0.8,
  size: 5,
  wrapped: 0,
  isWrapped: false,
  isDrawer: false,
  sectionAsks: false,
  isAnnounced: false,
  isCollection: false,
  isManual: false,
};
const key: KeyFacts = { isAnnounced: false, isManual: false, asking: 1, answered: 1 };
const pair: PairFacts = { size: 2, answered: 1, isHelp: false };

/** Whether facts are taken at a bar. */
const takes = {
  title: (facts: Partial<TitleFacts>, bar: 'found' | 'announced' = 'found') =>
    weighed(titleEvidence, { ...title, ...facts }).weight >= bars.titles[bar],
  list: (facts: Partial<ListFacts>, bar: 'found' | 'announced' = 'found') =>
    weighed(listEvidence, { ...list, ...facts }).weight >= bars.list[bar],
  lists: (facts: Partial<ListsFacts>, bar: 'found' | 'announced' = 'found') =>
    weighed(listsEvidence, { ...lists, ...facts }).weight >= bars.lists[bar],
  fold: (facts: Partial<FoldFacts>, bar: 'found' | 'announced' = 'found') =>
    weighed(foldEvidence, { ...fold, ...facts }).weight >= bars.folds[bar],
  key: (facts: Partial<KeyFacts>, bar: 'found' | 'announced' = 'found') =>
    weighed(keyEvidence, { ...key, ...facts }).weight >= bars.key[bar],
  pair: (facts: Partial<PairFacts>, bar: 'found' | 'announced' = 'found') =>
    weighed(pairEvidence, { ...pair, ...facts }).weight >= bars.pairs[bar],
};

/** As they are meant to be: who moves one moves it here, too. */
const fewMarks = 0.2;
const halfMarks = 0.5;
const halfAsk = 0.5;
const nearlyAnswered = 0.9;
const mostAsk = 0.8;
const someAsk = 0.3;
const mostCount = 0.6;
const mostLabelled = 0.8;
const mostAnswered = 0.6;
const mostCode = 0.8;
const someFolded = 1 / 3;
const halfFolded = 0.5;
const mostOptions = 12;
const halfLists = 0.5;
const mostFoldsAsk = 0.75;
const manyFoldsAsk = 0.6;
const someFoldsAsk = 0.4;
const fewFoldsAsk = 0.3;
const mostWrapped = 0.7;
const little = 0.01;
const bare = { counted: 0, isAnnounced: true };
const lines = { isHeading: false, isAnnounced: true, counted: 1 };

describe('what the judge takes', () => {
  const rows: [what: string, taken: boolean, refused: boolean][] = [
    [
      'counted headings, some with a question mark',
      takes.title({ marks: fewMarks, asking: halfAsk }),
      takes.title({ marks: fewMarks - little, asking: halfAsk }),
    ],
    [
      'counted headings, half of which ask',
      takes.title({ asking: halfAsk }),
      takes.title({ asking: halfAsk - little, marks: fewMarks }),
    ],
    [
      'counted headings without a mark, most of which ask',
      takes.title({ marks: 0, asking: mostAsk }),
      takes.title({ marks: 0, asking: mostAsk - little }),
    ],
    [
      'few counted headings, half with a mark',
      takes.title({ size: 4, marks: halfMarks, asking: halfAsk + little }),
      takes.title({ size: 4, marks: halfMarks - little, asking: halfAsk + little }),
    ],
    [
      'headings that count',
      takes.title({ counted: mostCount, marks: fewMarks - little }),
      takes.title({ counted: mostCount - little, marks: fewMarks - little }),
    ],
    ['two counted headings', takes.title({ size: 2 }), takes.title({ size: 1 })],
    [
      'titles where questions are announced',
      takes.title(bare),
      takes.title({ ...bare, isAnnounced: false, isHeading: false }),
    ],
    [
      'three titles where questions are announced',
      takes.title({ ...bare, size: 3 }),
      takes.title({ ...bare, size: 2 }),
    ],
    [
      'announced titles, half of which ask',
      takes.title({ ...bare, asking: halfAsk, marks: fewMarks }),
      takes.title({ ...bare, asking: halfAsk - little, marks: fewMarks }),
    ],
    [
      'announced titles, some with a mark',
      takes.title({ ...bare, asking: halfAsk, marks: fewMarks }),
      takes.title({ ...bare, asking: halfAsk, marks: fewMarks - little }),
    ],
    [
      'titles that a few in a list ask',
      takes.title({ isListed: true, isHeading: false, counted: 0, marks: 0, size: 10, asking: someAsk }),
      takes.title({ isListed: true, isHeading: false, counted: 0, marks: 0, size: 10, asking: someAsk - little }),
    ],
    [
      'ten titles in a list, where nine must ask more',
      takes.title({ isListed: true, isHeading: false, counted: 0, marks: 0, size: 10, asking: someAsk }),
      takes.title({ isListed: true, isHeading: false, counted: 0, marks: 0, size: 9, asking: someAsk }),
    ],
    [
      'titles, most of which have something below them',
      takes.title({ answered: mostAnswered }),
      takes.title({ answered: mostAnswered - little }),
    ],
    [
      'titles that begin with Q',
      takes.title({ counted: 0, asking: 0, marks: 0, labelled: mostLabelled }),
      takes.title({ counted: 0, asking: 0, marks: 0, labelled: mostLabelled - little }),
    ],
    [
      'titles whose answers have labels',
      takes.title({ counted: 0, asking: 0, marks: 0, labelledAnswers: mostLabelled }),
      takes.title({ counted: 0, asking: 0, marks: 0, labelledAnswers: mostLabelled - little }),
    ],
    [
      'titles whose answers have headings',
      takes.title({ counted: 0, asking: 0, marks: 0, answerHeadings: mostAnswered }),
      takes.title({ counted: 0, asking: 0, marks: 0, answerHeadings: mostAnswered - little }),
    ],
    [
      'tasks in lines that code answers',
      takes.title({ ...lines, asking: 0, marks: 0, isCollection: true, codeOnly: mostCode }),
      takes.title({ ...lines, asking: 0, marks: 0, isCollection: true, codeOnly: mostCode - little }),
    ],
    [
      'five tasks in lines that code answers',
      takes.title({ ...lines, asking: 0, marks: 0, isCollection: true, codeOnly: 1, size: 5 }),
      takes.title({ ...lines, asking: 0, marks: 0, isCollection: true, codeOnly: 0, size: 4 }),
    ],
    [
      'counted headings with few folds',
      takes.title({ folded: halfFolded }),
      takes.title({ folded: halfFolded + little }),
    ],
    [
      'other titles with fewer folds',
      takes.title({ ...bare, folded: someFolded - little }),
      takes.title({ ...bare, folded: someFolded }),
    ],
    [
      'counted headings in a manual, not lines',
      takes.title({ isManual: true }),
      takes.title({ ...lines, isManual: true }),
    ],
    [
      'counted headings of what is often asked, not lines',
      takes.title({ isOftenAsked: true }),
      takes.title({ ...lines, isOftenAsked: true }),
    ],
    ['headings where a person said so', takes.title({ counted: 0 }, 'announced'), takes.title({ counted: 0, size: 4 })],
    ['a list of boxes below a question, some of them ticked', takes.list({}), takes.list({ checked: 3 })],
    [
      'a list counted by Q',
      takes.list({ series: 'q', asks: false, checked: 0 }),
      takes.list({ series: 'number', asks: false, checked: 0 }),
    ],
    [
      'a counted list with one tick',
      takes.list({ series: 'number', asks: false, checked: 1 }),
      takes.list({ series: 'number', asks: false, checked: 2 }),
    ],
    ['a list in a quiz without ticks', takes.list({ isNamed: true, checked: 0 }), takes.list({ checked: 0 })],
    ['a list of so many boxes', takes.list({ boxes: mostOptions }), takes.list({ boxes: mostOptions + 1 })],
    ['a list of two boxes', takes.list({ boxes: 2 }), takes.list({ boxes: 1 })],
    ['a list that is not there to be ticked off', takes.list({}), takes.list({ isToDo: true })],
    [
      'lists, half of which look like questions',
      takes.lists({ lists: 10, sure: 10 * halfLists }),
      takes.lists({ lists: 10, sure: 10 * halfLists - 1 }),
    ],
    ['lists, several of which ask', takes.lists({ asking: 2 }), takes.lists({ asking: 1 })],
    [
      'lists, one of which asks right above its boxes, but for a README',
      takes.lists({ asking: 1, hasDirect: true }),
      takes.lists({ asking: 1, hasDirect: true, isReadme: true }),
    ],
    [
      'many lists counted by Q',
      takes.lists({ counted: 5, asking: 0, areAllOneTick: false }),
      takes.lists({ counted: 4, asking: 0, areAllOneTick: false }),
    ],
    ['three statements with one tick each', takes.lists({ asking: 0, sure: 3 }), takes.lists({ asking: 0, sure: 2 })],
    [
      'lists in a file of what is to be done that counts them by Q',
      takes.lists({ isListFile: true, counted: 2 }),
      takes.lists({ isListFile: true, counted: 1 }),
    ],
    [
      'a fold where most ask',
      takes.fold({ asked: 5, share: mostFoldsAsk }),
      takes.fold({ asked: 5, share: mostFoldsAsk - little }),
    ],
    [
      'a fold among ten that ask',
      takes.fold({ asked: 10, share: manyFoldsAsk }),
      takes.fold({ asked: 10, share: manyFoldsAsk - little }),
    ],
    [
      'a fold among five that ask',
      takes.fold({ asked: 5, share: mostFoldsAsk }),
      takes.fold({ asked: 4, share: mostFoldsAsk }),
    ],
    [
      'a fold in a collection',
      takes.fold({ asked: 2, share: someFoldsAsk, isCollection: true }),
      takes.fold({ asked: 2, share: someFoldsAsk - little, isCollection: true }),
    ],
    [
      'a fold that may ask, as others do',
      takes.fold({ role: 'perhaps', asked: 3, surely: 0, share: manyFoldsAsk }),
      takes.fold({ role: 'perhaps', asked: 3, surely: 0, share: manyFoldsAsk - little }),
    ],
    [
      'a fold that may ask, in a collection',
      takes.fold({ role: 'perhaps', asked: 2, surely: 0, share: fewFoldsAsk, isCollection: true }),
      takes.fold({ role: 'perhaps', asked: 2, surely: 0, share: fewFoldsAsk - little, isCollection: true }),
    ],
    [
      'a fold whose section asks',
      takes.fold({ sectionAsks: true, asked: 5, share: halfAsk + little }),
      takes.fold({ sectionAsks: true, asked: 5, share: halfAsk }),
    ],
    [
      'folds that are wrapped as answers are',
      takes.fold({ wrapped: mostWrapped, asked: 0, surely: 0 }),
      takes.fold({ wrapped: mostWrapped - little, asked: 0, surely: 0 }),
    ],
    [
      'a fold that asks in a manual, where it is announced',
      takes.fold({ role: 'surely', isManual: true, isAnnounced: true }),
      takes.fold({ role: 'surely', isManual: true }),
    ],
    ['a key whose questions ask', takes.key({ asking: halfAsk + little }), takes.key({ asking: halfAsk })],
    [
      'a key with an answer to nearly each',
      takes.key({ answered: nearlyAnswered }),
      takes.key({ answered: nearlyAnswered - little }),
    ],
    [
      'a key that is announced',
      takes.key({ isAnnounced: true, answered: 0, asking: 0 }),
      takes.key({ isAnnounced: true, isManual: true }),
    ],
    ['two pairs of labels', takes.pair({}), takes.pair({ size: 1 })],
    ['one pair where a person said so', takes.pair({ size: 1 }, 'announced'), takes.pair({ size: 0 }, 'announced')],
    [
      'pairs, most of which have an answer',
      takes.pair({ answered: mostAnswered }),
      takes.pair({ answered: mostAnswered - little }),
    ],
    ['pairs that are no help', takes.pair({}), takes.pair({ isHelp: true })],
  ];
  for (const [what, taken, refused] of rows) it(what, () => assert.deepEqual([taken, refused], [true, false]));
});
