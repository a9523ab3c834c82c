import fc from 'fast-check';
import type { ItemId } from '../../src/core/identity';
import { type ItemState, after, noState } from '../../src/core/itemState';
import { type Alias, type ItemEvent, type ProgressEvent, type Rating, type Review, type Stored, type Undo, inOrder, isItemEvent, ratings } from '../../src/core/review';
import { stampEvent } from '../../src/core/eventLine';

export const day = 86_400_000;

export const item = (name: string): ItemId => name as ItemId;

export const review = (id: string, rating: Rating, t: number, of = 'item'): Review => ({ type: 'review', id, item: item(of), kind: 'flashcard', t, rating, ms: 1000, retention: 0.9 });

export const stamped = <Event extends ProgressEvent>(event: Event, seq: number, session = 'session'): Stored<Event> =>
  stampEvent(event, { device: 'device', session, seq }) as Stored & Event;

const names = fc.constantFrom('a', 'b', 'c', 'd');
const itemIds = names.map(item);
/** Few moments, so that many events share one. */
const moments = fc.integer({ min: 0, max: 20 }).map((n) => n * 8 * 3_600_000);
const ids = fc.integer({ min: 0, max: 40 }).map((n) => `e${n}`);

const memories = fc.record({ last: moments, reps: fc.integer({ min: 1, max: 5 }), days: fc.integer({ min: 1, max: 30 }) }).map(({ last, reps, days }) => ({
  last,
  due: last + days * day,
  stability: days,
  difficulty: 5,
  reps,
  lapses: 0,
  phase: 2 as const,
  step: 0,
}));

/** Few names of acts, so that some events share one. */
const acts = fc.option(fc.constantFrom('x', 'y', 'z'), { nil: undefined, freq: 2 }).map((act) => (act === undefined ? {} : { act }));

const bare = fc.oneof(
  { weight: 6, arbitrary: fc.record({ item: itemIds, t: moments, rating: fc.constantFrom(...ratings) }).map(({ item: of, t, rating }) => ({ ...review('', rating, t), item: of })) },
  { weight: 3, arbitrary: fc.record({ type: fc.constant('undo'), t: moments, target: ids }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constantFrom('suspend', 'unsuspend', 'reset'), item: itemIds, t: moments }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('bury'), item: itemIds, t: moments, until: moments }) },
  { weight: 1, arbitrary: fc.record({ item: itemIds, memory: memories }).map((of) => ({ type: 'memory', t: of.memory.last, ...of })) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('alias'), from: itemIds, to: itemIds, t: moments }) },
);

/** Sets of events of all types on few items: undos of undos, in circles and of nothing, aliases back and forth. */
export const histories: fc.Arbitrary<readonly Stored[]> = fc
  .array(fc.tuple(bare, acts), { maxLength: 30 })
  .map((events) => events.map(([event, act], n) => stamped({ ...event, ...act, id: `e${n}` } as ProgressEvent, n, `session${n % 3}`)));

/** What the events say of every item, told as simply as it can be. */
export const toldPlainly = (events: readonly ProgressEvent[]): ReadonlyMap<ItemId, ItemState> => {
  const undos = events.filter((event): event is Stored<Undo> => event.type === 'undo');
  const isUndone = (id: string, passed: readonly string[] = []): boolean =>
    undos.some((undo) => undo.target === id && !passed.includes(undo.id) && !isUndone(undo.id, [...passed, undo.id]));
  const aliases = events.filter((event): event is Stored<Alias> => event.type === 'alias' && !isUndone(event.id));
  const group = (id: ItemId, known: readonly ItemId[] = [id]): readonly ItemId[] => {
    const more = aliases.flatMap(({ from, to }) => (known.includes(from) !== known.includes(to) ? [from, to] : [])).filter((other) => !known.includes(other));
    return more.length === 0 ? known : group(id, [...new Set([...known, ...more])]);
  };
  const sorted = events.filter((event): event is Stored<ItemEvent> => isItemEvent(event)).sort(inOrder);
  return new Map(
    ['a', 'b', 'c', 'd'].map(item).map((id) => {
      const same = group(id);
      return [id, sorted.filter((event) => same.includes(event.item)).reduce<ItemState>((state, event) => after(state, event, isUndone(event.id)), noState)];
    }),
  );
};
