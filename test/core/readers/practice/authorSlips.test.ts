import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { fold as folded, inShort, reading } from '../reading';

const fold = (...body: readonly string[]) => [...folded(...body), ''];
const parts = ['A. Wood', '', 'B. Iron', ''];
const columns = ['A. Wood', '', 'B. Iron', '', '1. Floats', '2. Sinks'];

/** A page in Markdown, in HTML or as it is copied; what is read of it, and what is told: lines count from 1. */
type Case = readonly [
  what: string,
  lines: readonly string[],
  exercises: readonly string[],
  problems: readonly string[],
];

const reads = (path: string, cases: readonly Case[]): void => {
  for (const [what, lines, shown, told] of cases) {
    it(what, async () => {
      const { exercises, problems } = await reading(path, ...lines);
      assert.deepEqual(exercises.map(inShort), shown);
      assert.deepEqual(
        problems.map(({ line, code }) => `${line + 1} ${code}`),
        told,
      );
    });
  }
};

describe('a key that names what does not stand there', () => {
  const floats = '## Floats or sinks?';
  const sorted = ['A Wood: Floats (Light.)\nB Iron: Sinks (Heavy.)'];

  describe('in Markdown', () =>
    reads('a.practice.md', [
      [
        'a choice',
        ['**1. What floats?**', '', ...parts, ...fold('d) is right.')],
        ['What floats? [A Wood | B Iron] '],
        ['1 unknown-letter'],
      ],
      [
        'a classification',
        [floats, ...parts, ...fold('- **A: Floats.** Light.', '- **B: Sinks.** Heavy.', '- **C: Floats.** Light.')],
        sorted,
        ['12 unknown-letter'],
      ],
      [
        'a classification of which one line is known',
        [floats, ...parts, ...fold('- **A: Floats.** Light.', '- **C: Sinks.** Heavy.')],
        ['A Wood: Floats (Light.)\nB Iron: ? ()'],
        ['4 missing-key', '11 unknown-letter'],
      ],
      [
        'a matching',
        ['## Match', ...columns, ...fold('A -> 3: Light.', 'B -> 1: Heavy.')],
        ['A Wood: ? (Light.)\nB Iron: Floats (Heavy.)'],
        ['12 unknown-letter'],
      ],
      [
        'a matching with a key of one line',
        ['## Match', ...columns, ...fold('A -> 3')],
        ['A Wood: ? ()\nB Iron: ? ()'],
        ['4 missing-key', '12 unknown-letter'],
      ],
    ]));

  describe('in HTML', () => {
    const inDetails = (key: string) => `<details><summary>Show answer</summary>${key}</details>`;
    const page = (...body: readonly string[]) => ['<title>Practice: A</title><main>', ...body, '</main>'];
    reads('a.html', [
      [
        'a choice',
        page('<p><b>1. What floats?</b></p>', '<p>A. Wood</p>', '<p>B. Iron</p>', inDetails('<p>d) is right.</p>')),
        ['What floats? [A Wood | B Iron] '],
        ['2 unknown-letter'],
      ],
      [
        'a classification',
        page(
          '<h2>Floats or sinks?</h2><p>A. Wood</p><p>B. Iron</p>',
          inDetails(
            '<ul><li><b>A: Floats.</b> Light.</li><li><b>B: Sinks.</b> Heavy.</li>\n<li><b>C: Floats.</b> Light.</li></ul>',
          ),
        ),
        sorted,
        ['4 unknown-letter'],
      ],
      [
        'a matching',
        page(
          '<h2>Match</h2><ul><li>A. Wood</li><li>B. Iron</li></ul><ol><li>Floats</li><li>Sinks</li></ol>',
          inDetails('<p>A -&gt; 3</p>'),
        ),
        ['A Wood: ? ()\nB Iron: ? ()'],
        ['2 missing-key', '3 unknown-letter'],
      ],
    ]);
  });

  describe('in copied text', () =>
    reads('a.txt', [
      [
        'a choice',
        ['Page', '1. What floats?', '- A. Wood', '- B. Iron', 'Show answer', 'd) is right.'],
        ['What floats? [A Wood | B Iron] '],
        ['2 unknown-letter'],
      ],
      [
        'a classification',
        [
          'Page',
          'Floats or sinks?',
          'Section titled “Floats or sinks?”Sort them.',
          '- A. Wood',
          '- B. Iron',
          'Show answer',
          '- A: Floats. Light.',
          '- B: Sinks. Heavy.',
          '- C: Floats. Light.',
        ],
        sorted,
        ['9 unknown-letter'],
      ],
      [
        'a matching',
        [
          'Page',
          'Match',
          'Section titled “Match”Match them.',
          'A. Wood',
          'B. Iron',
          '1. Floats',
          '2. Sinks',
          'Show answer',
          'A -> 3',
        ],
        ['A Wood: ? ()\nB Iron: ? ()'],
        ['5 missing-key', '9 unknown-letter'],
      ],
    ]));
});

