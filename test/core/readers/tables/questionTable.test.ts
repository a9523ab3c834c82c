import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { inShort, reading } from '../reading';

const table = (...rows: readonly string[]) => ['| Question | Answer |', '| --- | --- |', ...rows];
const rows = ['| What is a keel? | A fin. |', '| What is a jib? | A sail. |'];
const shown = ['What is a keel? => A fin.', 'What is a jib? => A sail.'];

describe('tables of questions', () => {
  const files: [what: string, path: string, lines: readonly string[], expected: readonly string[]][] = [
    [
      'in a file that announces questions',
      'README.md',
      ['# Boat interview', '', ...table(...rows), '', 'Good luck!'],
      shown,
    ],
    ['in a file that is called so', 'boats/quiz.md', ['# Boats', ...table(...rows)], shown],
    [
      'with other columns',
      'quiz.md',
      [
        'No. | **Question** | Level | Answers',
        ':-: | --- | --- | ---',
        '1 | What is a keel? | low | A fin.',
        '2 | What is a jib? | low | A sail.',
      ],
      shown,
    ],
    [
      'with bars in code',
      'quiz.md',
      table('| What is `a \\| b`? | Either, by `\\|`. |'),
      ['What is `a | b`? => Either, by `|`.'],
    ],
    [
      'whether something is true',
      'quiz.md',
      table('| True or false? It floats | True, of course. |'),
      ['True or false? It floats [A True | B False] 0'],
    ],
    ['with an empty answer', 'quiz.md', table('| What is a keel? | |'), ['What is a keel? => ']],
    [
      'with columns of options, in any file',
      'boats.md',
      [
        '| # | Question | A | B | C | Answer | Explanation |',
        '|-|-|-|-|-|-|-|',
        '| 1 | What floats? | iron | wood | lead | B | Light. |',
        '| 2 | What sinks? | iron | wood | | A | |',
      ],
      ['What floats? [A iron | B wood | C lead] 1', 'What sinks? [A iron | B wood] 0'],
    ],
    [
      'with a column that holds the options',
      'quiz.md',
      [
        '| Question | Options | Answer |',
        '|-|-|-|',
        '| What floats? | A) iron<br>B) wood | B |',
        '| What sinks? | a) iron b) wood c) cork | a |',
        '| What swims? | fish, stones | fish |',
      ],
      [
        'What floats? [A iron | B wood] 1',
        'What sinks? [A iron | B wood | C cork] 0',
        'What swims?\n\nfish, stones => fish',
      ],
    ],
    ['two of them', 'quiz.md', [...table(...rows.slice(0, 1)), '', ...table(...rows.slice(1))], shown],
  ];
  for (const [what, path, lines, expected] of files) {
    it(`are read ${what}`, async () => {
      const { exercises, readers } = await reading(path, ...lines);
      assert.deepEqual([exercises.map(inShort), readers], [expected, ['questionTable']]);
    });
  }

  it('know the lines of their rows', async () => {
    const { exercises, problems } = await reading('quiz.md', '# Quiz', ...table(...rows, '| What leaks? | |'));
    assert.deepEqual(
      [exercises.map(({ range }) => range.start), problems.map(({ line, code }) => `${line + 1} ${code}`)],
      [[3, 4, 5], ['6 no-answer']],
    );
  });

  const others: [what: string, path: string, lines: readonly string[]][] = [
    ['decisions in a document', 'docs/adr.md', ['# Which boat?', ...table(...rows)]],
    [
      'what is often asked of a project',
      'README.md',
      ['# Quiz tool', '## Installation', 'So.', '## Usage', 'So.', ...table(...rows)].map((line) =>
        line.replace('Quiz ', ''),
      ),
    ],
    [
      'lists of links',
      'interview.md',
      table('| Reverse a word | [Solution](a.js) |', '| Sort a list | [One](b.js), [two](c.js) |'),
    ],
    ['contents', 'interview.md', ['| No. | Questions |', '| --- | --- |', '| 1 | [What?](#what) |']],
    ['in a fence', 'quiz.md', ['```', ...table(...rows), '```']],
  ];
  for (const [what, path, lines] of others) {
    it(`are not ${what}`, async () => assert.deepEqual((await reading(path, ...lines)).exercises, []));
  }
});
