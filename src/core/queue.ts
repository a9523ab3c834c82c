import type { ItemId } from './identity';
import { type Exercise, type KindName, itemsOf } from './kinds';
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
  /** Neither due nor new. */
  readonly early: number;
  /** Left out of practice for now. */
  readonly out: number;
  readonly total: number;
}

/** What the queue has to know of an item. */
export type Standing = Pick<ItemStatus, 'memory' | 'suspended' | 'buriedUntil'>;
type StandingOf = (item: ItemId) => Standing;

/** Whether an item is left out of practice for now. */
export const isOut = ({ suspended, buriedUntil = 0 }: Standing, now: number): boolean => suspended || buriedUntil > now;

/** How many of the exercises' items are due, new, and there at all; an item that stands twice counts once. */
export const count = (exercises: readonly Exercise[], standingOf: StandingOf, now: number): Counts => {
  const ids = new Set<ItemId>();
  const counts = { due: 0, fresh: 0, early: 0, out: 0, total: 0 };
  for (const exercise of exercises) {
    for (const { id } of itemsOf(exercise)) {
      if (ids.has(id)) continue;
      ids.add(id);
      counts.total++;
      counts[whenOf(standingOf(id), now)]++;
    }
  }
  return counts;
};

/** When an item is asked: most urgent first. */
const whens = ['due', 'fresh', 'early'] as const;
type When = (typeof whens)[number];

const whenOf = (standing: Standing, now: number): When | 'out' => {
  if (isOut(standing, now)) return 'out';
  return standing.memory === undefined ? 'fresh' : standing.memory.due <= now ? 'due' : 'early';
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
  const turns = turnsOf(candidates, standingOf, now);
  const recall = (turn: Turn): number => recallOf(turn, (item) => standingOf(item).memory, now);
  const due = turns.due.sort((a, b) => recall(b) - recall(a));
  const introduced = upTo(fresh, interleaved(turns.fresh, Math.min(fresh, size)));
  const ahead = early ? turns.early.sort((a, b) => recall(a) - recall(b)) : [];
  return [...interleaved(shuffled(upTo(reviews, due).slice(0, size), seed)), ...introduced, ...interleaved(ahead)].slice(0, size).map(({ ask }) => ask);
};

interface Turn {
  readonly set: string;
  readonly kind: KindName;
  readonly ask: Ask;
}

/** Each exercise once, where its most urgent items are, and with those only. */
const turnsOf = (candidates: readonly Candidate[], standingOf: StandingOf, now: number): Record<When, Turn[]> => {
  const turns: Record<When, Turn[]> = { due: [], fresh: [], early: [] };
  const taken = new Set<ItemId>();
  for (const { set, exercise } of candidates) {
    if (taken.has(exercise.id)) continue;
    const items = itemsOf(exercise);
    const itemWhens = items.map(({ id }) => whenOf(standingOf(id), now));
    const when = whens.find((one) => itemWhens.includes(one));
    if (when === undefined) continue;
    taken.add(exercise.id);
    turns[when].push({ set, kind: exercise.kind, ask: { exercise: exercise.id, items: items.filter((_, at) => itemWhens[at] === when).map(({ id }) => id) } });
  }
  return turns;
};

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

/** Spreads each group evenly over the whole, so that neighbours differ in set or kind wherever they can; within a group the order stays. At least the first `most` are there, in their places. */
const interleaved = (turns: readonly Turn[], most = Infinity): Turn[] => {
  const sets = new Map<string, Map<KindName, Turn[]>>();
  for (const turn of turns) {
    const kinds = sets.get(turn.set) ?? new Map<KindName, Turn[]>();
    const members = kinds.get(turn.kind) ?? [];
    members.push(turn);
    if (members.length === 1) sets.set(turn.set, kinds.set(turn.kind, members));
  }
  return [...sets.values()]
    .flatMap((kinds) => [...kinds.values()])
    .flatMap((members) => members.slice(0, most).map((turn, index) => ({ turn, place: (index + 0.5) / members.length })))
    .sort((a, b) => a.place - b.place)
    .map(({ turn }) => turn);
};
