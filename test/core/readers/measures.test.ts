import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { mayHoldTitles } from '../../../src/core/readers/finder/textSigns';
import { inlineCardIn } from '../../../src/core/readers/notes/inlineCard';
import { outlineBlocks } from '../../../src/core/readers/notes/outlineBlocks';
import { outlineOf } from '../../../src/core/readers/outline/outline';
import { markdownRecords } from '../../../src/core/readers/tables/markdownRecords';
import { inShort, reading } from './reading';

const times = (count: number, line: (at: number) => string): readonly string[] =>
  Array.from({ length: count }, (_, at) => line(at));
const name = (at: number): string => 'abcdefghijklmnop'.charAt(at);

const depthOf = (count: number): number => {
  let [block] = outlineBlocks(times(count, (at) => `${'  '.repeat(at)}- ${name(at % 16)}`)) ?? [];
  let depth = 0;
  for (; block !== undefined; [block] = block.children) depth++;
  return depth;
};

/** Two sizes of a thing, and how many exercises each gives. */
type Row = readonly [
  what: string,
  path: string,
  lines: (size: number) => readonly string[],
  counts: readonly (readonly [size: number, count: number])[],
];

const folded = (at: number): string =>
  `### What is ${name(at)}?\n\n<details><summary>Answer</summary>\n\nA boat.\n\n</details>\n`;
const boxed = (title: string, tick = 'x'): string => `${title}\n\n- [${tick}] a boat\n- [ ] a raft\n`;

const rows: readonly Row[] = [
  [
    'headings without a fold, among so many with one',
    'a.md',
    (size) => ['# Boats', ...times(size, folded), '### What is z?', '', 'A raft.'],
    [
      [3, 4],
      [2, 2],
    ],
  ],
  [
    'counted headings, so many of which have slipped a level',
    'a.md',
    (size) => [
      ...times(2, (at) => `### ${at + 1}. What is ${name(at)}?\nA boat.`),
      ...times(size, (at) => `#### ${at + 3}. What is ${name(at + 2)}?\nA boat.`),
      ...times(2, (at) => `### ${size + at + 3}. What is ${name(size + at + 2)}?\nA boat.`),
    ],
    [
      [3, 7],
      [4, 7],
    ],
  ],
  [
    'a fold called as a label is in so many words, where all ask',
    'a.md',
    (size) => [
      ...times(5, (at) => `<details><summary>What is ${name(at)}?</summary>\n\nA boat.\n\n</details>\n`),
      `<details><summary>Show ${size === 3 ? 'the ' : ''}boats</summary>\n\nThere.\n\n</details>`,
    ],
    [
      [3, 6],
      [2, 5],
    ],
  ],
  [
    'questions in bold type, the last in a line of so many signs',
    'interview.md',
    (size) => [
      ...times(2, (at) => `**What is ${name(at)}?**\n\nA boat.\n`),
      `**${'w'.repeat(size - 5)}?**`,
      '',
      'A boat.',
    ],
    [
      [599, 3],
      [600, 0],
    ],
  ],
  [
    'questions in bold type, so many of ten with a Q',
    'interview.md',
    (size) => times(10, (at) => `**${at < size ? 'Q: ' : ''}What is ${name(at)}?**\n\nA boat.\n`),
    [
      [7, 7],
      [6, 10],
    ],
  ],
  [
    'questions in bold type that count, the first with so many others in its answer',
    'interview.md',
    (size) => [
      '**1. What is a?**\n\nA boat.\n',
      ...times(size, (at) => `**${50 + at * 2}. What is ${name(at)}?**\n\nA raft.\n`),
      ...times(4, (at) => `**${at + 2}. What is ${name(at)}?**\n\nA boat.\n`),
    ],
    [
      [6, 5],
      [7, 12],
    ],
  ],
  [
    'a list that asks and has no tick, on another level than so many others',
    'a.md',
    (size) => ['# Boats', ...times(size, (at) => boxed(`## What is ${name(at)}?`)), boxed('#### What is z?', ' ')],
    [
      [5, 6],
      [4, 4],
    ],
  ],
  [
    'a list that does not ask among so many that do',
    'a.md',
    (size) => ['# Boats', ...times(size, (at) => boxed(`## What is ${name(at)}?`)), boxed('## Boats of wood', ' ')],
    [
      [10, 11],
      [9, 9],
    ],
  ],
  [
    'an open question in the series of so many with boxes',
    'quiz.md',
    (size) => [
      '# Quiz',
      ...times(size, (at) => boxed(`## Q${at + 1}. What is ${name(at)}?`)),
      `## Q${size + 1}. Why?`,
      '',
      'So.',
    ],
    [
      [3, 4],
      [2, 2],
    ],
  ],
  [
    'cards of a deck, so many of ten with an answer',
    'a.md',
    (size) => times(10, (at) => `Q: What is ${name(at)}?\n${at < size ? 'A: A boat.\n' : ''}\n---\n`),
    [
      [4, 10],
      [3, 0],
    ],
  ],
  [
    'heading cards of a deck, one with a back of so many lines',
    'decks/a.md',
    (size) => ['## Keel', 'A fin.', '## Jib', 'A sail.', '## Boom', ...times(size, (at) => `Line ${at}.`)],
    [
      [40, 3],
      [41, 0],
    ],
  ],
  [
    'a note whose line so far from the start names its deck',
    'a.md',
    (size) => [...times(size - 1, () => 'Words.'), 'cards-deck: boats', '', 'keel::fin'],
    [
      [3, 1],
      [4, 0],
    ],
  ],
  [
    'so many fields in a note of cards',
    'a.md',
    (size) => ['#flashcards', '', ...times(size, (at) => `${name(at)}${name(at)}:: ${name(at)} boat`)],
    [
      [13, 13],
      [12, 0],
    ],
  ],
  [
    'so many statements with two colons in a note without a tag',
    'a.md',
    (size) => times(size, (at) => `A boat called ${name(at)}${name(at)} :: A raft of reed and rope\n`),
    [
      [4, 4],
      [3, 0],
    ],
  ],
  [
    'pairs in a text with so many other lines',
    'a.txt',
    (size) => [
      ...times(4, (at) => `Q: What is ${name(at)}?\nA: A boat.\n`),
      ...times(size, (at) => `Words ${name(at)}.\n`),
    ],
    [
      [2, 4],
      [3, 0],
    ],
  ],
  [
    'so many pairs in a text',
    'a.txt',
    (size) => times(size, (at) => `Q: What is ${name(at)}?\nA: A boat.\n`),
    [
      [2, 2],
      [1, 0],
    ],
  ],
  [
    'so many blank lines before the answer of Aiken',
    'a.txt',
    (size) => ['What is a keel?', 'A. A fin', 'B. A sail', ...times(size, () => ''), 'ANSWER: A'],
    [
      [3, 1],
      [4, 0],
    ],
  ],
];

