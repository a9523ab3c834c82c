import assert from 'node:assert/strict';
import { before, describe, it } from 'mocha';
import { type ComponentChildren, render } from 'preact';
import type { Screen, Shown } from '../../src/core/session/protocol';
import { texts } from '../../src/core/language/texts';
import { keyHintsFor } from '../../webview/keyHints';
import { Keys } from '../../webview/keys';
import { Page } from '../../webview/page';
import { withDocument } from './dom';
import {
  browse,
  choice,
  choiceWrong,
  classification,
  classificationMarked,
  cloze,
  clozeMarked,
  flashcard,
  html,
  id,
  matching,
  ordering,
  orderingMarked,
  practice,
  rated,
  selfCheck,
  selfCheckAnswered,
  severalChoice,
  summary,
  typed,
  typedRight,
} from './screens';

const drawn = () => new Promise((resolve) => setTimeout(resolve));

const show = async (children: ComponentChildren): Promise<void> => {
  render(children, document.getElementById('root')!);
  await drawn();
};

const showScreen = (screen: Screen): Promise<void> =>
  show(
    <Page
      port={{
        saved: undefined,
        save: () => undefined,
        send: () => undefined,
        receive: (listener) => (listener(screen), () => undefined),
      }}
    />,
  );

/** What the screens of screens.ts bring along: the author's words, and what the host has put into words. */
const content = [
  'My words',
  'because',
  'settles',
  'informs',
  'Section',
  'Set',
  'Row B',
  'one',
  'two',
  'again in 10 min',
  '6 min 12 s',
  'npm test',
  'ended well',
];

/** Takes away what is in brackets, from the inside out, and what is content: nothing that can be read may be left. */
const leftOf = (said: string): string => {
  let left = content.reduce((text, known) => text.replaceAll(known, ''), said.replace(/\d d\b/gu, ''));
  for (let next = ''; next !== left;) {
    next = left;
    left = left.replace(/⟦[^⟦⟧]*⟧/gu, '');
  }
  return left;
};

const untranslated = (): readonly string[] => {
  for (const author of document.querySelectorAll('.markdown')) author.textContent = '';
  for (const sign of document.querySelectorAll('kbd, .letter, .badge'))
    if (/^[\dA-Za-z ?]$/u.test(sign.textContent)) sign.textContent = '';
  const attributes = [...document.querySelectorAll('[aria-label], [title], [placeholder]')].flatMap((element) =>
    ['aria-label', 'title', 'placeholder'].map((name) => element.getAttribute(name) ?? ''),
  );
  return [...attributes, document.body.textContent].map(leftOf).flatMap((text) => text.match(/\p{L}{2,}/gu) ?? []);
};

const flashcardTurned: Shown = { ...flashcard, submittedAnswer: {}, solution: { back: html('Back') } };
const matchingMarked: Shown = {
  ...matching,
  submittedAnswer: { partners: { A: 0, B: 2, C: 1 } },
  solution: {
    pairs: ['A', 'B', 'C'].map((name, partner) => ({
      item: id(name),
      right: name === 'A',
      partner,
      why: html('Why.'),
    })),
    takeaway: html('Take this.'),
  },
};

const asked: readonly Shown[] = [
  selfCheck,
  typed,
  flashcard,
  choice,
  severalChoice,
  classification,
  matching,
  ordering,
  cloze,
];
const answered: readonly Shown[] = [
  selfCheckAnswered,
  typedRight,
  flashcardTurned,
  choiceWrong,
  classificationMarked,
  matchingMarked,
  orderingMarked,
  clozeMarked,
];
const gap = { label: 'npm test', elapsed: 1000 };
const over = { ...gap, ended: { words: 'ended well', failed: false } };
const itemsOf: Readonly<Partial<Record<Shown['kind'], readonly string[]>>> = {
  classification: ['A', 'B', 'C'],
  matching: ['A', 'B', 'C'],
  cloze: ['x', 'y'],
};

const screens: readonly (readonly [name: string, screen: Screen])[] = [
  ...asked.map((shown, nth) => [`${shown.kind}, asked (${nth + 1})`, practice(shown)] as const),
  ...answered.map(
    (shown, nth) =>
      [
        `${shown.kind}, answered (${nth + 1})`,
        practice(shown, { ratings: (itemsOf[shown.kind] ?? ['ex']).map((item) => rated(item)) }),
      ] as const,
  ),
  ...answered.map(
    (shown, nth) =>
      [
        `${shown.kind}, rated (${nth + 1})`,
        practice(shown, { title: 'Set Set', ratings: (itemsOf[shown.kind] ?? ['ex']).map((item) => rated(item, 3)) }),
      ] as const,
  ),
  ['a gap', practice(choice, { gap })],
  ['a gap that is over', practice(choice, { gap: over })],
  ['the summary', summary({ announcement: '' })],
  [
    'the summary of one right',
    summary({ announcement: '', exercises: 1, items: 1, right: 1, missed: [], more: 12, gap: over }),
  ],
  [
    'a browsed set',
    browse(
      [...asked, ...answered].map((shown, index) => ({ id: id(`ex${index}`), shown, answered: index !== 2 })),
      { flashcards: 1 },
    ),
  ],
];

describe('in a pseudo-language, where every text of the table is in brackets, nothing else can be read:', () => {
  withDocument();
  before(() => {
    const table = document.createElement('script');
    table.type = 'application/json';
    table.id = 'texts';
    table.textContent = JSON.stringify(
      Object.fromEntries(texts.map((text) => [text, `⟦${text.replace(/\/.*$/u, '')}⟧`])),
    );
    document.head.append(table);
  });

  for (const [name, screen] of screens) {
    it(name, async () => {
      await showScreen(screen);
      assert.match(document.body.textContent, /⟦/u);
      assert.deepEqual(untranslated(), []);
    });
    it(`the keys of ${name}`, async () => {
      await show(<Keys hints={keyHintsFor(screen)} onClose={() => undefined} />);
      assert.deepEqual(untranslated(), []);
    });
  }

  it('a text that was missed is found', async () => {
    await show(<p title="Tip">⟦Said⟧ not said</p>);
    assert.deepEqual(untranslated(), ['Tip', 'not', 'said']);
  });
});
