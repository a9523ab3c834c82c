import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { memoizeByOutline } from '../../../../src/core/readers/outline/memoizeByOutline';
import { outlineOf } from '../../../../src/core/readers/outline/outline';

describe('what is found in an outline', () => {
  const one = outlineOf('# Ships');
  const other = outlineOf('# Birds\ntext');

  it('is looked for once in each', () => {
    const looked: number[] = [];
    const count = memoizeByOutline(({ lines }) => {
      looked.push(lines.length);
      return lines.length;
    });
    assert.deepEqual([one, other, one, other].map(count), [1, 2, 1, 2]);
    assert.deepEqual(looked, [1, 2]);
  });

  it('is kept apart from what others find, also where it is nothing', () => {
    const looked: unknown[] = [];
    const none = memoizeByOutline((outline): undefined => void looked.push(outline));
    const level = memoizeByOutline(({ headings }) => headings[0]?.level);
    assert.deepEqual(
      [none, level, none].map((find) => find(one)),
      [undefined, 1, undefined],
    );
    assert.deepEqual(looked, [one]);
  });
});