describe('a slip of an author is told', () => {
  const one = ['**1. One?**', ...fold('a')];
  const two = 'One? => a';
  const steps = ['- A. Boil', '- B. Pour', '- C. Wait'];

  describe('in Markdown', () =>
    reads('a.practice.md', [
      ['a question left out', [...one, ...fold('b')], ['One? => a\n\nb'], ['11 no-question']],
      [
        'another answer to a question under a label of its own',
        [...one, ...fold('b').with(2, '<summary>Explanation</summary>')],
        ['One? => a\n\n**Explanation**\n\nb'],
        [],
      ],
      ['a card without its question', ['Q: One?', 'A: a', '', 'A: b'], ['One? -> a'], ['4 no-question']],
      ['a question without its answer', ['Q: One?', 'Q: Two?', 'A: b'], ['One? -> ', 'Two? -> b'], ['1 no-answer']],
      [
        'a key of one line',
        ['## Floats or sinks?', ...parts, ...fold('- **A: Floats.** Light.')],
        ['A Wood: Floats (Light.)\nB Iron: ? ()'],
        ['4 missing-key'],
      ],
      [
        'an answer in bold type that says its option again',
        ['## Which is wood, or iron?', ...parts, ...fold('**A: Wood.** It is light.')],
        ['Which is wood, or iron? [A Wood | B Iron] 0'],
        [],
      ],
      [
        'partners left out, of which one is left',
        ['## Match', 'A. Wood', '', 'B. Iron', '', '1. Floats', ...fold('A -> 1', 'B -> 2')],
        ['Floats => A -> 1\nB -> 2'],
        ['11 unknown-letter'],
      ],
      [
        'letters of an answer that run together',
        ['**1. One?**', '', 'A. a', 'B. b', 'C. c', ...fold('Correct answer: AC')],
        ['One? [A a | B b | C c] 0,2'],
        [],
      ],
      ['an answer before its question', ['Q: One?', 'A: a', '', 'A: b', 'Q: Two?'], ['One? -> a'], ['4 no-question']],
      ['a question without its colon', ['Q: One?', 'A: a', '', '**Q Two?**', 'A: b'], ['One? -> a'], ['5 no-question']],
      ['statements that count on from A:', ['Q: One?', 'A: a', '', 'A: Wood', '', 'B: Iron'], ['One? -> a'], []],
      ['a cloze without its colon', ['C: a [b]', '', 'C The [Moon] is up.'], ['b'], ['3 unread-line']],
      ['a cloze with another letter', ['C: a [b]', '', 'K: the [Moon]'], ['b'], ['3 unread-line']],
      ['a sentence about C', ['C: a [b]', '', 'C is a [language].'], ['b'], []],
      ['a statement with brackets', ['C: a [b]', '', 'D: the [Moon]'], ['b'], []],
      ['a cloze doubled', ['C: a [b]', 'C: a [b]'], ['b', 'b'], ['2 duplicate-exercise']],
      ['a <details> left out', ['**1. One?**', ...fold('a').toSpliced(1, 1)], [two], ['3 fold-tags']],
      ['a <details> misspelt', ['**1. One?**', ...fold('a').with(1, '<detials>')], [two], ['3 fold-tags']],
      [
        'a <summary> misspelt',
        ['**1. One?**', ...fold('a').with(2, '<sumary>Show answer</sumary>')],
        [two],
        ['4 fold-tags', '4 fold-tags'],
      ],
      [
        'a <summary> doubled',
        ['**1. One?**', ...fold('a').toSpliced(2, 0, '<summary>Show answer</summary>')],
        ['One? => Show answer\n\na'],
        ['5 fold-tags'],
      ],
      ['a </details> doubled', ['**1. One?**', ...fold('a'), '</details>'], [two], ['10 fold-tags']],
      ['a <Flashcard> misspelt', ['<Flashcrad question="One?">a</Flashcard>'], ['One? -> a'], ['1 fold-tags']],
      [
        'a component around cards',
        ['<Flashcards>', '<Flashcard question="One?">a</Flashcard>', '</Flashcards>'],
        ['One? -> a'],
        [],
      ],
      [
        'an option doubled',
        ['**1. One?**', '', '- A. a', '- A. a', '- B. b', ...fold('B. It is.')],
        ['One? [A a | B b] 1'],
        ['4 repeated-letter'],
      ],
      [
        'an option left out',
        ['**1. One?**', '', '- A. a', '- C. c', ...fold('C. It is.')],
        ['One? [A a | C c] 1'],
        ['3 skipped-letter'],
      ],
      [
        'the right option left out',
        ['**1. One?**', '', '- A. a', '- C. c', ...fold('B. It is.')],
        ['One? [A a | C c] '],
        ['1 unknown-letter', '3 skipped-letter'],
      ],
      ['options swapped', ['**1. One?**', '', '- B. b', '- A. a', ...fold('B. It is.')], ['One? [B b | A a] 0'], []],
      [
        'all options left out but one',
        ['**1. One?**', '', '- A. a', ...fold('A. It is.')],
        ['One?\n\n- A. a => A. It is.'],
        ['3 skipped-letter'],
      ],
      [
        'the question of options left out',
        [...one, '- A. a', '- B. b', ...fold('B. It is.')],
        [two, '- A. a\n- B. b => B. It is.'],
        ['10 no-question'],
      ],
      [
        'a statement doubled',
        ['## Floats or sinks?', 'A. Wood', 'A. Wood', 'B. Iron', ...fold('- A: Floats.', '- B: Sinks.')],
        ['A Wood: Floats ()\nB Iron: Sinks ()'],
        ['3 repeated-letter'],
      ],
      [
        'a row of a matching doubled',
        [
          '## Match',
          '',
          '| a | b |',
          '|---|---|',
          '| A. Wood | 1. Floats |',
          '| A. Wood | 1. Floats |',
          '| B. Iron | 2. Sinks |',
          ...fold('A -> 1', 'B -> 2'),
        ],
        ['A Wood: Floats ()\nB Iron: Sinks ()'],
        ['6 repeated-letter', '6 repeated-letter'],
      ],
      [
        'a partner left out',
        ['## Match', 'A. Wood', 'B. Iron', '', '2. Sinks', ...fold('A -> 1', 'B -> 2')],
        ['Sinks => A -> 1\nB -> 2'],
        ['10 unknown-letter'],
      ],
      [
        'a step doubled',
        ['**1. Put these in order.**', '', '- A. Boil', ...steps, ...fold('A -> B -> C')],
        ['Put these in order. [Boil < Pour < Wait]'],
        ['4 repeated-letter'],
      ],
      [
        'a step left out',
        ['**1. Put these in order.**', '', ...steps.toSpliced(1, 1), ...fold('A -> B -> C')],
        ['Put these in order. [?]'],
        ['9 unknown-letter'],
      ],
      [
        'steps swapped',
        ['**1. Put these in order.**', '', ...steps.toReversed(), ...fold('A -> B -> C')],
        ['Put these in order. [Boil < Pour < Wait]'],
        [],
      ],
      [
        'an order left out',
        ['**1. Put these in order.**', '', ...steps, ...fold('Because it must boil.')],
        ['Put these in order.\n\n- A. Boil\n- B. Pour\n- C. Wait => Because it must boil.'],
        ['7 missing-key'],
      ],
    ]));

  describe('in HTML', () =>
    reads('a.html', [
      [
        'a </ol> left out',
        [
          '<title>Practice: A</title><main><ol><li>a</li><li>b</li><p><b>1. One?</b></p><details><summary>Show answer</summary><p>a</p></details></main>',
        ],
        [two],
        [],
      ],
      [
        'a <details> misspelt',
        [
          '<title>Practice: A</title><main><p><b>1. One?</b></p>',
          '<detials><summary>Show answer</summary><p>a</p></details></main>',
        ],
        [two],
        ['2 fold-tags'],
      ],
      [
        'a <details> left out',
        [
          '<title>Practice: A</title><main><p><b>1. One?</b></p>',
          '<summary>Show answer</summary><p>a</p></details></main>',
        ],
        [two],
        ['2 fold-tags', '2 fold-tags'],
      ],
    ]));

  describe('in copied text', () => {
    const answer = ['Show answer', 'Yes.', 'It is.'];
    reads('a.txt', [
      [
        'a question left out',
        ['Page', '1. One?', ...answer, ...answer, '3. Three?', ...answer],
        ['One? => Yes.', 'It is. => Yes.\n\nIt is.', 'Three? => Yes.\n\nIt is.'],
        ['6 no-question'],
      ],
      [
        'the question after three left out',
        ['Page', '1. One?', ...answer, '2. Two?', ...answer, '3. Three?', ...answer, ...answer],
        ['One? => Yes.\n\nIt is.', 'Two? => Yes.\n\nIt is.', 'Three? => Yes.', 'It is. => Yes.\n\nIt is.'],
        ['14 no-question'],
      ],
      [
        'the columns of a matching, with the label that hung on them',
        ['Page', '1. One?', 'Show answer', 'a', 'Match', 'Section titled “Match”Match.', 'A -> 2: x', 'B -> 1: y'],
        ['One? => a'],
        ['7 unread-line'],
      ],
      [
        'a heading’s line doubled',
        ['Page', 'Cards', 'Section titled “Cards”Q. One?', 'Section titled “Cards”Q. One?', 'a'],
        ['One? -> ', 'One? -> a'],
        ['3 no-answer'],
      ],
    ]);

    const deck = [
      'Page',
      'Cards',
      'Section titled “Cards”Q. 1?',
      'a',
      'Q. 2?',
      'b',
      'Q. 3?',
      'c',
      'Q. 4?',
      'd',
      'Q. 5?',
      'e',
    ];
    const told = async (lines: readonly string[]) =>
      (await reading('a.txt', ...lines)).problems.map(({ line, severity, code }) => `${line + 1} ${severity} ${code}`);

    it('a question of a deck whose answers have a line each', async () =>
      assert.deepEqual(await told([...deck, 'Q. 6?', 'f'].toSpliced(6, 1)), ['7 info no-question']));

    it('and none where the deck has fewer than five cards', async () =>
      assert.deepEqual(await told(deck.toSpliced(6, 1)), []));

    it('or more than one answer goes on', async () =>
      assert.deepEqual(await told([...deck, 'Q. 6?', 'f'].toSpliced(6, 0, 'b').toSpliced(4, 0, 'a')), []));
  });

  it('but is no more than a note in a file that is not named a practice page', async () => {
    const severities = async (path: string) =>
      (await reading(path, '**1. One?**', ...fold('a').with(1, '<detials>'))).problems.map(({ severity }) => severity);
    assert.deepEqual([await severities('a.practice.md'), await severities('practice/a.md')], [['warning'], ['info']]);
  });

  it('HTML that hides three answers is empty, one that hides two is none of practice', async () => {
    const folded = '<details><summary>Show answer</summary>a</details>';
    const told = async (count: number) => (await reading('a.html', `<style>${folded.repeat(count)}`)).problems.length;
    assert.deepEqual([await told(2), await told(3)], [0, 1]);
  });
});
