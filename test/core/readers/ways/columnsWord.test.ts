import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { columnsWordOf, parseColumnsWord } from '../../../../src/core/readers/ways/columnsWord';
import { planByColumns } from '../../../../src/core/readers/ways/planByColumns';
import type { TablePlan } from '../../../../src/core/readers/tables/tablePlan';

const parsed = (word: string): unknown => {
  const found = parseColumnsWord(word);
  return typeof found === 'string'
    ? found
    : [...found].map(([role, columns]) => `${role}: ${columns.map(({ name, number }) => number ?? name).join(' | ')}`);
};

describe('the word for the columns of a table', () => {
  const understood: [word: string, expected: readonly string[]][] = [
    ['front=korean, back=english', ['front: korean', 'back: english']],
    ['  FRONT = korean ,back=english  ', ['front: korean', 'back: english']],
    ['front=1, back=2', ['front: 1', 'back: 2']],
    ['front="1", back="a, b"', ['front: 1', 'back: a, b']],
    ['front="say ""so""", back=x', ['front: say "so"', 'back: x']],
    ['front=q, options=a+b+"c+d", key=k', ['front: q', 'options: a | b | c+d', 'key: k']],
    [
      'front=q, back=a, extra=x+y, tags=t, deck=d, why=w, header=no',
      ['front: q', 'back: a', 'extra: x | y', 'tags: t', 'deck: d', 'why: w', 'header: no'],
    ],
  ];
  for (const [word, expected] of understood) it(`understands ${word}`, () => assert.deepEqual(parsed(word), expected));

  const refused: [word: string, message: RegExp][] = [
    ['front=', /“front=” has no column/u],
    ['front=a, back=', /“back=” has no column/u],
    ['front=a,, back=b', /“” is not understood; one of front, back, options, key/u],
    ['front=a, side=b', /“side” is not understood/u],
    ['front=a, front=b', /“front” stands twice/u],
    ['front=a=b', /“front=” has no column/u],
    ['front="a, back=b', /“"a, back=b” is not understood/u],
    ['front=a"b', /is not understood/u],
  ];
  for (const [word, message] of refused) it(`refuses ${word}`, () => assert.match(String(parsed(word)), message));

  it('parses back to the plan that it stands for, whatever the columns are called', () => {
    const name = fc.oneof(fc.string({ maxLength: 8 }), fc.constantFrom('a', 'A', '1', 'a, b', 'a+b', '"', ' x ', ''));
    fc.assert(
      fc.property(fc.array(name, { minLength: 3, maxLength: 6 }), fc.boolean(), (cells, withMore) => {
        const named = cells.map((cell) => cell.replace(/[\r\n]/gu, ''));
        fc.pre((named.at(-1) ?? '').trim() !== '');
        const plan: TablePlan = {
          header: true,
          names: named,
          front: 1,
          back: 0,
          extras: withMore ? [2] : [],
          evidence: 'any-columns',
          sure: true,
        };
        const word = parseColumnsWord(columnsWordOf(plan));
        if (typeof word === 'string') assert.fail(word);
        assert.deepEqual(planByColumns(word, [{ cells: named, start: 0, end: 1 }], { header: true }), plan);
      }),
    );
  });
});
