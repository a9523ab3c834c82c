import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readers } from '../../../../src/core/readers/wholeFiles';
import { inShort, reading } from '../reading';

const json = (value: unknown, path = 'quiz/harbour.json') => reading(path, JSON.stringify(value, undefined, 1));
const q = (rest: object, question = 'a?') => ({ question, ...rest });
const [x, y] = ['Ketch', 'Yawl'];

describe('a quiz in JSON', () => {
  const table: [what: string, value: unknown, expected: readonly string[]][] = [
    ['options and the text of one', [q({ options: [x, y], answer: y })], ['a? [A Ketch | B Yawl] 1']],
    ['options by letters, out of order', [q({ options: { B: y, A: x }, answer: 'A' })], ['a? [A Ketch | B Yawl] 0']],
    [
      'an index from nought',
      [q({ choices: [x, y], answer: 0 }), q({ choices: [x, y], answer: 1 }, 'b?')],
      ['a? [A Ketch | B Yawl] 0', 'b? [A Ketch | B Yawl] 1'],
    ],
    [
      'a number from one',
      [q({ choices: [x, y], correct: 1 }), q({ choices: [x, y], correct: 2 }, 'b?')],
      ['a? [A Ketch | B Yawl] 0', 'b? [A Ketch | B Yawl] 1'],
    ],
    ['a camel’s key', [q({ options: [x, y], correctAnswer: x })], ['a? [A Ketch | B Yawl] 0']],
    [
      'several right ones',
      { questions: [q({ options: [x, y, 'Sloop'], answer: ['A', 'C'] })] },
      ['a? [A Ketch | B Yawl | C Sloop] 0,2'],
    ],
    [
      'options that say it themselves',
      [
        {
          text: 'a?',
          answers: [
            { text: x, isCorrect: true },
            { text: y, isCorrect: false },
          ],
        },
      ],
      ['a? [A Ketch | B Yawl] 0'],
    ],
    ['fields a and b', [q({ a: x, b: y, c: 'Sloop', correct: 'b' })], ['a? [A Ketch | B Yawl | C Sloop] 1']],
    ['option1 and option2', [q({ option1: x, option2: y, answer: 'B' })], ['a? [1 Ketch | 2 Yawl] 1']],
    [
      'wrong answers apart from the right one',
      [q({ correct_answer: y, incorrect_answers: ['Sloop', x] })],
      ['a? [A Ketch | B Sloop | C Yawl] 2'],
    ],
    [
      'letters within the options',
      [q({ options: ['A) Ketch', 'B) Yawl'], answer: 'B) Yawl' })],
      ['a? [A Ketch | B Yawl] 1'],
    ],
    [
      'jupyterquiz, many kinds',
      [
        {
          question: 'a?',
          type: 'multiple_choice',
          answers: [
            { answer: x, correct: false, feedback: 'No.' },
            { answer: y, correct: true, feedback: 'Yes.' },
          ],
        },
        {
          question: 'b?',
          type: 'numeric',
          answers: [
            { type: 'value', value: 3, correct: true, feedback: 'Right.' },
            { type: 'default', feedback: 'No.' },
          ],
        },
        { question: 'c?', type: 'string', answers: [{ answer: 'keel', correct: true }] },
      ],
      ['a? [A Ketch | B Yawl] 1', 'b? => 3\n\nRight.', 'c? => keel'],
    ],
    [
      'cards',
      [
        { front: 'port', back: 'left' },
        { front: 'keel', back: 'below' },
      ],
      ['port -> left', 'keel -> below'],
    ],
    ['questions and answers', { data: [q({ answer: 'b', category: 'x' })] }, ['a? -> b']],
    [
      'tags that are words',
      [q({ options: ['<b>', '<div>'], answer: 1 }), q({ options: ['<p>', '<a>'], answer: 0 }, 'b_c_d?')],
      ['a? [A \\<b> | B \\<div>] 1', 'b_c_d? [A \\<p> | B \\<a>] 0'],
    ],
    [
      'code in Markdown',
      [q({ options: ['`a < b`', 'a <b'], answer: 0 }), q({ options: [x, y], answer: 1 }, 'b?')],
      ['a? [A `a < b` | B a \\<b] 0', 'b? [A Ketch | B Yawl] 1'],
    ],
    [
      'HTML',
      [q({ options: ['<b>Ketch</b>', y], answer: 0 }), q({ options: [x, y], answer: 1 }, 'b?')],
      ['a? [A <b>Ketch</b> | B Yawl] 0', 'b? [A Ketch | B Yawl] 1'],
    ],
    ['Chinese', [{ 问题: 'a?', 选项: [x, y], 答案: 'B' }], ['a? [A Ketch | B Yawl] 1']],
  ];
  for (const [what, value, expected] of table) {
    it(`may have ${what}`, async () => {
      const { exercises, problems, readers: by } = await json(value);
      assert.deepEqual(exercises.map(inShort), expected);
      assert.deepEqual([problems, by], [[], ['jsonQuiz']]);
    });
  }

  it('knows lines, topics and the title', async () => {
    const { sets, exercises } = await json({
      title: 'Sea',
      Rigs: [q({ options: [x, y], answer: x })],
      Ports: { questions: [q({ options: [x, y], answer: y }, 'b?')] },
    });
    assert.deepEqual(
      exercises.map(({ headings, range }) => [headings, range.start]),
      [
        [['Rigs'], 4],
        [['Ports'], 15],
      ],
    );
    assert.deepEqual(
      sets.map(({ title }) => title),
      ['Sea'],
    );
  });

  it('asks nothing where a key can mean two options, or none, and tells of it', async () => {
    const { exercises, problems } = await json([
      q({ options: [x, y, 'Sloop'], answer: 1 }),
      q({ options: [x, y], answer: 3 }, 'b?'),
      q({ options: [x, y, 'Sloop', 'Brig'], answer: 2 }, 'c?'),
    ]);
    assert.deepEqual(
      exercises.map((exercise) => exercise.kind === 'choice' && exercise.correct),
      [[], [], []],
    );
    assert.deepEqual(problems.map(({ code }) => code).sort(), [
      'no-answer',
      'no-answer',
      'no-answer',
      'unclear-answer',
      'unclear-answer',
    ]);
  });

  const others: [what: string, value: unknown, path?: string][] = [
    ['a package', { name: 'question', scripts: { prompt: 'x', answer: 'y' } }, 'package.json'],
    ['a lock file', { packages: [{ question: 'a', answer: 'b' }] }, 'package-lock.json'],
    ['questions that a site answers often', [q({ answer: 'b' })], 'site/faq.json'],
    ['training data', [{ prompt: 'a', answer: 'b', model: 'm' }]],
    ['a form', [{ question: 'Your name?', answer: 'text', required: true }]],
    ['a survey without answers', [q({ options: [x, y] })]],
    ['texts of a program', { question: 'Are you sure?', answer: 'Yes' }],
    [
      'words of a translation',
      [
        { id: 'a', translation: 'b' },
        { id: 'c', translation: 'd' },
      ],
    ],
    [
      'countries',
      [
        { name: 'A', capital: 'B' },
        { name: 'C', capital: 'D' },
        { name: 'E', capital: 'F' },
      ],
    ],
    ['an empty list', []],
  ];
  for (const [what, value, path] of others)
    it(`is not ${what}`, async () => assert.deepEqual((await json(value, path)).exercises, []));

  it('is not looked for in a file without a question and an answer', () => {
    for (const text of ['{"a": 1}', '{"question": 1}', '["answer"]'])
      assert.equal(readers.jsonQuiz.sniff({ path: 'a.json', text }), false);
  });

  it('is told where three questions stand in JSON that does not parse', async () => {
    const told = async (count: number) =>
      (await reading('a.json', `[${'{"question": "a?", "answer": "b"},'.repeat(count)}]`)).problems.map(
        ({ code }) => code,
      );
    assert.deepEqual([await told(2), await told(3)], [[], ['broken-json']]);
  });

  it('is nothing in JSON that is broken, or nested beyond measure', async () => {
    assert.deepEqual((await reading('a.json', '[{"question": "a?", "answer": "b"')).exercises, []);
    const deep = `${'[{"x":'.repeat(5000)}{"question":"a?","options":["b","c"],"answer":"b"}${'}]'.repeat(5000)}`;
    assert.deepEqual((await reading('a.json', deep)).exercises, []);
  });
});
