import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { fold, identities, inShort, practice, reading } from '../reading';

const task = '**1. Put the making of tea in order.**';
const lettered = ['- A. Pour the water', '- B. Boil the water', '- C. Drink'];
const numbered = ['1. Pour the water', '2. Boil the water', '3. Drink'];
const expected = 'Put the making of tea in order. [Boil the water < Pour the water < Drink]';

describe('orderings', () => {
  const steps: [what: string, lines: readonly string[]][] = [
    ['a list with letters', lettered],
    ['a list with bold letters', ['- **A.** Pour the water', '- **B.** Boil the water', '- **C.** Drink']],
    ['letters in brackets', ['(a) Pour the water', '(b) Boil the water', '(c) Drink']],
    ['paragraphs', ['A. Pour the water', '', 'B. Boil the water', '', 'C. Drink']],
    ['a table', ['| | Step |', '|---|---|', '| A | Pour the water |', '| B | Boil the water |', '| C | Drink |']],
  ];
  for (const [what, lines] of steps) {
    it(`may have their steps in ${what}`, async () => {
      const { exercises, problems } = await practice('## Tea', '', task, '', ...lines, ...fold('B -> A -> C'));
      assert.deepEqual([exercises.map(inShort), problems], [[expected], []]);
    });
  }

  const keys: [what: string, steps: readonly string[], key: readonly string[], takeaway?: string][] = [
    ['letters with commas', lettered, ['B, A, C']],
    ['letters with spaces', lettered, ['B A C']],
    ['letters and a last “and”', lettered, ['B, A and C.']],
    ['letters in bold type, and why', lettered, ['**B, A, C.** Cold water makes no tea.'], 'Cold water makes no tea.'],
    ['a label before the letters', lettered, ['The right order is: b, a, c']],
    ['arrows', lettered, ['B -> A -> C']],
    ['long arrows', lettered, ['B → A → C']],
    ['words', lettered, ['B, then A, then C']],
    ['a takeaway below', lettered, ['B, A, C', '', 'Tea takes time.'], 'Tea takes time.'],
    ['a list of letters', lettered, ['1. B', '2. A', '3. C']],
    ['a list of letters with their steps', lettered, ['1. B. Boil the water', '2. A. Pour the water', '3. C. Drink']],
    ['the steps again', lettered, ['1. Boil the water', '2. Pour the water', '3. Drink']],
    [
      'the steps again, and why',
      lettered,
      ['1. **Boil the water**: it must be hot.', '2. Pour the water.', '3. Drink'],
    ],
    [
      'the steps again below a line',
      lettered,
      ['The right order is:', '', '1. Boil the water', '2. Pour the water', '3. Drink', '', 'So.'],
      'So.',
    ],
    ['numbers', numbered, ['2, 1, 3']],
    ['numbers and arrows', numbered, ['2 -> 1 -> 3']],
    ['the numbered steps again', numbered, ['1. Boil the water', '2. Pour the water', '3. Drink']],
  ];
  for (const [what, lines, key, takeaway] of keys) {
    it(`may have a key with ${what}`, async () => {
      const { exercises, problems } = await practice('## Tea', '', task, '', ...lines, ...fold(...key));
      assert.deepEqual(
        [exercises.map(inShort), problems],
        [[expected + (takeaway === undefined ? '' : ` (${takeaway})`)], []],
      );
    });
  }

  const tasks = [
    'Put these in order',
    'Arrange the steps',
    'Bring the following into sequence!',
    'What is the correct order of these?',
    'Order the events',
    'Sort from first to last:',
    'Bringe die Schritte in die richtige Reihenfolge',
    'Ordena los pasos',
    '次の手順を正しい順番に並べてください',
    '请将以下步骤按正确顺序排列',
  ];
  for (const words of tasks) {
    it(`are asked for by “${words}”, in the heading or below it`, async () => {
      for (const lines of [
        [`## ${words}`, ''],
        ['## Tea', '', `**1. ${words}**`, ''],
      ]) {
        const { exercises } = await practice(...lines, ...lettered, ...fold('B, A, C'));
        assert.deepEqual(
          exercises.map(({ kind }) => kind),
          ['ordering'],
          lines.join(),
        );
      }
    });
  }

  const others: [what: string, lines: readonly string[], kinds: readonly string[]][] = [
    [
      'a choice of orders',
      [
        '**1. Which is the right order?**',
        '',
        '- A. wait, boil',
        '- B. boil, wait',
        '- C. none',
        ...fold('B. Boiling comes first.'),
      ],
      ['choice'],
    ],
    [
      'a choice with two right options',
      [
        '**1. Sort: which of these are stable?**',
        '',
        '- A. merge',
        '- B. quick',
        '- C. bubble',
        '- D. heap',
        ...fold('A, C'),
      ],
      ['choice'],
    ],
    [
      'a classification that sorts',
      [
        '## Sort them: sail or motor?',
        '',
        'A. It needs wind.',
        '',
        'B. It needs fuel.',
        '',
        'C. It is calm.',
        ...fold('- **A: sail.** x', '- **B: motor.** y', '- **C: sail.** z'),
      ],
      ['classification'],
    ],
    [
      'letters with commas where nothing asks for an order',
      ['**1. What is hot?**', '', '- A. ice', '- B. fire', '- C. steam', ...fold('B, A, C')],
      ['selfCheck'],
    ],
    [
      'letters with arrows where nothing asks for an order',
      ['**1. What becomes what?**', '', '- A. ice', '- B. water', '- C. steam', ...fold('A -> B -> C')],
      ['selfCheck'],
    ],
    [
      'two letters and an arrow where nothing asks for an order',
      ['**1. What becomes what?**', '', '- A. ice', '- B. water', ...fold('A -> B')],
      ['selfCheck'],
    ],
    [
      'what is done in order to something',
      ['**1. What do you do in order to start?**', '', '- A. ice', '- B. fire', '- C. steam', ...fold('B, A, C')],
      ['selfCheck'],
    ],
  ];
  for (const [what, lines, kinds] of others) {
    it(`are not ${what}`, async () =>
      assert.deepEqual(
        (await practice('## Part', '', ...lines)).exercises.map(({ kind }) => kind),
        kinds,
      ));
  }

  it('are also what a key calls an order, where nothing else does', async () => {
    const { exercises } = await practice(
      '## Tea',
      '',
      '**1. How is tea made?**',
      '',
      ...lettered,
      ...fold('Order: B -> A -> C'),
    );
    assert.deepEqual(exercises.map(inShort), ['How is tea made? [Boil the water < Pour the water < Drink]']);
  });

  const misfits: [what: string, key: string, problems: readonly string[]][] = [
    ['misses a step', 'B -> A', ['6 missing-key']],
    ['names a step twice', 'B, A, C, A', ['11 repeated-letter']],
    ['names a step that is none', 'B, A, C, D', ['11 unknown-letter']],
    ['names another step', 'B, A, D', ['11 unknown-letter', '6 missing-key']],
  ];
  for (const [what, key, codes] of misfits) {
    it(`are listed but not asked where the key ${what}`, async () => {
      const { exercises, problems } = await practice('## Tea', '', task, '', ...lettered, ...fold(key));
      assert.deepEqual(exercises.map(inShort), ['Put the making of tea in order. [?]']);
      assert.deepEqual(new Set(problems.map(({ line, code }) => `${line} ${code}`)), new Set(codes));
    });
  }

  it('are the same items in the states of a page, and however the steps are mixed', async () => {
    const markdown = await practice('## Tea', '', task, '', ...lettered, ...fold('B -> A -> C'));
    const mixed = await practice(
      '## Coffee',
      '',
      task,
      '',
      '- A. Drink',
      '- B. Pour the water',
      '- C. Boil the water',
      ...fold('C, B, A'),
    );
    const html = await reading(
      'a.html',
      '<title>Practice: Tea</title><main><h2>Tea</h2><p><strong>1. Put the making of tea in order.</strong></p><ul><li>A. Pour the water</li><li>B. Boil the water</li><li>C. Drink</li></ul><details><summary>Show answer</summary><p>B -&gt; A -&gt; C</p></details></main>',
    );
    const text = await reading(
      'a.txt',
      'T',
      'Tea',
      'Section titled “Tea”',
      '1. Put the making of tea in order.',
      'A. Pour the water',
      'B. Boil the water',
      'C. Drink',
      'Show answer',
      'B -> A -> C',
    );
    for (const { exercises } of [mixed, html, text])
      assert.deepEqual(identities(exercises), identities(markdown.exercises));
    assert.equal(markdown.exercises.length, 1);
  });
});
