import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { reading } from '../reading';

const questions = [
  '* Which bird swims?',
  '* Which bird hovers?',
  '* Which bird sings?',
  '',
  '* Which bird runs?',
  '* Why?',
];
const quiz = ['#### Q1. Which?', '- [x] a', '- [ ] b', '#### Q2. What?', '- [x] a', '- [ ] b', ''];

describe('questions without answers', () => {
  const files: [what: string, lines: readonly string[], exercises: number, problems: readonly string[]][] = [
    [
      'in a file of their own are told once a list',
      ['# Interview', '## Birds', ...questions, '## Fish', ...questions],
      0,
      ['3 info unanswered-list', '10 info unanswered-list'],
    ],
    [
      'may be counted',
      ['# Interview', ...questions.map((line, at) => line.replace('*', `${at + 1}.`))],
      0,
      ['2 info unanswered-list'],
    ],
    [
      'may stand among tasks and other lists where the title announces them',
      [
        '# Interview questions',
        'All that we ask.',
        '',
        '- [Birds](#birds)',
        '- [Fish](#fish)',
        '',
        '## Birds',
        ...questions.slice(0, 3),
        '* Describe a nest.',
        '* Talk about wings.',
      ],
      0,
      ['8 info unanswered-list'],
    ],
    [
      'beside exercises are told',
      [...quiz, '## More', 'Think about these.', '', ...questions],
      2,
      ['11 info unanswered-list'],
    ],
    ['that are linked are a table of contents', questions.map((line) => line.replace(/\* (.+)/u, '* [$1](#x)')), 0, []],
    ['with text below each are answered', questions.flatMap((line) => [line, '  Some do.']), 0, []],
    [
      'in a document are part of its text',
      [
        '# Thoughts',
        'Before you start, ask:',
        '',
        ...questions,
        '',
        ...Array.from({ length: 9 }, () => 'A line of text.'),
      ],
      0,
      [],
    ],
    ['few as they are need no word', questions.slice(0, 3), 0, []],
  ];
  it('among tasks are told where the name of the file announces them', async () => {
    const { problems } = await reading(
      'questions/bird-questions.md',
      ...questions,
      '* Describe a nest.',
      '* Talk about wings.',
      '* Draw one.',
    );
    assert.deepEqual(
      problems.map(({ line, code }) => `${line + 1} ${code}`),
      ['1 unanswered-list'],
    );
  });

  for (const [what, lines, count, expected] of files) {
    it(what, async () => {
      const { exercises, problems } = await reading('birds.md', ...lines);
      assert.deepEqual(
        [exercises.length, problems.map(({ line, severity, code }) => `${line + 1} ${severity} ${code}`)],
        [count, expected],
      );
    });
  }
});
