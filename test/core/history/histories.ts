import fc from 'fast-check';
import type { ItemId } from '../../../src/core/exercise/identity';
import type { DayTable } from '../../../src/core/history/dayTable';
import { type ItemState, noState, stateAfter } from '../../../src/core/history/itemState';
import { type FirstMemory, algorithm } from '../../../src/core/history/memory';
import {
  type Alias,
  type Days,
  type ItemEvent,
  type ProgressEvent,
  type Review,
  type Stored,
  type Undo,
  inOrder,
  isItemEvent,
} from '../../../src/core/history/review';
import { type Rating, ratings } from '../../../src/core/history/rating';
import type { ScheduledReview } from '../../../src/core/history/schedule';
import { stampEvent } from '../../../src/core/history/eventLine';

export const day = 86_400_000;

export const item = (name: string): ItemId => name as ItemId;

/** A review as version 0.1 wrote it. */
export const daylessReview = (id: string, rating: Rating, t: number, of = 'item'): Review => ({
  type: 'review',
  id,
  item: item(of),
  kind: 'flashcard',
  t,
  rating,
  ms: 1000,
  retention: 0.9,
});

/** A review where the clocks show UTC and days begin at midnight. */
export const review = (id: string, rating: Rating, t: number, of = 'item'): Review => ({
  ...daylessReview(id, rating, t, of),
  day: Math.floor(t / day),
});

export const scheduledReview = (rating: Rating, t: number, of = 'item'): ScheduledReview => ({
  item: item(of),
  rating,
  retention: 0.9,
  t,
  order: t,
  day: Math.floor(t / day),
});

export const stamped = <Event extends ProgressEvent>(event: Event, seq: number, session = 'session'): Stored<Event> =>
  stampEvent(event, { device: 'device', session, seq }) as Stored & Event;

const names = fc.constantFrom('a', 'b', 'c', 'd');
const itemIds = names.map(item);
/** Few moments, so that many events share one. */
const moments = fc.integer({ min: 0, max: 20 }).map((n) => n * 8 * 3_600_000);
const ids = fc.integer({ min: 0, max: 40 }).map((n) => `e${n}`);

const memories = fc
  .record({ last: moments, reps: fc.integer({ min: 1, max: 5 }), days: fc.integer({ min: 1, max: 30 }) })
  .map(({ last, reps, days }) => ({
    last,
    day: Math.floor(last / day),
    due: Math.floor(last / day) + days,
    stability: days,
    difficulty: 5,
    reps,
    lapses: 0,
    phase: 2 as const,
    step: 0,
    algorithm,
  }));
const firstMemories = memories.map(
  ({ last, due, stability, difficulty, reps, lapses, phase, step, day: on }): FirstMemory => ({
    last,
    due: last + (due - on) * day,
    stability,
    difficulty,
    reps,
    lapses,
    phase,
    step,
  }),
);

/** What gives days: in UTC, far in the west, and with clocks that are changed. */
const tables = fc.constantFrom<DayTable>(
  { start: 4, offsets: [] },
  { start: 4, offsets: [[0, -600]] },
  {
    start: 0,
    offsets: [
      [0, 600],
      [9 * 8 * 3_600_000, 660],
    ],
  },
);

/** Few names of acts, so that some events share one. */
const acts = fc
  .option(fc.constantFrom('x', 'y', 'z'), { nil: undefined, freq: 2 })
  .map((act) => (act === undefined ? {} : { act }));

const bare = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .record({ item: itemIds, t: moments, rating: fc.constantFrom(...ratings) })
      .map(({ item: of, t, rating }) => ({ ...review('', rating, t), item: of })),
  },
  {
    weight: 3,
    arbitrary: fc
      .record({ item: itemIds, t: moments, rating: fc.constantFrom(...ratings) })
      .map(({ item: of, t, rating }) => ({ ...daylessReview('', rating, t), item: of })),
  },
  {
    weight: 1,
    arbitrary: fc
      .record({ item: itemIds, t: moments, later: fc.integer({ min: 1, max: 9 }) })
      .map(({ item: of, t, later }) => ({ ...review('', 3, t), item: of, order: t + later * day })),
  },
  {
    weight: 1,
    arbitrary: fc.record({ t: moments, table: tables }).map(({ t, table }) => ({ type: 'days', t, ...table })),
  },
  { weight: 3, arbitrary: fc.record({ type: fc.constant('undo'), t: moments, target: ids }) },
  {
    weight: 1,
    arbitrary: fc.record({ type: fc.constantFrom('suspend', 'unsuspend', 'reset'), item: itemIds, t: moments }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('bury'), item: itemIds, t: moments, until: moments }) },
  {
    weight: 1,
    arbitrary: fc
      .record({ item: itemIds, memory: fc.oneof(memories, firstMemories) })
      .map((of) => ({ type: 'memory', t: of.memory.last, ...of })),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('alias'), from: itemIds, to: itemIds, t: moments }) },
);

/** Sets of events of all types on few items: undos of undos, in circles and of nothing, aliases back and forth. */
export const histories: fc.Arbitrary<readonly Stored[]> = fc
  .array(fc.tuple(bare, acts), { maxLength: 30 })
  .map((events) =>
    events.map(([event, act], n) => stamped({ ...event, ...act, id: `e${n}` } as ProgressEvent, n, `session${n % 3}`)),
  );

/** What the events say of every item, told as simply as it can be. */
export const toldPlainly = (events: readonly ProgressEvent[]): ReadonlyMap<ItemId, ItemState> => {
  const undos = events.filter((event): event is Stored<Undo> => event.type === 'undo');
  const isUndone = (id: string, passed: readonly string[] = []): boolean =>
    undos.some((undo) => undo.target === id && !passed.includes(undo.id) && !isUndone(undo.id, [...passed, undo.id]));
  const aliases = events.filter((event): event is Stored<Alias> => event.type === 'alias' && !isUndone(event.id));
  const group = (id: ItemId, known: readonly ItemId[] = [id]): readonly ItemId[] => {
    const more = aliases
      .flatMap(({ from, to }) => (known.includes(from) !== known.includes(to) ? [from, to] : []))
      .filter((other) => !known.includes(other));
    return more.length === 0 ? known : group(id, [...new Set([...known, ...more])]);
  };
  const sorted = events.filter((event): event is Stored<ItemEvent> => isItemEvent(event)).sort(inOrder);
  const [table = { start: 4, offsets: [] }] = events
    .filter((event): event is Stored<Days> => event.type === 'days')
    .sort(inOrder);
  const undone = {
    targets: new Map<string, string>(),
    undoCounts: new Map(events.filter(({ id }) => isUndone(id)).map(({ id }) => [id, 1])),
  };
  return new Map(
    ['a', 'b', 'c', 'd'].map(item).map((id) => {
      const same = group(id);
      return [
        id,
        sorted
          .filter((event) => same.includes(event.item))
          .reduce<ItemState>((state, event) => stateAfter(state, [event], undone, table), noState),
      ];
    }),
  );
};
