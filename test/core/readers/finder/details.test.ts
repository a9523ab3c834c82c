import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { inShort, reading } from '../reading';

const fold = (summary: string, ...body: readonly string[]) => [
  '<details>',
  `<summary>${summary}</summary><br><b>`,
  '',
  ...body,
  '</b></details>',
  '',
];
const read = async (...lines: readonly string[]) => reading('boats/README.md', ...lines);
const found = async (...lines: readonly string[]) => (await read(...lines)).exercises.map(inShort);

describe('details that ask', () => {
  const table: [what: string, lines: readonly string[], expected: readonly string[]][] = [
    ['with a question mark', fold('What is a keel?', 'A fin.'), ['What is a keel? => A fin.']],
    [
      'with a question mark inside',
      fold('What is a keel? Name two kinds', 'Fin, bulb.'),
      ['What is a keel? Name two kinds => Fin, bulb.'],
    ],
    [
      'with a question mark before a list',
      [
        '<details>',
        '<summary>What do these do?:',
        '',
        '  * jib',
        '  * boom</summary><br><b>',
        'Pull.',
        '</b></details>',
      ],
      ['What do these do?:\n\n* jib\n* boom => Pull.'],
    ],
    ['with a number', fold('Q1. Tell what a keel is', 'A fin.'), ['Tell what a keel is => A fin.']],
    ['with a number and a mark', fold('<b>12. What is a keel?</b>', 'A fin.'), ['What is a keel? => A fin.']],
    [
      'with the mark of another script',
      [...fold('龙骨是什么？', '鳍。'), ...fold('ما هي العارضة؟', 'زعنفة'), ...fold('Τι είναι η καρίνα;', 'Πτερύγιο')],
      ['龙骨是什么？ => 鳍。', 'ما هي العارضة؟ => زعنفة', 'Τι είναι η καρίνα; => Πτερύγιο'],
    ],
    [
      'whether something is true',
      fold('True or False? A keel is a fin', 'True'),
      ['True or False? A keel is a fin [A True | B False] 0'],
    ],
    [
      'whether something is true, said last',
      fold('A keel is a sail (True/False)', 'False.'),
      ['A keel is a sail (True/False) [A True | B False] 1'],
    ],
    [
      'whether something is true, and why',
      fold('True or False: a keel is a sail', '**False.** It is a fin.'),
      ['True or False: a keel is a sail [A True | B False] 1'],
    ],
    [
      'whether something is true, said with stress',
      fold('True or False? A keel is a sail', 'False(!). It is a fin.'),
      ['True or False? A keel is a sail [A True | B False] 1'],
    ],
    [
      'whether something is true, with another answer',
      fold('True or False? It floats', 'It depends.'),
      ['True or False? It floats => It depends.'],
    ],
    [
      'whether something is true, with half an answer',
      fold('True or False? It floats', 'True for wood, but false for iron.'),
      ['True or False? It floats => True for wood, but false for iron.'],
    ],
    ['yes or no', fold('Does it float?', 'Yes.'), ['Does it float? => Yes.']],
    ['without an answer', fold('What is a keel?'), ['What is a keel? => ']],
    [
      'with an answer that is a link',
      fold('What is a keel?', '[Read](https://example.org/keel)'),
      ['What is a keel? => [Read](https://example.org/keel)'],
    ],
    [
      'beside some that do not',
      [...fold('What is a keel?', 'A fin.'), ...fold('Installation', 'Run it.'), ...fold('Full log', 'x')],
      ['What is a keel? => A fin.'],
    ],
    [
      'among tasks',
      [
        ...fold('What is a keel?', 'A fin.'),
        ...fold('Explain a boom', 'A pole.'),
        ...fold('What is a jib?', 'A sail.'),
      ],
      ['What is a keel? => A fin.', 'Explain a boom => A pole.', 'What is a jib? => A sail.'],
    ],
    [
      'in a file where most do, whatever the summary says',
      [
        ...['A', 'B', 'C', 'D', 'E'].flatMap((each) => fold(`What is ${each}?`, each)),
        ...fold('Give a boat a name', 'Argo.'),
        ...fold('The boat leaks, and the pump is broken', 'Bail.'),
      ],
      [
        'What is A? => A',
        'What is B? => B',
        'What is C? => C',
        'What is D? => D',
        'What is E? => E',
        'Give a boat a name => Argo.',
        'The boat leaks, and the pump is broken => Bail.',
      ],
    ],
    [
      'in a file where most answers are wrapped as answers are, whatever the summary says',
      [
        ...['Run a boat', 'Show the boats in port', 'Sink it', 'Hoist a sail called "jib"', 'Check the tides'].flatMap(
          (each) => fold(each, 'Done.'),
        ),
      ],
      [
        'Run a boat => Done.',
        'Show the boats in port => Done.',
        'Sink it => Done.',
        'Hoist a sail called "jib" => Done.',
        'Check the tides => Done.',
      ],
    ],
    [
      'in a file of questions, in which even few are wrapped as answers are',
      ['## Questions', ...fold('Cite a few sails', 'Jib.')],
      ['Cite a few sails => Jib.'],
    ],
    [
      'that ask to demonstrate',
      [...['A', 'B', 'C', 'D'].flatMap((each) => fold(`What is ${each}?`, each)), ...fold('Demonstrate output', 'ls')],
      ['What is A? => A', 'What is B? => B', 'What is C? => C', 'What is D? => D', 'Demonstrate output => ls'],
    ],
    [
      'with a count and a word',
      [
        ...fold('Exercise 1: float', 'Wood.'),
        ...fold('Exercise 2: sink', 'Lead.'),
        ...fold('Exercise 3 - drift', 'Ice.'),
      ].map((line) => line.replace('<br><b>', '').replace('</b>', '')),
      ['float => Wood.', 'sink => Lead.', 'drift => Ice.'],
    ],
    [
      'by their words, where no mark is usual',
      [...fold('什么是龙骨', '鳍'), ...fold('如何掉头', '转'), ...fold('为什么倾斜', '风')],
      ['什么是龙骨 => 鳍', '如何掉头 => 转', '为什么倾斜 => 风'],
    ],
    [
      'in a file that announces questions, some by their words and some by nothing',
      ['# 면접 질문', ...fold('용골이란 무엇인가요?', 'a'), ...fold('돛과 노의 차이', 'b'), ...fold('돛대', 'c')].map(
        (line) => line.replace('<br><b>', '').replace('</b>', ''),
      ),
      ['용골이란 무엇인가요? => a', '돛과 노의 차이 => b', '돛대 => c'],
    ],
    [
      'in a drawer',
      ['<details><summary>Parts</summary>', '', ...fold('What is a keel?', 'A fin.'), '</details>'],
      ['What is a keel? => A fin.'],
    ],
    [
      'with a fold in the answer',
      [
        '<details><summary>What is a keel?</summary>',
        'A fin.',
        '<details><summary>Example</summary>',
        'Bulb.',
        '</details>',
        '</details>',
      ],
      ['What is a keel? => A fin.\n<details><summary>Example</summary>\nBulb.\n</details>'],
    ],
    [
      'with another question in the answer',
      [
        '<details><summary>What is a keel?</summary>',
        'A fin.',
        '<details><summary>Is it heavy?</summary>',
        'Yes.',
        '</details>',
        '</details>',
      ],
      ['What is a keel? => A fin.', 'Is it heavy? => Yes.'],
    ],
    [
      'behind the number of a list',
      [
        '1. <details>',
        '    <summary><strong>What is a keel?</strong></summary>',
        '',
        '    - A fin.',
        '   </details>',
        '2. <details>',
        '    <summary><strong>What is a jib?</strong></summary>',
        '',
        '    A sail.',
        '   </details>',
      ],
      ['What is a keel? => - A fin.', 'What is a jib? => A sail.'],
    ],
    [
      'like a label, among many',
      [
        ...['A', 'B', 'C', 'D', 'E'].flatMap((each) => fold(`What is ${each}?`, each)),
        ...fold('Show the boats in port', 'ls'),
        ...fold('Find a better solution', 'x'),
      ],
      [
        'What is A? => A',
        'What is B? => B',
        'What is C? => C',
        'What is D? => D',
        'What is E? => E',
        'Show the boats in port => ls',
        'Find a better solution => x',
      ],
    ],
    [
      'in a quote',
      ['> <details>', '> <summary>What is a keel?</summary>', '>', '> A fin.', '> </details>'],
      ['What is a keel? => A fin.'],
    ],
    [
      'in bold type that begins before them',
      ['**<details><summary>Q: What is a keel?</summary>**', '', 'A fin.', '', '</details>'],
      ['What is a keel? => A fin.'],
    ],
    [
      'several in one line',
      ['<details><summary>A keel?</summary>Fin.</details><details><summary>A jib?</summary>Sail.</details>'],
      ['A keel? => Fin.', 'A jib? => Sail.'],
    ],
    [
      'without closing tags',
      [
        '<details><summary>What is a keel?</summary>',
        'A fin.',
        '',
        '<details><summary>What is a jib?</summary>',
        'A sail.',
        '',
      ],
      ['What is a keel? => A fin.', 'What is a jib? => A sail.'],
    ],
    [
      'without one closing tag, and with one too many',
      [
        '## A',
        ...['A', 'B', 'C', 'D'].flatMap((each) => fold(`What is ${each}?`, each)).slice(0, -2),
        ...fold('What is E?', 'E'),
        ...fold('Name it', 'F'),
        '</details>',
      ],
      ['What is A? => A', 'What is B? => B', 'What is C? => C', 'What is D? => D', 'What is E? => E', 'Name it => F'],
    ],
    [
      'without one opening tag',
      [
        ...fold('What is a keel?', 'A fin.'),
        '<summary>What is a jib?</summary>',
        'A sail.',
        '</details>',
        '',
        ...fold('What is a boom?', 'A pole.'),
      ],
      ['What is a keel? => A fin.', 'What is a jib? => A sail.', 'What is a boom? => A pole.'],
    ],
    ['with a list that is indented', fold('Which sails?', '  - jib', '  - main'), ['Which sails? => - jib\n- main']],
    [
      'with a list that is indented, and text below it',
      fold('Which sails?', '  - jib', '  - main', '', 'No more.'),
      ['Which sails? => - jib\n- main\n\nNo more.'],
    ],
    [
      'with a hint in the answer, whatever the summary says',
      [
        ...['A', 'B', 'C', 'D'].flatMap((each) => fold(`What is ${each}?`, each)),
        ...fold('Sink it', '<details><summary>Hint</summary>Drill.</details>', '', 'Done.'),
      ],
      [
        'What is A? => A',
        'What is B? => B',
        'What is C? => C',
        'What is D? => D',
        'Sink it => <details><summary>Hint</summary>Drill.</details>\n\nDone.',
      ],
    ],
    [
      'with a misspelt tag of a long summary',
      ['<details>', '<summery>What do these do?', '', '* jib', '* boom', '* keel</summary>', 'Pull.', '</details>'],
      ['What do these do?\n\n* jib\n* boom\n* keel => Pull.'],
    ],
    [
      'with closing tags that are misspelt, spaced out or cut off',
      [
        ...fold('What is a keel?', 'A fin.').with(-2, '</b></detail>'),
        ...fold('What is a jib?', 'A sail.').with(-2, '</b></ details>'),
        ...fold('What is a boom?', 'A pole.').with(-2, '</b></details'),
        ...fold('A mast?', 'Wood.'),
      ],
      ['What is a keel? => A fin.', 'What is a jib? => A sail.', 'What is a boom? => A pole.', 'A mast? => Wood.'],
    ],
    [
      'with a summary in a line of its own that is left open',
      ['<details>', '<summary>', 'What is a keel?', '<br><b>', '', 'A fin.', '</b></details>'],
      ['What is a keel? => A fin.'],
    ],
    [
      'without the tags between two',
      [
        '<details>',
        '<summary>What is a keel?</summary>',
        'A fin.',
        '',
        '<summary>What is a jib?</summary>',
        'A sail.',
        '</details>',
      ],
      ['What is a keel? => A fin.', 'What is a jib? => A sail.'],
    ],
    [
      'below a fence that was left open',
      [
        '```',
        'sail',
        '',
        ...fold('What is a keel?', 'A fin.'),
        ...fold('What is a jib?', '```', 'cloth', '```'),
        ...fold('A mast?', 'Wood.'),
      ],
      ['What is a keel? => A fin.', 'What is a jib? => ```\ncloth\n```', 'A mast? => Wood.'],
    ],
    [
      'beside a fence that shows one',
      ['```html', ...fold('Is this one?', 'No.'), '```', ...fold('What is a keel?', 'A fin.')],
      ['What is a keel? => A fin.'],
    ],
  ];
  for (const [what, lines, expected] of table) {
    it(what, async () => assert.deepEqual(await found('# Boats', '', ...lines), expected));
  }
});

