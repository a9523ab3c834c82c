import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { inShort, reading } from '../reading';

const cards = ['## penguin', '', 'a bird that swims', '', '## kestrel', '', 'a bird that hovers'];
const shown = ['penguin -> a bird that swims', 'kestrel -> a bird that hovers'];

describe('a deck of headings', () => {
  const decks: [what: string, path: string, lines: readonly string[], expected: readonly string[]][] = [
    ['by its file', 'birds/bird-deck.md', cards, shown],
    ['by its folder', 'flashcards/birds.md', ['# Birds', '', ...cards], shown],
    ['by its title', 'birds.md', ['# Deck of birds', ...cards], shown],
    ['by a title that reads like a header of Anki', 'birds.md', ['# Deck: birds', '', ...cards], shown],
    ['with front matter', 'decks/birds.md', ['---', 'css: birds.css', '---', '', '# Birds', '', ...cards], shown],
    [
      'with tags and a comment above',
      'decks/birds.md',
      ['# Birds', '<!-- to do: more -->', '#birds #bio/animals', 'Tags: birds', '', ...cards],
      shown,
    ],
    ['by a field of its front matter', 'birds.md', ['---', 'deck: "Birds::All"', '---', ...cards], shown],
    [
      'with several titles',
      'decks/birds.md',
      ['# Birds', ...cards, '', '# Fish', '', '## cod', '', 'It swims.'],
      [...shown, 'cod -> It swims.'],
    ],
    [
      'with parts above cards that ask',
      'decks/birds.md',
      [
        '# Birds',
        '## Sea',
        '### Who swims?',
        'A penguin.',
        '### Who dives?',
        'A puffin.',
        '## Land',
        '### Who runs?',
        'An emu.',
      ],
      ['Who swims? -> A penguin.', 'Who dives? -> A puffin.', 'Who runs? -> An emu.'],
    ],
    [
      'with smaller headings only on the backs',
      'decks/birds.md',
      ['## penguin', '### Place', 'South', '## emu', '### Place', 'Down under', '### Food', 'Seeds'],
      ['penguin -> ### Place\nSouth', 'emu -> ### Place\nDown under\n### Food\nSeeds'],
    ],
    [
      'with words above cards that ask',
      'decks/birds.md',
      ['# Birds', 'All about them.', '## Who swims?', 'A penguin.', '## Who runs?', 'An emu.'],
      ['Who swims? -> A penguin.', 'Who runs? -> An emu.'],
    ],
    [
      'with a front that goes on up to a percent sign',
      'decks/birds.md',
      ['## penguin', '', 'Where?', '', '%', '', 'In the south.', '', '```', '%', '```'],
      ['penguin\n\nWhere? -> In the south.\n\n```\n%\n```'],
    ],
    [
      'with links that are tags',
      'decks/birds.md',
      ['## penguin', 'It swims.', '', '[#sea](), [#south](tags.md)', '## emu', '[#land]', 'It runs.'],
      ['penguin -> It swims.', 'emu -> [#land]\nIt runs.'],
    ],
    [
      'with smaller headings on the back',
      'decks/birds.md',
      ['## penguin', 'It swims.', '### Why', 'Flippers.'],
      ['penguin -> It swims.\n### Why\nFlippers.'],
    ],
    [
      'with a fence on the back',
      'decks/shell.md',
      ['## listing', '```sh', '# all', '## really all', 'ls -a', '```'],
      ['listing -> ```sh\n# all\n## really all\nls -a\n```'],
    ],
    [
      'with lists, tables and images',
      'decks/birds.md',
      ['## list', '- a', '- b', '## table', '| a |', '| - |', '## image', '![a](a.png)'],
      ['list -> - a\n- b', 'table -> | a |\n| - |', 'image -> ![a](a.png)'],
    ],
    [
      'by its questions alone',
      'notes/birds.md',
      [1, 2, 3, 4, 5].flatMap((count) => [`## Which bird is number ${count}?`, 'One.']),
      [1, 2, 3, 4, 5].map((count) => `Which bird is number ${count}? -> One.`),
    ],
  ];
  for (const [what, path, lines, expected] of decks) {
    it(`is known ${what}`, async () => {
      assert.deepEqual((await reading(path, ...lines)).exercises.map(inShort), expected);
    });
  }

  const documents: [what: string, path: string, lines: readonly string[]][] = [
    ['is called a document', 'decks/README.md', cards],
    ['has no name of a deck', 'notes/birds.md', cards],
    ['has words above the first card', 'decks/birds.md', ['# Birds', 'All about them.', ...cards]],
    ['has two titles and no name of a deck', 'notes/birds.md', ['# Birds', ...cards, '# Fish', ...cards]],
    ['has a title within', 'decks/birds.md', [...cards, '# Fish', ...cards]],
    ['has a title below', 'decks/birds.md', [...cards, '# Fish']],
    ['lacks most backs', 'decks/birds.md', ['## penguin', 'It swims.', '## emu', '## kestrel']],
    ['has ordinary headings', 'decks/birds.md', [...cards, '## Installation', 'Run it.']],
    ['has versions', 'decks/birds.md', ['## [1.2.0]', 'Fixed.', '## 2024-01-02', 'Fixed.']],
    ['has a long part', 'decks/birds.md', [...cards, ...Array.from({ length: 60 }, (_, at) => `line ${at}`)]],
    [
      'asks and answers at length',
      'notes/birds.md',
      [1, 2, 3, 4, 5].flatMap((count) => [
        `## Which bird is number ${count}?`,
        ...Array.from({ length: 30 }, (_, at) => `line ${at}`),
      ]),
    ],
    [
      'has exercises of a surer form',
      'decks/birds.md',
      [...cards, '## Which sings?', '- [x] a wren', '- [ ] an emu', '## Which runs?', '- [ ] a wren', '- [x] an emu'],
    ],
  ];
  for (const [what, path, lines] of documents) {
    it(`is none where it ${what}`, async () => {
      const { exercises, problems } = await reading(path, ...lines);
      assert.deepEqual([exercises.filter(({ kind }) => kind === 'flashcard'), problems], [[], []]);
    });
  }

  it('tells of a back that is missing', async () => {
    const { exercises, problems } = await reading('decks/birds.md', ...cards, '## emu');
    assert.deepEqual(
      [exercises.map(inShort), problems.map(({ line, code }) => `${line} ${code}`)],
      [[...shown, 'emu -> '], ['7 no-answer']],
    );
  });
});
