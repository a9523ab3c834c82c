import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { anyOf, languages, type Words } from '../../../../src/core/readers/words/language';

const wordsIn = (...en: readonly string[]): Words => ({
  ...(Object.fromEntries(languages.map((language) => [language, []])) as unknown as Words),
  en,
});

describe('a pattern of words', () => {
  const pattern = new RegExp(
    `^${anyOf(wordsIn('key', 'answer', 'answers', 'answer key', 'q & a', 'c++'), wordsIn('antwort', 'answer'))}`,
    'iu',
  );

  const table: [text: string, found: string | undefined][] = [
    ['answer', 'answer'],
    ['Answers to all', 'Answers'],
    ['answer key', 'answer key'],
    ['answer\u00a0key', 'answer\u00a0key'],
    ['answer keep', 'answer'],
    ['Antworten', 'Antwort'],
    ['ans', undefined],
    ['q & a', 'q & a'],
    ['C++', 'C++'],
    ['ccc', undefined],
  ];
  for (const [text, found] of table)
    it(`takes the longest that fits of “${text}”`, () => assert.equal(pattern.exec(text)?.[0], found));

  it('fits nothing but itself where there is one word', () =>
    assert.deepEqual(
      ['if', 'it', 'i'].map((text) => new RegExp(`^${anyOf(wordsIn('if'))}$`, 'u').test(text)),
      [true, false, false],
    ));
});
