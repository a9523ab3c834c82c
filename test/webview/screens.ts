import type { ItemId } from '../../src/core/exercise/identity';
import type { Html } from '../../src/core/text/markdown';
import type { BrowseScreen, ItemRating, PracticeScreen, Shown, SummaryScreen } from '../../src/core/session/protocol';
import type { Rating } from '../../src/core/history/rating';

export const html = (text: string): Html => `<p>${text}</p>\n` as Html;
export const id = (name: string): ItemId => name as ItemId;

const none = '' as Html;
type Of<K extends Shown['kind']> = Extract<Shown, { kind: K }>;

export const selfCheck: Of<'selfCheck'> = { kind: 'selfCheck', question: { prompt: html('Why?') } };
export const selfCheckAnswered: Of<'selfCheck'> = {
  ...selfCheck,
  submittedAnswer: { text: 'My words' },
  solution: { answer: html('Because.') },
};
export const typed: Of<'selfCheck'> = { kind: 'selfCheck', question: { prompt: html('Why?'), short: true } };
export const typedRight: Of<'selfCheck'> = {
  ...typed,
  submittedAnswer: { text: 'because' },
  solution: { answer: html('Because.'), right: true },
};

export const flashcard: Of<'flashcard'> = { kind: 'flashcard', question: { prompt: html('Front') } };

export const choice: Of<'choice'> = {
  kind: 'choice',
  question: {
    prompt: html('Which?'),
    multiple: false,
    options: ['A', 'B', 'C', 'D', 'E'].map((label) => ({ label, text: html(`Option ${label}`) })),
  },
};
export const choiceWrong: Of<'choice'> = {
  ...choice,
  submittedAnswer: { chosen: [1] },
  solution: { correct: [0], right: false, explanation: html('See A.') },
};
export const severalChoice: Of<'choice'> = { ...choice, question: { ...choice.question, multiple: true } };

export const classification: Of<'classification'> = {
  kind: 'classification',
  question: {
    prompt: html('Which label?'),
    labels: ['settles', 'informs'],
    rows: ['A', 'B', 'C'].map((letter) => ({ item: id(letter), letter, text: html(`Row ${letter}`) })),
  },
};
export const classificationMarked: Of<'classification'> = {
  ...classification,
  submittedAnswer: { labels: { A: 0, B: 0, C: 0 } },
  solution: {
    rows: ['A', 'B', 'C'].map((name) => ({
      item: id(name),
      right: name !== 'B',
      label: name === 'B' ? 1 : 0,
      why: html('Why.'),
    })),
    takeaway: html('Take this.'),
  },
};

export const matching: Of<'matching'> = {
  kind: 'matching',
  question: {
    prompt: html('Match.'),
    left: ['A', 'B', 'C'].map((letter) => ({ item: id(letter), letter, text: html(`Left ${letter}`) })),
    right: [2, 0, 1].map((partner) => ({ partner, text: html(`Partner ${partner}`) })),
  },
};

export const ordering: Of<'ordering'> = {
  kind: 'ordering',
  question: {
    prompt: html('Put in order.'),
    steps: ['A', 'B', 'C'].map((letter) => ({ step: id(letter), letter, text: html(`Step ${letter}`) })),
  },
};
export const orderingMarked: Of<'ordering'> = {
  ...ordering,
  submittedAnswer: { order: ['B', 'A', 'C'] },
  solution: {
    right: false,
    steps: [
      { step: id('B'), right: true },
      { step: id('C'), right: false },
      { step: id('A'), right: false },
    ],
    pairs: { right: 2, of: 3 },
    takeaway: html('Take this.'),
  },
};

export const cloze: Of<'cloze'> = {
  kind: 'cloze',
  question: {
    text: html('The [1 …] and the [2 …].'),
    blanks: [
      { item: id('x'), number: 1 },
      { item: id('y'), number: 2 },
    ],
  },
};
export const clozeMarked: Of<'cloze'> = {
  ...cloze,
  submittedAnswer: { texts: { x: 'one', y: '' } },
  solution: {
    text: html('The <mark>one</mark> and the <mark>two</mark>.'),
    blanks: [
      { item: id('x'), answer: 'one', right: true },
      { item: id('y'), answer: 'two', right: false },
    ],
    explanation: html('<p>Counted.</p>'),
  },
};

export const rated = (item: string, rating?: Rating): ItemRating => ({
  item: id(item),
  choices: [1, 2, 3, 4].map((one) => ({ rating: one as Rating, interval: `${one} d` })),
  ...(rating === undefined ? {} : { rating }),
});

export const practice = (shown: Shown, rest: Partial<PracticeScreen> = {}): PracticeScreen => ({
  screen: 'practice',
  step: 7,
  title: 'Set',
  set: 'Set',
  section: 'Section',
  position: 3,
  total: 8,
  exercise: id('ex'),
  shown,
  ratings: [],
  note: '',
  announcement: '',
  canUndo: true,
  resume: { session: 1 } as never,
  ...rest,
});

export const summary = (rest: Partial<SummaryScreen> = {}): SummaryScreen => ({
  screen: 'summary',
  step: 9,
  title: 'Set',
  exercises: 8,
  items: 17,
  right: 16,
  missed: [{ item: id('B'), kind: 'classification', section: 'Section', label: 'Row B', comesBack: 'again in 10 min' }],
  forecast: [{ when: 'Today', count: 3 }],
  duration: '6 min 12 s',
  more: 5,
  announcement: 'Done.',
  canUndo: true,
  resume: {} as never,
  ...rest,
});

export const browse = (
  exercises: BrowseScreen['sections'][number]['exercises'],
  rest: Partial<BrowseScreen> = {},
): BrowseScreen => ({
  screen: 'browse',
  title: 'Set',
  description: none,
  sections: [{ title: 'Section', introduction: none, exercises }],
  flashcards: 0,
  resume: { uri: 'file:///set.md', set: 0 } as never,
  ...rest,
});
