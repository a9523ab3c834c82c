import type { ItemId } from './identity';
import { type Exercise, itemsOf } from './kinds';
import type { ItemStatus } from './progress';
import { shuffled } from './random';
import { type Memory, retrievability } from './schedule';
import type { Ask } from './session';

/** An exercise with what orders it among others: the set it is from. */
export interface Candidate {
  readonly set: string;
  readonly exercise: Exercise;
}

export interface Counts {
  readonly due: number;
  readonly fresh: number;
  readonly total: number;
}

/** What the queue has to know of an item. */
export type Standing = Pick<ItemStatus, 'memory' | 'suspended' | 'buriedUntil'>;
type StandingOf = (item: ItemId) => Standing;

/** Whether an item is left out of practice for now. */
export const isOut = ({ suspended, buriedUntil = 0 }: Standing, now: number): boolean => suspended || buriedUntil > now;

/** How many of the exercises' items are due, new, and there at all; an item that stands twice counts once. */
export const count = (exercises: readonly Exercise[], standingOf: StandingOf, now: number): Counts => {
  const ids = new Set(exercises.flatMap((exercise) => itemsOf(exercise).map(({ id }) => id)));
  let due = 0;
  let fresh = 0;
  for (const id of ids) {
    const standing = standingOf(id);
    if (isOut(standing, now)) continue;
    if (standing.memory === undefined) fresh++;
    else if (standing.memory.due <= now) due++;
  }
  return { due, fresh, total: ids.size };
};

export interface Plan {
  readonly now: number;
  readonly seed: number;
  /** The most exercises to ask. */
  readonly size: number;
  /** How many new items may come in. An exercise comes in whole, so the last one may go over. */
  readonly fresh: number;
  /** How many due items may be asked, likewise. */
  readonly reviews: number;
  /** Whether items that are neither due nor new may fill up what is left. */
  readonly early?: boolean;
}

/**
 * What to ask: exercises with due items first, then those with new ones, each group interleaved over sets and kinds.
 * Of an exercise with several items only those are asked that brought it in, so new rows come together.
 * Where more is due than fits, what is most likely still remembered comes first: after a long break that saves the most.
 */
export const plan = (candidates: readonly Candidate[], standingOf: StandingOf, { now, seed, size, fresh, reviews, early = false }: Plan): Ask[] => {
  const memoryOf = (item: ItemId): Memory | undefined => standingOf(item).memory;
  const isDue = (item: ItemId): boolean => (memoryOf(item)?.due ?? Infinity) <= now;
  const isFresh = (item: ItemId): boolean => memoryOf(item) === undefined;
  const isEarly = (item: ItemId): boolean => !isDue(item) && !isFresh(item);
  const recall = (turn: Turn): number => recallOf(turn, memoryOf, now);
  const taken = new Set<ItemId>();
  const wanted = (want: (item: ItemId) => boolean): Turn[] => turns(candidates, (item) => !isOut(standingOf(item), now) && want(item)).filter(({ ask }) => !taken.has(ask.exercise) && taken.add(ask.exercise));

  const due = wanted(isDue).sort((a, b) => recall(b) - recall(a));
  const introduced = upTo(fresh, interleaved(wanted(isFresh)));
  const ahead = early ? wanted(isEarly).sort((a, b) => recall(a) - recall(b)) : [];
  return [...interleaved(shuffled(upTo(reviews, due).slice(0, size), seed)), ...introduced, ...interleaved(ahead)].slice(0, size).map(({ ask }) => ask);
};

interface Turn {
  readonly group: string;
  readonly ask: Ask;
}

const turns = (candidates: readonly Candidate[], wanted: (item: ItemId) => boolean): Turn[] =>
  candidates.flatMap(({ set, exercise }) => {
    const items = itemsOf(exercise)
      .map(({ id }) => id)
      .filter(wanted);
    return items.length === 0 ? [] : [{ group: `${set}\u0000${exercise.kind}`, ask: { exercise: exercise.id, items } }];
  });

/** The probability that all asked items of an exercise would be recalled now. */
const recallOf = ({ ask }: Turn, memoryOf: (item: ItemId) => Memory | undefined, now: number): number =>
  ask.items.reduce((product, item) => {
    const memory = memoryOf(item);
    return memory === undefined ? product : product * retrievability(memory, now);
  }, 1);

/** The first turns, as far as so many items go; the last one may go over. */
export const upTo = <T extends { readonly ask: Ask }>(allowance: number, turns: readonly T[]): T[] => {
  let left = allowance;
  return turns.filter(({ ask }) => {
    const fits = left > 0;
    if (fits) left -= ask.items.length;
    return fits;
  });
};

/** Spreads each group evenly over the whole, so that neighbours differ in set or kind wherever they can; within a group the order stays. */
const interleaved = (turns: readonly Turn[]): Turn[] => {
  const groups = new Map<string, Turn[]>();
  for (const turn of turns) {
    const members = groups.get(turn.group);
    if (members === undefined) groups.set(turn.group, [turn]);
    else members.push(turn);
  }
  return [...groups.values()]
    .flatMap((members) => members.map((turn, index) => ({ turn, place: (index + 0.5) / members.length })))
    .sort((a, b) => a.place - b.place)
    .map(({ turn }) => turn);
};
