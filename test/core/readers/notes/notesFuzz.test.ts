import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { cardHeadings } from '../../../../src/core/readers/notes/cardHeadings';
import { decks } from '../../../../src/core/readers/decks/decks';
import { srNotes } from '../../../../src/core/readers/notes/srNotes';
import { readMarkdown } from '../../../../src/core/readers/markdownFile';
import { exercisesOf } from '../../../../src/core/exercise/practiceSet';
import { hostileNotes, noteMarks } from '../hostile';

const forms = { decks, cardHeadings, srNotes };

const text = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...noteMarks) },
      { weight: 2, arbitrary: fc.constant('\n') },
      { weight: 1, arbitrary: fc.constant('\n\n') },
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));

/**
 * Every exercise stands within the text and after the one before, with its deletions within its prompt, and every
 * problem on one of its lines.
 */
const assertInBounds = (written: string): void => {
  const { sets, problems } = readMarkdown({ path: 'a.md', text: written }, forms);
  const count = written.split('\n').length;
  let before = 0;
  for (const exercise of sets.flatMap(exercisesOf)) {
    const { start, end } = exercise.range;
    assert.ok(start >= before && end > start && end <= count, `${start} to ${end} after ${before}`);
    before = end;
    assert.notEqual(exercise.prompt.trim(), '');
    if (exercise.kind !== 'cloze') continue;
    let last = 0;
    for (const deletion of exercise.deletions) {
      assert.ok(deletion.start >= last && deletion.end > deletion.start && deletion.end <= exercise.prompt.length);
      last = deletion.end;
    }
  }
  for (const { line } of problems) assert.ok(line >= 0 && line < count);
};

describe('notes and decks', () => {
  it('of any text are read, with ranges and deletions in bounds, in order and apart', () => {
    fc.assert(fc.property(text, assertInBounds), { numRuns: 3000 });
  });

  for (const [what, ofLength] of hostileNotes) {
    it(`of nothing but ${what} are read, with ranges and deletions in bounds`, () => {
      for (const start of ['', '---\ncards-deck: a\n---\n']) assertInBounds(start + ofLength(50_000));
    });
  }
});
