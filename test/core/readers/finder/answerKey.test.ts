import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { inShort, reading } from '../reading';

const open = ['1. What is a keel?', '2. What is a jib?', '3. Does it float?'];
const openShown = ['What is a keel? => A fin.', 'What is a jib? => A sail.', 'Does it float? => It does.'];
const key = ['1. A fin.', '2. A sail.', '3. It does.'];
const options = ['1. Wood', '   a) floats', '   b) sinks', '', '2. What sinks?', '   a) cork', '   b) lead', ''];
const optionsShown = ['Wood [a floats | b sinks] 0', 'What sinks? [a cork | b lead] 1'];

describe('answers that stand together below their questions', () => {
  const files: [what: string, lines: readonly string[], expected: readonly string[]][] = [
    ['under a heading', ['# Boats', '## Questions', ...open, '', '## Answers', ...key], openShown],
    ['under an underlined heading', ['Boats', '=====', ...open, '', 'Answers', '-------', ...key], openShown],
    ['under a line in bold type', ['# Boats', ...open, '', '**Answers:**', '', ...key], openShown],
    [
      'under a heading in another language',
      ['# Boote', '1. Was ist ein Kiel?', '2. Was ist ein Mast?', '## Lösungen', '1. Eine Finne.', '2. Eine Stange.'],
      ['Was ist ein Kiel? => Eine Finne.', 'Was ist ein Mast? => Eine Stange.'],
    ],
    [
      'under a heading for each chapter',
      [
        '## One',
        ...open,
        '### Answers',
        ...key,
        '## Two',
        '1. What leaks?',
        '2. What rots?',
        '### Answers',
        '1. A hole.',
        '2. Wood.',
      ],
      [...openShown, 'What leaks? => A hole.', 'What rots? => Wood.'],
    ],
    [
      'in a fold',
      ['# Boats', ...open, '', '<details>', '<summary>Answers</summary>', '', ...key, '', '</details>'],
      openShown,
    ],
    [
      'with questions as headings',
      [
        '# Boats',
        '### Question 1',
        'What is a keel?',
        '### Question 2',
        'What is it?',
        '```js',
        'sail()',
        '```',
        '## Answers',
        '### Question 1',
        'A fin.',
        '### Question 2',
        'Wind:',
        '- a lot',
      ],
      ['What is a keel? => A fin.', 'What is it?\n```js\nsail()\n``` => Wind:\n- a lot'],
    ],
    ['that name options', ['# Boat quiz', ...options, '## Answer key', '1. a', '2. b'], optionsShown],
    [
      'that name options and say why',
      ['# Boat quiz', ...options, '## Answers', '1. **a)** It is light.', '2. b'],
      optionsShown,
    ],
    ['that name options in one line', ['# Boat quiz', ...options, '## Answers', '1-a, 2-b'], optionsShown],
    [
      'that name options in a table',
      ['# Boat quiz', ...options, '## Answers', '| No. | Answer |', '| --- | --- |', '| 1 | A |', '| 2 | B |'],
      optionsShown,
    ],
    [
      'one of which is missing',
      ['# Boat quiz', ...open, '## Answers', ...key.slice(0, 2)],
      [...openShown.slice(0, 2), 'Does it float? => '],
    ],
  ];
  for (const [what, lines, expected] of files) {
    it(what, async () => {
      const { exercises, readers } = await reading('boats/week.md', ...lines);
      assert.deepEqual([exercises.map(inShort), readers], [expected, ['finder']]);
    });
  }

  it('are a problem where one is missing', async () => {
    const { problems } = await reading('boats.md', '# Boat quiz', ...open, '## Answers', ...key.slice(0, 2));
    assert.deepEqual(
      problems.map(({ line, code }) => `${line + 1} ${code}`),
      ['4 no-answer'],
    );
  });

  it('belong to no other exercise', async () => {
    const { exercises } = await reading('boats.md', '# Boat quiz', ...open, '## Answers', ...key);
    assert.deepEqual(
      exercises.map(({ range, headings }) => [range.start, range.end, headings.join('/')]),
      [
        [1, 2, 'Boat quiz'],
        [2, 3, 'Boat quiz'],
        [3, 8, 'Boat quiz'],
      ],
    );
  });

  const others: [what: string, lines: readonly string[]][] = [
    [
      'problems and solutions',
      ['# Speed', '## Problems', '1. It starts late', '2. It leaks', '## Solutions', '1. Load less', '2. Free more'],
    ],
    ['more answers than questions', ['# Speed', ...open, '## Solutions', ...key, '4. And more.']],
    ['too few answers', ['# Speed', ...open, '## Solutions', ...key.slice(0, 2)]],
    [
      'answers on what to do',
      ['# Tool', '## Installation', 'Run it.', '## Usage', 'So.', ...open, '## Answers', ...key],
    ],
    ['a legend', ['# Speed', ...open, '## Key', ...key]],
    [
      'answers to questions that have their own',
      [
        '# Speed',
        '1. What is a keel?',
        '<details><summary>Mine</summary>',
        'x',
        '</details>',
        '',
        '2. What is a jib?',
        '<details><summary>Yours</summary>',
        'y',
        '</details>',
        '',
        '## Answers',
        '1. z',
        '2. z',
      ],
    ],
  ];
  for (const [what, lines] of others) {
    it(`are not ${what}`, async () =>
      assert.ok(!(await reading('docs/guide.md', ...lines)).readers.includes('finder')));
  }
});
