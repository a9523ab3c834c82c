import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { cardsOf } from '../../../src/core/writers/cards';
import { practice } from '../readers/reading';

describe('cards', () => {
  const cases: [kind: string, page: readonly string[], sides: readonly (readonly [front: string, back: string])[]][] = [
    [
      'self-check',
      ['**1. What floats?**', '<details><summary>Show answer</summary>Cork.</details>'],
      [['What floats?', 'Cork.']],
    ],
    ['flashcard', ['<Flashcard question="What sinks?">Lead.</Flashcard>'], [['What sinks?', 'Lead.']]],
    [
      'choice',
      [
        '**1. What floats?**',
        '- (a) Lead',
        '- (b) Cork',
        '<details><summary>Show answer</summary>(b), for it is light.</details>',
      ],
      [['What floats?\n\n- a) Lead\n- b) Cork', '- b) Cork\n\n(b), for it is light.']],
    ],
    [
      'classification, row by row',
      [
        '## Floats or sinks?',
        'A. Cork',
        '',
        'B. Lead',
        '',
        '<details><summary>Show answer</summary>',
        '- **A: floats.** Light.',
        '- **B: sinks.** Heavy.',
        '</details>',
      ],
      [
        ['Floats or sinks?\n\nCork\n\n- floats\n- sinks', '**floats**\n\nLight.'],
        ['Floats or sinks?\n\nLead\n\n- floats\n- sinks', '**sinks**\n\nHeavy.'],
      ],
    ],
    [
      'cloze, deletion by deletion',
      ['C: Cork [floats] in [water].'],
      [
        ['Cork […] in water.', 'Cork <mark>floats</mark> in water.'],
        ['Cork floats in […].', 'Cork floats in <mark>water</mark>.'],
      ],
    ],
    [
      'what explains a cloze, on every back',
      ['C: Cork [floats].', '', '<details><summary>Show answer</summary>It is light.</details>'],
      [['Cork […].', 'Cork <mark>floats</mark>.\n\nIt is light.']],
    ],
    [
      'ordering, mixed and in order',
      [
        '**1. Put the tea in order**',
        '',
        '- A. Pour',
        '- B. Boil',
        '',
        '<details><summary>Show answer</summary>',
        '',
        'B -> A',
        '',
        'Tea takes time.',
        '',
        '</details>',
      ],
      [['Put the tea in order\n\n- Pour\n- Boil', '1. Boil\n2. Pour\n\nTea takes time.']],
    ],
    [
      'nothing of a question without an answer',
      ['<Flashcard question="Why?"></Flashcard>', '<Flashcard question="What?">That.</Flashcard>'],
      [['What?', 'That.']],
    ],
  ];
  for (const [kind, page, sides] of cases) {
    it(`are made of each kind: ${kind}`, async () => {
      const { sets } = await practice(...page);
      assert.deepEqual(
        sets.flatMap(cardsOf).map(({ front, back }) => [front, back]),
        sides,
      );
    });
  }

  it('of a matching ask for the partner', async () => {
    const { sets } = await practice(
      '## Match',
      '| A | B |',
      '| --- | --- |',
      '| A. Cork | 1. sinks |',
      '| B. Lead | 2. floats |',
      '',
      '<details><summary>Show answer</summary>',
      '',
      '- A -> 2: light',
      '- B -> 1: heavy',
      '',
      '</details>',
    );
    const [card] = sets.flatMap(cardsOf);
    assert.match(card?.front ?? '', /Cork\n\n- sinks\n- floats$/u);
    assert.equal(card?.back, 'floats\n\nlight');
  });
});
