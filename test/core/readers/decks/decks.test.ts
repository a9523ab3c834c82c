import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { shown } from '../shown';

describe('decks', () => {
  const rows: [what: string, lines: readonly string[], cards: readonly string[]][] = [
    ['a question', ['Q: Keel?', 'A: Beam'], ['Keel? -> Beam']],
    [
      'several, close together',
      ['Q: Keel?', 'A: Beam', 'Q: Mast?', 'A: Pole', 'C: [Sail]'],
      ['Keel? -> Beam', 'Mast? -> Pole', 'Sail [Sail]'],
    ],
    [
      'several lines',
      ['Q: Keel,', '', 'in short?', 'A:', '', '- low', '- long', ''],
      ['Keel, /  / in short? -> - low / - long'],
    ],
    ['no space after the mark', ['Q:Keel?', 'A:Beam'], ['Keel? -> Beam']],
    [
      'a rule between',
      ['Q: Keel?', 'A: Beam', '', '---', '', 'Text', '', 'C: A [keel]', '---', 'Text'],
      ['Keel? -> Beam', 'A keel [keel]'],
    ],
    [
      'a heading between',
      ['# Ships', 'Q: Keel?', 'A: Beam', '', '## Masts', '', 'Q: Mast?', 'A: Pole'],
      ['Keel? -> Beam', 'Mast? -> Pole'],
    ],
    ['a comment before', ['<!-- Q: no', 'A: no -->', '', 'Q: Keel?', 'A: Beam'], ['Keel? -> Beam']],
    ['a comment within', ['Q: Keel?', '<!-- easy -->', 'A: Beam', '<!-- wood', 'A: none -->'], ['Keel? -> Beam']],
    [
      'marks in a fence',
      ['Q: Keel?', 'A:', '```', 'Q: no', 'A: no', '---', '```'],
      ['Keel? -> ``` / Q: no / A: no / --- / ```'],
    ],
    [
      'images',
      ['Q: What is it?', '![](a.png)', 'A: A keel', '', 'Q: What is it?', '![](b.png)', 'A: A mast'],
      ['What is it? / ![](a.png) -> A keel', 'What is it? / ![](b.png) -> A mast'],
    ],
    ['a text with deletions', ['C:', 'A [ship] has', 'a [keel].'], ['A ship has / a keel. [ship | keel]']],
    [
      'no deletion: images, escaped brackets',
      ['C: ![keel](a.png) \\[b\\] [beam]'],
      ['![keel](a.png) \\[b\\] beam [beam]'],
    ],
    [
      'deletions in code and formulas, where there are no others',
      ['C: It is in `refs/heads/[main]`.', '', 'C: An $m \\times [n]$ matrix, $\\sqrt[3]{x}$.'],
      ['It is in `refs/heads/main`. [main]', 'An $m \\times n$ matrix, $\\sqrt[3]{x}$. [n]'],
    ],
    ['math and code in a deletion', ['C: [$x$], [`y`] and [n!]'], ['$x$, `y` and n! [$x$ | `y` | n!]']],
    [
      'a table',
      ['C: Sizes:', '', '| a | b |', '|---|---|', '| 1 | [2] |'],
      ['Sizes: /  / | a | b | / |---|---| / | 1 | 2 | [2]'],
    ],
    ['deletions side by side', ['C: [a][b] [c]:[d]'], ['ab c:d [a | b | c | d]']],
    ['a deletion over two lines', ['C: A [long', 'keel].'], ['A long / keel. [long / keel]']],
    ['right to left', ['Q: ما هو البحر؟', 'A: ماء'], ['ما هو البحر؟ -> ماء']],
    ['Chinese and emoji', ['Q: 海 🌊？', 'A: 很多水', 'C: 船有[龙骨]。'], ['海 🌊？ -> 很多水', '船有龙骨。 [龙骨]']],
    ['questions in prose', ['# Questions', '', 'Some words.', '', 'Q: Why?', 'A: Because.'], ['Why? -> Because.']],
    ['not a question alone', ['Some words.', '', 'Q: Why?', '', 'More words.'], []],
    ['not options', ['Q: Why?', 'A: One', 'B: Two', 'C: Three [x]', 'D: Four'], []],
    ['not speakers', ['A: Hello', 'B: Hi', 'C: Hey [waves]'], []],
    ['not what users often ask', ['# FAQ', 'Q: How to start?', 'A: Run it.', '## More', 'Q: Why?', 'A: So.'], []],
    ['not the help of a manual', ['# Tool', '## Installation', '## Usage', '## Help', 'Q: How?', 'A: Run it.'], []],
    [
      'questions often asked elsewhere',
      ['# Frequently asked interview questions', 'Q: Keel?', 'A: Beam'],
      ['Keel? -> Beam'],
    ],
    ['not a drive', ['C:\\ships [a]', 'C:/ships [b]'], []],
    ['not a link', ['C: see [this](a.md) and [[that]]'], []],
    ['not within lines', ['a Q: b', ' A: c'], []],
  ];
  for (const [what, lines, expected] of rows) {
    it(`are read: ${what}`, async () => {
      const { cards, problems } = await shown(...lines);
      assert.deepEqual([cards, problems], [expected, []]);
    });
  }

  const bad: [what: string, lines: readonly string[], cards: readonly string[], problems: readonly string[]][] = [
    [
      'a question without an answer',
      ['Q: Keel?', '', 'Q: Mast?', 'A: Pole'],
      ['Keel? -> ', 'Mast? -> Pole'],
      ['1 error no-answer'],
    ],
    [
      'a question before a text with deletions',
      ['Q: Keel?', 'C: A [mast]'],
      ['Keel? -> ', 'A mast [mast]'],
      ['1 error no-answer'],
    ],
    [
      'an empty answer',
      ['Q: Keel?', 'A:', '', 'Q: Mast?', 'A: Pole'],
      ['Keel? -> ', 'Mast? -> Pole'],
      ['1 error no-answer'],
    ],
    [
      'an answer without a question',
      ['A: Beam', '', 'Q: Mast?', 'A: Pole'],
      ['Mast? -> Pole'],
      ['1 warning no-question'],
    ],
    ['a second answer', ['Q: Mast?', 'A: Pole', 'A: Beam'], ['Mast? -> Pole'], ['3 warning no-question']],
    [
      'brackets in code beside others',
      ['C: `c[0]` $d[1]$ [beam]', 'Q: Mast?', 'A: Pole'],
      ['`c[0]` $d[1]$ beam [beam]', 'Mast? -> Pole'],
      ['1 info no-deletion'],
    ],
    ['nothing to fill in', ['C: A keel', 'Q: Mast?', 'A: Pole'], ['Mast? -> Pole'], ['1 error no-deletion']],
  ];
  for (const [what, lines, expected, told] of bad) {
    it(`tell of a problem: ${what}`, async () => {
      const { cards, problems } = await shown(...lines);
      assert.deepEqual([cards, problems], [expected, told]);
    });
  }

  const titles: [what: string, lines: readonly string[], title: string][] = [
    ['a name', ['name = "Ships: big and small"'], 'Ships: big and small'],
    ['a name among others', ['# TOML', "name = 'Ships' # all", 'size = 3', '[more]', 'name = "no"'], 'Ships'],
    ['an escape', ['name = "A \\"ship\\""'], 'A "ship"'],
    ['no name', ['other = "x"', 'list = [1, 2]'], 'a'],
    ['nothing', [], 'a'],
  ];
  for (const [what, lines, title] of titles) {
    it(`may have ${what} in front matter in TOML`, async () => {
      const { cards, problems, sets, readers } = await shown('---', ...lines, '---', 'Q: Keel?', 'A: Beam');
      assert.deepEqual(
        [cards, problems, sets.map((set) => set.title), readers],
        [['Keel? -> Beam'], [], [title], ['decks']],
      );
    });
  }

  it('are read as such where a title in YAML stands above', async () => {
    const { cards, problems } = await shown(
      '---',
      'title: Ships',
      '---',
      'Q: Keel?',
      'A: Beam',
      '```',
      'Q: no',
      '```',
      'C: A [mast].',
      'Q: Sail?',
      'A: Cloth',
    );
    assert.deepEqual(
      [cards, problems],
      [['Keel? -> Beam / ``` / Q: no / ```', 'A mast. [mast]', 'Sail? -> Cloth'], []],
    );
  });

  it('end with the last words', async () => {
    const { exercises } = await shown('# Ships', 'Q: Keel?', 'A: Beam', '', '', 'C: A [mast]', '');
    assert.deepEqual(
      exercises.map(({ headings, range }) => [...headings, range.start, range.end]),
      [
        ['Ships', 1, 3],
        ['Ships', 5, 6],
      ],
    );
  });
});
