import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { folded, itemId, normalised } from '../../../src/core/exercise/identity';
import { plainText } from '../../../src/core/text/plainText';

describe('item ids', () => {
  const same: [what: string, one: string, other: string][] = [
    ['quotes', 'what\'s a "b"?', 'what’s a “b”?'],
    ['dashes', 'a -- b', 'a — b'],
    ['dots', 'a...', 'a…'],
    ['emphasis', '**a** *b*', 'a b'],
    ['code', 'run `a_b`', 'run a_b'],
    ['escapes', 'run \\<a\\>', 'run `<a>`'],
    ['case and space', 'A  b\nc', 'a b c'],
    ['the line breaks of code', 'a\n\n```js\nb\n```\n\nc', 'a bc'],
    ['links', '[a](http://b)', 'a'],
    ['lists', '- a\n- b', '1. a\n2. b'],
    ['full-width letters', 'ａ', 'a'],
  ];
  for (const [what, one, other] of same)
    it(`${what} make no difference`, () => assert.equal(itemId('selfCheck', one), itemId('selfCheck', other)));

  const different: [what: string, one: readonly [string, ...string[]], other: readonly [string, ...string[]]][] = [
    ['kinds', ['selfCheck', 'a'], ['flashcard', 'a']],
    ['words', ['selfCheck', 'a b'], ['selfCheck', 'a c']],
    ['owners', ['row', 'a', 'b'], ['row', 'c', 'b']],
    ['where one text ends', ['row', 'ab', 'c'], ['row', 'a', 'bc']],
    ['the code that is asked about', ['selfCheck', 'What?\n\n```\na\n```'], ['selfCheck', 'What?\n\n```\nb\n```']],
    ['comparisons in code', ['selfCheck', '`a < b`'], ['selfCheck', '`a > b`']],
  ];
  for (const [what, one, other] of different)
    it(`other ${what} make another id`, () => assert.notEqual(itemId(...one), itemId(...other)));

  it('are short and of one length', () => {
    for (const text of ['', 'a', 'a'.repeat(10_000)]) assert.match(itemId('selfCheck', text), /^[0-9a-z]{13}$/u);
  });

  it('are told apart over many texts', () => {
    assert.equal(
      new Set(Array.from({ length: 50_000 }, (_, index) => itemId('selfCheck', `question ${index}`))).size,
      50_000,
    );
  });

  const lasting: [what: string, id: string, of: readonly [string, ...string[]]][] = [
    ['a question', '282hzkju64fvd', ['selfCheck', 'What floats?']],
    ['nothing at all', '2oou8uvka128f', ['selfCheck', '']],
    ['plain words', '0duf326mmurfj', ['selfCheck', 'What does the tide table say?']],
    ['uneven space', '1c0o5swow34wr', ['selfCheck', '  Two  spaces,\ttabs\nand lines  ']],
    ['capitals', '30ug3t50qlt0d', ['selfCheck', 'WHO signals, and why?']],
    ['quotes and dashes', '06v8aklfwufou', ['flashcard', "the mate's “log” -- and `it's` — too"]],
    ['dots', '34xniwfcvgam1', ['flashcard', 'wait... or wait…']],
    ['emphasis', '33q5hndww0np1', ['flashcard', 'a *very* **deep** __keel__, ~~not~~ a_flat_one']],
    ['escapes and entities', '39q6lxhfsr5m5', ['flashcard', 'escaped \\*stars\\* and \\<tags\\> &amp; entities &#65;']],
    [
      'a fence and a table',
      '06e5elbbbuw3p',
      ['choice', '1. Which is right?\n\n```js\nconst a = "b  c";\n```\n\n| a | b |\n|---|---|\n| 1 | 2 |'],
    ],
    ['several texts', '13ggrrcoo8rkk', ['choice', 'Which?', 'port', 'starboard', '`bow < stern`']],
    [
      'a list, a link and an image',
      '37h1ey2ogteds',
      ['cloze', '- [ ] a list\n- of [two](https://example.org/a_b) ![items](i.png)'],
    ],
    ['a tag and a comment', '3pyx57zp9eb9r', ['row', '0123456789abc', 'the hull <b>floats</b><!-- so they say -->']],
    ['a pair', '1itx1frzb58m2', ['pair', '0123456789abc', 'keel', 'what holds the course']],
    ['a deletion', '308831hqrw2ti', ['deletion', '0123456789abc', 'tide', '2']],
    ['letters of all widths', '0nka1f9egt1se', ['selfCheck', 'Что такое ＦＵＬＬ ﬁeld 中文 é?']],
    ['a fence of tildes', '3e65w9dpqbu2s', ['selfCheck', '~~~\ncode with ` and *\n~~~\nafter']],
    ['nothing but marks', '1rvueimj67agr', ['selfCheck', '..--**__\\\\']],
  ];
  for (const [what, id, of] of lasting)
    it(`of ${what} stay what they are from one release to the next`, () => assert.equal(itemId(...of), id));
});

describe('normalised text', () => {
  it('keeps the words apart', () => assert.equal(normalised(' **Two**  words… '), 'two words.'));

  it('is the same for a plain sentence as by the way that all texts can go', () => {
    const texts = [
      'What is a keel?',
      'A ship, a mast; and 3.5 (or so) sails!',
      ' Two  words ',
      '- one',
      '2. two',
      'a--b',
      'and so on...',
      'snake_case',
      'x + y = {z}^2',
      'Over/under: 100%',
      '',
    ];
    for (const text of texts) assert.equal(normalised(text), folded(plainText(text)));
  });
});
