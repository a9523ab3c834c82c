import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { outlineOf } from '../../../../src/core/readers/outline/outline';
import { countedAt } from '../../../../src/core/readers/finder/countedAt';
import { countedIn } from '../../../../src/core/readers/finder/counted';
import { foldRoles, holdsAnswerWord } from '../../../../src/core/readers/finder/foldRoles';
import { keysIn } from '../../../../src/core/readers/finder/keysIn';
import { isAnswerLabel, labelsHeld } from '../../../../src/core/readers/finder/labels';
import { namedBelow, namedIn } from '../../../../src/core/readers/finder/named';
import { itemsOf } from '../../../../src/core/readers/finder/optionsOf';
import { paired } from '../../../../src/core/readers/finder/paired';
import { withoutRepeated } from '../../../../src/core/readers/finder/repeated';
import { slotsIn } from '../../../../src/core/readers/finder/slots';
import { isKeyHeading } from '../../../../src/core/readers/finder/tells';
import { reading } from '../reading';

const options = ['A', 'B', 'C'].map((label) => ({ label, text: `boat ${label}${label}` }));
const times = (count: number, line: (at: number) => string): readonly string[] =>
  Array.from({ length: count }, (_, at) => line(at));

/** Whether two folds with one summary among others are a label. */
const isShared = (others: number): boolean =>
  foldRoles(
    outlineOf(
      ['Port', 'Port', ...times(others, (at) => `Wharf ${'abcdefgh'.charAt(at)}`)]
        .map((summary) => `<details><summary>${summary}</summary>\n\nWords.\n\n</details>\n`)
        .join('\n'),
    ),
  ).includes('label');

const roleOf = (summary: string): string | undefined =>
  foldRoles(outlineOf(`<details><summary>${summary}</summary>\n\nWords.\n\n</details>`))[0];

const areRepeated = (count: number, different = 1): boolean => {
  const questions = times(count, (at) => `Look ${at % different}`).map((prompt, line) => ({
    prompt,
    answer: 'A boat.',
    location: { range: { start: line, end: line + 1 }, headings: [] },
  }));
  const plan = { asks: 'heading', answers: 'below', questions, problems: [], weight: 6, evidence: [] } as const;
  return withoutRepeated(plan).questions.length === 0;
};

/** Whether ten questions are matched with the answers of a key. */
const areMatched = (answers: number): boolean => {
  const entries = (count: number) =>
    times(count, String).map((text, at) => ({ ordinal: at + 1, line: at, end: at + 1, text }));
  return paired([{ names: [], entries: entries(10) }], [{ names: [], entries: entries(answers) }]).pairs.length > 0;
};

const itemsBelow = (count: number): number => {
  const outline = outlineOf(['# What is a keel?', ...times(count, (at) => `- part ${at}`)].join('\n'));
  return itemsOf(outline, slotsIn(outline)[1] ?? slotsIn(outline)[0]!).length;
};

