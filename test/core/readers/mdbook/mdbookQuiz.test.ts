import assert from 'node:assert/strict';
import { array, assert as check, asyncProperty, constantFrom } from 'fast-check';
import { describe, it } from 'mocha';
import { inShort, reading } from '../reading';

const quiz = (...lines: readonly string[]) => reading('quizzes/loops.toml', ...lines);
const question = (type: string, ...lines: readonly string[]) => ['[[questions]]', `type = "${type}"`, ...lines, ''];
const short = (prompt: string, answer: string) =>
  question('ShortAnswer', `prompt.prompt = "${prompt}"`, `answer.answer = "${answer}"`);

describe('mdbook-quiz', () => {
  const table: [what: string, lines: readonly string[], kind: string, short: string][] = [
    ['a short answer', short('Keyword?', 'loop_x'), 'selfCheck', 'Keyword? => loop_x'],
    ['a short answer that looks like Markdown', short('Which?', '*p'), 'selfCheck', 'Which? => \\*p'],
    [
      'why it is right',
      [...short('Keyword?', 'loop'), 'context = """', 'It *loops*.', '"""'],
      'selfCheck',
      'Keyword? => loop\n\nIt *loops*.',
    ],
    [
      'options in the wanted place',
      question(
        'MultipleChoice',
        'prompt = { prompt = "Even?", distractors = ["1", "3"], answerIndex = 1 }',
        'answer.answer = "2"',
      ),
      'choice',
      'Even? [A 1 | B 2 | C 3] 1',
    ],
    [
      'sorted options',
      question(
        'MultipleChoice',
        'prompt = { prompt = "Odd?", distractors = ["2"], sortAnswers = true }',
        'answer.answer = ["3", "1"]',
      ),
      'choice',
      'Odd? [A 1 | B 2 | C 3] 0,2',
    ],
    [
      'tables of their own',
      [
        '[[questions]]',
        'type = "ShortAnswer"',
        '[questions.prompt]',
        'prompt = "a"',
        '[questions.answer]',
        'answer = "b"',
      ],
      'selfCheck',
      'a => b',
    ],
    [
      'a list of questions',
      ['questions = [{ type = "ShortAnswer", prompt = { prompt = "a" }, answer = { answer = "b" } }]'],
      'selfCheck',
      'a => b',
    ],
    [
      'what questions share',
      [
        '[multipart]',
        'p = "Given x."',
        ...question('ShortAnswer', 'multipart = "p"', 'prompt.prompt = "What is it?"', 'answer.answer = "x"'),
      ],
      'selfCheck',
      'Given x.\n\nWhat is it? => x',
    ],
  ];
  for (const [what, lines, kind, text] of table) {
    it(`reads ${what}`, async () => {
      const { exercises, problems, readers } = await quiz(...lines);
      assert.deepEqual(
        [readers, problems, exercises.map((exercise) => [exercise.kind, inShort(exercise)])],
        [['mdbookQuiz'], [], [[kind, text]]],
      );
    });
  }

  const program = ['prompt.program = """', 'fn main() {}', '"""'];
  const traced: [what: string, lines: readonly string[], answer: string, accepted: string[] | undefined][] = [
    [
      'prints',
      ['answer.doesCompile = true', 'answer.stdout = "a_b"'],
      'It compiles and prints:\n\n```text\na_b\n```',
      ['a_b'],
    ],
    [
      'prints nothing',
      ['answer.doesCompile = true', 'answer.stdout = ""'],
      'It compiles and prints nothing.',
      undefined,
    ],
    [
      'does not compile',
      ['answer.doesCompile = false', 'answer.lineNumber = 3'],
      'It does not compile: the error is in line 3.',
      ['no', 'does not compile', 'it does not compile'],
    ],
  ];
  for (const [what, lines, answer, accepted] of traced) {
    it(`asks what a program does that ${what}`, async () => {
      const [exercise] = (await quiz(...question('Tracing', ...program, ...lines))).exercises;
      assert.equal(
        exercise?.prompt,
        'Does this program compile? If it does, what does it print?\n\n```rust\nfn main() {}\n```',
      );
      assert.deepEqual(exercise.kind === 'selfCheck' && [exercise.answer, exercise.accepted], [answer, accepted]);
    });
  }

  it('takes every answer that the file names', async () => {
    const [exercise] = (await quiz(...short('a', 'b'), 'answer.alternatives = ["c", "d"]')).exercises;
    assert.deepEqual(exercise?.kind === 'selfCheck' && exercise.accepted, ['b', 'c', 'd']);
  });

  it('orders options by their texts alone, and not always with the right one first', async () => {
    const of = (prompt: string, right: string, wrong: string) =>
      question(
        'MultipleChoice',
        `prompt = { prompt = "${prompt}", distractors = [${wrong}] }`,
        `answer.answer = "${right}"`,
      );
    const written = async (...lines: readonly string[]) =>
      (await quiz(...lines)).exercises.map((exercise) => (exercise.kind === 'choice' ? exercise : undefined));
    const [one] = await written(...of('a', 'x', '"y", "z"'));
    const [other] = await written(...of('a', 'x', '"z", "y"'));
    assert.deepEqual(one?.options, other?.options);
    const places = (await written(...Array.from({ length: 20 }, (_, at) => of(`q${at}`, 'x', '"y", "z"')).flat())).map(
      (choice) => choice?.correct[0],
    );
    assert.deepEqual(new Set(places), new Set([0, 1, 2]));
  });

  it('lets several be chosen where the answer is a list', async () => {
    const { exercises } = await quiz(
      ...question('MultipleChoice', 'prompt = { prompt = "a", distractors = ["b"] }', 'answer.answer = ["c"]'),
    );
    assert.deepEqual(
      exercises.map((exercise) => exercise.kind === 'choice' && exercise.multiple),
      [true],
    );
  });

  it('knows the lines of each question, also where a text looks like one', async () => {
    const { exercises } = await quiz(
      '# [[questions]]',
      ...short('a', 'b'),
      ...question('ShortAnswer', "prompt.prompt = '''", '[[questions]]', "c'''", 'answer.answer = "d"'),
    );
    assert.deepEqual(
      exercises.map(({ range }) => range),
      [
        { start: 1, end: 5 },
        { start: 6, end: 12 },
      ],
    );
  });

  it('names a question by the id that the file gives it', async () => {
    const id = 'id = "2e273ac2-6f06-4c19-a831-1d44eed89323"';
    const [one, two] = await Promise.all([quiz(...short('a', 'b'), id), quiz(...short('edited', 'b'), id)]);
    assert.equal(one.exercises[0]?.id, two.exercises[0]?.id);
  });

  it('does not trust an id that another file may give too', async () => {
    const [one, two] = await Promise.all([
      quiz(...short('a', 'b'), 'id = "q1"'),
      quiz(...short('c', 'd'), 'id = "q1"'),
    ]);
    assert.notEqual(one.exercises[0]?.id, two.exercises[0]?.id);
  });

  const broken: [what: string, lines: readonly string[], told: readonly string[], prompts: readonly string[]][] = [
    [
      'what is no TOML, with its place',
      [...short('a', 'b'), '[[questions]]', 'type = "', '', ...short('c', 'd')],
      ['7:9 error toml-syntax'],
      ['a', 'c'],
    ],
    [
      'a type that is not known',
      [...question('Essay', 'prompt.prompt = "a"'), ...short('c', 'd')],
      ['1:1 error unknown-type'],
      ['c'],
    ],
    ['a question without an answer', question('ShortAnswer', 'prompt.prompt = "a"'), ['1:1 error no-answer'], ['a']],
    [
      'options without a right one',
      question('MultipleChoice', 'prompt = { prompt = "a", distractors = ["b"] }'),
      ['1:1 error no-answer'],
      ['a'],
    ],
    ['an answer without a question', question('ShortAnswer', 'answer.answer = "a"'), ['1:1 error no-question'], []],
    ['nothing in the TOML of another program', ['[package]', 'name = "x"'], [], []],
    [
      'nothing in the questions of another program',
      ['[[questions]]', 'text = "a"', '', '[[questions]]', 'type = "b"'],
      [],
      [],
    ],
    [
      'only the questions that are a quiz’s',
      ['[[questions]]', 'text = "a"', '', ...question('Essay'), ...question('Essay', 'prompt.prompt = "a"')],
      ['7:1 error unknown-type'],
      [],
    ],
    ['nothing in broken TOML that is no quiz', ['questions = ['], [], []],
  ];
  for (const [what, lines, told, prompts] of broken) {
    it(`tells of ${what}`, async () => {
      const { exercises, problems } = await quiz(...lines);
      assert.deepEqual(
        problems.map(({ line, column = 0, severity, code }) => `${line + 1}:${column + 1} ${severity} ${code}`),
        told,
      );
      assert.deepEqual(
        exercises.map(({ prompt }) => prompt),
        prompts,
      );
    });
  }

  it('tells of a question without its header, or without its type', async () => {
    const [, ...unheaded] = short('First?', 'a');
    const untyped = short('Third?', 'c').toSpliced(1, 1);
    const { exercises, problems } = await quiz(...unheaded, ...short('Second?', 'b'), ...untyped);
    assert.deepEqual(exercises.map(inShort), ['Second? => b']);
    assert.deepEqual(
      problems.map(({ line, code }) => [line, code]),
      [
        [0, 'toml-syntax'],
        [9, 'unknown-type'],
      ],
    );
    assert.deepEqual(
      (await quiz(...unheaded)).problems.map(({ code }) => code),
      ['toml-syntax'],
    );
  });

  it('never throws, and keeps the sound questions', () =>
    check(
      asyncProperty(
        array(
          constantFrom(
            '[',
            ']',
            '"',
            '"""',
            "'",
            '=',
            '{',
            '}',
            '\n',
            '#',
            'a',
            '.',
            '1',
            ',',
            '[[questions]]\n',
            'type = ',
            'prompt.prompt = ',
          ),
        ),
        async (parts) => {
          const { problems, exercises } = await quiz(...short('First?', 'b'), ...parts.join('').split('\n'));
          assert.ok(exercises[0]?.prompt === 'First?' || problems.some(({ code }) => code === 'toml-syntax'));
        },
      ),
      { numRuns: 300 },
    ));
});
