import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { inShort, reading } from '../reading';

const shown = async (...lines: readonly string[]) =>
  (await reading('birds/README.md', ...lines)).exercises.map(inShort);

describe('questions as headings in a numbered list', () => {
  const last = ['2. ### Which bird hovers?', '', '   A kestrel.'];
  const lastShown = 'Which bird hovers? => A kestrel.';

  const answers: [what: string, lines: readonly string[], answer: string][] = [
    ['words', ['   A penguin.'], 'A penguin.'],
    ['words at the margin', ['A penguin.'], 'A penguin.'],
    ['words indented further than the number', ['    A penguin.', '', '    And a duck.'], 'A penguin.\n\nAnd a duck.'],
    ['a fence', ['   ```js', '   if (x)', '     swim();', '   ```'], '```js\nif (x)\n  swim();\n```'],
    [
      'a heading of the same level',
      ['   A penguin.', '', '### Why', '', 'It has flippers.'],
      'A penguin.\n\n### Why\n\nIt has flippers.',
    ],
    ['smaller headings', ['   A penguin.', '#### Why', '1. Flippers.'], 'A penguin.\n#### Why\n1. Flippers.'],
    [
      'folded details',
      ['   A penguin.', '', '   <details><summary>More</summary>', '   It has flippers.', '   </details>'],
      'A penguin.\n\n<details><summary>More</summary>\nIt has flippers.\n</details>',
    ],
    ['a bold way back to the top', ['A penguin.', '', '**[⬆ Back to Top](#birds)**'], 'A penguin.'],
    ['a plain way back to the top', ['A penguin.', '', '[⇧ back to top](#birds)', '', '---'], 'A penguin.'],
    [
      'a way back in tags',
      ['A penguin.', '<div align="right">', '  <b><a href="#birds">↥ back to top</a></b>', '</div>', '<br/>'],
      'A penguin.',
    ],
    [
      'a way back beside another link',
      ['A penguin.', '', '[Back to top ↑](#birds) &nbsp;&nbsp;/&nbsp;&nbsp; [Read it online](https://example.org)'],
      'A penguin.',
    ],
    [
      'links down the page that are no ways back',
      ['A penguin.', '', '[Nests](#nests) [Eggs](#eggs)'],
      'A penguin.\n\n[Nests](#nests) [Eggs](#eggs)',
    ],
    ['a way back in another language', ['A penguin.', '', '[⬆ ylös](#linnut)'], 'A penguin.'],
    ['a comment', ['A penguin.', '<!-- really? -->'], 'A penguin.'],
    ['a heading in a fence', ['```md', '3. ### Which?', '```'], '```md\n3. ### Which?\n```'],
    ['nothing', [], ''],
  ];
  for (const [what, lines, answer] of answers) {
    it(`are answered by ${what}`, async () => {
      assert.deepEqual(await shown('1. ### Which bird swims?', '', ...lines, '', ...last), [
        `Which bird swims? => ${answer}`,
        lastShown,
      ]);
    });
  }

  for (const title of [
    '1. ### Which bird swims?',
    '1. ## Which bird swims?',
    '1) ### Which bird swims?',
    '12.### Which bird swims?',
    '  3.  ###  Which bird swims? ###',
    '1. ###Which bird swims?',
    '1. ### **Which bird swims?**',
    '1. ### Which bird swims? [↑](#birds)',
  ]) {
    it(`may be written “${title}”`, async () => {
      assert.deepEqual(await shown(title, 'A penguin.', ...last), ['Which bird swims? => A penguin.', lastShown]);
    });
  }

  it('may have some among them that do not ask', async () => {
    assert.deepEqual(await shown('1. ### Flippers', '', 'They swim.', ...last), ['Flippers => They swim.', lastShown]);
  });

  for (const title of [
    '2, ### Which bird dives?',
    '2.. ### Which bird dives?',
    '2 ### Which bird dives?',
    '### Which bird dives?',
  ]) {
    it(`may have one among them that is written “${title}”`, async () => {
      assert.deepEqual(
        await shown(
          '1. ### Which bird swims?',
          '',
          '    A penguin.',
          '',
          title,
          '',
          '    A gannet.',
          '',
          '3. ### Which bird hovers?',
          '',
          '    A kestrel.',
        ),
        ['Which bird swims? => A penguin.', 'Which bird dives? => A gannet.', lastShown],
      );
    });
  }

  it('may ask in other languages and without a mark', async () => {
    const titles = ['什么是翅膀', '如何飞行', '羽毛', 'Was ist ein Nest', 'Qué es un nido', 'Что такое крыло'];
    assert.equal((await shown(...titles.flatMap((title, at) => [`${at + 1}. ### ${title}`, 'An answer.']))).length, 6);
  });

  it('are none in a list of links', async () => {
    assert.deepEqual(
      await shown(
        ...[1, 2, 3, 4, 5, 6, 7, 8, 9, 10].flatMap((count) => [
          `${count}. ### [Book ${count}](https://example.org)`,
          'A book.',
        ]),
      ),
      [],
    );
  });

  it('end before a bigger heading, a heading without text of its own, and the part after the last', async () => {
    const lines = [
      '# Birds',
      '## Water',
      '1. ### Which bird swims?',
      'A penguin.',
      '### Air',
      '2. ### Which bird hovers?',
      'A kestrel.',
      '## Land',
      'Some run.',
      '3. ### Which bird runs?',
      'An emu.',
      '### Thanks',
      'To all.',
    ];
    const { exercises } = await reading('birds/README.md', ...lines);
    assert.deepEqual(exercises.map(inShort), [
      'Which bird swims? => A penguin.',
      'Which bird hovers? => A kestrel.',
      'Which bird runs? => An emu.',
    ]);
    assert.deepEqual(
      exercises.map(({ headings, range }) => [headings.join('/'), range.start, range.end]),
      [
        ['Birds/Water', 2, 4],
        ['Birds/Water/Air', 5, 7],
        ['Birds/Land', 9, 11],
      ],
    );
  });

  it('are not the lines of a table of contents', async () => {
    const contents = [
      '| No. | Questions |',
      '| --- | --- |',
      '| 1 | [Which bird swims?](#which-bird-swims) |',
      '',
      '1. [Which bird swims?](#which-bird-swims)',
      '2. [Which bird hovers?](#which-bird-hovers)',
      '',
    ];
    assert.deepEqual(await shown('# Birds', ...contents, '1. ### Which bird swims?', 'A penguin.', ...last), [
      'Which bird swims? => A penguin.',
      lastShown,
    ]);
  });

  it('leave to another series what stands in it', async () => {
    const series = ['### Exercises', '#### 1. Which bird is this?', 'A wren.', '#### 2. And which is that?', 'An owl.'];
    assert.deepEqual(await shown('1. ### Which bird swims?', 'A penguin.', ...last, ...series), [
      'Which bird swims? => A penguin.',
      lastShown,
      'Which bird is this? => A wren.',
      'And which is that? => An owl.',
    ]);
  });

  it('without an answer are a problem', async () => {
    const { problems } = await reading(
      'birds/README.md',
      '1. ### Which bird swims?',
      '',
      '**[⬆ Back to Top](#birds)**',
      '',
      ...last,
    );
    assert.deepEqual(
      problems.map(({ line, code }) => `${line + 1} ${code}`),
      ['1 no-answer'],
    );
  });

  it('do not ask in a manual', async () => {
    assert.deepEqual(
      await shown('1. ## Install', 'Run it.', '2. ## Configure', 'Edit it.', '3. ## What next?', 'Go on.'),
      [],
    );
  });
});

