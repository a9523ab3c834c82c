import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { codeSpans } from '../../../src/core/text/codeSpans';
import { plainText } from '../../../src/core/text/plainText';

describe('plain text of Markdown', () => {
  const table: [what: string, markdown: string, text: string][] = [
    ['plain words', 'just  words\nhere', 'just words here'],
    ['emphasis', 'a *b* **c** _d_ __e__ ~~f~~ ***g***', 'a b c d e f g'],
    ['underscores inside words', 'snake_case and \\_\\_', 'snake_case and __'],
    ['code', 'run `git *x* <y>` and `` a`b ``', 'run git *x* <y> and a`b'],
    ['an escaped backtick', '\\`a\\` *b*', '`a` b'],
    ['links and images', '[text](http://x.y) ![alt](i.png "t")', 'text alt'],
    ['tags', 'a <kbd>b</kbd><br>c \\<d> 1 < 2', 'a b c <d> 1 < 2'],
    ['comments', 'a <!-- b --> c', 'a c'],
    ['a comment in code', '`<!-- a -->`', '<!-- a -->'],
    ['an unclosed comment', 'a <!-- b', 'a <!-- b'],
    ['marks of lines', '# a\n> b\n- c\n2. d', 'a b c d'],
    ['an escaped number', '1\\. a', '1. a'],
    ['a table', '| a | b |\n|---|:-:|\n| c | d |', 'a b c d'],
    ['a fence', 'a\n\n```js\n# b *c*\n```\nd', 'a # b *c* d'],
    ['entities', '&lt;a&gt; &amp; &#39;b&#x27; &nope;', "<a> & 'b' &nope;"],
  ];
  for (const [what, markdown, text] of table) it(what, () => assert.equal(plainText(markdown), text));

  for (const [what, unit] of [
    ['backticks', '`'],
    ['brackets', '[a]('],
    ['comments', '<!--'],
    ['stars', '**a '],
    ['pipes', '|-'],
    ['spaces', '   '],
    ['angles', '<a '],
  ] as const) {
    it(`comes to an end on ${what} without end`, () =>
      assert.ok(plainText(unit.repeat(200_000)).length <= unit.length * 200_000)).timeout(30_000);
  }
});

describe('code spans', () => {
  const table: [what: string, text: string, spans: readonly string[]][] = [
    ['are closed by a run of the same length', '`a` ``b`c`` `d', ['`a`', '``b`c``']],
    ['do not nest', '`a ``b` c``', ['`a ``b`']],
    ['are not opened by an escaped backtick', '\\`a` b`', ['` b`']],
    ['take backslashes literally', '`a\\` b', ['`a\\`']],
  ];
  for (const [what, text, spans] of table)
    it(what, () =>
      assert.deepEqual(
        codeSpans(text).map(({ start, end }) => text.slice(start, end)),
        spans,
      ),
    );
});
