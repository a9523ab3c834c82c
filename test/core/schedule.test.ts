import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { type Card, GenSeedStrategyWithCardId, Grades, State, StrategyMode, createEmptyCard, fsrs } from 'ts-fsrs';
import { type Rating, ratings } from '../../src/core/review';
import { type Memory, retrievability, scheduleFor } from '../../src/core/schedule';
import { day, item } from './histories';

/** ts-fsrs with the weights and steps that the schedule says it has, kept as its own cards from review to review. */
const reference = (retention: number) =>
  fsrs({ request_retention: retention, enable_fuzz: true, learning_steps: ['10m'], relearning_steps: ['10m'] }).useStrategy(StrategyMode.SEED, GenSeedStrategyWithCardId('id'));

const start = Date.UTC(2026, 0, 1, 12);

interface Life {
  name: string;
  retention: number;
  reviews: [rating: Rating, pause: number | 'whenDue'][];
}

const lives: fc.Arbitrary<Life> = fc.record({
  name: fc.stringMatching(/^[a-z0-9]{13}$/u),
  retention: fc.constantFrom(0.7, 0.8, 0.9, 0.97),
  reviews: fc.array(fc.tuple(fc.constantFrom(...ratings), fc.oneof(fc.constant('whenDue' as const), fc.integer({ min: 0, max: 90 * day }))), { minLength: 1, maxLength: 25 }),
});

describe('the schedule', () => {
  it('agrees with ts-fsrs, review by review, on 1,000 histories', () => {
    const run = ({ name, retention, reviews }: Life): void => {
      const algorithm = reference(retention);
      const schedule = scheduleFor(retention);
      let card: Card & { id: string } = { ...createEmptyCard(new Date(start)), id: name };
      let memory: Memory | undefined;
      let now = start;
      for (const [rating, pause] of reviews) {
        now = typeof pause === 'number' ? now + pause : Math.max(now, card.due.getTime());
        card = { ...algorithm.next(card, now, Grades[rating - 1]!).card, id: name };
        memory = schedule.next(item(name), memory, rating, now);
        const { stability, difficulty, reps, lapses, learning_steps: step } = card;
        assert.deepEqual(memory, { due: card.due.getTime(), last: now, stability, difficulty, reps, lapses, phase: card.state === State.New ? 1 : card.state, step });
        assert.equal(retrievability(memory, now + 9 * day), algorithm.get_retrievability(card, new Date(now + 9 * day), false));
      }
    };
    fc.assert(fc.property(lives, run), { numRuns: 1000 });
  });

  /*
   * Published for FSRS-6 with its default weights: ts-fsrs, packages/fsrs/__tests__/FSRS-6.test.ts ("ivl_history", "memory state",
   * "first repeat"); the memory state is fsrs-rs's own, src/inference.rs at 037345f. py-fsrs, tests/test_basic.py had the
   * same intervals until it came to round otherwise (497 for 498, 20 for 21).
   */
  it('has the published memory state', () => {
    const pauses = [0, 0, 1, 3, 8, 21];
    let now = start;
    let memory: Memory | undefined;
    [1, 3, 3, 3, 3, 3].forEach((rating, at) => {
      now += pauses[at]! * day;
      memory = scheduleFor(0.9).next(item('i'), memory, rating as Rating, now);
    });
    assert.equal(memory?.stability.toFixed(4), '53.6269');
    assert.equal(memory.difficulty.toFixed(4), '6.3575');
  });

  const first: [rating: Rating, stability: number, difficulty: number][] = [
    [1, 0.212, 6.4133],
    [2, 1.2931, 5.11217071],
    [3, 2.3065, 2.11810397],
    [4, 8.2956, 1],
  ];
  for (const [rating, stability, difficulty] of first) {
    it(`has the published memory after a first ${rating}`, () => {
      const memory = scheduleFor(0.9).next(item('i'), undefined, rating, start);
      assert.deepEqual([memory.stability, memory.difficulty], [stability, difficulty]);
    });
  }

  it('has the published intervals, by the algorithm that it is made of without its fuzz and with its default steps', () => {
    const algorithm = fsrs({});
    let card = createEmptyCard(new Date(start));
    const intervals = [3, 3, 3, 3, 3, 3, 1, 1, 3, 3, 3, 3, 3].map((rating) => {
      card = algorithm.next(card, card.due, Grades[rating - 1]!).card;
      return card.scheduled_days;
    });
    assert.deepEqual(intervals, [0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21]);
  });

  it('takes a review before the last one, by a clock set back, for one at the same time', () => {
    const memory = scheduleFor(0.9).next(item('i'), undefined, 3, start);
    assert.deepEqual(scheduleFor(0.9).next(item('i'), memory, 3, start - 5 * day), scheduleFor(0.9).next(item('i'), memory, 3, start));
  });
});
