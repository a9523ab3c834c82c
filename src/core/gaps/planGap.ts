import { noLimits } from '../session/dailyShare';
import type { ItemId } from '../exercise/identity';
import { secondsFor } from '../exercise/kinds';
import { type Candidate, type Plan, type QueueStatus, plan, upTo } from '../session/queue';
import type { PlannedExercise } from '../session/session';

/** What fits between two tasks, in seconds. */
const short = 30;

export interface GapPlan extends Omit<Plan, 'early'> {
  /** Whether a set belongs to the workspace. */
  readonly isHere: (set: string) => boolean;
}

/**
 * What to ask in a gap: what is due before what is new, of this workspace first, and of that the short
 * first; nothing long.
 */
export const planGap = (
  candidates: readonly Candidate[],
  statusOf: (item: ItemId) => QueueStatus,
  { isHere, size, unseen, reviews, ...rest }: GapPlan,
): PlannedExercise[] => {
  const places = new Map<ItemId, Candidate>(candidates.map((candidate) => [candidate.exercise.id, candidate]));
  const turns = plan(candidates, statusOf, { ...rest, ...noLimits, size: Infinity }).flatMap(
    (ask): readonly GapTurn[] => {
      const candidate = places.get(ask.exercise);
      const seconds = candidate === undefined ? Infinity : secondsFor(candidate.exercise, ask.items);
      const isNew = ask.items.some((item) => statusOf(item).memory === undefined);
      return candidate === undefined || seconds > short
        ? []
        : [{ ask, isNew, isElsewhere: !isHere(candidate.set), seconds }];
    },
  );
  const ranked = turns.sort((a, b) => Number(a.isElsewhere) - Number(b.isElsewhere) || a.seconds - b.seconds);
  const due = upTo(
    reviews,
    ranked.filter(({ isNew }) => !isNew),
  );
  const introduced = upTo(
    unseen,
    ranked.filter(({ isNew }) => isNew),
  );
  return [...due, ...introduced].slice(0, size).map(({ ask }) => ask);
};

interface GapTurn {
  readonly ask: PlannedExercise;
  readonly isNew: boolean;
  readonly isElsewhere: boolean;
  readonly seconds: number;
}
