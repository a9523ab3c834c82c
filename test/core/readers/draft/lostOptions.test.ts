import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { reading } from '../reading';

const fold = (answer: string) => ['<details><summary>Answer</summary>', '', answer, '', '</details>', ''];
const choice = (asked: string, options = ['- A: a', '- B: b', '- C: c'], answer = '#### Answer: B') => [
  `### ${asked}`,
  '',
  ...options,
  '',
  ...fold(answer),
];
const choices = (count: number) => Array.from({ length: count }, (_, at) => choice(`Which is ${at}?`)).flat();

describe('an open question among choices that was meant to be one', () => {
  const table: [what: string, lines: readonly string[], told: readonly string[]][] = [
    ['an option left out', [...choices(3), ...choice('And?', ['- A: a', '- C: c'])], ['unread-line']],
    ['another letter', [...choices(3), ...choice('And?', ['- K: a', '- B: b', '- C: c'])], ['unread-line']],
    ['all options left out', [...choices(3), ...choice('And?', [])], ['unread-line']],
    ['two choices only', [...choices(2), ...choice('And?', [])], []],
    ['an open question that is one', [...choices(3), ...choice('And?', [], 'A bird.')], []],
    [
      'as many open questions as choices',
      [...choices(3), ...choice('X?', []), ...choice('Y?', []), ...choice('Z?', [])],
      [],
    ],
  ];
  for (const [what, lines, told] of table)
    it(what, async () => {
      const { problems } = await reading('quiz/a.md', '# Quiz', '', ...lines);
      assert.deepEqual(
        problems.map(({ code }) => code),
        told,
      );
    });
});