describe('what the finder measures', () => {
  const rows: [what: string, taken: boolean, refused: boolean][] = [
    [
      'a count within the first 400 signs of a title',
      countedIn(`${'-'.repeat(398)}1. Why?`) !== undefined,
      countedIn(`${'-'.repeat(399)}1. Why?`) !== undefined,
    ],
    [
      'a count behind no more than twenty signs of a line',
      countedAt(outlineOf(`${'*'.repeat(20)}1. Why?`), 0) !== undefined,
      countedAt(outlineOf(`${'*'.repeat(21)}1. Why?`), 0) !== undefined,
    ],
    ['a summary that three folds of ten share', isShared(4), isShared(5)],
    [
      'an answer word in a label of fourteen dense signs',
      holdsAnswerWord(`答案${'船'.repeat(12)}`, 40),
      holdsAnswerWord(`答案${'船'.repeat(13)}`, 40),
    ],
    [
      'a folded answer with a label of forty signs',
      roleOf(`Respuesta ${'b'.repeat(30)}`) === 'answer',
      roleOf(`Respuesta ${'b'.repeat(31)}`) === 'answer',
    ],
    [
      'a colon within the first 60 signs of a line',
      isAnswerLabel(`${' '.repeat(53)}Answer: b`),
      isAnswerLabel(`${' '.repeat(54)}Answer: b`),
    ],
    [
      'a label that begins its line 36 signs before',
      labelsHeld(`-${' '.repeat(35)}Q: Why?`).question,
      labelsHeld(`-${' '.repeat(36)}Q: Why?`).question,
    ],
    [
      'six signs between a label and its colon',
      labelsHeld(`Answer${' '.repeat(6)}: b`).answer,
      labelsHeld(`Answer${' '.repeat(7)}: b`).answer,
    ],
    ['a label of four words', isAnswerLabel('one and only answer: b'), isAnswerLabel('the one and only answer: b')],
    [
      'a heading over answers of 80 signs',
      isKeyHeading(`${'practice '.repeat(8)}answers:`),
      isKeyHeading(`${'practice '.repeat(8)}answers :`),
    ],
    [
      'a heading of 24 signs with a word for answers',
      keysIn(outlineOf(`# Respuesta ${'b'.repeat(14)}`)).length > 0,
      keysIn(outlineOf(`# Respuesta ${'b'.repeat(15)}`)).length > 0,
    ],
    [
      'an option named in the fourth line of an answer',
      namedIn('One.\nTwo.\nThree.\nAnswer: B', options) !== undefined,
      namedIn('One.\nTwo.\nThree.\nFour.\nAnswer: B', options) !== undefined,
    ],
    [
      'an option named in the first 300 signs of a line',
      namedIn(`${'w'.repeat(284)} the answer is B`, options) !== undefined,
      namedIn(`${'w'.repeat(285)} the answer is B`, options) !== undefined,
    ],
    [
      'a letter alone in a line of eleven signs',
      namedBelow([`${' '.repeat(8)}(b)`], () => false, options) !== undefined,
      namedBelow([`${' '.repeat(9)}(b)`], () => false, options) !== undefined,
    ],
    ['four questions in the same words', areRepeated(4), areRepeated(3)],
    ['ten questions in four wordings', areRepeated(10, 4), areRepeated(10, 5)],
    ['a key that answers more than half', areMatched(6), areMatched(5)],
    ['eight items as options', itemsBelow(8) > 0, itemsBelow(9) > 0],
  ];
  for (const [what, taken, refused] of rows) it(what, () => assert.deepEqual([taken, refused], [true, false]));

  const counts: [what: string, path: string, taken: readonly string[], refused: readonly string[]][] = [
    [
      'two headings `Answer` below questions',
      'a.md',
      times(2, (at) => `## Question ${at + 1}\nDraw a boat ${at}.\n### Answer\nA boat.`),
      times(1, (at) => `## Question ${at + 1}\nDraw a boat ${at}.\n### Answer\nA boat.`),
    ],
    [
      'two questions with numbers that a line names',
      'a.md',
      times(2, (at) => `## What is ${'abc'.charAt(at)}?\n\n1. a\n2. b\n\nAnswer: 2\n`),
      times(1, (at) => `## What is ${'abc'.charAt(at)}?\n\n1. a\n2. b\n\nAnswer: 2\n`),
    ],
  ];
  for (const [what, path, taken, refused] of counts)
    it(what, async () => {
      const found = await Promise.all([taken, refused].map(async (lines) => (await reading(path, ...lines)).exercises));
      assert.deepEqual(
        found.map(({ length }) => length > 0),
        [true, false],
      );
    });

  /** Questions with letters, some of which a line names, and one that none does. */
  const lettered = (named: number): readonly string[] =>
    times(named + 1, (at) => `## What is ${'abcdef'.charAt(at)}?\n\nA) a\nB) b\n${at < named ? '\nAnswer: B\n' : ''}`);
  it('a question whose answer was forgotten, after three with letters that a line names', async () => {
    const found = await Promise.all([3, 2].map(async (named) => (await reading('a.md', ...lettered(named))).exercises));
    assert.deepEqual(
      found.map(({ length }) => length),
      [4, 2],
    );
  });
});
