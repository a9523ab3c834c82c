import type { ItemId } from '../exercise/identity';
import { type Exercise, isOneByOne, type KindName, itemsOf } from '../exercise/kinds';
import type { Moment } from '../base/day';
import { type Memory, isDue } from '../history/memory';
import type { ItemStatus } from '../history/progress';
import { shuffled } from '../base/random';
import { retrievability } from '../history/schedule';
import type { PlannedExercise } from './session';

/** An exercise with what orders it among others: the set it is from. */
export interface Candidate {
  readonly set: string;
  readonly exercise: Exercise;
}

export interface Counts {
  readonly due: number;
  readonly unseen: number;
  /** Neither due nor new. */
  readonly early: number;
  /** Left out of practice for now. */
  readonly out: number;
  readonly total: number;
}

/** What the queue has to know of an item. */
export type QueueStatus = Pick<ItemStatus, 'memory' | 'suspended' | 'buriedUntil'>;
type StatusOf = (item: ItemId) => QueueStatus;

/** Whether an item is left out of practice for now. */
export const isOut = ({ suspended, buriedUntil = 0 }: Omit<QueueStatus, 'memory'>, now: number): boolean =>
  suspended || buriedUntil > now;

/** How many of the exercises' items are due, new, and there at all; an item that stands twice counts once. */
export const count = (exercises: readonly Exercise[], statusOf: StatusOf, moment: Moment): Counts => {
  const counts = { due: 0, unseen: 0, early: 0, out: 0, total: 0 };
  for (const id of new Set(exercises.flatMap((exercise) => itemsOf(exercise).map((item) => item.id)))) {
    counts.total++;
    counts[whenOf(statusOf(id), moment)]++;
  }
  return counts;
};

/** How many of some items are due. */
export const dueAmong = (statuses: Iterable<QueueStatus>, moment: Moment): number => {
  let due = 0;
  for (const status of statuses) if (whenOf(status, moment) === 'due') due++;
  return due;
};

/** When an item is asked. */
type When = 'due' | 'unseen' | 'early';
const urgency = { due: 0, unseen: 1, early: 2, out: 3 } as const;

const whenOf = (status: QueueStatus, moment: Moment): When | 'out' => {
  if (isOut(status, moment.now)) return 'out';
  return status.memory === undefined ? 'unseen' : isDue(status.memory, moment) ? 'due' : 'early';
};

export interface Plan extends Moment {
  readonly seed: number;
  /** The most exercises to ask. */
  readonly size: number;
  /** How many new items may come in. An exercise comes in whole, so the last one may go over. */
  readonly unseen: number;
  /** How many due items may be asked, likewise. */
  readonly reviews: number;
  /** Whether items that are neither due nor new may fill up what is left. */
  readonly early?: boolean;
}

/**
 * What to ask: exercises with due items first, then those with new ones, each group interleaved over sets and kinds. Of
 * an exercise with several items only those are asked that brought it in, so new rows come together. Where more is due
 * than fits, what is most likely still remembered comes first: after a long break that saves the most.
 */
export const plan = (
  candidates: readonly Candidate[],
  statusOf: StatusOf,
  { now, day, seed, size, unseen, reviews, early = false }: Plan,
): PlannedExercise[] => {
  const moment = { now, day };
  const ready = readyIn(candidates, statusOf, moment);
  const turnOf =
    (when: When) =>
    (candidate: Candidate): Scheduled => ({
      ...candidate,
      ask: askOf(candidate.exercise, (item) => whenIn(candidate.exercise, item, statusOf, moment) === when),
    });
  const recall = ({ ask }: Scheduled): number => recallOf(ask, (item) => statusOf(item).memory, day);
  const due = descending(ready.due.map(turnOf('due')), recall);
  const introduced = upTo(unseen, interleaved(ready.unseen, Math.min(unseen, size)).map(turnOf('unseen')));
  const ahead = early ? descending(ready.early.map(turnOf('early')), (turn) => -recall(turn)) : [];
  return [...interleaved(shuffled(upTo(reviews, due).slice(0, size), seed)), ...introduced, ...interleaved(ahead)]
    .slice(0, size)
    .map(({ ask }) => ask);
};

