import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readFile } from '../../../src/core/readers';
import { inShort, practice, reading } from './reading';

const fold = (...body: readonly string[]) => [
  '',
  '<details>',
  '<summary>Show answer</summary>',
  ...body,
  '</details>',
  '',
];
const last = ['', '## Last', '**9. Still read?**', ...fold('Yes.')];
const toldIn = (problems: readonly { readonly line: number; readonly severity: string; readonly code: string }[]) =>
  problems.map(({ line, severity, code }) => `${line + 1} ${severity} ${code}`);

describe('bad input', () => {
  const parts = ['- A. Rudder', '- B. Engine', '- C. Sail', '', '1. Drives', '2. Steers'];
  const table: [what: string, lines: readonly string[], exercises: number, problems: readonly string[]][] = [
    [
      'a question without an answer',
      ['**1. A?**', ...fold('a'), '**2. B?**', '', '**3. C?**', ...fold('c')],
      3,
      ['9 error no-answer'],
    ],
    ['the last question without an answer', ['**1. A?**', ...fold('a'), '**2. B?**'], 2, ['9 error no-answer']],
    ['an empty answer', ['**1. A?**', ...fold()], 1, ['2 error no-answer']],
    ['an empty flashcard', ['<Flashcard question="a"></Flashcard>'], 1, ['2 error no-answer']],
    [
      'an item without an answer among others',
      ['1. A?', ...fold('a'), '2. B?', '3. C?', ...fold('c')],
      3,
      ['9 error no-answer'],
    ],
    [
      'a heading without an answer among others',
      ['### 1. A?', ...fold('a'), '### 2. B?', '', '### 3. C?', ...fold('c')],
      3,
      ['9 error no-answer'],
    ],
    [
      'answers below that miss one',
      ['1. A?', '2. B?', '3. C?', '', '### Answers', '1. a', '3. c'],
      3,
      ['3 error no-answer'],
    ],
    ['an answer without a question', ['Q: a', 'A: b', ...fold('x')], 1, ['5 warning no-question']],
    [
      'an unclosed <details>',
      ['**1. A?**', '<details><summary>Show answer</summary>', 'a', '', '**2. B?**', ...fold('b')],
      2,
      ['3 error unclosed-details'],
    ],
    [
      'an unclosed <Flashcard>',
      ['<Flashcard question="a">', 'b', '<Flashcard question="c">d</Flashcard>'],
      2,
      ['2 error unclosed-flashcard'],
    ],
    [
      'an unclosed fence',
      ['**1. A?**', ...fold('a'), '```js', '**2. B?**', ...fold('b')],
      2,
      ['9 warning unclosed-fence'],
    ],
    ['an unclosed comment', ['<!-- todo', '**1. A?**', ...fold('a')], 1, []],
    [
      'a misspelt label',
      ['- A. a', '- B. b', '- C. c', '- D. d', ...fold('A: even', 'B: odd', 'C: even', 'D: evne')],
      1,
      ['12 warning unknown-label'],
    ],
    [
      'a label that the task does not name',
      [
        'Is it odd or even?',
        '',
        '- A. a',
        '- B. b',
        '- C. c',
        '- D. d',
        ...fold('A: even', 'B: odd', 'C: even', 'D: banana'),
      ],
      1,
      ['14 warning unknown-label'],
    ],
    [
      'a key for a statement that is not there',
      ['- A. a', '- B. b', '- C. c', ...fold('A: x', 'B: y', 'C: x', 'D: x')],
      1,
      ['11 error unknown-letter'],
    ],
    [
      'a statement that the key leaves out',
      ['- A. a', '- B. b', '- C. c', '- D. d', ...fold('A: x', 'B: y', 'D: x')],
      1,
      ['4 error missing-key'],
    ],
    [
      'a letter that comes twice in the key',
      ['- A. a', '- B. b', '- C. c', ...fold('A: x', 'B: y', 'B: x', 'C: x')],
      1,
      ['10 error repeated-letter'],
    ],
    ['a pair without a partner', [...parts, ...fold('A -> 2', 'B ->', 'C -> 1')], 1, ['12 error no-partner']],
    [
      'a pair with a partner that is not there',
      [...parts, ...fold('A -> 2', 'B -> 1', 'C -> 7')],
      1,
      ['13 error unknown-letter'],
    ],
    ['an item that the key leaves out', [...parts, ...fold('A -> 2', 'B -> 1')], 1, ['4 error missing-key']],
    [
      'the same question twice',
      ['**1. A?**', ...fold('a'), '**2. A?**', ...fold('b')],
      2,
      ['9 info duplicate-exercise'],
    ],
  ];
  for (const [what, lines, count, expected] of table) {
    it(`is told by line, and all else is read: ${what}`, async () => {
      const { exercises, problems } = await practice('## Self-check', ...lines, ...last);
      assert.deepEqual(toldIn(problems), expected);
      assert.equal(exercises.length, count + 1);
      assert.equal(exercises.map(inShort).at(-1), 'Still read? => Yes.');
    });
  }

  it('is not asked: rows and pairs that the key does not settle', async () => {
    const { exercises } = await practice('## A', ...parts, ...fold('A -> 2', 'B ->', 'C -> 7'));
    assert.deepEqual(
      exercises.map((exercise) => exercise.kind === 'matching' && exercise.pairs.map(({ partner }) => partner)),
      [[1, -1, -1]],
    );
  });

  const fields: [what: string, line: string, told: string][] = [
    ['front matter that is no YAML', 'title: A: b: c', '2 error front-matter'],
    ['a retention that cannot be', 'retention: 90', '2 error front-matter'],
    ['tags that are no texts', 'tags: { a: b }', '2 error front-matter'],
    ['a title that is no text', 'title: [a]', '2 error front-matter'],
  ];
  for (const [what, line, told] of fields) {
    it(`is told by line, and all else is read: ${what}`, async () => {
      const { exercises, problems } = await practice('---', line, '---', ...last);
      assert.deepEqual(toldIn(problems), [told]);
      assert.equal(exercises.length, 1);
    });
  }

  for (const path of ['a/practice.md', 'a.practice.md', 'practice/a.mdx']) {
    it(`is told: an empty ${path}`, async () => {
      const { sets, problems } = await reading(path, '');
      assert.deepEqual([sets, toldIn(problems)], [[], ['1 warning empty-page']]);
    });
  }

  it('is no empty file that claims nothing', async () => {
    for (const path of ['a.md', 'a.txt', 'a.html']) assert.deepEqual((await reading(path, '')).problems, []);
  });
});

