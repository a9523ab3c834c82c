import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readFile } from '../../../../src/core/readers';
import { plansOf } from '../../../../src/core/readers/finder/finder';
import { outlineOf } from '../../../../src/core/readers/outline/outline';
import { inShort, practice, reading } from '../reading';

const shown = async (...lines: readonly string[]) => {
  const { exercises, problems } = await reading('notes/a.md', ...lines);
  return [
    exercises.map((exercise) => inShort(exercise).replaceAll('\n', ' / ')),
    problems.map(({ line, code }) => `${line + 1} ${code}`),
  ];
};

const fold = (...body: readonly string[]) => ['<details><summary>Answer</summary>', '', ...body, '', '</details>', ''];
const abc = ['A. Queue', 'B. Stack', 'C. Heap', ''];
const inAll = 'A Queue | B Stack | C Heap';
const parts = [
  '## Part 1',
  '1. Fruit?',
  '   a) Stone',
  '   b) Apple',
  '2. Colour?',
  '   a) Red',
  '   b) Dog',
  '## Part 2',
  '1. Tool?',
  '   a) Hammer',
  '   b) Cup',
  '2. Animal?',
  '   a) Chair',
  '   b) Cat',
  '3. City?',
  '   a) Rome',
  '   b) Rose',
];
const partsShown = [
  'Fruit? [a Stone | b Apple] 1',
  'Colour? [a Red | b Dog] 0',
  'Tool? [a Hammer | b Cup] 0',
  'Animal? [a Chair | b Cat] 1',
  'City? [a Rome | b Rose] 0',
];
const two = ['1. Mi ez?', '   a) kő', '   b) fa', '2. Mi az?', '   a) kő', '   b) fa', ''];
const twoShown = ['Mi ez? [a kő | b fa] 1', 'Mi az? [a kő | b fa] 0'];

describe('what an answer names', () => {
  const named: [answer: readonly string[], correct: string][] = [
    [['**Answer:** A) Queue and C) Heap'], '0,2'],
    [['Answer: A. Queue', 'C. Heap'], '0,2'],
    [['Correct answers: A. Queue; C. Heap'], '0,2'],
    [['**Answer:** A stack'], '1'],
    [['**Answer:** The heap'], '2'],
    [['Answer: A'], '0'],
    [['Answer: AC'], '0,2'],
    [['**Answer:** C because it sinks'], '2'],
    [['> Answer: B'], '1'],
    [['---', '', 'B'], '1'],
    [['#### Answer', '', 'b'], '1'],
  ];
  for (const [answer, correct] of named) {
    it(`is ${correct} in “${answer.join(' / ')}”`, async () => {
      assert.deepEqual(
        await shown('### 1. Which?', '', ...abc, ...answer, '', '### 2. Which of them?', '', ...abc, 'Answer: B'),
        [[`Which? [${inAll}] ${correct}`, `Which of them? [${inAll}] 1`], []],
      );
    });
  }

  const folded: [body: readonly string[], correct: string][] = [
    [['Answer: B (not C)'], '1'],
    [['Incorrect: A, C', '', 'Correct: B'], '1'],
    [['A is wrong, B is right'], '1'],
    [['B and C are correct'], '1,2'],
    [['Stack'], '1'],
  ];
  for (const [body, correct] of folded) {
    it(`is ${correct} in a fold “${body.join(' / ')}”`, async () =>
      assert.deepEqual(await shown('### Which?', '', ...abc, ...fold(...body)), [
        [`Which? [${inAll}] ${correct}`],
        [],
      ]));
  }

  it('is nothing, and told, where no option has its letter', async () => {
    assert.deepEqual(await shown('### Which?', '', 'A. Queue', 'B. Stack', '', '**Answer:** D)'), [
      ['Which? [A Queue | B Stack] '],
      ['1 unknown-letter'],
    ]);
  });

  it('is nothing, and told, where two options have its words', async () => {
    assert.deepEqual(
      await shown(
        '### Which?',
        '',
        'A. Queue',
        'B. Queue',
        '',
        'Answer: Queue',
        '',
        '### And which?',
        '',
        'A. Queue',
        'B. Stack',
        '',
        'Answer: A',
      ),
      [['Which? [A Queue | B Queue] ', 'And which? [A Queue | B Stack] 0'], ['1 unclear-answer']],
    );
  });
});