describe('questions as headings with a number', () => {
  const series: [first: string, second: string][] = [
    ['### 1. Which bird swims?', '### 2. Which bird hovers?'],
    ['## 1) Which bird swims?', '## 2) Which bird hovers?'],
    ['### Q1: Which bird swims?', '### Q2: Which bird hovers?'],
    ['### Q1. Which bird swims?', '### Q2. Which bird hovers?'],
    ['#### Question 1 - Which bird swims?', '#### Question 2 - Which bird hovers?'],
    ['### <a name="1"></a>1. Which bird swims?', '### <a name="2"></a>2. Which bird hovers?'],
    ['### ❓ 1. Which bird swims?', '### ❓ 2. Which bird hovers?'],
    ['### **1. Which bird swims?**', '### **2. Which bird hovers?**'],
    ['### 1\\. Which bird swims?', '### 2\\. Which bird hovers?'],
    ['###1. Which bird swims?', '###2. Which bird hovers?'],
  ];
  for (const [first, second] of series) {
    it(`may be written “${first}”`, async () => {
      assert.deepEqual(
        await shown('# Birds', first, '', 'A penguin.', '', second, 'A kestrel.', '', '[⬆ Back to top](#birds)', '---'),
        ['Which bird swims? => A penguin.', 'Which bird hovers? => A kestrel.'],
      );
    });
  }

  it('are answered up to the next heading of their level, smaller ones included', async () => {
    const lines = [
      '## 1. Which bird swims?',
      'A penguin.',
      '### Why',
      'Flippers.',
      '## 2. Which bird hovers?',
      'A kestrel.',
      '## See also',
      'A book.',
    ];
    assert.deepEqual(await shown(...lines), [
      'Which bird swims? => A penguin.\n### Why\nFlippers.',
      'Which bird hovers? => A kestrel.',
    ]);
  });

  for (const marks of ['##', '####']) {
    it(`may have one among them with the marks ${marks}, where its number is missing`, async () => {
      const counted = [1, 2, 3, 4].map((count) => [
        `${count === 3 ? marks : '###'} ${count}. Which bird is number ${count}?`,
        'One of them.',
      ]);
      const { exercises } = await reading('birds/README.md', '# Birds', ...counted.flat());
      assert.deepEqual(
        exercises.map((exercise) => `${inShort(exercise)}, ${exercise.headings.join('/')}`),
        [1, 2, 3, 4].map((count) => `Which bird is number ${count}? => One of them., Birds`),
      );
    });
  }

  it('leave smaller headings that count by themselves to the answer', async () => {
    const lines = [
      '### 1. How is a nest built?',
      '#### 1. Find twigs',
      'Many.',
      '#### 2. Weave them',
      'Well.',
      '### 3. Which bird hovers?',
      'A kestrel.',
    ];
    assert.deepEqual(await shown(...lines), [
      'How is a nest built? => #### 1. Find twigs\nMany.\n#### 2. Weave them\nWell.',
      'Which bird hovers? => A kestrel.',
    ]);
  });

  it('may have one among them whose number was forgotten', async () => {
    const counted = [1, 2, 3, 4, 5].flatMap((count) => [
      `### ${count}. Which bird is number ${count}?`,
      'One of them.',
    ]);
    assert.equal(
      (
        await shown(
          ...counted.slice(0, 4),
          '### Which bird has no number?',
          'This.',
          ...counted.slice(4),
          '### Really?',
          'No.',
        )
      ).length,
      6,
    );
  });

  it('may end without a question mark where most of many ask', async () => {
    const titles = [
      'What is a wing',
      'Explain moulting',
      'Define a clutch',
      'Which bird swims?',
      'Describe a nest',
      'Feathers',
    ];
    assert.equal((await shown(...titles.flatMap((title, at) => [`### ${at + 1}. ${title}`, 'An answer.']))).length, 6);
  });

  it('take the inner of two series', async () => {
    const lines = [
      '## 1. What swims?',
      '### 1. Which bird swims?',
      'A penguin.',
      '### 2. Which fish swims?',
      'A cod.',
      '## 2. What flies?',
      '### 3. Which bird flies?',
      'A wren.',
    ];
    assert.deepEqual(await shown(...lines), [
      'Which bird swims? => A penguin.',
      'Which fish swims? => A cod.',
      'Which bird flies? => A wren.',
    ]);
  });

  it('may be tasks of a collection of exercises that code alone answers', async () => {
    const tasks = (body: readonly string[]) =>
      ['Import it', 'Make a row', 'Fill it', 'Sum it up', 'Print it'].flatMap((task, at) => [
        `#### ${at + 1}. ${task}`,
        ...body,
      ]);
    const code = ['', '```py', 'x', '```'];
    assert.deepEqual((await shown('# Exercises', ...tasks(code))).length, 5);
    assert.deepEqual(await shown('# Exercises', ...tasks(['Do this:', ...code])), []);
    assert.deepEqual(await shown('# Steps', ...tasks(code)), []);
  });

  it('ask with all that stands above a smaller heading over the answer', async () => {
    const lines = [
      '## Question 1. What does it print?',
      '```js',
      'swim()',
      '```',
      '### Answer',
      'Water.',
      '## Question 2. Which bird hovers?',
      '### Answer',
      'A kestrel.',
    ];
    assert.deepEqual(await shown(...lines), [
      'What does it print?\n\n```js\nswim()\n``` => Water.',
      'Which bird hovers? => A kestrel.',
    ]);
  });

  it('without any answer are told once', async () => {
    const { exercises, problems } = await reading(
      'birds.md',
      ...[1, 2, 3, 4, 5].map((count) => `### ${count}. Which bird is number ${count}?`),
    );
    assert.deepEqual(
      [exercises.length, problems.map(({ line, code }) => `${line + 1} ${code}`)],
      [0, ['1 unanswered-list']],
    );
  });

  const others: [what: string, lines: readonly string[]][] = [
    [
      'chapters',
      [
        '## 1. Installation',
        'Run it.',
        '## 2. Usage',
        'Use it.',
        '## 3. What is new?',
        'This.',
        '## 4. License',
        'MIT',
      ],
    ],
    ['steps', ['### Step 1: Create a file', 'So.', '### Step 2: What to write', 'This.']],
    [
      'instructions',
      [
        '## 1. Create a project',
        'So.',
        '## 2. Write tests',
        'So.',
        '## 3. Define a key',
        'So.',
        '## 4. List the files',
        'So.',
        '## 5. Run it',
        'So.',
      ],
    ],
    ['recipes', [1, 2, 3, 4, 5, 6, 7, 8].flatMap((count) => [`## ${count}. How to make part ${count}`, 'So.'])],
    ['versions', ['## 1.2.0', 'Fixed.', '## 1.1.0', 'Why not?']],
    ['sections of two numbers', ['### 1.1 What is it?', 'A tool.', '### 1.2 Why is it?', 'Because.']],
    ['questions without numbers', ['### What is it?', 'A tool.', '### Why is it?', 'Because.']],
    ['quarters', ['## Q1 2026', 'Parser.', '## Q2 2026', 'Printer.']],
    ['a table of contents', ['### [1. What is it?](#1-what-is-it)', '### [2. Why is it?](#2-why-is-it)']],
    [
      'folded answers, which belong to another form',
      [
        '### 1. Which?',
        '<details><summary>Swimmers</summary>',
        'a',
        '</details>',
        '### 2. What?',
        '<details><summary>Flyers</summary>',
        'b',
        '</details>',
      ],
    ],
  ];
  for (const [what, lines] of others) {
    it(`are not ${what}`, async () => {
      const { readers, problems } = await reading('docs/guide.md', '# Guide', ...lines);
      assert.deepEqual(
        [readers.filter((name) => name === 'finder'), problems.filter(({ code }) => code !== 'no-answer')],
        [[], []],
      );
    });
  }
});
