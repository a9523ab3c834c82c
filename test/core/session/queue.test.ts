import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { ItemId } from '../../../src/core/exercise/identity';
import { type Exercise, itemsOf } from '../../../src/core/exercise/kinds';
import { type Candidate, type QueueStatus, count, plan } from '../../../src/core/session/queue';
import type { Memory } from '../../../src/core/history/memory';
import { memoryAfter } from '../../../src/core/history/schedule';
import { classification, flashcard, selfCheck } from '../exercises';
import { scheduledReview } from '../history/histories';

const now = Date.UTC(2026, 0, 10);
const today = now / 86_400_000;
const moment = { now, day: today };
/** In a learning step, so that the minute counts. */
const at = (due: number): Memory => ({ ...memoryAfter(undefined, scheduledReview(1, 0)), due });
const known = (memory: Memory | undefined): QueueStatus => ({ memory, suspended: false, buriedUntil: undefined });
const unknown = (): QueueStatus => known(undefined);
const remembering = (dues: Record<string, number>) => (item: ItemId) =>
  known(item in dues ? at(dues[item]!) : undefined);
const cards = (set: string, ...fronts: string[]): Candidate[] =>
  fronts.map((front) => ({ set, exercise: flashcard(front) }));
const frontsOf = (candidates: readonly Candidate[], planned: ReturnType<typeof plan>) =>
  planned.map((ask) => candidates.find(({ exercise }) => exercise.id === ask.exercise)?.exercise.prompt);