describe('a key', () => {
  const keys: [what: string, lines: readonly string[], expected: readonly string[], problems?: readonly string[]][] = [
    [
      'goes by parts of the same names',
      [...parts, '## Answers', '### Part 1', '1. b', '2. a', '### Part 2', '1. a', '2. b', '3. a'],
      partsShown,
    ],
    [
      'goes by the order of parts without them',
      [...parts, '## Answers', '### One', '1. b', '2. a', '### Two', '1. a', '2. b', '3. a'],
      partsShown,
    ],
    [
      'gives nothing in a part with another number of answers',
      [...parts, '## Answers', '### Part 1', '1. b', '2. a', '3. a', '### Part 2', '1. a', '2. b', '3. a'],
      partsShown.slice(2),
      ['19 missing-key'],
    ],
    [
      'has other questions than those with answers of their own',
      [
        '### Q1: What is a port?',
        '**Answer:** A number.',
        '',
        '### Q2: What kinds are there?',
        '**Answer:**',
        '',
        '1. IPv4',
        '2. IPv6',
        '3. MAC',
      ],
      ['What is a port? => A number.', 'What kinds are there? => 1. IPv4 / 2. IPv6 / 3. MAC'],
    ],
    ...[
      'Megoldókulcs',
      '✅ Answer Key',
      'Answer Key & Explanations',
      'Gabarito',
      'Kunci jawaban',
      'Antwoorden',
      'Ответы',
    ].map((title): [string, readonly string[], readonly string[]] => [
      `may be titled “${title}”`,
      ['# Test', ...two, `## ${title}`, '1. b', '2. a'],
      twoShown,
    ]),
    [
      'may be a table',
      [
        '# Test',
        ...two,
        '## Answer key',
        '| Question | Answer | Why |',
        '| --- | --- | --- |',
        '| 1 | B | x |',
        '| 2 | A | y |',
      ],
      twoShown,
    ],
    [
      'may have labels behind its numbers',
      ['# Test', ...two, '## Answers', '**1. Answer: B** - fa', '*Why:* so.', '', '**2. Answer: A** - kő'],
      twoShown,
    ],
  ];
  for (const [what, lines, expected, problems = []] of keys)
    it(what, async () => assert.deepEqual(await shown(...lines), [expected, problems]));
});

describe('labels', () => {
  const pairs: [question: string, answer: string][] = [
    ['**Q:** ', '**A:** '],
    ['**Q**: ', '**A**: '],
    ['**Question:** ', '**Answer:** '],
    ['- Q: ', '- A: '],
    ['**Front:** ', '**Back:** '],
    ['Вопрос: ', 'Ответ: '],
    ['P: ', 'R: '],
    ['问：', '答：'],
    ['Frage: ', 'Antwort: '],
    ['**Term:** ', '**Definition:** '],
  ];
  for (const [question, answer] of pairs) {
    it(`may be “${question}” and “${answer}”`, async () => {
      const lines = [`${question}Keel?`, `${answer}A fin.`, '', `${question}Jib?`, `${answer}A sail.`, ''];
      assert.deepEqual(await shown('# Boats', ...lines), [['Keel? => A fin.', 'Jib? => A sail.'], []]);
    });
  }

  it('are no questions where few are answered', async () =>
    assert.deepEqual(
      await shown('**Q:** Keel?', '**A:** A fin.', '', '**Q:** Jib?', '', '**Q:** Boom?', '', '**Q:** Mast?'),
      [[], []],
    ));
  it('are no questions where they stand under what is often asked', async () =>
    assert.deepEqual(await shown('## FAQ', '**Q:** Keel?', '**A:** A fin.', '', '**Q:** Jib?', '**A:** A sail.'), [
      [],
      [],
    ]));
  it('count the question, and are no part of it', async () => {
    const lines = [
      '**Question 1:** What is a keel',
      '',
      'a) fin',
      'b) sail',
      '',
      '**Answer:** a',
      '',
      '**Q2 (D1).** What is a jib',
      '',
      'a) fin',
      'b) sail',
      '',
      '**Answer:** b',
    ];
    assert.deepEqual(await shown(...lines), [
      ['What is a keel [A fin | B sail] 0', 'What is a jib [A fin | B sail] 1'],
      [],
    ]);
  });
});

