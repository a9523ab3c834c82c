import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { reading } from '../reading';

const told = async (...lines: readonly string[]) => {
  const { exercises, problems } = await reading('notes/a.md', '# Quiz', ...lines);
  return [exercises.length, problems.map(({ line, code }) => `${line} ${code}`)];
};

/** Questions of so many lines each, the first of them in line 1. */
const inBold = (count: number, name = 'a') =>
  Array.from({ length: count }, (_, at) => [`**${at + 1})** What is ${name}${at}?`, '', 'It is.', '']).flat();
const asHeadings = (count: number) => inBold(count).map((line) => line.replace(/^\*\*(\d)\)\*\*/u, '## $1.'));

describe('a question of a counted series that lost its mark or its number', () => {
  const table: [what: string, lines: readonly string[], expected: readonly [number, readonly string[]]][] = [
    ['none', inBold(6), [6, []]],
    ['half of bold type', inBold(7).with(12, '4)** Now what?'), [6, ['13 unread-line']]],
    ['half of bold type in a short series', inBold(5).with(12, '4)** Now what?'), [4, []]],
    ['a heading without its number', asHeadings(7).with(12, '## D, in short'), [6, ['13 unread-line']]],
    ['a question left out with its answer', inBold(7).toSpliced(12, 4), [6, []]],
    [
      'a question left out, and another number in the answer before it',
      inBold(7).toSpliced(12, 4).with(10, '4. **Yes.**'),
      [6, []],
    ],
  ];
  for (const [what, lines, expected] of table) it(what, async () => assert.deepEqual(await told(...lines), expected));
});

it('a slip in a counted series costs no other question, in sections that count anew', async () => {
  const sections = ['## One', ...inBold(7), '## Two', ...inBold(8, 'b')];
  assert.deepEqual((await told(...sections))[0], 15);
  assert.deepEqual(await told(...sections.with(sections.indexOf('## Two') + 17, '5)** Now what?')), [
    14,
    ['47 unread-line'],
  ]);
});
