import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { inShort, reading } from '../reading';

const answer = (label: string, ...body: readonly string[]) => [
  '',
  '<details>',
  `<summary>${label}</summary>`,
  '',
  ...body,
  '',
  '</details>',
  '',
];
const read = async (...lines: readonly string[]) => reading('boats/README.md', ...lines);

describe('headings over details', () => {
  const table: [what: string, lines: readonly string[], expected: readonly string[]][] = [
    ['that ask', ['### What is a keel?', ...answer('View answer', 'A fin.')], ['What is a keel? => A fin.']],
    ['with a count', ['### 12. What is a keel?', ...answer('Answer', 'A fin.')], ['What is a keel? => A fin.']],
    [
      'with an anchor',
      ['### <a name="keel"></a>1. What is a keel?', ...answer('Answer', 'A fin.')],
      ['What is a keel? => A fin.'],
    ],
    ['that name a task', ['### Name a boat', ...answer('Solution', 'Argo.')], ['Name a boat => Argo.']],
    [
      'with text between',
      ['### What does it print?', '', '```js', 'sail()', '```', ...answer('View answer', 'Wind.')],
      ['What does it print?\n\n```js\nsail()\n``` => Wind.'],
    ],
    [
      'with a heading over the answer',
      ['### Name a boat', '', 'A wooden one.', '', '#### Solution', ...answer('Show', 'Argo.')],
      [],
    ],
    [
      'with a heading over the answer, and a label that says so',
      ['### Name a boat', '', 'A wooden one.', '', '#### Solution', ...answer('Show the answer', 'Argo.')],
      ['Name a boat\n\nA wooden one. => Argo.'],
    ],
    [
      'that are underlined',
      [
        'What is a keel?',
        '---------------',
        ...answer('Answer', 'A fin.'),
        'What is a jib?',
        '--------------',
        ...answer('Answer', 'A sail.'),
      ],
      ['What is a keel? => A fin.', 'What is a jib? => A sail.'],
    ],
    [
      'that ask about code, over a label that promises nothing',
      ['### What does it print?', '', '```js', 'sail()', '```', ...answer('Show me', 'Wind.')],
      ['What does it print?\n\n```js\nsail()\n``` => Wind.'],
    ],
    [
      'that name tasks, over labels that say no more than to show',
      ['### Build a boat', ...answer('show', 'Nail it.'), '### Sink a boat', ...answer('show', 'Drill.')],
      ['Build a boat => Nail it.', 'Sink a boat => Drill.'],
    ],
    [
      'of a page that says what its questions are like',
      ['# True or false', '**1.** Wood floats, true or false?', ...answer('Answer', 'True')],
      ['Wood floats, true or false? [A True | B False] 0'],
    ],
    [
      'with a rule between',
      ['### What is a keel?', '---', ...answer('Answer', 'A fin.')],
      ['What is a keel? => A fin.'],
    ],
    [
      'with headings in the answer',
      [
        '### What is a keel?',
        ...answer(
          'View answer',
          'A fin.',
          '',
          '#### Good to hear',
          '',
          '* Heavy.',
          '',
          '##### Additional links',
          '',
          '* [Keel](k)',
        ),
      ],
      ['What is a keel? => A fin.\n\n#### Good to hear\n\n* Heavy.\n\n##### Additional links\n\n* [Keel](k)'],
    ],
    [
      'with levels that drift',
      [
        '##### What is a keel?',
        ...answer('Answer', 'A fin.'),
        '## What is a jib?',
        ...answer('Answer', 'A sail.'),
        '###### What is a boom?',
        ...answer('Answer', 'A pole.'),
      ],
      ['What is a keel? => A fin.', 'What is a jib? => A sail.', 'What is a boom? => A pole.'],
    ],
    [
      'with a way back to the top between',
      [
        '### What is a keel?',
        ...answer('Answer', 'A fin.'),
        '<br>[⬆ Back to top](#boats)',
        '',
        '### What is a jib?',
        ...answer('Answer', 'A sail.'),
      ],
      ['What is a keel? => A fin.', 'What is a jib? => A sail.'],
    ],
    [
      'with labels in a language of their own',
      ['### Zer da gila?', ...answer('Erantzuna', 'Hegats.'), '### Zer da oihala?', ...answer('Erantzuna', 'Bela.')],
      ['Zer da gila? => Hegats.', 'Zer da oihala? => Bela.'],
    ],
    [
      'that ask, over a label that promises nothing',
      ['### What is a keel?', ...answer('Click to expand', 'A fin.')],
      ['What is a keel? => A fin.'],
    ],
    [
      'whether something is true',
      ['### True or false: a keel is a fin', ...answer('Answer', 'True, of course.')],
      ['True or false: a keel is a fin [A True | B False] 0'],
    ],
    [
      'with two answers',
      ['### Name a boat', ...answer('Solution 1', 'Argo.'), ...answer('Solution 2', 'Kon-Tiki.')],
      ['Name a boat => Argo.\n\n**Solution 2**\n\nKon-Tiki.'],
    ],
    ['without an answer', ['### What is a keel?', ...answer('Answer')], ['What is a keel? => ']],
    [
      'over numbered questions',
      [
        '## Parts of a boat',
        '',
        '1. What is a keel?',
        ...answer('Answer', 'A fin.'),
        '2. What is a jib?',
        ...answer('Answer', 'A sail.'),
      ],
      ['What is a keel? => A fin.', 'What is a jib? => A sail.'],
    ],
    [
      'over text that gives the task',
      ['### Exercise 3', '', 'Name a boat.', ...answer('Solution', 'Argo.')],
      ['Exercise 3\n\nName a boat. => Argo.'],
    ],
    [
      'over an answer that a fold only adds to',
      ['### Does it float?', '', 'It does, in salt water too.', ...answer('Show details', 'x')],
      [],
    ],
    [
      'of which one answers without a fold',
      [
        '### 1. What is a keel?',
        ...answer('Answer', 'A fin.'),
        '### 2. Jibs and booms',
        '',
        'A sail and a pole.',
        '',
        '### 3. What is a jib?',
        ...answer('Answer', 'A sail.'),
        '### 4. What is a boom?',
        ...answer('Answer', 'A pole.'),
      ],
      [
        'What is a keel? => A fin.',
        'Jibs and booms => A sail and a pole.',
        'What is a jib? => A sail.',
        'What is a boom? => A pole.',
      ],
    ],
    [
      'with a label over the fold',
      ['### What is a keel?', '', '**Answer:**', ...answer('Show', 'A fin.')],
      ['What is a keel? => A fin.'],
    ],
    [
      'that count exercises, with headings between and one over the answer',
      [
        '## Exercise 3 – Knots',
        '',
        '#### Task',
        '',
        'Tie one.',
        '',
        '#### Solution',
        ...answer('Click to reveal', 'A bowline.'),
      ],
      ['Knots\n\n#### Task\n\nTie one. => A bowline.'],
    ],
    [
      'with labels that say in which language',
      ['### Exercise 1: Sail', ...answer('Solution (Java)', 'a()'), ...answer('Solution (Rust)', 'b()')],
      ['Sail => a()\n\n**Solution (Rust)**\n\nb()'],
    ],
    [
      'with labels that say no more than to unfold, in another language',
      ['### 용골', ...answer('펼치기', '지느러미'), '### 돛', ...answer('펼치기', '천')],
      ['용골 => 지느러미', '돛 => 천'],
    ],
    [
      'with a rule and a way back in the answer',
      ['### What is a keel?', ...answer('Answer', 'A fin.', '', '**[⬆ Back to top](#boats)**', '', '---')],
      ['What is a keel? => A fin.'],
    ],
    [
      'with an opening tag for a closing one',
      [
        '### What is a keel?',
        ...answer('Answer', 'A fin.').with(-2, '<details>'),
        '### What is a jib?',
        ...answer('Answer', 'A sail.'),
      ],
      ['What is a keel? => A fin.', 'What is a jib? => A sail.'],
    ],
    [
      'of which one is not closed and a later closing tag stands alone',
      [
        '### What is a keel?',
        '<details><summary>Answer</summary>',
        'A fin.',
        '',
        '### What is a jib?',
        ...answer('Answer', 'A sail.'),
        '</details>',
      ],
      ['What is a keel? => A fin.', 'What is a jib? => A sail.'],
    ],
    [
      'of which an empty one is not closed',
      [
        '### What is a keel?',
        '<details><summary>Answer</summary>',
        '',
        '### What is a jib?',
        ...answer('Answer', 'A sail.'),
      ],
      ['What is a keel? => ', 'What is a jib? => A sail.'],
    ],
    [
      'over two counted questions, of which the first has no fold',
      [
        '## Parts',
        '',
        '**1. What is a keel?**',
        '',
        'A hint.',
        '',
        '**2. What is a jib?**',
        ...answer('Answer', 'A sail.'),
      ],
      ['What is a jib? => A sail.'],
    ],
    [
      'over a question in a line, whose answer a fold only adds to',
      ['## Parts', '', '1. What is a keel?', '', 'A fin, deep below.', ...answer('Show details', 'x')],
      [],
    ],
    [
      'that are never closed',
      [
        '### What is a keel?',
        '<details><summary>Answer</summary>',
        '',
        'A fin.',
        '',
        '### What is a jib?',
        ...answer('Answer', 'A sail.'),
      ],
      ['What is a keel? => A fin.', 'What is a jib? => A sail.'],
    ],
  ];
  for (const [what, lines, expected] of table) {
    it(what, async () => assert.deepEqual((await read('# Boats', '', ...lines)).exercises.map(inShort), expected));
  }

  it('know their lines, and the headings above them that ask nothing', async () => {
    const { exercises } = await read(
      '# Boats',
      '',
      '## Parts',
      '#### What is a keel?',
      ...answer('Answer', '# Fin', 'x'),
      '##### What is a jib?',
      ...answer('Answer', 'A sail.'),
    );
    assert.deepEqual(
      exercises.map(({ range, headings }) => [range.start, range.end, headings]),
      [
        [3, 12, ['Boats', 'Parts']],
        [13, 21, ['Boats', 'Parts']],
      ],
    );
  });

  it('stand under topics, of which none is a neighbour with a text of its own', async () => {
    const { exercises } = await read(
      '# Boats',
      '',
      '## Goals',
      'Read on.',
      '',
      '## What is a keel?',
      ...answer('Answer', 'A fin.'),
      '## Sails',
      '',
      '## What is a jib?',
      ...answer('Answer', 'A sail.'),
    );
    assert.deepEqual(
      exercises.map(({ headings }) => headings),
      [['Boats'], ['Boats', 'Sails']],
    );
  });

  it('of a manual are no questions where they only show', async () => {
    const { exercises } = await read(
      '# Tool',
      '## Features',
      '### Small',
      ...answer('Show', 'x'),
      '### List boats',
      ...answer('Show', 'y'),
      '## Installation',
      'Run it.',
    );
    assert.deepEqual(exercises, []);
  });

  it('that stand twice are read twice, and told', async () => {
    const lines = ['### What is a keel?', ...answer('Answer', 'A fin.')];
    const { exercises, problems } = await read('# A', '## One', ...lines, '## Two', ...lines);
    assert.deepEqual([exercises.length, problems.map(({ code }) => code)], [2, ['duplicate-exercise']]);
  });

  it('leave task lists to their own form', async () => {
    const { readers } = await read(
      '### What floats?',
      '',
      '- [x] Wood',
      '- [ ] Iron',
      ...answer('Explanation', 'Light.'),
    );
    assert.deepEqual(readers, []);
  });
});
