import type { ItemId } from './identity';
import { secondsFor } from './kinds';
import { type Candidate, type Plan, type Standing, plan } from './queue';
import type { Ask } from './session';

/** What fits between two tasks, in seconds. */
const short = 30;

export interface GapPlan extends Omit<Plan, 'early'> {
  /** Whether a set belongs to the workspace. */
  isHere(set: string): boolean;
}

/** What to ask in a gap: what is due before what is new, of this workspace first, and of that the short first; nothing long. */
export const planGap = (candidates: readonly Candidate[], standingOf: (item: ItemId) => Standing, { isHere, size, ...rest }: GapPlan): Ask[] => {
  const places = new Map<ItemId, Candidate>(candidates.map((candidate) => [candidate.exercise.id, candidate]));
  const ranked = plan(candidates, standingOf, { ...rest, size: Infinity }).flatMap((ask) => {
    const candidate = places.get(ask.exercise);
    const seconds = candidate === undefined ? Infinity : secondsFor(candidate.exercise, ask.items);
    const isNew = ask.items.some((item) => standingOf(item).memory === undefined);
    return candidate === undefined || seconds > short ? [] : [{ ask, rank: [Number(isNew), Number(!isHere(candidate.set)), seconds] }];
  });
  return ranked
    .sort((a, b) => compared(a.rank, b.rank))
    .slice(0, size)
    .map(({ ask }) => ask);
};

/** The first difference decides. */
const compared = (a: readonly number[], b: readonly number[]): number => a.map((value, index) => value - (b[index] ?? 0)).find((difference) => difference !== 0) ?? 0;
