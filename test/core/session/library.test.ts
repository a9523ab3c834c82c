import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { ItemId } from '../../../src/core/exercise/identity';
import { labelOf, libraryOf } from '../../../src/core/session/library';
import { plainText } from '../../../src/core/text/plainText';
import { classification, flashcard } from '../exercises';
import { readingOf } from '../readingOf';

const library = libraryOf(
  new Map([
    ['file:///a', readingOf([flashcard('one'), flashcard('twin')], [classification()])],
    ['file:///b', readingOf([flashcard('twin')])],
  ]),
);

describe('the library', () => {
  it('knows the first place of an exercise that stands twice', () => {
    assert.equal(library.places.get(flashcard('twin').id)?.source, 'file:///a');
  });

  const labels: [what: string, item: ItemId, label: string | undefined][] = [
    ['of an exercise', flashcard('one').id, plainText(flashcard('one').prompt)],
    ['of a row', classification().rows[1]!.id, plainText(classification().prompt)],
    ['of nothing that is there', 'none' as ItemId, undefined],
  ];
  for (const [what, item, label] of labels)
    it(`has the label ${what}`, () => assert.equal(labelOf(library, item), label));

  const lengths: [question: string, label: string][] = [
    ['x'.repeat(60), 'x'.repeat(60)],
    ['x'.repeat(61), `${'x'.repeat(59)}…`],
    [`*${'x'.repeat(58)}* more`, `${'x'.repeat(58)}…`],
  ];
  for (const [question, label] of lengths) {
    it(`quotes ${question} in short and in plain text`, () => {
      const exercise = { ...flashcard('one'), prompt: question };
      assert.equal(labelOf(libraryOf(new Map([['file:///c', readingOf([exercise])]])), exercise.id), label);
    });
  }

  it('has every item once: of a classification each row', () => {
    assert.deepEqual(
      [...library.items()],
      [flashcard('one').id, flashcard('twin').id, ...classification().rows.map(({ id }) => id)],
    );
  });
});
