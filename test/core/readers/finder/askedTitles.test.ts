import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { inShort, reading } from '../reading';

const shown = ['What is a keel? => A fin.', 'What is a jib? => A sail.', 'Does it float? => It does.'];
const asked = (write: (question: string) => string, answer = (text: string) => ['', text, '']) =>
  [
    ['What is a keel?', 'A fin.'],
    ['What is a jib?', 'A sail.'],
    ['Does it float?', 'It does.'],
  ].flatMap(([question = '', text = '']) => [write(question), ...answer(text)]);

describe('questions as titles', () => {
  const table: [what: string, path: string, lines: readonly string[], expected: readonly string[]][] = [
    [
      'headings in a file that announces questions',
      'boats/README.md',
      ['# Boat interview questions', '', '## Parts', ...asked((each) => `### ${each}`), '## License', 'MIT'],
      shown,
    ],
    ['headings in a file that is called so', 'interview.md', ['# Boats', ...asked((each) => `## ${each}`)], shown],
    [
      'headings, some of which do not ask',
      'README.md',
      ['# Boat quiz', ...asked((each) => `### ${each}`), '### Explain a boom', 'A pole.', '### Rope', 'Hemp.'],
      [...shown, 'Explain a boom => A pole.', 'Rope => Hemp.'],
    ],
    [
      'headings that count, few of which ask',
      'README.md',
      [
        '# Boat questions',
        '### 1. What is a keel?',
        'A fin.',
        '#### Q. Which?',
        'This.',
        '### 2. Why is it deep',
        'To steady.',
        '### 3. Rope',
        'Hemp.',
        '### 4. Oars',
        'Ash.',
      ],
      [
        'What is a keel? => A fin.\n#### Q. Which?\nThis.',
        'Why is it deep => To steady.',
        'Rope => Hemp.',
        'Oars => Ash.',
      ],
    ],
    [
      'headings that begin with Q, whatever else the file says',
      'README.md',
      ['# Boats', '## 1. Parts', ...asked((each) => `## Q. ${each}`), '## Sources', 'Books.'],
      shown,
    ],
    ['bold type', 'README.md', ['# Boat questions', ...asked((each) => `**${each}**`)], shown],
    ['bold type that counts', 'README.md', ['# Boat questions', ...asked((each) => `**Q1: ${each}**`)], shown],
    [
      'bold type that counts, some of which does not ask',
      'README.md',
      [
        '# Boat questions',
        ...asked((each) => `**${each}**`).map((line, at) => line.replace('**', `**${Math.floor(at / 4) + 1}. `)),
        '**4. Rope**',
        'Hemp.',
      ],
      [...shown, 'Rope => Hemp.'],
    ],
    [
      'bold type that ends or begins too late, with a number that was skipped',
      'README.md',
      [
        '# Boat questions',
        '**1. What is a keel?',
        'A fin.',
        '',
        '3. What is a jib?**',
        'A sail.',
        '',
        '**3. Does it float?**',
        'It does.',
      ],
      shown,
    ],
    [
      'bold type with a break or the answer behind it',
      'README.md',
      [
        '# Boat questions',
        '**1. What is a keel?** <br>',
        'A fin.',
        '',
        '**2. What is a jib?** A sail.',
        '',
        '**3.** Does it float?',
        'It does.',
      ],
      shown,
    ],
    [
      'lines that begin with Q and a number',
      'README.md',
      [
        '# Boats',
        ...asked(
          (each) => `Q1. ${each}`,
          (text) => [`Ans. ${text}`, ''],
        ),
      ],
      shown,
    ],
    [
      'numbers, one of which does not ask',
      'README.md',
      ['# Boats', '1. What is a keel?', 'Ans: A fin.', '2. Jibs', 'Ans: A sail.', '3. Does it float?', 'Ans: It does.'],
      ['What is a keel? => A fin.', 'Jibs => A sail.', 'Does it float? => It does.'],
    ],
    [
      'items in bold type',
      'README.md',
      [
        '# Boat questions',
        ...asked(
          (each) => `1. **${each}**`,
          (text) => ['', `   ${text}`],
        ),
      ],
      shown,
    ],
    [
      'bold type, with an answer that says so',
      'README.md',
      [
        '# Boats',
        ...asked(
          (each) => `**Q: ${each}**`,
          (text) => [`**A:** ${text}`, ''],
        ),
      ],
      shown,
    ],
    [
      'numbers, with an answer that says so',
      'README.md',
      [
        '# Boats',
        ...asked(
          (each) => `1. ${each}`,
          (text) => ['', `Ans: ${text}`, ''],
        ),
      ],
      shown,
    ],
    [
      'lines that say that they are questions',
      'README.md',
      [
        '# Boats',
        ...asked(
          (each) => `Question: ${each}`,
          (text) => ['', `Answer: ${text}`, ''],
        ),
      ],
      shown,
    ],
    [
      'items, each with an answer in an item',
      'README.md',
      [
        '# Boats',
        ...asked(
          (each) => `- **Q: ${each}**`,
          (text) => [`  - A: ${text}`],
        ),
      ],
      shown,
    ],
    [
      'bold type, among it what only counts in an answer',
      'README.md',
      [
        '# Boats',
        ...asked(
          (each) => `**Q: ${each}**`,
          (text) => [`**A:** ${text}`, ''],
        ),
        '**Q: Why?**',
        '**A:** Two reasons:',
        '',
        '1. **Is it cheap?** Yes.',
      ],
      [...shown, 'Why? => Two reasons:\n\n1. **Is it cheap?** Yes.'],
    ],
    [
      'bold type that counts, among it a count in an answer',
      'README.md',
      [
        '# Boat questions',
        '**1. What is a keel?**',
        'A fin:',
        '',
        '1. **Is it deep?** No.',
        '',
        '**2. What is a jib?**',
        'A sail.',
        '',
        '**3. Does it float?**',
        'It does.',
      ],
      [
        'What is a keel? => A fin:\n\n1. **Is it deep?** No.',
        'What is a jib? => A sail.',
        'Does it float? => It does.',
      ],
    ],
    [
      'bold type, with headings in the last answer and after it',
      'README.md',
      ['# Boat questions', ...asked((each) => `**${each}**`), '#### More', 'More.', '## License', 'MIT'],
      shown.with(2, `${shown[2] ?? ''}\n\n#### More\nMore.`),
    ],
    [
      'headings that begin with Q, with headings in an answer and over a section',
      'README.md',
      [
        '# Boats',
        ...asked(
          (each) => `## Q. ${each}`,
          (text) => [text, '', '#### More', '', 'More.', ''],
        ),
        '# Sources',
        'Books.',
      ],
      shown.map((each) => `${each}\n\n#### More\n\nMore.`),
    ],
    [
      'tasks that begin with Q, none with a question mark',
      'README.md',
      [
        '# Boats',
        '### Q. Build a keel',
        'Cut a fin.',
        '### Q. Name a jib',
        'Sail.',
        '### Q. Explain a boom',
        'A pole.',
      ],
      ['Build a keel => Cut a fin.', 'Name a jib => Sail.', 'Explain a boom => A pole.'],
    ],
    [
      'bold type, with code between question and answer',
      'README.md',
      [
        '# Boat questions',
        ...asked((each) => `**${each}**`),
        '**What does it print?**',
        '```js',
        'sail()',
        '```',
        '**Ans:** Wind.',
      ],
      [...shown, 'What does it print?\n\n```js\nsail()\n``` => Wind.'],
    ],
    [
      'numbers in underlined headings',
      'README.md',
      [
        'Boat questions',
        '==============',
        ...asked(
          (each) => `1. ${each}\n-----------------`,
          (text) => [text, ''],
        ),
      ],
      shown,
    ],
    [
      'exercises with a heading over the answer',
      'week.md',
      [
        '# Week',
        '## Question 1',
        'What is a keel?',
        '### Answer',
        'A fin.',
        '## What is a jib?',
        '### Solution',
        'A sail.',
      ],
      shown.slice(0, 2),
    ],
  ];
  for (const [what, path, lines, expected] of table) {
    it(what, async () => {
      const { exercises, readers } = await reading(path, ...lines);
      assert.deepEqual([exercises.map(inShort), readers], [expected, ['finder']]);
    });
  }

  const many = Array.from({ length: 12 }, (_, at) => `What is boat ${at}?`);
  const fold = ['<details>', '<summary>Show a picture</summary>', '', 'A boat.', '', '</details>', ''];
  const withFolds: [what: string, write: (question: string, at: number) => string][] = [
    ['headings', (each) => `### ${each}`],
    ['headings that begin with Q', (each) => `## Q. ${each}`],
    ['bold type', (each, at) => `**${at + 1}. ${each}**`],
  ];
  for (const [what, write] of withFolds) {
    it(`${what}, where folds add to some of the answers`, async () => {
      const { exercises, readers, problems } = await reading(
        'README.md',
        '# Boat questions',
        ...many.flatMap((each, at) => [write(each, at), '', `No ${at}.`, '', ...(at % 4 === 0 ? fold : [])]),
      );
      const added = `\n\n${fold.join('\n').trim()}`;
      assert.deepEqual(
        [exercises.map(inShort), readers, problems],
        [many.map((each, at) => `${each} => No ${at}.${at % 4 === 0 ? added : ''}`), ['finder'], []],
      );
    });
  }

  it('are left to their folds where most answers stand in these', async () => {
    const { exercises, readers } = await reading(
      'README.md',
      '# Boat questions',
      ...many.flatMap((each, at) => [
        `### ${each}`,
        '',
        'Think.',
        '',
        'Think again.',
        '',
        '<details>',
        '<summary>Answer</summary>',
        '',
        `No ${at}.`,
        '',
        '</details>',
        '',
      ]),
    );
    assert.deepEqual([exercises.length, readers], [many.length, ['finder']]);
  });

  it('know their lines and headings', async () => {
    const { exercises } = await reading('README.md', '# Boat questions', '## Parts', ...asked((each) => `### ${each}`));
    assert.deepEqual(
      exercises.map(({ range, headings }) => [range.start, range.end, headings.join('/')]),
      [
        [2, 5, 'Boat questions/Parts'],
        [6, 9, 'Boat questions/Parts'],
        [10, 13, 'Boat questions/Parts'],
      ],
    );
  });

  it('without an answer are a problem', async () => {
    const { problems } = await reading(
      'README.md',
      '# Boat questions',
      '### What leaks?',
      ...asked((each) => `### ${each}`),
    );
    assert.deepEqual(
      problems.map(({ line, code }) => `${line + 1} ${code}`),
      ['2 no-answer'],
    );
  });

  it('with options that no line answers are told', async () => {
    const { exercises, problems } = await reading(
      'README.md',
      '# Boat questions',
      ...asked(
        (each) => `1. ${each}`,
        () => ['a) one', 'b) two', ''],
      ),
    );
    assert.deepEqual(
      [exercises.length, problems.map(({ line, code }) => `${line + 1} ${code}`)],
      [0, ['2 unanswered-list']],
    );
  });

  const others: [what: string, path: string, lines: readonly string[]][] = [
    ['a document', 'docs/guide.md', ['# Guide', ...asked((each) => `### ${each}`)]],
    ['what is often asked', 'docs/faq.md', ['# Questions', ...asked((each) => `## Q. ${each}`)]],
    [
      'what is often asked of a project',
      'README.md',
      ['# Tool', '## Installation', 'Run it.', '## Usage', 'Use it.', '## FAQ', ...asked((each) => `### Q: ${each}`)],
    ],
    ['bold questions in prose', 'post.md', ['# Boats', ...asked((each) => `**${each}**`)]],
    ['two titles', 'README.md', ['# Boat questions', '### What is a keel?', 'A fin.', '### What is a jib?', 'A sail.']],
    [
      'chapters',
      'README.md',
      [
        '# Interview guide',
        '## Before',
        'Read.',
        '## During',
        'Talk.',
        '## After',
        'Rest.',
        '## What next?',
        'Sleep.',
        '## Money',
        'Ask.',
      ],
    ],
    [
      'questions without answers',
      'README.md',
      [
        '# Interview',
        ...asked(
          (each) => `### ${each}`,
          () => [''],
        ),
      ],
    ],
  ];
  for (const [what, path, lines] of others) {
    it(`are not ${what}`, async () => assert.deepEqual((await reading(path, ...lines)).exercises, []));
  }
});