describe('details that answer the text before them', () => {
  const answer = ['<details><summary>Answer</summary>', '', 'A fin.', '', '</details>', ''];
  const table: [what: string, lines: readonly string[], expected: readonly string[]][] = [
    ['in bold type', ['**What is a keel?**', '', ...answer], ['What is a keel? => A fin.']],
    [
      'with a number',
      ['1. What is a keel?', '', ...answer, '2. What is a jib?', '', ...answer],
      ['What is a keel? => A fin.', 'What is a jib? => A fin.'],
    ],
    [
      'with a number, and a fence',
      ['Q3: What is it?', '', '```', 'keel', '```', '', ...answer],
      ['What is it?\n\n```\nkeel\n``` => A fin.'],
    ],
    [
      'with a number before bold type',
      ['1. **What is a keel?**', '   <details>', '   <summary>Answer</summary>', '   A fin.', '   </details>'],
      ['What is a keel? => A fin.'],
    ],
    [
      'a paragraph with a bold lead, over a fence',
      ['**Part 1:** what is it?', '```', 'keel', '```', '', ...answer],
      ['**Part 1:** what is it?\n```\nkeel\n``` => A fin.'],
    ],
    ['a paragraph', ['Some words.', '', 'Say what a keel is.', '', ...answer], ['Say what a keel is. => A fin.']],
    [
      'a paragraph, in other languages',
      [
        'Was ist ein Kiel?',
        '<details><summary>Antwort</summary>Eine Flosse.</details>',
        '',
        '龙骨是什么',
        '<details><summary><b>答案</b></summary>鳍</details>',
      ],
      ['Was ist ein Kiel? => Eine Flosse.', '龙骨是什么 => 鳍'],
    ],
    [
      'in its own line',
      ['What is a keel? <details><summary>Answer</summary>A fin.</details>'],
      ['What is a keel? => A fin.'],
    ],
    [
      'after a rule',
      ['**No question.**', '', '---', '', 'What is a keel?', '', ...answer],
      ['What is a keel? => A fin.'],
    ],
    [
      'with a letter and a count',
      ['**P1.** What is a keel?', '', '<details><summary>Solution</summary>A fin.</details>'],
      ['What is a keel? => A fin.'],
    ],
    [
      'with a count of two numbers',
      ['**Exercise 1.2** What is a keel?', '', '<details><summary>Solution</summary>A fin.</details>'],
      ['What is a keel? => A fin.'],
    ],
    [
      'with hints between and a label that says how to open it',
      [
        '**What is a keel?**',
        '',
        '<details><summary>Hint 1</summary>Wet.</details>',
        '<details><summary>Solution (click to expand)</summary>A fin.</details>',
      ],
      ['What is a keel?\n\n<details><summary>Hint 1</summary>Wet.</details> => A fin.'],
    ],
    [
      'with a hint between',
      ['**What is a keel?**', '', '<details><summary>Hint</summary>Wet.</details>', '', ...answer],
      ['What is a keel?\n\n<details><summary>Hint</summary>Wet.</details> => A fin.'],
    ],
    [
      'in two parts',
      ['**What is a keel?**', '', ...answer, '<details><summary>Explanation</summary>Fins steady.</details>'],
      ['What is a keel? => A fin.\n\n**Explanation**\n\nFins steady.'],
    ],
    [
      'that is folded away itself',
      ['<details><summary>What is this?</summary>', '', '`keel`', '</details>', '', ...answer],
      ['What is this?\n\n`keel` => A fin.'],
    ],
    [
      'that they stand in',
      ['<details><summary>Question 1</summary>', '', 'What is a keel?', '', ...answer, '</details>'],
      ['Question 1\n\nWhat is a keel? => A fin.'],
    ],
    [
      'that asks whether something is true',
      ['**True or false? A keel is a fin.**', '', '<details><summary>Answer</summary>True.</details>'],
      ['True or false? A keel is a fin. [A True | B False] 0'],
    ],
    [
      'of which a drawer holds several',
      [
        '<details><summary>Week 1</summary>',
        '',
        '**What is a keel?**',
        '',
        ...answer,
        '**What is a jib?**',
        '',
        ...answer,
        '</details>',
      ],
      ['What is a keel? => A fin.', 'What is a jib? => A fin.'],
    ],
    [
      'in a quote',
      ['> **Try**: name a boat.', '', '<details><summary>Solution</summary>Argo.</details>'],
      ['> **Try**: name a boat. => Argo.'],
    ],
    [
      'under a label that promises nothing, where it asks',
      ['What is a keel?', '', '<details><summary>Click to expand</summary>A fin.</details>'],
      ['What is a keel? => A fin.'],
    ],
  ];
  for (const [what, lines, expected] of table) {
    it(what, async () => assert.deepEqual(await found('# Boats', '', ...lines), expected));
  }
});

