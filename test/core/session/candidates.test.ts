import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { allCandidates, candidatesOf } from '../../../src/core/session/candidates';
import { libraryOf } from '../../../src/core/session/library';
import { classification, flashcard } from '../exercises';
import { readingOf } from '../readingOf';

const library = libraryOf(
  new Map([
    ['file:///a', readingOf([flashcard('one'), flashcard('twin')], [classification()])],
    ['file:///b', readingOf([flashcard('twin')])],
  ]),
);

describe('what the queue may ask', () => {
  it('has every exercise of a library once, with its set', () => {
    const expected = [
      ['file:///a#0', 'one'],
      ['file:///a#0', 'twin'],
      ['file:///a#0', classification().prompt],
    ];
    assert.deepEqual(
      allCandidates(library).map(({ set, exercise }) => [set, exercise.prompt]),
      expected,
    );
    assert.equal(allCandidates(library), allCandidates(library));
  });

  it('has the exercises of one section', () => {
    const [set] = library.sets;
    assert.deepEqual(
      candidatesOf([set!], set?.set.sections[1]).map(({ exercise }) => exercise.kind),
      ['classification'],
    );
  });
});