describe('hostile input', () => {
  const filled = (unit: string, length = 300_000) => unit.repeat(Math.floor(length / unit.length));
  const table: [what: string, text: string][] = [
    ['<details> without end', filled('<details>\n')],
    ['<details> in one line', filled('<details>')],
    ['<details> with their summaries', filled('<details><summary>Show answer</summary>\n')],
    ['details nested 10,000 deep', filled('<details>\n', 100_000) + filled('</details>\n', 110_000)],
    ['lists nested 1,000 deep', Array.from({ length: 1000 }, (_, depth) => `${' '.repeat(depth)}- a`).join('\n')],
    ['a million backticks', filled('`', 1_000_000)],
    ['backticks, each in its line', filled('`\n')],
    ['runs of backticks that grow', Array.from({ length: 1500 }, (_, length) => '`'.repeat(length + 1)).join(' ')],
    ['fences that stay open', filled('```js\n')],
    ['comments that stay open', filled('<!-- x\n')],
    ['both kinds of comments in one line', filled('<!-- {/* ')],
    ['tags that stay open', filled('<details a="')],
    ['flashcards that stay open', filled('<Flashcard question="a">')],
    ['brackets', filled('[a](')],
    ['clozes', `C: ${filled('[a]')}`],
    ['spaces', filled(' ')],
    ['empty lines', filled('\n')],
    ['a table of one column', `a|b\n-|-\n${filled('a|b\n')}`],
    ['stars', filled('*')],
    ['stars apart', filled('* ')],
    ['brackets around it all', `[${filled('a')}]`],
    ['a mark that never ends', `A${filled(')')}`],
    ['headings', filled('## a?\n')],
    ['letters without end', filled('A. a B. b ')],
  ];
  for (const path of ['a/practice.md', 'a.txt', 'a.html']) {
    const start = path.endsWith('.txt')
      ? 'T\nA\nSection titled “A”B\n1. First?\nShow answer\nyes\n'
      : path.endsWith('.md')
        ? '**1. First?**\n<details><summary>Show answer</summary>yes</details>\n\n'
        : '<p>1. First?</p><details><summary>Show answer</summary>yes</details>\n';
    for (const [what, text] of table) {
      it(`comes to an end: ${what} in ${path}`, async () => {
        const { exercises, problems } = await reading(path, start + text);
        assert.equal(exercises[0]?.prompt, 'First?');
        assert.ok(problems.length <= 300);
      }).timeout(120_000);
    }
  }

  it('comes to an end: 5 MB of <details>', async () => {
    const { exercises, problems } = await practice(
      '**1. First?**',
      ...fold('yes'),
      filled('<details>\n', 5_000_000),
      ...last,
    );
    assert.deepEqual(
      exercises.map(({ prompt }) => prompt),
      ['First?', 'Still read?'],
    );
    assert.equal(problems[0]?.line, 7);
  }).timeout(120_000);

  it('that is unclosed without end is told a hundred times, then counted', async () => {
    const { problems } = await practice('**1. A?**', '', ...Array.from({ length: 300 }, () => '<details>'));
    assert.equal(problems.filter(({ code }) => code === 'unclosed-details').length, 100);
    assert.match(problems.findLast(({ code }) => code === 'unclosed-details')?.message ?? '', /200 more/u);
  });
});

describe('a file with more of one kind than a call can be given', () => {
  const many = 130_000;
  const files: [what: string, path: string, head: readonly string[], row: string][] = [
    ['rows of a table', 'quiz.md', ['# Quiz', '', '| Question | Answer |', '|-|-|'], '| What? | That. |'],
    ['deletions in a block', 'notes.md', ['#flashcards', ''], 'An ==answer== here'],
  ];
  for (const [what, path, head, row] of files) {
    it(`is read: ${what}`, async () => {
      const { sets } = await readFile({ path, text: `${head.join('\n')}\n${`${row}\n`.repeat(many)}` });
      assert.equal(sets.length, 1);
    }).timeout(30_000);
  }
});
