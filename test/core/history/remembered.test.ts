import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { type Remembered, makeRemembered, parseRemembered, remember } from '../../../src/core/history/remembered';
import { classification, flashcard } from '../exercises';

const textsOf = ({ wordings }: Remembered) => [...wordings.values()].map(({ kind, text }) => [kind, text]);

describe('what is remembered of a source', () => {
  const [one, two] = [flashcard('What is **one**?'), flashcard('What is two?')];

  it('holds all items in their order, but only the wordings that matter', () => {
    const remembered = remember([one, two], (item) => item === two.id);
    assert.deepEqual(remembered.items, [one.id, two.id]);
    assert.deepEqual(textsOf(remembered), [['flashcard', 'what is two?']]);
  });

  it('holds an item once, though it stands twice', () =>
    assert.deepEqual(remember([one, one], () => true).items, [one.id]));

  it('holds the rows of a classification', () =>
    assert.deepEqual(remember([classification()], () => true).items.length, 3));

  it('holds of a long text its beginning', () =>
    assert.deepEqual(textsOf(remember([flashcard('word '.repeat(1_000))], () => true))[0]?.[1]?.length, 200));

  it('comes back from its form in a file', () => {
    const remembered = remember([one, classification()], () => true);
    assert.deepEqual(parseRemembered(JSON.parse(JSON.stringify(makeRemembered(remembered)))), remembered);
  });

  const bad: [what: string, value: unknown][] = [
    ['nothing', undefined],
    ['another version', { v: 2, items: [], wordings: {} }],
    ['items that are none', { v: 1, items: [1], wordings: {} }],
    ['a wording without its text', { v: 1, items: ['a'], wordings: { a: ['flashcard'] } }],
  ];
  for (const [what, value] of bad)
    it(`${what} is not understood`, () => assert.equal(parseRemembered(value), undefined));
});