describe('details that are no exercises', () => {
  const links = ['- [Keel](#keel)', '- [Jib](#jib)'];
  const table: [what: string, lines: readonly string[]][] = [
    [
      'parts of a page',
      ['Installation', 'Show logs', 'Full stack trace', 'Environment', 'Screenshots', 'Usage'].flatMap((each) => [
        'Text.',
        '',
        ...fold(each, 'x y z'),
      ]),
    ],
    [
      'a table of contents',
      ['# What is in here?', '', ...fold('View contents', ...links), ...fold('Table of contents', ...links)],
    ],
    ['a menu of languages', fold('🌍 Languages', '- [🇩🇪 Deutsch](README.de.md)', '- <a href="fr.md">Français</a>')],
    ['badges', fold('Click to expand', '[![build](b.svg)](https://example.org) ![x](y.svg)')],
    [
      'a heading that does not ask, over a label',
      ['## Setup', '<details><summary>Show details</summary>Do it.</details>'],
    ],
    [
      'text that does not ask, over a label',
      ['It went wrong:', '', '<details><summary>Output</summary>', '```', 'x', '```', '</details>'],
    ],
    [
      'how the page explains itself',
      [...fold('How to install', 'x'), ...fold('How it works', 'y'), ...fold("What's new", 'z')],
    ],
    [
      'help on a piece of software',
      [
        '## Installation',
        'Run it.',
        '## Usage',
        ...fold('Does it work in salt water?', 'Yes.'),
        '## FAQ',
        ...fold('Why does it leak?', 'Age.'),
      ],
    ],
    ['drawers', [...fold('Week 1', 'Boats.'), ...fold('Week 2', 'Sails.'), ...fold('Week 3', 'Ropes.')]],
    ['an answer to nothing', ['<details><summary>Answer</summary>A fin.</details>']],
    ['an answer to a tag', ['</b><details><summary>Answer</summary>A fin.</details>']],
    ['nothing at all', ['<details></details>']],
  ];
  for (const [what, lines] of table) {
    it(what, async () => {
      const { exercises, problems } = await read('# Boats', '', ...lines);
      assert.deepEqual([exercises.map(inShort), problems], [[], []]);
    });
  }
});