describe('options', () => {
  const each = (write: (right: string, wrong: string) => readonly string[]) => [
    '### 1. Which?',
    '',
    ...write('Set', 'Map'),
    '',
    '### 2. Which now?',
    '',
    ...write('Map', 'Set'),
    '',
  ];
  const ways: [what: string, lines: readonly string[], expected: readonly string[]][] = [
    [
      'without letters, with the text of the right one below',
      each((right) => ['* Set', '* Map', '', `Answer: ${right}`]),
      ['Which? [A Set | B Map] 0', 'Which now? [A Set | B Map] 1'],
    ],
    [
      'in another order',
      each((right, wrong) => [`- A. ${right}`, '- C. List', `- B. ${wrong}`, '', '**Answer:** A']),
      ['Which? [A Set | C List | B Map] 0', 'Which now? [A Map | C List | B Set] 0'],
    ],
    [
      'under headings',
      each((right, wrong) => ['#### Options:', '', `- A) ${right}`, `- B) ${wrong}`, '', '#### Answer:', '', 'A']),
      ['Which? [A Set | B Map] 0', 'Which now? [A Map | B Set] 0'],
    ],
    [
      'in empty boxes',
      each((right, wrong) => [`- [ ] A) ${right}`, `- [ ] B) ${wrong}`, '', 'Respuesta Correcta: B)']),
      ['Which? [A Set | B Map] 1', 'Which now? [A Map | B Set] 1'],
    ],
    [
      'of which one is in bold type',
      each((right, wrong) => [`- A) ${wrong}`, `- **B) ${right}**`]),
      ['Which? [A Map | B Set] 1', 'Which now? [A Set | B Map] 1'],
    ],
    [
      'below code and a question',
      each((right, wrong) => [
        '```js',
        'x()',
        '```',
        '',
        'What now?',
        '',
        `- A) ${right}`,
        `- B) ${wrong}`,
        '',
        'Answer: A',
      ]),
      [
        'Which? /  / ```js / x() / ``` /  / What now? [A Set | B Map] 0',
        'Which now? /  / ```js / x() / ``` /  / What now? [A Map | B Set] 0',
      ],
    ],
    [
      'below a title that leads to code',
      [
        '### Look at this code:',
        '',
        '```js',
        'x()',
        '```',
        '',
        'What now?',
        '',
        '- [x] a',
        '- [ ] b',
        '',
        '### Look at that code:',
        '',
        'What then?',
        '',
        '- [ ] a',
        '- [x] b',
      ],
      [
        'Look at this code: /  / ```js / x() / ``` /  / What now? [A a | B b] 0',
        'Look at that code: /  / What then? [A a | B b] 1',
      ],
    ],
    [
      'in a fold, with their answer',
      [
        '<details><summary>1. Which?</summary>',
        '',
        'A. Set',
        'B. Map',
        '',
        'Answer: B',
        '',
        '</details>',
        '',
        '<details><summary>2. Which now?</summary>',
        '',
        '```',
        'A Set',
        'B Map',
        '```',
        '',
        '答案：A',
        '',
        '</details>',
      ],
      ['Which? [A Set | B Map] 1', 'Which now? [A Set | B Map] 0'],
    ],
    [
      'under a title of practice, with an explanation in a fold',
      [
        '# Practice exam',
        '',
        'Q1. Which?',
        '    - A. Set',
        '    - B. Map',
        '',
        '    <details><summary>Answer</summary>',
        '      Correct Answer: B',
        '',
        '      It maps.',
        '    </details>',
      ],
      ['Which? [A Set | B Map] 1'],
    ],
    [
      'under a title of practice, in lines',
      [
        '# Practice exam',
        'Q1. Which?',
        'A. Set',
        'B. Map',
        '',
        'Answer: B',
        '',
        'Q2. Which now?',
        'A. Set',
        'B. Map',
        '',
        'Answer: A',
      ],
      ['Which? [A Set | B Map] 1', 'Which now? [A Set | B Map] 0'],
    ],
  ];
  for (const [what, lines, expected] of ways)
    it(what, async () => assert.deepEqual(await shown(...lines), [expected, []]));
});

