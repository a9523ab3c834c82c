import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { ReadExercise, ReaderResult } from '../../../../src/api/interleave';
import { exercisesOf } from '../../../../src/core/exercise/practiceSet';
import { contributedReading } from '../../../../src/core/readers/contributed/contributedReading';
import { inShort, practice } from '../reading';

const file = { path: 'sea/tides.tides', text: 'one\ntwo\nthree\n' };
const read = (value: unknown) => contributedReading(value, 'Tide tables', file);
const withExercise = (exercise: unknown) => read({ sets: [{ exercises: [exercise] }] });
const told = ({ problems }: ReturnType<typeof read>) =>
  problems.map(({ line, code, message }) => `${line} ${code} ${message}`);
const misfit = (rest: string, line = 0) =>
  `${line} reader-failed The reader “Tide tables” gave what is not understood${rest}`;

describe('what a reader of another extension gives', () => {
  const understood: readonly [exercise: ReadExercise, inShort: string][] = [
    [
      { kind: 'selfCheck', prompt: 'What raises tides?', answer: 'The Moon.', accepted: ['Moon'] },
      'What raises tides? => The Moon.',
    ],
    [{ kind: 'flashcard', prompt: 'neap', back: 'weak', bothWays: true }, 'neap -> weak'],
    [
      { kind: 'choice', prompt: 'How many a day?', options: ['one', 'two'], correct: [1], explanation: 'Most often.' },
      'How many a day? [A one | B two] 1',
    ],
    [
      { kind: 'choice', prompt: 'Which?', options: ['one', 'two'], correct: [1, 0], multiple: true },
      'Which? [A one | B two] 0,1',
    ],
    [
      {
        kind: 'classification',
        prompt: 'Which tide?',
        labels: ['spring', 'neap'],
        rows: [
          { text: 'full moon', label: 'spring', why: 'In line.' },
          { text: 'half moon', label: 'neap' },
        ],
      },
      'A full moon: spring (In line.)\nB half moon: neap ()',
    ],
    [
      {
        kind: 'matching',
        prompt: 'Pair.',
        pairs: [
          { left: 'ebb', right: 'out' },
          { left: 'flood', right: 'in' },
        ],
        others: ['up'],
        takeaway: 'So.',
      },
      'A ebb: out ()\nB flood: in ()',
    ],
    [
      { kind: 'ordering', prompt: 'Order the tides.', steps: ['ebb', 'slack', 'flood'], takeaway: 'So.' },
      'Order the tides. [ebb < slack < flood] (So.)',
    ],
    [{ kind: 'cloze', prompt: 'The Moon pulls.', hidden: [{ start: 4, end: 8 }] }, 'Moon'],
  ];
  for (const [exercise, short] of understood) {
    it(`is an exercise: ${short}`, () => {
      const { sets, problems } = withExercise(exercise);
      assert.deepEqual([sets.flatMap(exercisesOf).map(inShort), problems], [[short], []]);
    });
  }

  it('has its place, its sections, its title and tags', () => {
    const card = (prompt: string, line: number, ...headings: readonly string[]): ReadExercise => ({
      kind: 'flashcard',
      prompt,
      back: 'x',
      line,
      endLine: line + 2,
      headings,
    });
    const result: ReaderResult = {
      sets: [
        {
          title: 'Tides',
          description: 'The sea.',
          tags: ['sea'],
          exercises: [card('ebb', 0, 'A'), card('flood', 1, 'A'), card('neap', 9, 'B')],
        },
        { exercises: [card('spring', 0)] },
      ],
    };
    const { sets } = read(result);
    assert.deepEqual(
      sets.map(({ title, description, tags }) => [title, description, tags]),
      [
        ['Tides', 'The sea.', ['sea']],
        ['tides', '', []],
      ],
    );
    assert.deepEqual(
      sets[0]?.sections.map(({ title, exercises }) => [title, exercises.map(({ range }) => [range.start, range.end])]),
      [
        [
          'A',
          [
            [0, 2],
            [1, 3],
          ],
        ],
        ['B', [[3, 4]]],
      ],
    );
  });

  it('has the ids that the same exercise of a practice page has', async () => {
    const { exercises } = await practice('**Q: What raises tides?**', 'A: The Moon.');
    const kind = exercises[0]?.kind;
    const { sets } = withExercise(
      kind === 'flashcard'
        ? { kind, prompt: 'What raises tides?', back: 'The Moon.' }
        : { kind, prompt: 'What raises tides?', answer: 'The Moon.' },
    );
    assert.deepEqual(
      sets.flatMap(exercisesOf).map(({ id }) => id),
      exercises.map(({ id }) => id),
    );
  });

  it('may be nothing, which leaves the file to others', () => {
    for (const value of [undefined, null, { sets: [] }]) assert.deepEqual(read(value), { sets: [], problems: [] });
  });

  it('may tell of problems, which are given their reader’s name and a line of the file', () => {
    const problems: ReaderResult['problems'] = [
      { line: 1, message: 'No height.' },
      { line: 99, message: 'No end.', severity: 'info' },
    ];
    assert.deepEqual(
      read({ sets: [], problems }).problems.map(({ line, severity, code, message }) => [line, severity, code, message]),
      [
        [1, 'warning', 'reader-problem', 'Tide tables: No height.'],
        [3, 'info', 'reader-problem', 'Tide tables: No end.'],
      ],
    );
  });

  const choice = { kind: 'choice', line: 2, prompt: 'Which?', options: ['one', 'two'], correct: [0] };
  const misfits: readonly [given: unknown, problem: string][] = [
    ['text', misfit('. Invalid type: Expected Object but received "text".')],
    [[], misfit(' at sets. Invalid key: Expected "sets" but received undefined.')],
    [{ sets: 'many' }, misfit(' at sets. Expected a list of at most 100000.')],
    [{ sets: new Array(1e6) }, misfit(' at sets. Expected a list of at most 100000.')],
    [{ sets: [7] }, misfit(' at sets[0]. Invalid type: Expected Object but received 7.')],
    [
      { sets: [{ title: 7, exercises: [] }] },
      misfit(' at sets[0].title. Invalid type: Expected string but received 7.'),
    ],
    [
      { sets: [], problems: [{ line: 2 }] },
      misfit(' at problems[0].message. Invalid key: Expected "message" but received undefined.', 2),
    ],
  ];
  for (const [value, problem] of misfits)
    it(`is not understood: ${problem}`, () => assert.deepEqual(told(read(value)), [problem]));

  const unfit: readonly [exercise: unknown, problem: string][] = [
    [undefined, misfit(' at sets[0].exercises[0]. Invalid type: Expected Object but received undefined.')],
    [
      { kind: 'essay', line: 1 },
      misfit(
        ' at sets[0].exercises[0].kind. Expected one of selfCheck, flashcard, choice, classification, matching, ordering, cloze but received "essay".',
        1,
      ),
    ],
    [
      { kind: 'constructor' },
      misfit(
        ' at sets[0].exercises[0].kind. Expected one of selfCheck, flashcard, choice, classification, matching, ordering, cloze but received "constructor".',
      ),
    ],
    [
      { kind: 'selfCheck', line: -1 },
      misfit(' at sets[0].exercises[0].line. Invalid value: Expected >=0 but received -1.'),
    ],
    [
      { kind: 'selfCheck', line: 1, prompt: 'What?' },
      misfit(' at sets[0].exercises[0].answer. Invalid key: Expected "answer" but received undefined.', 1),
    ],
    [
      { kind: 'flashcard', prompt: ' ', back: '' },
      misfit(' at sets[0].exercises[0].prompt. Expected a text that is not empty.'),
    ],
    [
      { ...choice, options: ['one'] },
      misfit(' at sets[0].exercises[0].options. Invalid length: Expected >=2 but received 1.', 2),
    ],
    [
      { ...choice, correct: [2] },
      misfit(' at sets[0].exercises[0]. Expected each number in "correct" to be the index of an option, once.', 2),
    ],
    [
      { ...choice, correct: [1, 1] },
      misfit(' at sets[0].exercises[0]. Expected each number in "correct" to be the index of an option, once.', 2),
    ],
    [
      { kind: 'classification', prompt: 'Which?', labels: ['a', 'b'], rows: [{ text: 'one', label: 'c' }] },
      misfit(' at sets[0].exercises[0]. Expected the "label" of each row to be one of the labels.'),
    ],
    [
      { kind: 'matching', prompt: 'Pair.', pairs: [] },
      misfit(' at sets[0].exercises[0].pairs. Invalid length: Expected >=1 but received 0.'),
    ],
    [
      { kind: 'cloze', prompt: 'Moon', hidden: [{ start: 2, end: 9 }] },
      misfit(
        ' at sets[0].exercises[0]. Expected the "hidden" parts to lie within the prompt, in its order, without overlap.',
      ),
    ],
    [
      {
        kind: 'cloze',
        prompt: 'Moon',
        hidden: [
          { start: 0, end: 3 },
          { start: 2, end: 4 },
        ],
      },
      misfit(
        ' at sets[0].exercises[0]. Expected the "hidden" parts to lie within the prompt, in its order, without overlap.',
      ),
    ],
    [{ ...choice, correct: [] }, '2 no-answer None of the options is marked as right; at least one was expected.'],
  ];
  for (const [exercise, problem] of unfit)
    it(`is no exercise: ${problem}`, () => assert.deepEqual(told(withExercise(exercise)), [problem]));

  it('costs only itself where it does not fit', () => {
    const { sets, problems } = read({ sets: [{ exercises: [{}, choice] }, 0] });
    assert.deepEqual([sets.flatMap(exercisesOf).length, problems.length], [1, 2]);
  });

  it('is quoted in brief', () => {
    const [problem] = withExercise({
      kind: 'selfCheck',
      prompt: 'What?',
      answer: 'x',
      accepted: 'y'.repeat(10_000),
    }).problems;
    const [other] = read('z'.repeat(10_000)).problems;
    assert.ok((problem?.message.length ?? 999) < 300 && (other?.message.length ?? 999) < 300);
  });
});