describe('details', () => {
  it('stand under the headings above them', async () => {
    const { exercises } = await read(
      '# Boats',
      '## Parts',
      ...fold('What is a keel?', '### Kinds', 'Fin.'),
      ...fold('What is a jib?', 'A sail.'),
    );
    assert.deepEqual(
      exercises.map(({ headings }) => headings),
      [
        ['Boats', 'Parts'],
        ['Boats', 'Parts'],
      ],
    );
  });

  it('know their lines', async () => {
    const { exercises } = await read(
      '',
      '<details>',
      '<summary>A?</summary>',
      'a',
      '</details>',
      '',
      '**B?**',
      '<details><summary>Answer</summary>',
      'b',
      '</details>',
    );
    assert.deepEqual(
      exercises.map(({ range }) => [range.start, range.end]),
      [
        [1, 5],
        [6, 10],
      ],
    );
  });

  it('without an answer are told, and have nothing to ask', async () => {
    const { problems } = await read(...fold('What is a keel?'));
    assert.deepEqual(
      problems.map(({ line, code }) => [line, code]),
      [[0, 'no-answer']],
    );
  });

  it('keep the explanation of what is true or false', async () => {
    const { exercises } = await read(...fold('True or False? A keel is a sail', 'False. It is a fin.'));
    assert.deepEqual(
      exercises.map((exercise) => exercise.kind === 'choice' && exercise.explanation),
      ['It is a fin.'],
    );
  });
});
