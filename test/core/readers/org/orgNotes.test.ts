import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { inShort, reading } from '../reading';

const org = (...lines: readonly string[]) => reading('notes/harbour.org', ...lines);
const fc = (type: string) => [
  ':PROPERTIES:',
  `:FC_TYPE: ${type}`,
  ':END:',
  ':REVIEW_DATA:',
  '| position | ease |',
  ':END:',
];

describe('an Org file', () => {
  const table: [what: string, lines: readonly string[], expected: readonly string[]][] = [
    [
      'a question and its answer below',
      ['* Ships', '** Question :drill:', '   What *steers*?', '*** Answer', '    The =rudder=.'],
      ['What **steers**? -> The `rudder`.'],
    ],
    ['a title that asks', ['* What steers? :drill:', 'The rudder.'], ['What steers? -> The rudder.']],
    [
      'a title and text',
      ['* Ships :drill:', 'What steers?', '** The Answer', 'The rudder.', '* Other', 'text'],
      ['Ships\n\nWhat steers? -> The rudder.'],
    ],
    [
      'deletions',
      ['* Fact :drill:', 'The [rudder||part] steers, see [[https://x.org][here]] and [1/2] a[0].'],
      ['rudder'],
    ],
    [
      'two sides',
      [
        '* Word :drill:',
        ':PROPERTIES:',
        ':DRILL_CARD_TYPE: twosided',
        ':END:',
        'Say it.',
        '** German',
        'Hafen',
        '** English',
        'harbour',
      ],
      ['Word\n\nSay it.\n\nHafen -> harbour'],
    ],
    ['org-fc, normal', ['* What steers?', ...fc('normal'), 'The rudder.'], ['What steers? -> The rudder.']],
    [
      'org-fc with a heading Back',
      ['* Ships :fc:', ...fc('double'), 'What steers?', '** Back', 'The rudder.'],
      ['Ships\n\nWhat steers? -> The rudder.'],
    ],
    ['org-fc, typed', ['* What steers?', ...fc('text-input'), 'rudder'], ['What steers? => rudder']],
    ['org-fc, deletions', ['* Fact', ...fc('cloze'), 'The {{rudder}{part}@0} and the {{sail}@1}.'], ['rudder | sail']],
    [
      'source code',
      ['* What prints? :drill:', '#+begin_src python', 'print("* no heading")', '#+end_src'],
      ['What prints? -> ```python\nprint("* no heading")\n```'],
    ],
    ['cards below cards', ['* a? :drill:', 'b', '** c? :drill:', 'd'], ['a? -> b', 'c? -> d']],
    ['no cards', ['* What steers?', 'The rudder. :drill:', '* TODO buy sails'], []],
  ];
  for (const [what, lines, expected] of table)
    it(`has its cards read: ${what}`, async () =>
      assert.deepEqual((await org(...lines)).exercises.map(inShort), expected));

  it('knows titles, lines, and which cards go both ways', async () => {
    const { sets, exercises } = await org('#+title: The sea', '* Ships', '** a?', ...fc('double'), 'b', '* x');
    assert.deepEqual(
      sets.map(({ title }) => title),
      ['The sea'],
    );
    assert.deepEqual(
      exercises.map((exercise) => [
        exercise.range,
        exercise.headings,
        exercise.kind === 'flashcard' && exercise.bothWays,
      ]),
      [[{ start: 2, end: 10 }, ['Ships'], true]],
    );
  });

  const problems: [what: string, lines: readonly string[], told: string][] = [
    ['a card without an answer', ['* a :drill:'], '0 no-answer'],
    ['a cloze without a deletion', ['* a', ...fc('cloze'), 'b'], '0 no-deletion'],
    ['a type that is not known', ['* a', ...fc('odd'), 'b'], '0 unknown-type'],
  ];
  for (const [what, lines, told] of problems)
    it(`tells of ${what}`, async () =>
      assert.deepEqual(
        (await org(...lines)).problems.map(({ line, code }) => `${line} ${code}`),
        [told],
      ));
});
