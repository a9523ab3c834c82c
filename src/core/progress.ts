import { type GenericSchema, array, integer, literal, looseObject, maxValue, minValue, nullable, number, pipe, record, safeParse, string, tuple } from 'valibot';
import type { ItemId } from './identity';
import type { ProgressEvent } from './review';
import { type Memory, scheduleFor } from './schedule';

/** A review that can still be taken back, with the item's memory from before it. */
export interface Undoable {
  readonly review: string;
  readonly item: ItemId;
  readonly before: Memory | undefined;
}

/** What is known of every item that was ever reviewed, and the last reviews, oldest first. */
export interface Progress {
  readonly memories: Map<ItemId, Memory>;
  readonly recent: Undoable[];
}

/** How many reviews back an undo reaches. */
export const undoDepth = 100;

export const noProgress = (): Progress => ({ memories: new Map(), recent: [] });

/** Folds one event into the progress, in place: it may hold a hundred thousand items. */
export const fold = (progress: Progress, event: ProgressEvent): void => {
  if (event.type === 'review') {
    const before = progress.memories.get(event.item);
    progress.memories.set(event.item, scheduleFor(event.retention).next(event.item, before, event.rating, event.t));
    progress.recent.push({ review: event.id, item: event.item, before });
    if (progress.recent.length > undoDepth) progress.recent.shift();
  } else if (event.type === 'undo') {
    takeBack(progress, event.review);
  } else {
    progress.memories.delete(event.item);
    remove(progress.recent, ({ item }) => item === event.item);
  }
};

const takeBack = (progress: Progress, review: string): void => {
  const undone = progress.recent.find((one) => one.review === review);
  if (undone === undefined) return;
  remove(progress.recent, (one) => one === undone);
  if (undone.before === undefined) progress.memories.delete(undone.item);
  else progress.memories.set(undone.item, undone.before);
};

const remove = <T>(values: T[], unwanted: (value: T) => boolean): void => {
  const kept = values.filter((value) => !unwanted(value));
  values.splice(0, values.length, ...kept);
};

const count = pipe(number(), integer(), minValue(0));

/** Due and last in seconds, then stability, difficulty, reps, lapses, phase, step. */
const compactMemory = tuple([number(), number(), number(), number(), count, count, pipe(number(), integer(), minValue(1), maxValue(3)), count]);
type CompactMemory = readonly [number, number, number, number, number, number, number, number];

/** The form that is stored: a list of numbers an item. */
const compactProgress = looseObject({
  v: literal(1),
  memories: record(string(), compactMemory),
  recent: array(tuple([string(), string(), nullable(compactMemory)])),
});
export interface CompactProgress {
  readonly v: 1;
  readonly memories: Readonly<Record<string, CompactMemory>>;
  readonly recent: readonly (readonly [review: string, item: string, before: CompactMemory | null])[];
}

export const makeProgress = ({ memories, recent }: Progress): CompactProgress => ({
  v: 1,
  memories: Object.fromEntries([...memories].map(([item, memory]) => [item, makeMemory(memory)])),
  recent: recent.map(({ review, item, before }) => [review, item, before === undefined ? null : makeMemory(before)]),
});

/** Reads the stored form; undefined where it is none, or of a later version. */
export const parseProgress = (value: unknown): Progress | undefined => {
  const parsed = safeParse(compactProgress as GenericSchema<unknown, CompactProgress>, value);
  if (!parsed.success) return undefined;
  const { memories, recent } = parsed.output;
  return {
    memories: new Map(Object.entries(memories).map(([item, memory]) => [item as ItemId, parseMemory(memory)])),
    recent: recent.map(([review, item, before]) => ({ review, item: item as ItemId, before: before === null ? undefined : parseMemory(before) })),
  };
};

const makeMemory = ({ due, last, stability, difficulty, reps, lapses, phase, step }: Memory): CompactMemory => [
  Math.round(due / 1000),
  Math.round(last / 1000),
  Number(stability.toFixed(4)),
  Number(difficulty.toFixed(4)),
  reps,
  lapses,
  phase,
  step,
];

const parseMemory = ([due, last, stability, difficulty, reps, lapses, phase, step]: CompactMemory): Memory => ({
  due: due * 1000,
  last: last * 1000,
  stability,
  difficulty,
  reps,
  lapses,
  phase: phase as Memory['phase'],
  step,
});