interface Scheduled extends Candidate {
  readonly ask: PlannedExercise;
}

/** Each exercise where its most urgent items are. */
const readyIn = (candidates: readonly Candidate[], statusOf: StatusOf, moment: Moment): Record<When, Candidate[]> => {
  const ready: Record<When, Candidate[]> = { due: [], unseen: [], early: [] };
  for (const candidate of candidates) {
    const when = mostUrgent(candidate.exercise, statusOf, moment);
    if (when !== 'out') ready[when].push(candidate);
  }
  return ready;
};

const mostUrgent = (exercise: Exercise, statusOf: StatusOf, moment: Moment): When | 'out' => {
  let most: When | 'out' = 'out';
  for (const { id } of itemsOf(exercise)) {
    const when = whenIn(exercise, id, statusOf, moment);
    if (urgency[when] < urgency[most]) most = when;
  }
  return most;
};

/**
 * When an item of an exercise is asked. One whose neighbour was asked today has shown its answer, and
 * rests until tomorrow.
 */
const whenIn = (exercise: Exercise, item: ItemId, statusOf: StatusOf, moment: Moment): When | 'out' => {
  const when = whenOf(statusOf(item), moment);
  const items = isOneByOne(exercise) ? itemsOf(exercise) : [];
  if (items.length < 2) return when;
  const wasAsked = (id: ItemId): boolean => (statusOf(id).memory?.day ?? -1) >= moment.day;
  return !wasAsked(item) && items.some(({ id }) => id !== item && wasAsked(id)) ? 'out' : when;
};

const askOf = (exercise: Exercise, isAsked: (item: ItemId) => boolean): PlannedExercise => {
  const items = itemsOf(exercise)
    .map(({ id }) => id)
    .filter(isAsked);
  return { exercise: exercise.id, items: isOneByOne(exercise) ? items.slice(0, 1) : items };
};

/** The probability that all asked items of an exercise would be recalled on a practice day. */
const recallOf = ({ items }: PlannedExercise, memoryOf: (item: ItemId) => Memory | undefined, today: number): number =>
  items.reduce((product, item) => {
    const memory = memoryOf(item);
    return memory === undefined ? product : product * retrievability(memory, today);
  }, 1);

const descending = <T>(values: readonly T[], rank: (value: T) => number): T[] =>
  values
    .map((value) => ({ value, rank: rank(value) }))
    .sort((a, b) => b.rank - a.rank)
    .map(({ value }) => value);

/** The first turns, as far as so many items go; the last one may go over. */
export const upTo = <T extends { readonly ask: PlannedExercise }>(allowance: number, turns: readonly T[]): T[] => {
  let left = allowance;
  return turns.filter(({ ask }) => {
    const fits = left > 0;
    if (fits) left -= ask.items.length;
    return fits;
  });
};

/**
 * Spreads each group evenly over the whole, so that neighbours differ in set or kind wherever they can; within a group
 * the order stays. At least the first `most` are there, in their places.
 */
const interleaved = <T extends Candidate>(turns: readonly T[], most = Infinity): T[] => {
  const sets = new Map<string, Map<KindName, T[]>>();
  for (const turn of turns) {
    const { set, exercise } = turn;
    const kinds = sets.get(set) ?? new Map<KindName, T[]>();
    const members = kinds.get(exercise.kind) ?? [];
    members.push(turn);
    if (members.length === 1) sets.set(set, kinds.set(exercise.kind, members));
  }
  return [...sets.values()]
    .flatMap((kinds) => [...kinds.values()])
    .flatMap((members) =>
      members.slice(0, most).map((turn, index) => ({ turn, place: (index + 0.5) / members.length })),
    )
    .sort((a, b) => a.place - b.place)
    .map(({ turn }) => turn);
};
