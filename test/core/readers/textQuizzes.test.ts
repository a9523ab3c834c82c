import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { inShort, reading } from './reading';

const codes = (problems: readonly { readonly line: number; readonly code: string }[]) =>
  problems.map(({ line, code }) => `${line} ${code}`);

describe('Aiken', () => {
  const table: [what: string, lines: readonly string[], expected: readonly string[], problems?: readonly string[]][] = [
    [
      'dots',
      ['What steers?', 'A. Keel', 'B. Rudder', 'ANSWER: B', '', 'What drives?', 'A. Sail', 'B. Mast', 'ANSWER: A'],
      ['What steers? [A Keel | B Rudder] 1', 'What drives? [A Sail | B Mast] 0'],
    ],
    [
      'parentheses, without blank lines',
      ['What steers?', 'A) Keel', 'B) Rudder', 'ANSWER: B', 'What drives?', 'A) Sail', 'B) Mast', 'ANSWER: A'],
      ['What steers? [A Keel | B Rudder] 1', 'What drives? [A Sail | B Mast] 0'],
    ],
    [
      'marks of Markdown are words',
      ['What is *x*?', 'A. <b>', 'B. y', 'ANSWER: A'],
      ['What is \\*x\\*? [A \\<b> | B y] 0'],
    ],
    [
      'a key that names no option',
      ['a?', 'A. x', 'B. y', 'ANSWER: C', '', 'b?', 'A. x', 'B. y', 'ANSWER: A'],
      ['a? [A x | B y] ', 'b? [A x | B y] 0'],
      ['0 no-answer', '3 unknown-letter'],
    ],
    [
      'a question without a key',
      ['a?', 'A. x', 'B. y', '', 'b?', 'A. x', 'B. y', 'ANSWER: A'],
      ['a? [A x | B y] ', 'b? [A x | B y] 0'],
      ['0 no-answer'],
    ],
    [
      'a key without a question',
      ['ANSWER: A', '', 'b?', 'A. x', 'B. y', 'ANSWER: A'],
      ['b? [A x | B y] 0'],
      ['0 no-question'],
    ],
  ];
  for (const [what, lines, expected, problems = []] of table) {
    it(`is read: ${what}`, async () => {
      const found = await reading('quiz.txt', ...lines);
      assert.deepEqual(found.exercises.map(inShort), expected);
      assert.deepEqual([codes(found.problems), found.readers], [problems, ['aiken']]);
    });
  }

  it('is not a letter with a list', async () =>
    assert.deepEqual(
      (await reading('a.txt', 'Dear all,', 'A. is here', 'B. is not', 'Your ANSWER: please')).exercises,
      [],
    ));
});

describe('text with Q: and A:', () => {
  const table: [what: string, lines: readonly string[], expected: readonly string[]][] = [
    [
      'pairs',
      ['Q: What steers?', 'A: The rudder.', '', 'Q: What drives?', 'A: The sail,', 'or an engine.'],
      ['What steers? -> The rudder.', 'What drives? -> The sail,\nor an engine.'],
    ],
    [
      'German',
      ['Frage: Was lenkt?', 'Antwort: Das Ruder.', 'Frage: Was treibt?', 'Antwort: Das Segel.'],
      ['Was lenkt? -> Das Ruder.', 'Was treibt? -> Das Segel.'],
    ],
    ['Russian', ['Вопрос: Что?', 'Ответ: Это.', 'Вопрос: Где?', 'Ответ: Там.'], ['Что? -> Это.', 'Где? -> Там.']],
    ['Chinese', ['问：什么？', '答：这个。', '问：哪里？', '答：那里。'], ['什么？ -> 这个。', '哪里？ -> 那里。']],
    ['one pair', ['Q: a?', 'A: b'], []],
    [
      'what somebody said',
      [
        'The meeting began at ten.',
        'We spoke of ships.',
        'Q: And the sails?',
        'A: Later.',
        '',
        'Then there was tea.',
        'Q: With milk?',
        'A: Yes.',
        '',
        'All left at noon.',
      ],
      [],
    ],
    ['notes with colons', ['Note: a', 'Time: b', 'Place: c'], []],
  ];
  for (const [what, lines, expected] of table)
    it(`is read: ${what}`, async () =>
      assert.deepEqual((await reading('cards.txt', ...lines)).exercises.map(inShort), expected));

  it('tells of a question without an answer', async () => {
    const { problems } = await reading('cards.txt', 'Q: a?', 'A: b', 'Q: c?', 'Q: d?', 'A: e');
    assert.deepEqual(codes(problems), ['2 no-answer']);
  });
});
