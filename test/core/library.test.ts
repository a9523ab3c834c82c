import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { libraryOf } from '../../src/core/library';
import { classification, flashcard } from './exercises';
import { readingOf } from './readingOf';

const library = libraryOf(new Map([['file:///a', readingOf([flashcard('one'), flashcard('twin')], [classification()])], ['file:///b', readingOf([flashcard('twin')])]]));

describe('the library', () => {
  it('knows the first place of an exercise that stands twice', () => {
    assert.equal(library.places.get(flashcard('twin').id)?.source, 'file:///a');
  });

  it('has every item once: of a classification each row', () => {
    assert.deepEqual([...library.items()], [flashcard('one').id, flashcard('twin').id, ...classification().rows.map(({ id }) => id)]);
  });
});
