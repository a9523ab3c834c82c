import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { itemId, normalised } from '../../src/core/identity';

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
  for (const [what, one, other] of same) it(`${what} make no difference`, () => assert.equal(itemId('selfCheck', one), itemId('selfCheck', other)));

  const different: [what: string, one: readonly [string, ...string[]], other: readonly [string, ...string[]]][] = [
    ['kinds', ['selfCheck', 'a'], ['flashcard', 'a']],
    ['words', ['selfCheck', 'a b'], ['selfCheck', 'a c']],
    ['owners', ['row', 'a', 'b'], ['row', 'c', 'b']],
    ['where one text ends', ['row', 'ab', 'c'], ['row', 'a', 'bc']],
    ['the code that is asked about', ['selfCheck', 'What?\n\n```\na\n```'], ['selfCheck', 'What?\n\n```\nb\n```']],
    ['comparisons in code', ['selfCheck', '`a < b`'], ['selfCheck', '`a > b`']],
  ];
  for (const [what, one, other] of different) it(`other ${what} make another id`, () => assert.notEqual(itemId(...one), itemId(...other)));

  it('are short and of one length', () => {
    for (const text of ['', 'a', 'a'.repeat(10_000)]) assert.match(itemId('selfCheck', text), /^[0-9a-z]{13}$/u);
  });

  it('are told apart over many texts', () => {
    assert.equal(new Set(Array.from({ length: 50_000 }, (_, index) => itemId('selfCheck', `question ${index}`))).size, 50_000);
  });

  it('stay what they are from one release to the next', () => {
    assert.equal(itemId('selfCheck', 'What floats?'), '282hzkju64fvd');
  });
});

describe('normalised text', () => {
  it('keeps the words apart', () => assert.equal(normalised(' **Two**  words… '), 'two words.'));
});
