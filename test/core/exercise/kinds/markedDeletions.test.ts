import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { ItemId } from '../../../../src/core/exercise/identity';
import { markedDeletions } from '../../../../src/core/exercise/kinds/markedDeletions';

describe('a deletion is marked', () => {
  const table: [what: string, written: string, expected: string][] = [
    ['in words', 'A <keel> is low.', 'A <mark>keel</mark> is low.'],
    ['at the end of code', 'See `refs/heads/<main>`.', 'See `refs/heads/`<mark>`main`</mark>.'],
    ['twice in code', '``<a> ` b <c>``', '<mark>``a``</mark>`` ` b ``<mark>``c``</mark>'],
    ['in a formula', 'An $m \\times <n>$ matrix', 'An $m \\times \\boxed{n}$ matrix'],
    ['around a formula', 'It is <$x$>.', 'It is <mark>$x$</mark>.'],
    ['in code and in words', '`<a>` and <b>', '<mark>`a`</mark> and <mark>b</mark>'],
  ];
  for (const [what, written, expected] of table) {
    it(what, () => {
      const deletions = [...written.matchAll(/<([^>]*)>/gu)].map(({ 1: words = '', index }, at) => ({
        id: words as ItemId,
        start: index - 2 * at,
        end: index - 2 * at + words.length,
      }));
      assert.equal(markedDeletions(written.replace(/[<>]/gu, ''), deletions), expected);
    });
  }
});
