import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { type Fix, fixOf } from '../../../src/core/readers/fixes';
import type { ProblemCode } from '../../../src/core/exercise/problem';
import { readFile } from '../../../src/core/readers';

const applied = (lines: readonly string[], { line, start, end, text }: Fix): string[] =>
  lines
    .with(line, `${lines[line]!.slice(0, start)}${text}${lines[line]!.slice(end)}`)
    .join('\n')
    .split('\n');

const problemsOf = async (lines: readonly string[]) =>
  (await readFile({ path: 'a.practice.md', text: lines.join('\n') })).problems;

const summary = '<details><summary>Show answer</summary>';
const key = ['', '<details>', '<summary>Show answer</summary>', 'A: even', 'B: odd', 'C: even'];

const cases: readonly [
  what: string,
  code: ProblemCode,
  lines: readonly string[],
  mended: readonly [line: number, text: string],
][] = [
  ['at the end of the file', 'unclosed-details', ['**1. A?**', '', summary, '', 'a', ''], [6, '</details>']],
  [
    'before a heading',
    'unclosed-details',
    ['**1. A?**', '', summary, '', 'a', '', '## B', '', '**2. B?**', '', summary, 'b', '</details>'],
    [6, '</details>'],
  ],
  [
    'before the next question',
    'unclosed-details',
    ['**1. A?**', summary, 'a', '', '**2. B?**', '', summary, 'b', '</details>'],
    [4, '</details>'],
  ],
  [
    'before the paragraph that the next fold answers',
    'unclosed-details',
    ['A?', '', summary, '', 'a', '', 'B?', '', summary, 'b', '</details>'],
    [6, '</details>'],
  ],
  [
    'after the only paragraph before the next fold',
    'unclosed-details',
    [
      '**1. A?**',
      '',
      '<details>',
      '<summary>Show answer</summary>',
      '',
      'a',
      '',
      '<details><summary>Explanation</summary>b</details>',
    ],
    [7, '</details>'],
  ],
  [
    'after a fence that looks like a heading',
    'unclosed-details',
    ['**1. A?**', '', summary, '', '```sh', '## a', '```', ''],
    [8, '</details>'],
  ],
  [
    'a card before the next card',
    'unclosed-flashcard',
    ['<Flashcard question="a">', 'b', '', '<Flashcard question="c">d</Flashcard>'],
    [2, '</Flashcard>'],
  ],
  ['a card at the end', 'unclosed-flashcard', ['<Flashcard question="a">', 'b'], [2, '</Flashcard>']],
  [
    'a card with its answer in the tag',
    'unclosed-flashcard',
    ['<Flashcard question="a" answer="b">', '', '## Notes'],
    [1, '</Flashcard>'],
  ],
  [
    'a fence at the end',
    'unclosed-fence',
    ['**1. A?**', '', `${summary}a</details>`, '', '~~~~js', '# b', ''],
    [6, '~~~~'],
  ],
  [
    'an indented fence before the end of its fold',
    'unclosed-fence',
    ['**1. A?**', '', summary, '', '  ```js', '  b', '', '</details>'],
    [6, '  ```'],
  ],
  [
    'a fence before the next question',
    'unclosed-fence',
    ['**1. A?**', '', '```js', 'b', '', '**2. B?**', summary, 'a', '</details>'],
    [4, '```'],
  ],
  [
    'a misspelt label',
    'unknown-label',
    ['- A. a', '- B. b', '- C. c', '- D. d', ...key, 'D: evne.', '</details>'],
    [10, 'D: even.'],
  ],
];

describe('mends', () => {
  for (const [what, code, lines, [line, text]] of cases) {
    it(`are offered for ${code}: ${what}`, async () => {
      const problem = (await problemsOf(lines)).find((each) => each.code === code);
      assert.ok(problem, JSON.stringify(await problemsOf(lines)));
      const fix = fixOf(problem, lines);
      assert.ok(fix);
      const after = applied(lines, fix);
      assert.equal(after[line], text);
      assert.deepEqual(
        (await problemsOf(after)).filter((each) => each.code === code),
        [],
      );
    });
  }

  it('are not offered where two labels could be meant', async () => {
    const lines = ['Is it odd or even?', '', '- A. a', '- B. b', '- C. c', '- D. d', ...key, 'D: banana', '</details>'];
    const [problem] = await problemsOf(lines);
    assert.equal(problem?.code, 'unknown-label');
    assert.equal(fixOf(problem, lines), undefined);
  });

  it('are not offered for a problem that needs thought', () => {
    assert.equal(fixOf({ line: 0, code: 'no-answer', message: '' }, ['A?']), undefined);
  });
});
