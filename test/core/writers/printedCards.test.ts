import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Exercise } from '../../../src/core/exercise/kinds';
import { printedCards, printedFlashcards } from '../../../src/core/writers/printedCards';
import { asWritten, choice, classification, cloze, flashcard, matching, selfCheck } from '../exercises';

const setOf = (...exercises: readonly Exercise[]) => ({
  title: 'Set',
  description: '',
  tags: [],
  sections: [{ title: 'S', introduction: '', exercises, range: { start: 0, end: 1 } }],
});

const printed = (exercise: Exercise) => printedCards(setOf(exercise), asWritten);

/** The words without the tags around them. */
const wordsOf = (html: string): string =>
  html
    .replace(/<[^>]+>/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();

describe('in print,', () => {
  const cases: [
    what: string,
    exercise: Exercise,
    apart: boolean,
    cards: readonly (readonly [front: string, back: string])[],
  ][] = [
    ['a self-check is a card', selfCheck(), false, [['Why?', 'Because.']]],
    ['a choice is a card', choice(), false, [['Which? - a) one - b) two - c) three', '- b) two Two it is.']]],
    [
      'a cloze is a card for each deletion',
      cloze(),
      false,
      [
        ['Seven plus […] is ten.', 'Seven plus three is ten. In base ten.'],
        ['Seven plus three is […].', 'Seven plus three is ten . In base ten.'],
      ],
    ],
    [
      'a classification is one card, task and key apart',
      classification(),
      true,
      [
        [
          'Fruit or not? fruit not A Apple B Brick C Cherry',
          'A: fruit It grows on trees. B: not It does not. C: fruit So does this. Fruit grows.',
        ],
      ],
    ],
    [
      'a matching is one card, task and key apart',
      matching(),
      true,
      [
        [
          'Capitals A France B Italy 1 Rome 2 Paris 3 Bonn',
          'A → 2 Paris On the Seine. B → 1 Rome On the Tiber. Rivers.',
        ],
      ],
    ],
    [
      'a row without a label is asked, and not in the key',
      { ...classification(), rows: classification().rows.map((row, at) => (at === 1 ? { ...row, label: -1 } : row)) },
      true,
      [
        [
          'Fruit or not? fruit not A Apple B Brick C Cherry',
          'A: fruit It grows on trees. C: fruit So does this. Fruit grows.',
        ],
      ],
    ],
    [
      'a classification without a key is left out',
      { ...classification(), rows: classification().rows.map((row) => ({ ...row, label: -1 })) },
      true,
      [],
    ],
    [
      'a matching without a key is left out',
      { ...matching(), pairs: matching().pairs.map((pair) => ({ ...pair, partner: -1 })) },
      true,
      [],
    ],
    ['a question without an answer is left out', selfCheck('Why?', ''), false, []],
  ];
  for (const [what, exercise, apart, cards] of cases) {
    it(what, () => {
      const found = printed(exercise);
      assert.deepEqual(
        found.map(({ front, back }) => [wordsOf(front), wordsOf(back)]),
        cards.map(([front, back]) => [front, back]),
      );
      assert.ok(found.every((card) => card.apart === apart && card.set === 'Set'));
    });
  }

  it('a letter is shown as it is written', () => {
    const [card] = printed({ ...matching(), pairs: matching().pairs.map((pair) => ({ ...pair, letter: '<A&B>' })) });
    assert.match(card?.front ?? '', /<b>&lt;A&amp;B&gt;<\/b>/u);
  });

  it('there is nothing but flashcards where only they are wanted', () => {
    assert.deepEqual(
      printedFlashcards(
        setOf(selfCheck(), flashcard('One', '1'), classification(), flashcard('Two', '')),
        asWritten,
      ).map(({ front }) => front),
      ['One'],
    );
  });
});
