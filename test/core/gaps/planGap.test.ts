import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { ItemId } from '../../../src/core/exercise/identity';
import { type Exercise, itemsOf } from '../../../src/core/exercise/kinds';
import { planGap } from '../../../src/core/gaps/planGap';
import type { QueueStatus } from '../../../src/core/session/queue';
import { memoryAfter } from '../../../src/core/history/schedule';
import { choice, classification, flashcard, matching, selfCheck } from '../exercises';
import { day, scheduledReview } from '../history/histories';

const long = 'word '.repeat(300);

const now = Date.UTC(2026, 0, 10);
const memory = memoryAfter(undefined, scheduledReview(3, 0));

const planned = (
  exercises: readonly (readonly [set: string, exercise: Exercise])[],
  due: readonly Exercise[],
  size = 9,
  unseen = 99,
): string[] => {
  const dueItems = new Set(due.flatMap((exercise) => itemsOf(exercise).map(({ id }) => id)));
  const statusOf = (item: ItemId): QueueStatus => ({
    memory: dueItems.has(item) ? memory : undefined,
    suspended: false,
    buriedUntil: undefined,
  });
  const candidates = exercises.map(([set, exercise]) => ({ set, exercise }));
  const planned = planGap(candidates, statusOf, {
    now,
    day: now / day,
    seed: 1,
    size,
    unseen,
    reviews: 99,
    isHere: (set) => set === 'here',
  });
  return planned.map(({ exercise }) => candidates.find((one) => one.exercise.id === exercise)?.exercise.prompt ?? '');
};

describe('in a gap,', () => {
  const [a, b, c] = [flashcard('A', 'a'), flashcard('B', 'b'), flashcard('C', 'c')];
  const table: [
    what: string,
    exercises: readonly (readonly [string, Exercise])[],
    due: readonly Exercise[],
    prompts: readonly string[],
  ][] = [
    [
      'what is due comes before what is new',
      [
        ['here', a],
        ['else', b],
      ],
      [b],
      ['B', 'A'],
    ],
    [
      'of the due ones those of this workspace come first',
      [
        ['else', a],
        ['here', b],
        ['else', c],
      ],
      [a, b],
      ['B', 'A', 'C'],
    ],
    [
      'of these the short ones come first',
      [
        ['here', matching()],
        ['here', choice()],
        ['here', a],
      ],
      [],
      ['A', 'Which?', 'Capitals'],
    ],
    [
      'the long answer of a page is left out',
      [
        ['here', selfCheck('Why?', long)],
        ['here', selfCheck('When?', 'Then.')],
      ],
      [],
      ['When?'],
    ],
    [
      'so is a card that takes long to read',
      [
        ['here', flashcard('Front', long)],
        ['here', a],
      ],
      [],
      ['A'],
    ],
    ['rows come together', [['here', classification()]], [], ['Fruit or not?']],
    ['nothing comes of nothing', [], [], []],
  ];
  for (const [what, exercises, due, prompts] of table)
    it(what, () => assert.deepEqual(planned(exercises, due), prompts));

  it('what a day allows of new items goes to this workspace', () => {
    const elsewhere = ['D', 'E', 'F'].map((front) => ['else', flashcard(front)] as const);
    assert.deepEqual(planned([...elsewhere, ['here', b], ['here', c]], [], 9, 2), ['B', 'C']);
  });

  it('no more is asked than the person wishes', () =>
    assert.equal(
      planned(
        [
          ['here', a],
          ['here', b],
          ['here', c],
        ],
        [],
        2,
      ).length,
      2,
    ));
});
