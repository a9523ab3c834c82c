import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { shown } from '../shown';

describe('fronts with #card', () => {
  const rows: [what: string, lines: readonly string[], cards: readonly string[]][] = [
    ['a heading', ['## Keel #card', 'Beam'], ['Keel -> Beam']],
    ['a heading with its tag below', ['## Keel', '#card', 'Beam'], ['Keel -> Beam']],
    ['a heading, the tag after a blank line', ['## Keel', '', '#card', '', 'Beam'], ['Keel -> Beam']],
    ['a paragraph', ['Keel? #card', 'Beam'], ['Keel? -> Beam']],
    ['a paragraph with its tag below', ['Keel?', '#card', 'Beam'], ['Keel? -> Beam']],
    ['a paragraph, then blank lines', ['Keel?', '', '#card #sea', '', 'Beam', '', 'Text'], ['Keel? -> Beam']],
    ['a paragraph of two lines', ['Keel,', 'in short? #card', 'Beam', 'below'], ['Keel, / in short? -> Beam / below']],
    ['the blank line that ends the back of a paragraph', ['Keel? #card', 'Beam', '', 'Text'], ['Keel? -> Beam']],
    [
      'several paragraphs under a heading',
      ['## Keel #card', '', 'Beam', '', '- low', '- long', '', '## Next', 'Text'],
      ['Keel -> Beam /  / - low / - long'],
    ],
    [
      'headings in headings',
      ['# Ship #card', 'Boat', '## Keel #card', 'Beam', '### Wood', 'Oak'],
      ['Ship -> Boat', 'Keel -> Beam'],
    ],
    [
      'a paragraph with the tag within the section of a heading',
      ['## Keel #card', 'Beam', '', 'Mast? #card', 'Pole'],
      ['Keel -> Beam', 'Mast? -> Pole'],
    ],
    ['a heading in bold type that is left open', ['## **Keel #card', 'Beam'], ['Keel -> Beam']],
    ['two in one paragraph', ['Keel? #card', 'Beam', 'Mast? #card', 'Pole'], ['Keel? -> Beam', 'Mast? -> Pole']],
    [
      'list items, beside a text that is none',
      ['Ships.', '', '- Keel? #card', '  - Beam', '- Mast? #card', '  - Pole'],
      ['Keel? -> - Beam', 'Mast? -> - Pole'],
    ],
    [
      'both ways',
      ['## Keel #card-reverse', 'Kiel', '', '## Mast #card/reverse', 'Mast'],
      ['Keel -> Kiel (both ways)', 'Mast -> Mast (both ways)'],
    ],
    [
      'other tags',
      ['## Keel #card #sea/ships #wood', 'Beam', '', '## Mast #sea #card', 'Pole'],
      ['Keel -> Beam', 'Mast -> Pole'],
    ],
    ['capital letters', ['## Keel #Card', 'Beam'], ['Keel -> Beam']],
    [
      'the old tag',
      ['## Keel #flashcard', 'Beam', '', 'Mast?', '#flashcard-reverse', 'Pole'],
      ['Keel -> Beam', 'Mast? -> Pole (both ways)'],
    ],
    [
      "Anki's ids",
      ['## Keel #card', 'Beam', '^1607361487244', '', 'Text', '', 'Mast? #card', 'Pole ^1607361487245'],
      ['Keel -> Beam', 'Mast? -> Pole'],
    ],
    ['a rule', ['## Keel #card', 'Beam', '', '---', '', 'Text'], ['Keel -> Beam']],
    [
      'a fence with blank lines',
      ['Keel? #card', '```', 'a', '', '# b #card', '```', '', 'Text'],
      ['Keel? -> ``` / a /  / # b #card / ```'],
    ],
    [
      'reminders',
      ['Measure twice. #card-spaced', 'Text', '', '## Wind #card/spaced', 'Blows'],
      ['Measure twice. -> Measure twice.', 'Wind -> Blows'],
    ],
    ['a closed heading', ['## Keel ## #card', 'Beam'], ['Keel -> Beam']],
    ['Arabic', ['## ما هو البحر؟ #card', 'ماء'], ['ما هو البحر؟ -> ماء']],
    ['Chinese and emoji', ['海 🌊 #card', '很多水'], ['海 🌊 -> 很多水']],
    ['colons beside them', ['## Keel #card', 'Beam', '', '## Else', 'Mast::Pole'], ['Keel -> Beam', 'Mast -> Pole']],
    ['no tag within a sentence', ['Use #card to make cards', 'Text'], []],
    ['no other tag', ['## Keel #cards', 'Text', '## Mast #card-game', 'Text', '## Sail #cardboard', 'Text'], []],
    ['no tag in code', ['## Keel `#card`', 'Beam', '', '`Mast #card`', 'Pole'], []],
    ['no tag in a comment', ['<!-- Keel #card -->', 'Beam'], []],
    ['no words on a tag', ['# Changes', '', '- Added #card'], []],
    ['no tag without a front', ['#card', '', 'Text'], []],
    ['no old tag of a deck', ['# Ships', '#flashcard', '', 'Text'], []],
  ];
  for (const [what, lines, expected] of rows) {
    it(`are read: ${what}`, async () => {
      const { cards, problems } = await shown(...lines);
      assert.deepEqual([cards, problems], [expected, []]);
    });
  }

  it('without a back are a problem', async () => {
    const { cards, problems } = await shown('## Keel #card', '', '## Mast #card', 'Pole');
    assert.deepEqual([cards, problems], [['Keel -> ', 'Mast -> Pole'], ['1 error no-answer']]);
  });

  it('have the headings above them as topics, without tags', async () => {
    const { exercises, sets, readers } = await shown(
      '# Ships #card #sea',
      'Boats',
      '## Keel #card',
      'Beam',
      '',
      '## Mast #card',
      'Pole',
      '',
      'Sail? #card',
      'Cloth',
    );
    assert.deepEqual(
      exercises.map(({ headings, range }) => [...headings, range.start, range.end]),
      [
        [0, 2],
        ['Ships', 2, 4],
        ['Ships', 5, 7],
        ['Ships', 'Mast', 8, 10],
      ],
    );
    assert.deepEqual([sets.map(({ title }) => title), readers], [['Ships'], ['cardHeadings']]);
  });
});
