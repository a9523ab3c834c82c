import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { itemsOf } from '../../../../src/core/exercise/kinds';
import { inShort, reading } from '../reading';

const shown = async (...lines: readonly string[]) =>
  (await reading('birds/birds-quiz.md', ...lines)).exercises.map(inShort);

/** Two plain questions that make a file a quiz. */
const plain = [
  '#### Q1. Which bird swims?',
  '',
  '- [ ] a wren',
  '- [x] a penguin',
  '',
  '#### Q2. Which bird hovers?',
  '',
  '- [x] a kestrel',
  '- [ ] an emu',
  '',
];
const plainShown = ['Which bird swims? [A a wren | B a penguin] 1', 'Which bird hovers? [A a kestrel | B an emu] 0'];

describe('a task list below a question', () => {
  const boxes: [what: string, right: string, wrong: string][] = [
    ['a dash', '- [x] one', '- [ ] two'],
    ['a star and a capital', '* [X] one', '* [ ] two'],
    ['a plus', '+ [x] one', '+ [ ] two'],
    ['numbers', '1. [x] one', '2. [ ] two'],
    ['numbers that all are 1', '1. [x] one', '1. [ ] two'],
    ['a space after the tick', '- [x ] one', '- [ ] two'],
    ['a space before the tick', '- [ x] one', '- [  ] two'],
    ['no space after the dash', '-[x] one', '-[ ] two'],
    ['no space after the box', '- [x]one', '- [ ]two'],
    ['an empty box', '- [x] one', '- [] two'],
    ['an indented list', '  - [x] one', '  - [ ] two'],
    ['escaped boxes', '- \\[x\\] one', '- \\[ \\] two'],
    ['brackets right after the box', '- [x](one)', '- [ ](two)'],
    ['no bullets', '[x] one', '[ ] two'],
    ['letters of their own', '- [x] A. one', '- [ ] B. two'],
    ['breaks at the ends', '- [x] one<br>', '- [ ] two<br/>'],
    ['two marks', '1. - [x] one', '2. - [ ] two'],
    ['a letter and a mark', '- a) [x] one', '- b) [ ] two'],
    ['long dashes', '— [x] one', '— [ ] two'],
    ['a tick that is a Cyrillic letter', '- [х] one', '- [ ] two'],
  ];
  for (const [what, right, wrong] of boxes) {
    it(`may be written with ${what}`, async () => {
      const [one, two] = right.includes('(one)') ? ['(one)', '(two)'] : ['one', 'two'];
      assert.deepEqual(await shown(...plain, '#### Q3. Which number?', '', right, wrong), [
        ...plainShown,
        `Which number? [A ${one} | B ${two}] 0`,
      ]);
    });
  }

  const titles: [title: string, prompt: string][] = [
    ['#### Q3. Which number?', 'Which number?'],
    ['### Q3. Which number?', 'Which number?'],
    ['##### Q3: Which number?', 'Which number?'],
    ['#### Q3 Which number?', 'Which number?'],
    ['#### Q.3) Which number?', 'Which number?'],
    ['#### q3 - Which number?', 'Which number?'],
    ['#### Question 3: Which number?', 'Which number?'],
    ['#### 3) Which number?', 'Which number?'],
    ['#### 3. Which number?', 'Which number?'],
    ['#### Which number?', 'Which number?'],
    ['#### Which number? (Choose two.)', 'Which number? (Choose two.)'],
    ['#### **Q3. Which number?**', 'Which number?'],
    ['#### **Q3.** Which number?', 'Which number?'],
    ['#### <a name="q3"></a>Q3. Which number?', 'Which number?'],
    ['####Q3. Which number?', 'Which number?'],
    ['Q3. Which number?', 'Which number?'],
    ['**Q3. Which number?**', 'Which number?'],
    ['**3. Which number?**', 'Which number?'],
    ['3. Which number?', 'Which number?'],
    ['#### Q3. The number is', 'The number is'],
    ['#### The number is', 'The number is'],
    ['#### F3. Welche Zahl?', 'Welche Zahl?'],
    ['#### Pregunta 3. ¿Qué número?', '¿Qué número?'],
    ['#### 第3题 哪个数字？', '哪个数字？'],
    ['#### Q3、哪个数字', '哪个数字'],
    ['#### Q3。哪个数字', '哪个数字'],
    ['#### 質問3：どの数字', 'どの数字'],
    ['#### Câu hỏi 3: Số nào?', 'Số nào?'],
    ['####\u00a0Q3. Which number?', 'Which number?'],
    ['    #### Q3. Which number?', 'Which number?'],
    ['#### Q3. `1.` is which number?', '`1.` is which number?'],
    ['#### Q3', '#### Q3'],
  ];
  for (const [title, prompt] of titles) {
    it(`stands under “${title}”`, async () => {
      const { exercises } = await reading(
        'birds-quiz.md',
        ...plain,
        title,
        '',
        '- [ ] one',
        '- [x] two',
        '- [ ] three',
        '',
        '#### Q4. Last?',
        '- [x] a',
        '- [ ] b',
      );
      assert.equal(exercises.length, 4);
      assert.equal(exercises[2]?.prompt, prompt.replace(/^#+ /u, ''));
    });
  }

  const bodies: [what: string, lines: readonly string[], expected: string][] = [
    ['several ticks', ['#### Q3. Which?', '- [x] a', '- [ ] b', '- [x] c'], 'Which? [A a | B b | C c] 0,2'],
    [
      'a stem in words',
      ['#### Q3. Look at this.', '', 'It is a bird.', '', '- [x] a', '- [ ] b'],
      'Look at this.\n\nIt is a bird. [A a | B b] 0',
    ],
    [
      'a stem in a fence',
      ['#### Q3. What is logged?', '', '```js', '// - [x] no option', 'log(1);', '```', '', '- [x] 1', '- [ ] 2'],
      'What is logged?\n\n```js\n// - [x] no option\nlog(1);\n``` [A 1 | B 2] 0',
    ],
    [
      'a stem with an image',
      ['#### Q3. What is this?', '![a bird](bird.png)', '- [x] a', '- [ ] b'],
      'What is this?\n\n![a bird](bird.png) [A a | B b] 0',
    ],
    [
      'a list in the stem',
      ['#### Q3. In which order?', '', '- egg', '- bird', '', '- [x] as above', '- [ ] upside down'],
      'In which order?\n\n- egg\n- bird [A as above | B upside down] 0',
    ],
    [
      'a counted list in the stem',
      ['#### Q3. In which order?', '1. egg', '2. bird', '', '- [x] as above', '- [ ] upside down'],
      'In which order?\n\n1. egg\n2. bird [A as above | B upside down] 0',
    ],
    [
      'a question in the stem',
      ['#### Q3. A bird sings.', '', 'Which one is it?', '', '- [x] a', '- [ ] b'],
      'A bird sings.\n\nWhich one is it? [A a | B b] 0',
    ],
    [
      'a heading in the stem',
      ['#### Q3. What is logged?', '##### Code', '`log(1)`', '- [x] 1', '- [ ] 2'],
      'What is logged?\n\n##### Code\n`log(1)` [A 1 | B 2] 0',
    ],
    [
      'a stem in two headings',
      ['#### Q3. A bird sings.', '', '#### Which one is it?', '', '- [x] a', '- [ ] b'],
      'A bird sings.\n\n#### Which one is it? [A a | B b] 0',
    ],
    [
      'a title that could head a list of tasks',
      ['#### Features of which bird are these?', '- [x] a', '- [ ] b'],
      'Features of which bird are these? [A a | B b] 0',
    ],
    [
      'options that are indented fences',
      ['#### Q3. Which?', '- [ ] A', '  ```js', '  a();', '  ```', '- [x] B', '  ```js', '  b();', '  ```'],
      'Which? [A A\n```js\na();\n``` | B B\n```js\nb();\n```] 1',
    ],
    [
      'options that are fences at the margin',
      [
        '#### Q3. Which?',
        '',
        '- [ ] A',
        '',
        '```js',
        'a();',
        '```',
        '',
        '- [x] B',
        '',
        '```js',
        'b();',
        '```',
        '',
        'Because.',
      ],
      'Which? [A A\n```js\na();\n``` | B B\n```js\nb();\n```] 1',
    ],
    [
      'options that are images',
      ['#### Q3. Which?', '- [ ] A', '![a](a.png)', '- [x] B', '![b](b.png)'],
      'Which? [A A\n![a](a.png) | B B\n![b](b.png)] 1',
    ],
    [
      'options that wrap',
      ['#### Q3. Which?', '- [ ] a long', 'way', '- [x] a short', '  one'],
      'Which? [A a long\nway | B a short\none] 1',
    ],
    ['options apart', ['#### Q3. Which?', '', '- [ ] a', '', '', '- [x] b', '', '<br>', ''], 'Which? [A a | B b] 1'],
    [
      'options whose fences open in their lines',
      ['#### Q3. Which?', '- [ ] ```js', '  a();', '  ```', '- [x] ```js', 'b();', '```'],
      'Which? [A ```js\na();\n``` | B ```js\nb();\n```] 1',
    ],
    [
      'a box with nothing behind it',
      ['#### Q3. Which?', '- [ ] a', '- [ ]', '- [x] b', '- [ ] '],
      'Which? [A a | B b] 1',
    ],
    [
      'a comment inside',
      ['#### Q3. Which?', '<!-- checked -->', '- [ ] a', '<!-- - [x] hidden -->', '- [x] b'],
      'Which? [A a | B b] 1',
    ],
    [
      'a long comment inside',
      ['#### Q3. Which?', '- [ ] a', '<!--', '- [x] hidden', '-->', '- [x] b'],
      'Which? [A a | B b] 1',
    ],
    ['a forgotten box', ['#### Q3. Which?', '- [ ] a', '- b', '- [x] c'], 'Which? [A a | B b | C c] 2'],
    [
      'no tick, and the answer below',
      ['#### Q3. Which?', '- [ ] a', '- [ ] b', '', '**Answer:** B'],
      'Which? [A a | B b] 1',
    ],
    [
      'no tick, and the answer in words',
      ['#### Q3. Which?', '- [ ] wren', '- [ ] emu', '', 'Correct answer: emu'],
      'Which? [A wren | B emu] 1',
    ],
    [
      'letters and the answer below',
      ['#### Q3. Which?', 'a) wren', 'b) emu', '', 'The correct answer is b)'],
      'Which? [A wren | B emu] 1',
    ],
    [
      'letters in a list',
      ['#### Q3. Which?', '- A. wren', '- B. emu', '- C. owl', '', 'Answer: A, C'],
      'Which? [A wren | B emu | C owl] 0,2',
    ],
    [
      'letters and an answer in another language',
      ['#### Q3. Which?', 'a) wren', 'b) emu', '', 'Vastaus: b'],
      'Which? [A wren | B emu] 1',
    ],
    [
      'letters and an answer that is called right in another language',
      ['#### Q3. Which?', 'a) wren', 'b) emu', '', 'Respuesta correcta: b)'],
      'Which? [A wren | B emu] 1',
    ],
    [
      'letters, and a tick behind the right one',
      ['#### Q3. Which?', '- A. wren', '- B. emu ✅'],
      'Which? [A wren | B emu] 1',
    ],
    [
      'letters, and a tick before the right one below',
      ['#### Q3. Which?', 'a) wren', 'b) emu', '', '✅ b'],
      'Which? [A wren | B emu] 1',
    ],
    [
      'letters, and a word behind the right one',
      ['#### Q3. Which?', 'a) **wren (correct)**', 'b) emu'],
      'Which? [A wren | B emu] 0',
    ],
    [
      'a fold that is spoken of',
      ['#### Q3. What shows?', '', '`<details><summary>More</summary></details>`', '', '- [x] a', '- [ ] b'],
      'What shows?\n\n`<details><summary>More</summary></details>` [A a | B b] 0',
    ],
    [
      'letters in one line',
      ['#### Q3. Which?', '(A) wren (B) emu (C) owl', 'Ans: (c)'],
      'Which? [A wren | B emu | C owl] 2',
    ],
    [
      'letters in two lines',
      ['#### Q3. Which?', 'a) wren  b) emu', 'c) owl  d) tern', '', 'Answer: d'],
      'Which? [A wren | B emu | C owl | D tern] 3',
    ],
    [
      'a letter that only mentions the next',
      ['#### Q3. Which?', 'a) not b) but a', 'b) emu', '', 'Answer: b'],
      'Which? [A not b) but a | B emu] 1',
    ],
    [
      'letters and a line that opens the answer',
      ['#### Q3. Which?', 'a) wren', 'b) emu', 'View Answer', 'Answer: b'],
      'Which? [A wren | B emu] 1',
    ],
    [
      'letters and an indented answer',
      ['3. Which?', '    a. wren', '    b. emu', '', '    **Answer:** b. emu'],
      'Which? [A wren | B emu] 1',
    ],
    ['letters without an answer', ['#### Q3. Which?', 'a) wren', 'b) emu'], 'Which? [A wren | B emu] '],
    ['a list without boxes', ['#### Q3. Which?', '- wren', '- emu'], 'Which? [A wren | B emu] '],
    ['no options', ['#### Q3. Which?', '', 'The wren.'], 'Which? => The wren.'],
    ['nothing below', ['#### Q3. Which?', '', '![bird](bird.png)'], 'Which?\n\n![bird](bird.png) => '],
  ];
  for (const [what, lines, expected] of bodies) {
    it(`has ${what}`, async () => {
      assert.deepEqual(await shown(...plain, '#### Q0. And?', '- [x] a', '- [ ] b', ...lines), [
        ...plainShown,
        'And? [A a | B b] 0',
        expected,
      ]);
    });
  }

  const explained: [what: string, lines: readonly string[], expected: string][] = [
    ['a link', ['[reference](https://example.org)'], '[reference](https://example.org)'],
    [
      'a list',
      ['', '**Explanation:** It does:', '', '- fly', '- sing', '', '---', ''],
      '**Explanation:** It does:\n\n- fly\n- sing',
    ],
    ['a fence after a blank line', ['', '```js', 'b();', '```'], '```js\nb();\n```'],
    ['a heading of its own', ['', '#### Explanation', '', 'It flies.'], '#### Explanation\n\nIt flies.'],
    ['a question', ['', 'Why? It flies.', '', 'Does it?'], 'Why? It flies.\n\nDoes it?'],
    ['a mention of another question', ['', 'Q1 is like it.'], 'Q1 is like it.'],
    ['counted steps', ['', '1. It runs.', '2. It flies.'], '1. It runs.\n2. It flies.'],
    ['a quote right below', ['> It flies.'], '> It flies.'],
    ['an item right below that only links', ['- [birds](https://example.org)'], '- [birds](https://example.org)'],
    ['an item right below that says so', ['- Reference: birds'], '- Reference: birds'],
    ['a quote of an option', ['  > It flies.'], '**B.** It flies.'],
    ['a way back to the top', ['', 'It flies.', '', '**[⬆ Back to Top](#birds)**'], 'It flies.'],
  ];
  for (const [what, lines, expected] of explained) {
    it(`is explained by ${what}`, async () => {
      const { exercises } = await reading(
        'birds-quiz.md',
        ...plain,
        '#### Q3. Which?',
        '- [ ] a',
        '- [x] b',
        ...lines,
        '#### Q4. Last?',
        '- [x] a',
        '- [ ] b',
      );
      const third = exercises[2];
      assert.deepEqual(third?.kind === 'choice' && [third.explanation, third.options.map(({ text }) => text).join()], [
        expected,
        'a,b',
      ]);
      assert.equal(exercises.length, 4);
    });
  }

  it('without a tick is a problem and schedules nothing', async () => {
    const { exercises, problems } = await reading('birds-quiz.md', ...plain, '#### Q3. Which?', '- [ ] a', '- [ ] b');
    assert.deepEqual(
      problems.map(({ line, code }) => `${line + 1} ${code}`),
      ['11 no-answer'],
    );
    assert.deepEqual(
      exercises.map((exercise) => itemsOf(exercise).length),
      [1, 1, 0],
    );
  });

  it('knows its lines and the headings above', async () => {
    const { exercises, sets } = await reading('birds-quiz.md', '# Birds', '', '## Water', '', ...plain);
    assert.deepEqual(
      exercises.map(({ range, headings }) => [range.start, range.end, headings.join('/')]),
      [
        [4, 8, 'Birds/Water'],
        [9, 13, 'Birds/Water'],
      ],
    );
    assert.equal(sets[0]?.title, 'Birds');
  });

  it('is no part of the question before it where its heading is smaller', async () => {
    const { exercises } = await reading(
      'birds-quiz.md',
      '# Birds',
      '### Q1. Which?',
      '- [x] a',
      '- [ ] b',
      '#### Q2. What?',
      '- [x] a',
      '- [ ] b',
    );
    assert.deepEqual(
      exercises.map(({ headings }) => headings),
      [['Birds'], ['Birds']],
    );
  });

  it('keeps apart questions of one title by their options', async () => {
    const lines = [
      '#### Q1. Which bird?',
      '- [x] a',
      '- [ ] b',
      '#### Q2. Which bird?',
      '- [x] c',
      '- [ ] d',
      '#### Q3. Which bird?',
      '- [x] c',
      '- [ ] d',
    ];
    const { exercises, problems } = await reading('birds-quiz.md', ...lines);
    assert.deepEqual(
      exercises.map(({ id }) => exercises.findIndex((each) => each.id === id)),
      [0, 1, 1],
    );
    assert.deepEqual(
      problems.map(({ line, code }) => `${line + 1} ${code}`),
      ['7 duplicate-exercise'],
    );
  });

  it('may follow a bold or counted line under one heading', async () => {
    const lines = [
      '## Quiz',
      '**1. Which swims?**',
      '- [x] a',
      '- [ ] b',
      '',
      '**2. Which hovers?**',
      '- [ ] c',
      '- [x] d',
      '',
      '3. Which sings?',
      '   - [x] e',
      '   - [ ] f',
      '',
      'Which runs?',
      '- [x] g',
      '- [ ] h',
    ];
    assert.deepEqual(await shown(...lines), [
      'Which swims? [A a | B b] 0',
      'Which hovers? [A c | B d] 1',
      'Which sings? [A e | B f] 0',
      'Which runs? [A g | B h] 0',
    ]);
  });

  it('is explained by what stands as far to the right as its options', async () => {
    const { exercises } = await reading(
      'birds-quiz.md',
      ...plain,
      '3. Which?',
      '',
      '   - [ ] a',
      '   - [x] b',
      '',
      '   1. It flies.',
      '   2. It sings.',
    );
    const third = exercises[2];
    assert.deepEqual(third?.kind === 'choice' && [third.options.map(({ text }) => text).join(), third.explanation], [
      'a,b',
      '1. It flies.\n2. It sings.',
    ]);
  });

  it('may hold a counted list in a stem that is itself counted', async () => {
    const lines = [
      '1. Which swims?',
      '   - A. wren',
      '   - B. penguin',
      '',
      '   **Answer: B**',
      '',
      '2. Which hold?',
      '',
      '   1. It flies.',
      '   2. It swims.',
      '',
      '   - A. only 1',
      '   - B. both',
      '',
      '   **Answer: A**',
    ];
    assert.deepEqual(await shown(...lines), [
      'Which swims? [A wren | B penguin] 1',
      'Which hold?\n\n1. It flies.\n2. It swims. [A only 1 | B both] 0',
    ]);
  });

  const numbered: [title: string, mark: string, answer: string][] = [
    ['Q1. Which swims?', '.', 'Answer: 2'],
    ['**Q1.** Which swims?', '.', '**Ans:** 2'],
    ['### Question 1: Which swims?', ')', '**Correct answer: 2** - it does.'],
  ];
  for (const [title, mark, answer] of numbered) {
    it(`may be numbered below “${title}”`, async () => {
      const lines = [
        title,
        `1${mark} wren`,
        `2${mark} penguin`,
        '',
        answer,
        '',
        title.replace('1', '2').replace('swims', 'hovers'),
        `1${mark} kestrel`,
        `2${mark} emu`,
        '',
        answer.replace('2', '1'),
      ];
      const { exercises } = await reading('birds.md', ...lines);
      assert.deepEqual(exercises.map(inShort), [
        'Which swims? [1 wren | 2 penguin] 1',
        'Which hovers? [1 kestrel | 2 emu] 0',
      ]);
    });
  }

  it('has no options in what it only counts', async () => {
    const lines = [
      '## Q1. How many of these hold?',
      '1. It flies.',
      '2. It sings.',
      '',
      'Answer: 2',
      '## Q2. How far?',
      '1. It flies.',
      '2. It sings.',
      '',
      'Answer: 1.5 m',
    ];
    assert.deepEqual(
      (await reading('birds.md', ...lines)).exercises.map(({ kind }) => kind),
      ['selfCheck', 'selfCheck'],
    );
  });

  it('may have its answer in a heading, however large that is', async () => {
    const lines = [
      '# Birds',
      '',
      '###### 1. Which swims?',
      '- A: wren',
      '- B: penguin',
      '',
      '#### Answer: B',
      '',
      'It does.',
      '',
      '###### 2. Which hovers?',
      '- A: kestrel',
      '- B: emu',
      '',
      '#### Odpověď: A',
    ];
    const { exercises } = await reading('birds.md', ...lines);
    assert.deepEqual(exercises.map(inShort), [
      'Which swims? [A wren | B penguin] 1',
      'Which hovers? [A kestrel | B emu] 0',
    ]);
    assert.deepEqual(
      exercises.map(({ headings }) => headings),
      [['Birds'], ['Birds']],
    );
  });

  it('may be lettered in a file without boxes', async () => {
    const lines = [
      '1. Which swims?',
      '',
      'a) a wren',
      'b) a penguin',
      '',
      'The correct answer is b)',
      '',
      '2. Which hovers?',
      '',
      'A. kestrel',
      'B. emu',
      '',
      'Answer: A',
    ];
    assert.deepEqual(await shown(...lines), [
      'Which swims? [A a wren | B a penguin] 1',
      'Which hovers? [A kestrel | B emu] 0',
    ]);
  });
});

describe('questions that only the rest of their file makes sure', () => {
  const three = [1, 2, 3].flatMap((count) => [
    `${count}. Which bird is number ${count}?`,
    '',
    'a) a wren',
    'b) an emu',
    '',
    '##### Answer: b',
    '',
  ]);
  const files: [what: string, path: string, lines: readonly string[], count: number][] = [
    [
      'lettered ones without an answer among others',
      'birds.md',
      [...three, '4. Which is last?', 'a) a wren', 'b) an emu'],
      4,
    ],
    [
      'lettered ones without any answer',
      'birds.md',
      ['1. Which is first?', 'a) a wren', 'b) an emu', '2. Which is last?', 'a) a wren', 'b) an emu'],
      0,
    ],
    [
      'statements in a quiz by its name',
      'birds-quiz.md',
      ['### The bird that swims', '- [x] a', '- [ ] b', '### The bird that hovers', '- [ ] a', '- [x] b'],
      2,
    ],
    [
      'statements in a quiz by its title',
      'birds.md',
      [
        '# Bird quiz',
        '### The bird that swims',
        '- [x] a',
        '- [ ] b',
        '### The bird that hovers',
        '- [ ] a',
        '- [x] b',
      ],
      2,
    ],
    [
      'statements elsewhere',
      'birds.md',
      ['### The bird that swims', '- [x] a', '- [ ] b', '### The bird that hovers', '- [ ] a', '- [x] b'],
      0,
    ],
    [
      'unanswered ones in a quiz',
      'quiz.md',
      ['### Which swims?', '- [ ] a', '- [ ] b', '### Which hovers?', '- [ ] a', '- [ ] b'],
      2,
    ],
    [
      'a statement among many questions',
      'birds.md',
      [...plain, ...plain, ...plain, '### Hovering birds', '- [x] a', '- [ ] b'],
      7,
    ],
    [
      'one box alone, which is the answer',
      'birds-quiz.md',
      [...plain, ...plain, ...plain, '#### Pairs of birds', '![pairs](pairs.png)', '- [x] a: swims, b: hovers'],
      7,
    ],
    [
      'an untitled list before the first question',
      'birds-quiz.md',
      ['- [x] proofread', '- [ ] translated', '', ...plain],
      2,
    ],
  ];
  for (const [what, path, lines, count] of files) {
    it(what, async () => {
      assert.equal((await reading(path, ...lines)).exercises.length, count);
    });
  }
});

describe('a task list that is no quiz', () => {
  const files: [what: string, path: string, lines: readonly string[]][] = [
    ['a list of things to do', 'README.md', ['# Tool', '## To do', '- [x] Add tests', '- [ ] Write docs']],
    [
      'a roadmap in numbered phases',
      'README.md',
      [
        '## 1. Foundations',
        '- [x] parser',
        '- [ ] printer',
        '## 2. Extras',
        '- [ ] colours',
        '- [ ] themes',
        '## 3. Release',
        '- [ ] notes',
        '- [ ] tag',
      ],
    ],
    [
      'a roadmap by quarters',
      'ROADMAP.md',
      ['## Q1 2026', '- [x] parser', '- [ ] printer', '## Q2 2026', '- [ ] colours', '- [ ] themes'],
    ],
    [
      'quarters without a year',
      'docs/plan.md',
      ['## Q1', '- [x] parser', '- [x] printer', '- [ ] third', '## Q2', '- [ ] colours', '- [ ] themes'],
    ],
    [
      'a template of pull requests',
      '.github/pull_request_template.md',
      [
        '## Does this break anything?',
        '- [ ] Yes',
        '- [ ] No',
        '## What kind of change is it?',
        '- [x] A fix',
        '- [ ] A feature',
      ],
    ],
    [
      'a form with questions',
      'docs/form.md',
      ['## Is it tested?', '- [ ] Yes', '- [ ] No', '## Is it documented?', '- [ ] Yes', '- [ ] No'],
    ],
    [
      'drills to tick off',
      'drills.md',
      ['## 1. Arrays', '- [ ] reverse one', '- [ ] sort one', '## 2. Strings', '- [ ] reverse one', '- [ ] trim one'],
    ],
    ['a checklist beside one question', 'README.md', ['## What is done?', '- [x] parser', '- [ ] printer']],
    ['what a function returns', 'docs/api.md', ['### What it returns', '- [ ] optional', '- [x] required']],
    [
      'criteria',
      'docs/story.md',
      ['### Acceptance criteria', '- [x] a', '- [ ] b', '### Tasks', '- [x] c', '- [ ] d', '### Notes', 'none'],
    ],
    [
      'things to do below a question in a list',
      'minutes.md',
      ['1. Who will host?', '2. Here or there?', '', '- [x] book it', '- [ ] tell all'],
    ],
    [
      'things to do below a question and its answer',
      'notes.md',
      ['## Who will host?', 'We do.', '', '- [x] book it', '- [ ] tell all'],
    ],
    [
      'things to do below a folded answer',
      'notes.md',
      ['## Is it true?', '<details><summary>Log</summary>', 'x', '</details>', '', '- [x] book it', '- [ ] tell all'],
    ],
    ['ticks behind the parts of a statement', 'docs/support.md', ['## 1. Browsers', 'a) old ones', 'b) new ones ✅']],
    ['examples for those who contribute', 'CONTRIBUTING.md', plain],
    ['questions in a fence', 'syntax.md', ['# Syntax', '```markdown', ...plain, '```']],
    ['questions in a comment', 'syntax.md', ['# Syntax', '<!--', ...plain, '-->']],
    [
      'letters without an answer',
      'docs/choices.md',
      ['## Which one to take?', 'a) the first', 'b) the second', '', 'Note: a word'],
    ],
  ];
  for (const [what, path, lines] of files) {
    it(what, async () => {
      const { exercises, problems } = await reading(path, ...lines);
      assert.deepEqual([exercises.map(inShort), problems], [[], []]);
    });
  }

  it('stays out of a quiz that has one besides', async () => {
    assert.deepEqual(
      await shown(
        ...plain,
        '## To do',
        '- [x] more birds',
        '- [ ] more questions',
        '## Progress',
        '- [ ] a',
        '- [ ] b',
      ),
      plainShown,
    );
  });

  for (const path of ['contributing-quiz.md', 'docs/changelog-questions.md']) {
    it(`is one in ${path}, which is named after what it asks about`, async () => {
      assert.deepEqual((await reading(path, ...plain)).exercises.map(inShort), plainShown);
    });
  }

  for (const path of ['CHANGELOG-v3.md', 'CONTRIBUTING.pt-BR.md', '.github/quiz.md']) {
    it(`is none in ${path}, which is for those who work on the project`, async () => {
      assert.deepEqual((await reading(path, ...plain)).exercises, []);
    });
  }
});

describe('a numbered list in a quiz with task lists', () => {
  const quizdown = (...lines: readonly string[]) => shown(...plain, ...lines);

  it('is an ordering in the right order, as quizdown writes it, where its question asks for one', async () => {
    const lines = [
      '## Please bring the following into sequence!',
      '',
      'That is **easy**!',
      '',
      '> Three is larger than one...',
      '',
      '1. One',
      '2. Two',
      '3. Three',
      '',
      '### Which number?',
      '',
      '- [x] one',
      '- [ ] two',
    ];
    assert.deepEqual(await quizdown(...lines), [
      ...plainShown,
      'Please bring the following into sequence!\n\nThat is **easy**!\n\n> Three is larger than one... [One < Two < Three]',
      'Which number? [A one | B two] 0',
    ]);
  });

  it('may count every item as the first, and its items may go on', async () => {
    const lines = ['#### Q3. Put these in order', '', '1. One', '   and only', '1. Two', '', 'So.'];
    assert.deepEqual(await quizdown(...lines), [...plainShown, 'Put these in order [One\nand only < Two] (So.)']);
  });

  it('is none where its question does not ask for an order', async () => {
    assert.deepEqual(await quizdown('## What to read', '', '1. One', '2. Two'), plainShown);
  });
});