describe('the queue', () => {
  it('asks what is due before what is new, and what is neither not at all', () => {
    const candidates = cards('s', 'new', 'due', 'later');
    const memory = remembering({ [flashcard('due').id]: now - 1, [flashcard('later').id]: now + 1 });
    assert.deepEqual(
      frontsOf(candidates, plan(candidates, memory, { ...moment, seed: 1, size: 9, unseen: 99, reviews: 99 })),
      ['due', 'new'],
    );
  });

  it('fills up with what is neither when asked to', () => {
    const candidates = cards('s', 'later', 'new');
    const memory = remembering({ [flashcard('later').id]: now + 1 });
    assert.deepEqual(
      frontsOf(
        candidates,
        plan(candidates, memory, { ...moment, seed: 1, size: 9, unseen: 99, reviews: 99, early: true }),
      ),
      ['new', 'later'],
    );
  });

  it('asks new rows together and later only those that are due', () => {
    const exercise = classification();
    const [first, second, third] = exercise.rows.map(({ id }) => id);
    const candidates = [{ set: 's', exercise }];
    assert.deepEqual(plan(candidates, unknown, { ...moment, seed: 1, size: 9, unseen: 99, reviews: 99 }), [
      { exercise: exercise.id, items: [first, second, third] },
    ]);
    const memory = remembering({ [first!]: now + 1, [second!]: now - 1, [third!]: now + 1 });
    assert.deepEqual(plan(candidates, memory, { ...moment, seed: 1, size: 9, unseen: 99, reviews: 99 }), [
      { exercise: exercise.id, items: [second] },
    ]);
  });

  it('asks a card that goes both ways one way at a time, and the other way not on the same day', () => {
    const exercise: Exercise = { ...flashcard('Front', 'Back'), bothWays: true };
    const [there, back] = itemsOf(exercise).map(({ id }) => id);
    const askedWith = (statusOf: (item: ItemId) => QueueStatus) =>
      plan([{ set: 's', exercise }], statusOf, { ...moment, seed: 1, size: 9, unseen: 99, reviews: 99 }).map(
        ({ items }) => items,
      );
    const askedOn = (day: number, due: number) => (item: ItemId) =>
      known(item === there ? { ...at(due), day } : undefined);
    assert.deepEqual(askedWith(unknown), [[there]]);
    assert.deepEqual(askedWith(askedOn(today - 2, now + 1)), [[back]]);
    assert.deepEqual(askedWith(askedOn(today, now + 1)), []);
    assert.deepEqual(askedWith(askedOn(today, now - 1)), [[there]]);
    assert.deepEqual(
      askedWith(() => known({ ...at(now - 1), day: today - 2 })),
      [[there]],
    );
  });

  it('passes over what has no answer', () => {
    assert.deepEqual(
      plan([{ set: 's', exercise: selfCheck('Why?', '') }], unknown, {
        ...moment,
        seed: 1,
        size: 9,
        unseen: 99,
        reviews: 99,
        early: true,
      }),
      [],
    );
  });

  it('never asks two of the same set and kind in a row where others are left', () => {
    const candidates = [...cards('a', 'a1', 'a2', 'a3'), ...cards('b', 'b1', 'b2', 'b3')];
    for (const seed of [1, 2, 3, 4, 5]) {
      const sets = frontsOf(
        candidates,
        plan(candidates, unknown, { ...moment, seed, size: 9, unseen: 99, reviews: 99 }),
      ).map((front) => front?.charAt(0));
      for (let pair = 0; pair < 6; pair += 2)
        assert.notEqual(sets[pair], sets[pair + 1], `seed ${seed}: ${sets.join('')}`);
    }
  });

  it('takes new exercises in the order of their file', () => {
    const candidates = cards('s', '1', '2', '3');
    assert.deepEqual(
      frontsOf(candidates, plan(candidates, unknown, { ...moment, seed: 5, size: 9, unseen: 2, reviews: 99 })),
      ['1', '2'],
    );
  });

  it('takes a new classification whole, even where fewer new items may come in', () => {
    const exercise = classification();
    assert.equal(
      plan([{ set: 's', exercise }, ...cards('s', 'x')], unknown, {
        ...moment,
        seed: 1,
        size: 9,
        unseen: 1,
        reviews: 99,
      }).flatMap(({ items }) => items).length,
      3,
    );
  });

  it('after a long break asks first what is most likely still remembered', () => {
    const candidates = cards('s', 'shaky', 'firm', 'firmer');
    const stabilities: Record<string, number> = { shaky: 1, firm: 50, firmer: 100 };
    const memory = (item: ItemId) => {
      const front = candidates.find(({ exercise }) => exercise.id === item)!.exercise.prompt;
      return known({ ...at(now - 1), day: today - 100, stability: stabilities[front]! });
    };
    assert.deepEqual(
      frontsOf(candidates, plan(candidates, memory, { ...moment, seed: 1, size: 2, unseen: 0, reviews: 99 })).sort(),
      ['firm', 'firmer'],
    );
  });

  it('asks no more reviews than the day allows', () => {
    const candidates = cards('s', '1', '2', '3');
    const memory = remembering(Object.fromEntries(candidates.map(({ exercise }) => [exercise.id, now - 1])));
    assert.equal(plan(candidates, memory, { ...moment, seed: 1, size: 9, unseen: 99, reviews: 2 }).length, 2);
  });

  const leftOut: [what: string, status: Partial<QueueStatus>, asked: number][] = [
    ['suspended', { suspended: true }, 0],
    ['buried until later', { buriedUntil: now + 1 }, 0],
    ['buried until now', { buriedUntil: now }, 1],
  ];
  for (const [what, status, asked] of leftOut) {
    it(`an item that is ${what} is ${asked === 0 ? 'neither asked nor counted' : 'asked again'}`, () => {
      const candidates = cards('s', 'card');
      const statusOf = () => ({ ...known(at(now - 1)), ...status });
      assert.equal(
        plan(candidates, statusOf, { ...moment, seed: 1, size: 9, unseen: 99, reviews: 99, early: true }).length,
        asked,
      );
      assert.equal(count([candidates[0]!.exercise], statusOf, moment).due, asked);
    });
  }

  const days: [what: string, day: number, due: number][] = [
    ['is due from the start of its practice day', today, 1],
    ['is not due the day before, at whatever hour', today - 1, 0],
    ['is still due the day after', today + 1, 1],
  ];
  for (const [what, day, due] of days) {
    it(`an item with an interval of days ${what}`, () => {
      const memory: Memory = { ...memoryAfter(undefined, scheduledReview(4, 0)), due: today };
      for (const hour of [0, 12, 23])
        assert.equal(count([flashcard()], () => known(memory), { now: now + hour * 3_600_000, day }).due, due);
    });
  }

  it('is no longer than it may be', () => {
    assert.equal(
      plan(cards('s', '1', '2', '3', '4'), unknown, { ...moment, seed: 1, size: 2, unseen: 99, reviews: 99 }).length,
      2,
    );
  });

  it('counts an item that stands twice once', () => {
    const memory = remembering({ [flashcard('due').id]: now });
    assert.deepEqual(count([flashcard('due'), flashcard('due'), flashcard('new')], memory, moment), {
      due: 1,
      unseen: 1,
      early: 0,
      out: 0,
      total: 2,
    });
  });
});
