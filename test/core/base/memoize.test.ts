import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { memoize } from '../../../src/core/base/memoize';

describe('what is read once per object', () => {
  it('is not read again, also where nothing was found', () => {
    const asked: object[] = [];
    const read = memoize((key: object): undefined => void asked.push(key));
    const [one, other] = [{}, {}];
    for (const key of [one, other, one]) read(key);
    assert.deepEqual(asked, [one, other]);
  });

  it('is told apart by the object, not by what is in it', () => {
    let count = 0;
    const read = memoize((words: readonly string[]) => words.length + count++);
    assert.deepEqual([read(['a']), read(['a'])], [1, 2]);
  });
});
