import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { type Exercise, itemsOf } from '../../../src/core/exercise/kinds';
import type { PracticeScreen, SummaryScreen } from '../../../src/core/session/protocol';
import { screenOf } from '../../../src/core/session/screen';
import { type Session, startSession } from '../../../src/core/session/session';
import { choice, classification, flashcard, selfCheck } from '../exercises';
import { screenContext } from './screenContext';

const sessionOf = (exercises: readonly Exercise[], changes: Partial<Session> = {}): Session => ({
  ...startSession(
    {
      id: 's',
      title: 'Quick quiz',
      scope: [],
      seed: 1,
      cram: false,
      planned: exercises.map((exercise) => ({ exercise: exercise.id, items: itemsOf(exercise).map(({ id }) => id) })),
    },
    0,
  ),
  ...changes,
});

const practice = (exercises: readonly Exercise[], changes?: Partial<Session>) =>
  screenOf(sessionOf(exercises, changes), screenContext(exercises)) as PracticeScreen;

describe('the screen of a session', () => {
  it('says where the exercise is from and how far the session is', () => {
    const { set, section, position, total, title } = practice([flashcard('One'), flashcard('Two')], { at: 1 });
    assert.deepEqual([title, set, section, position, total], ['Quick quiz', 'Fruit', 'Sorting', 2, 2]);
  });

  it('holds no solution before the answer', () => {
    const screen = practice([choice()]);
    assert.equal(screen.shown.solution, undefined);
    assert.deepEqual(screen.ratings, []);
  });

  it('shows when each rating would bring a card back', () => {
    const [rated] = practice([flashcard()], { submittedAnswer: {} }).ratings;
    assert.deepEqual(
      rated!.choices.map(({ rating, interval }) => [rating, interval]),
      [
        [1, '10 min'],
        [2, '15 min'],
        [3, '2 d'],
        [4, '7 d'],
      ],
    );
    assert.equal(rated!.rating, undefined);
  });

  const results: [what: string, ratings: readonly (1 | 3)[], announcement: string, note: string][] = [
    ['all right', [3, 3, 3], '3 of 3 right.', ''],
    ['one missed', [3, 1, 3], '2 of 3 right.', 'The missed one comes back today'],
    ['two missed', [1, 1, 3], '1 of 3 right.', 'The 2 missed ones come back today'],
  ];
  for (const [what, ratings, announcement, note] of results) {
    it(`says the result in words: ${what}`, () => {
      const exercise = classification();
      const graded = exercise.rows.map(({ id }, index) => ({
        at: 0,
        item: id,
        review: `s.${index}`,
        rating: ratings[index]!,
      }));
      const screen = practice([exercise], { submittedAnswer: { labels: {} }, graded });
      assert.deepEqual([screen.announcement, screen.note], [announcement, note]);
    });
  }

  const typed: [what: string, rating: 3 | undefined, announcement: string][] = [
    ['accepted', 3, 'Right.'],
    ['not accepted', undefined, 'Answer shown. Rate how well you knew it.'],
  ];
  for (const [what, rating, announcement] of typed) {
    it(`says the result of a typed answer that was ${what}`, () => {
      const exercise = { ...selfCheck(), accepted: ['because'] };
      const graded = rating === undefined ? [] : [{ at: 0, item: exercise.id, review: 's.0', rating }];
      assert.equal(practice([exercise], { submittedAnswer: { text: 'because' }, graded }).announcement, announcement);
    });
  }

  it('ends with what was missed, counted by items', () => {
    const exercise = classification();
    const graded = exercise.rows.map(({ id }, index) => ({
      at: 0,
      item: id,
      review: `s.${index}`,
      rating: index === 1 ? (1 as const) : (3 as const),
    }));
    const summary = screenOf(
      sessionOf([exercise], { at: 1, graded, started: 0, since: 372_000 }),
      screenContext([exercise]),
    ) as SummaryScreen;
    assert.deepEqual(
      [summary.screen, summary.exercises, summary.items, summary.right, summary.duration],
      ['summary', 1, 3, 2, '6 min 12 s'],
    );
    assert.deepEqual(
      summary.missed.map(({ label, section }) => [label, section]),
      [['Brick', 'Sorting']],
    );
  });
});