describe('what readers measure', () => {
  for (const [what, path, lines, counts] of rows)
    it(`${what}: ${counts.map(([size]) => size).join(' or ')}`, async () => {
      const found = await Promise.all(counts.map(async ([size]) => (await reading(path, ...lines(size))).exercises));
      assert.deepEqual(
        found.map(({ length }) => length),
        counts.map(([, count]) => count),
        found.map((exercises) => exercises.map(inShort).join('\n')).join('\n\n'),
      );
    });

  it('what a file says of itself counts in its first 1500 signs', () =>
    assert.deepEqual(
      [1492, 1493].map((count) => mayHoldTitles(`${'x'.repeat(count)}question\nWhy?`, '')),
      [true, false],
    ));

  it('blocks of an outline are told apart down to the sixtieth level', () =>
    assert.deepEqual([60, 61].map(depthOf), [60, 60]));

  it('two items make a list of pairs', () =>
    assert.deepEqual(
      [2, 1].map((count) => markdownRecords(outlineOf(times(count, (at) => `- ${name(at)} - boat`).join('\n'))).length),
      [1, 0],
    ));

  it('three questions without answers are told in a collection, five elsewhere', async () => {
    const list = (count: number): readonly string[] => [...times(count, (at) => `- What is ${name(at)}?`), ''];
    const told = await Promise.all(
      [
        ['# Boat interview questions', '', ...list(3)],
        ['# Boat interview questions', '', ...list(2)],
        ['# Boats', '', ...list(5)],
        ['# Boats', '', ...list(4)],
      ].map(async (lines) => (await reading('a.md', ...lines)).problems.length),
    );
    assert.deepEqual(told, [1, 0, 1, 0]);
  });

  it('after the last question in bold type, headings of the third level begin something else', async () => {
    const last = async (marks: string): Promise<boolean> => {
      const { exercises } = await reading(
        'interview.md',
        ...times(3, (at) => `**What is ${name(at)}?**\n\nA boat.\n`),
        `${marks} Harbours`,
        '',
        'Words.',
      );
      return exercises.length === 3 && inShort(exercises[2]!).includes('Words.');
    };
    assert.deepEqual(await Promise.all(['###', '####'].map(last)), [false, true]);
  });

  it('a hint of a deletion has 200 signs with its marks', async () => {
    const prompts = await Promise.all(
      [197, 198].map(async (count) => {
        const { exercises } = await reading('a.md', '#flashcards', '', `The ==keel==^[${'x'.repeat(count)}] is deep.`);
        return exercises.map((exercise) => (exercise.kind === 'cloze' ? exercise.prompt.includes('^[') : undefined));
      }),
    );
    assert.deepEqual(prompts, [[false], [true]]);
  });

  it('a name of code is looked for in 200 signs before its colons', () =>
    assert.deepEqual(
      [199, 200].map((count) => inlineCardIn(`.${'a'.repeat(count)}::before`) === undefined),
      [true, false],
    ));
});
