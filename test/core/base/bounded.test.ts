import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { bounded } from '../../../src/core/base/bounded';

describe('a number from outside', () => {
  const table: [value: unknown, is: number][] = [
    [7, 7],
    [0, 1],
    [-Infinity, 1],
    [1e9, 50],
    [NaN, 5],
    ['7', 5],
    [null, 5],
    [undefined, 5],
  ];
  for (const [value, is] of table) it(`${String(value)} is ${is}`, () => assert.equal(bounded(value, 5, 1, 50), is));
});