describe('counts', () => {
  for (const count of ['Q4', 'Q.4)', 'Q4.', 'Question 4:', '4.', '4)']) {
    const ways: [what: string, lines: readonly string[]][] = [
      [
        'a heading',
        [
          `## ${count} What is a keel?`,
          '',
          'A fin.',
          '',
          `## ${count.replace('4', '5')} What is a jib?`,
          '',
          'A sail.',
        ],
      ],
      [
        'a summary',
        [
          `<details><summary>${count} What is a keel?</summary>A fin.</details>`,
          '',
          `<details><summary>${count.replace('4', '5')} What is a jib?</summary>A sail.</details>`,
        ],
      ],
      [
        'text over a fold',
        [
          `${count} What is a keel?`,
          '',
          ...fold('A fin.'),
          `${count.replace('4', '5')} What is a jib?`,
          '',
          ...fold('A sail.'),
        ],
      ],
      [
        'bold type over a fold',
        [
          `**${count} What is a keel?**`,
          '',
          ...fold('A fin.'),
          `**${count.replace('4', '5')} What is a jib?**`,
          '',
          ...fold('A sail.'),
        ],
      ],
      [
        'an item of a list over a fold',
        [
          `- ${count} What is a keel?`,
          '',
          ...fold('A fin.').map((line) => `  ${line}`),
          `- ${count.replace('4', '5')} What is a jib?`,
          '',
          ...fold('A sail.').map((line) => `  ${line}`),
        ],
      ],
    ];
    for (const [what, lines] of ways)
      it(`“${count}” is no part of ${what}`, async () =>
        assert.deepEqual(await shown('# Boats', '', ...lines), [
          ['What is a keel? => A fin.', 'What is a jib? => A sail.'],
          [],
        ]));
  }

  it('may begin with 0', async () =>
    assert.deepEqual(
      await shown(
        '### 0. What is a keel?',
        'A fin.',
        '### 1. What is a jib?',
        'A sail.',
        '### 2. What is a boom?',
        'A pole.',
      ),
      [['What is a keel? => A fin.', 'What is a jib? => A sail.', 'What is a boom? => A pole.'], []],
    ));

  it('of a table of contents count no questions', async () => {
    const lines = [
      '# 面试题',
      '- [第 1 题：什么是端口？](#a)',
      '- [第 2 题：什么是地址？](#b)',
      '',
      '## 第 1 题：什么是端口？',
      '数字。',
      '## 第 2 题：什么是地址？',
      '地方。',
    ];
    assert.deepEqual(await shown(...lines), [['什么是端口？ => 数字。', '什么是地址？ => 地方。'], []]);
  });
});

describe('what programs for quizzes leave behind', () => {
  const two = (options: readonly string[], after: readonly string[]) => [
    '### Which?',
    '',
    ...options,
    '',
    ...after,
    '### Which now?',
    '',
    ...options,
    '',
    ...after,
  ];
  const table: [what: string, lines: readonly string[], expected: readonly string[]][] = [
    [
      'the ends of blocks',
      two(['- [x] a', '- [ ] b'], ['{{< /quizdown >}}', '']),
      ['Which? [A a | B b] 0', 'Which now? [A a | B b] 0'],
    ],
    [
      'blocks, of which one has a gap',
      [
        '<quiz>',
        'Which?',
        '',
        '- [x] a',
        '- [ ] b',
        '</quiz>',
        '',
        '<quiz>',
        'It prints [[hello]].',
        '</quiz>',
        '',
        '<quiz>',
        'Which now?',
        '',
        '- [x] a',
        '- [ ] b',
        '',
        'So.',
        '</quiz>',
      ],
      ['Which? [A a | B b] 0', 'hello', 'Which now? [A a | B b] 0'],
    ],
    [
      'a remark behind an option',
      two(['- [x] a [^a city]', '- [ ] b'], []),
      ['Which? [A a | B b] 0', 'Which now? [A a | B b] 0'],
    ],
    [
      'bold type that its tick closed',
      two(['a) **wren (correct)**', 'b) emu'], []),
      ['Which? [A wren | B emu] 0', 'Which now? [A wren | B emu] 0'],
    ],
    [
      'the mark of an item without words',
      two(['- [x] a', '- [ ] b', '-'], []),
      ['Which? [A a | B b] 0', 'Which now? [A a | B b] 0'],
    ],
    [
      'a tag and a hint',
      ['#### Q1. Which? #Q', '- [x] a', '- [ ] b', '#### Q2. Which now? ?[look](x)', '- [x] a', '- [ ] b'],
      ['Which? [A a | B b] 0', 'Which now? [A a | B b] 0'],
    ],
    [
      'boxes of LiaScript',
      two(['    [(X)] a', '    [( )] b'], []),
      ['Which? [A a | B b] 0', 'Which now? [A a | B b] 0'],
    ],
  ];
  for (const [what, lines, expected] of table) {
    it(`is no part of a question: ${what}`, async () => {
      const { exercises, problems } = await reading('birds-quiz.md', ...lines);
      assert.deepEqual([exercises.map(inShort), problems], [expected, []]);
    });
  }
});

