import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Exercise } from '../../../src/core/exercise/kinds';
import { remember } from '../../../src/core/history/remembered';
import { renames } from '../../../src/core/history/renames';
import { classification, flashcard, selfCheck } from '../exercises';

const all = () => true;

const fronts = (exercises: readonly Exercise[], after: readonly Exercise[]) => {
  const nameOf = (id: string) => [...exercises, ...after].find((exercise) => exercise.id === id)?.prompt ?? id;
  return renames(remember(exercises, all), after, all).map(({ from, to }) => [nameOf(from), nameOf(to)]);
};

describe('what became of an edited item', () => {
  const table: [what: string, before: Exercise[], after: Exercise[], pairs: string[][]][] = [
    [
      'a mended word',
      [flashcard('What is a brnach in git')],
      [flashcard('What is a branch in git')],
      [['What is a brnach in git', 'What is a branch in git']],
    ],
    ['another question in its place', [flashcard('What is a branch')], [flashcard('How do you rebase')], []],
    ['another kind', [flashcard('What is a branch in git')], [selfCheck('What is a branch in git, then')], []],
    [
      'new wording between the same neighbours',
      [flashcard('a'), flashcard('What does HEAD mean'), flashcard('z')],
      [flashcard('a'), flashcard('What is HEAD'), flashcard('z')],
      [['What does HEAD mean', 'What is HEAD']],
    ],
    ['nothing, where all stayed', [flashcard('a'), flashcard('b')], [flashcard('b'), flashcard('a')], []],
    [
      'two edits, each to its own',
      [flashcard('the red apple on the tree'), flashcard('the green pear on the tree')],
      [flashcard('the green pear on a tree'), flashcard('the red apple on a tree')],
      [
        ['the green pear on the tree', 'the green pear on a tree'],
        ['the red apple on the tree', 'the red apple on a tree'],
      ],
    ],
  ];
  for (const [what, before, after, pairs] of table)
    it(`is told where there is ${what}`, () => assert.deepEqual(fronts(before, after).sort(), pairs));

  it('is not looked for where it has no history', () => {
    const [before, after] = [[flashcard('What is a brnach in git')], [flashcard('What is a branch in git')]];
    assert.deepEqual(
      renames(remember(before, all), after, () => false),
      [],
    );
    assert.deepEqual(
      renames(
        remember(before, () => false),
        after,
        all,
      ),
      [],
    );
  });

  it('is told from a neighbour without history that was there before', () => {
    const [one, two] = [flashcard('What is the first of the cards'), flashcard('What is the second of the cards')];
    assert.deepEqual(
      renames(
        remember([one, two], (item) => item === one.id),
        [two],
        all,
      ),
      [],
    );
  });

  it('is found among thousands of new wordings', () => {
    const cards = (word: string) =>
      Array.from({ length: 5_000 }, (_, n) => flashcard(`What is the ${word} of card ${n} of the deck`));
    const [before, after] = [cards('meaning'), cards('sense')];
    const pairs = renames(remember(before, all), after, all);
    const mended = new Map(before.map(({ id }, n) => [id, after[n]?.id]));
    assert.equal(pairs.length, before.length);
    for (const { from, to } of pairs) assert.equal(to, mended.get(from));
  });

  it('is known of a single row, while the other rows are left alone', () => {
    const before = classification();
    const edited = { ...before.rows[1]!, id: flashcard('a new id').id, text: 'A brick' };
    const after = { ...before, rows: [before.rows[0]!, edited, before.rows[2]!] };
    assert.deepEqual(renames(remember([before], all), [after], all), [{ from: before.rows[1]!.id, to: edited.id }]);
  });
});
