import type { ItemId } from './identity';
import { type Exercise, itemsOf } from './kinds';
import { shuffled } from './random';
import type { Memory } from './schedule';
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

type MemoryOf = (item: ItemId) => Memory | undefined;

/** How many of the exercises' items are due, new, and there at all; an item that stands twice counts once. */
export const count = (exercises: readonly Exercise[], memoryOf: MemoryOf, now: number): Counts => {
  const ids = new Set(exercises.flatMap((exercise) => itemsOf(exercise).map(({ id }) => id)));
  let due = 0;
  let fresh = 0;
  for (const id of ids) {
    const memory = memoryOf(id);
    if (memory === undefined) fresh++;
    else if (memory.due <= now) due++;
  }
  return { due, fresh, total: ids.size };
};

export interface Plan {
  readonly now: number;
  readonly seed: number;
  /** The most exercises to ask. */
  readonly size: number;
  /** Whether items that are neither due nor new may fill up what is left. */
  readonly early?: boolean;
}

/**
 * What to ask: exercises with due items first, then those with new ones, each group interleaved over sets and kinds.
 * Of an exercise with several items only those are asked that brought it in, so new rows come together.
 */
export const plan = (candidates: readonly Candidate[], memoryOf: MemoryOf, { now, seed, size, early = false }: Plan): Ask[] => {
  const isDue = (item: ItemId): boolean => (memoryOf(item)?.due ?? Infinity) <= now;
  const isFresh = (item: ItemId): boolean => memoryOf(item) === undefined;
  const isEarly = (item: ItemId): boolean => early && !isDue(item) && !isFresh(item);
  const taken = new Set<ItemId>();
  return [isDue, isFresh, isEarly]
    .flatMap((wanted, index) => {
      const group = turns(candidates, wanted).filter(({ ask }) => !taken.has(ask.exercise) && taken.add(ask.exercise));
      return interleaved(group, seed + index);
    })
    .map(({ ask }) => ask)
    .slice(0, size);
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

/** Spreads each group evenly over the whole, so that neighbours differ in set or kind wherever they can. */
const interleaved = (turns: readonly Turn[], seed: number): Turn[] => {
  const groups = new Map<string, Turn[]>();
  for (const turn of shuffled(turns, seed)) {
    const members = groups.get(turn.group);
    if (members === undefined) groups.set(turn.group, [turn]);
    else members.push(turn);
  }
  return [...groups.values()]
    .flatMap((members) => members.map((turn, index) => ({ turn, place: (index + 0.5) / members.length })))
    .sort((a, b) => a.place - b.place)
    .map(({ turn }) => turn);
};