describe('a page of practice', () => {
  it('tells of an answer that no option has', async () => {
    const { exercises, problems } = await practice(
      '## Self-check',
      '**1. Which?**',
      '',
      'a) one',
      'b) two',
      '',
      '<details><summary>Show answer</summary>',
      '',
      'd) because',
      '',
      '</details>',
    );
    assert.deepEqual(
      [exercises.map(inShort), problems.map(({ line, code }) => `${line + 1} ${code}`)],
      [['Which? [a one | b two] '], ['2 unknown-letter']],
    );
  });
});

describe('a file that a person said is to be practised', () => {
  const files: [what: string, lines: readonly string[]][] = [
    [
      'headings that ask, announced by nothing',
      [
        '# Boats',
        ...['What is a keel?', 'What is a jib?', 'Name a boom', 'Why?', 'Where?'].flatMap((each) => [
          `### ${each}`,
          '',
          'So.',
          '',
        ]),
      ],
    ],
    ['one pair of labels', ['**Q:** What is a keel?', '**A:** A fin.']],
  ];
  for (const [what, lines] of files) {
    it(`is read by a lower bar: ${what}`, async () => {
      const file = { path: 'notes/a.md', text: lines.join('\n') };
      const [found, announced] = [await readFile(file), await readFile(file, 'announced')];
      assert.deepEqual([found.sets.length, announced.sets.length], [0, 1]);
    });
  }
});

describe('what nobody meant to be asked', () => {
  const files: [what: string, lines: readonly string[]][] = [
    [
      'minutes',
      [
        '# Minutes',
        'Q: How will this work?',
        'A: We will see.',
        '',
        'Q: Who does it?',
        'C: I do.',
        'C: Me too.',
        'Q: When? A: Soon.',
        'C: Sure.',
      ],
    ],
    [
      'questions of a README',
      [
        '# Tool',
        '## Installation',
        'Run it.',
        '## Usage',
        'Use it.',
        '## FAQ',
        '**Q:** Why?',
        '**A:** So.',
        '',
        '**Q:** How?',
        '**A:** So.',
      ],
    ],
    ['a contents list', ['# Guide', '- [1. What is it?](#a)', '- [2. Why is it?](#b)', '', '## What it is', 'A tool.']],
    [
      'headings of a document that ask',
      ['# Thoughts', '## What is it?', 'A tool.', '## Why?', 'So.', '## And then?', 'Rest.'],
    ],
  ];
  for (const [what, lines] of files) it(what, async () => assert.deepEqual(await shown(...lines), [[], []]));
});

describe('the plans for a file', () => {
  it('say what asks, where the answers are and why, the surest first', () => {
    const lines = [
      '# Boats',
      '**Q:** Keel?',
      '**A:** A fin.',
      '',
      '**Q:** Jib?',
      '**A:** A sail.',
      '',
      '### What is a boom?',
      '',
      '- [x] a pole',
      '- [ ] a sail',
    ];
    const plans = plansOf(outlineOf(lines.join('\n')), 'notes/a.md');
    assert.deepEqual(
      plans.map(
        ({ asks, answers, questions, evidence }) => `${asks}, ${answers}, ${questions.length}: ${evidence.join(', ')}`,
      ),
      [
        'titles with options, options, 1: one asks right above its boxes',
        'labels, label, 2: a label of an answer follows the label of a question, there are several',
      ],
    );
  });
});

describe('open questions of the same words', () => {
  const lines = (words: readonly string[]) => [
    '# Interview questions',
    ...words.flatMap((each, at) => [`### ${at + 1}. ${each}?`, '', `No ${at}.`, '']),
  ];
  it('are none where most are alike, and told', async () =>
    assert.deepEqual(await shown(...lines(['What', 'What', 'What', 'What'])), [[], ['2 no-question']]));
  it('are asked where half differ', async () =>
    assert.equal((await shown(...lines(['What', 'Why', 'What', 'Why'])))[0]?.length, 4));
});
