import type { Act } from '../history/act';
import type { ItemId } from '../exercise/identity';
import { type Answer, type Exercise, itemsOf } from '../exercise/kinds';
import type { Moment } from '../base/day';
import type { Memory } from '../history/memory';
import type { Rating } from '../history/rating';

/** One turn of a session: an exercise and those of its items that are asked. */
export interface PlannedExercise {
  readonly exercise: ItemId;
  readonly items: readonly ItemId[];
  /** The turn whose missed items come back in this one. */
  readonly returns?: number | undefined;
}

/** A review of this session, with the memory from before it. */
export interface Graded {
  /** The index of the turn in which it was given. */
  readonly at: number;
  readonly item: ItemId;
  readonly review: string;
  readonly rating: Rating;
  readonly before?: Memory | undefined;
}

/** An item that was suspended or buried in this session, by which event. */
export interface SuspendedOrBuried {
  readonly at: number;
  readonly item: ItemId;
  readonly event: string;
}

/** The run of exercises that a panel asks, one at a time. A value: `advance` makes the next one. */
export interface Session {
  /** Begins the ids of its next events. */
  readonly id: string;
  readonly title: string;
  /** The keys of the sets that it draws from. */
  readonly scope: readonly string[];
  readonly seed: number;
  /** Cramming records nothing, so it cannot harm the schedule. */
  readonly cram: boolean;
  readonly planned: readonly PlannedExercise[];
  /** The turn now; after the last one the summary is shown. */
  readonly at: number;
  /** Where the present round began; `again` and `more` begin another. */
  readonly from: number;
  /** Counts the screens. */
  readonly step: number;
  /** Present once the exercise is answered. */
  readonly submittedAnswer: Answer | undefined;
  readonly graded: readonly Graded[];
  readonly suspendedOrBuried: readonly SuspendedOrBuried[];
  readonly events: number;
  /** When the round began and when the present screen appeared. */
  readonly started: number;
  readonly since: number;
}

/** An exercise, with the set and section that it stands in. */
export interface Placed {
  readonly exercise: Exercise;
  readonly set: string;
  readonly section: string;
  /** The desired retention of the set, where it has its own. */
  readonly retention: number | undefined;
}

/** What a session has to know of its surroundings. */
export interface SessionContext extends Moment {
  exercise(id: ItemId): Placed | undefined;
  memory(item: ItemId): Memory | undefined;
  /** Whether an item is suspended or buried. */
  isOut(item: ItemId): boolean;
  /** When the next day of practice begins. */
  readonly tomorrow: number;
  /** The desired retention of an exercise: its set's, else the person's. */
  retention(placed: Placed): number;
  /** More from the same sets, for when the round is over. */
  more(scope: readonly string[]): readonly PlannedExercise[];
}

export const startSession = (
  begin: Pick<Session, 'id' | 'title' | 'scope' | 'seed' | 'cram' | 'planned'>,
  now: number,
): Session => ({
  ...begin,
  at: 0,
  from: 0,
  step: 0,
  submittedAnswer: undefined,
  graded: [],
  suspendedOrBuried: [],
  events: 0,
  started: now,
  since: now,
});

/** The exercise asked now, with those of the asked items that it still has. */
export interface CurrentExercise {
  readonly placed: Placed;
  readonly items: readonly ItemId[];
}

/**
 * The present turn; undefined after the last, or where there is nothing left to ask: the source no longer holds it,
 * it was set aside, or another window has asked it since this round began.
 */
export const currentExercise = (session: Session, world: SessionContext): CurrentExercise | undefined => {
  const ask = session.planned[session.at];
  const placed = ask === undefined ? undefined : world.exercise(ask.exercise);
  if (ask === undefined || placed === undefined) return undefined;
  const there = new Set(itemsOf(placed.exercise).map(({ id }) => id));
  const isOpen = (item: ItemId): boolean =>
    session.submittedAnswer !== undefined || (!world.isOut(item) && !isAskedElsewhere(session, item, world));
  const items = ask.items.filter((item) => there.has(item) && isOpen(item));
  return items.length === 0 ? undefined : { placed, items };
};

/** What a wrong clock has dated ahead of now was not asked since. */
const isAskedElsewhere = ({ graded, started, cram }: Session, item: ItemId, world: SessionContext): boolean => {
  const { last = 0 } = world.memory(item) ?? {};
  return !cram && last > started && last <= world.now && !graded.some((one) => one.item === item);
};

/** How an item was graded in the present turn. */
export const gradeOf = ({ graded, at }: Session, item: ItemId): Graded | undefined =>
  graded.find((one) => one.item === item && one.at === at);

/**
 * Whether the last act of all was one in this session. A cram records none, so there it is whether its screen is later.
 */
export const isLastHere = ({ graded, suspendedOrBuried, cram, since }: Session, last: Act | undefined): boolean => {
  const done = [...graded.map(({ review }) => review), ...suspendedOrBuried.map(({ event }) => event)];
  if (cram) return done.length > 0 && since > (last?.last.t ?? -1);
  return last !== undefined && done.includes(last.last.id);
};

/** The items that were rated Again in this round, even if they were right later. */
export const missedItems = ({ graded, from }: Session): readonly ItemId[] => [
  ...new Set(graded.filter(({ at, rating }) => at >= from && rating === 1).map(({ item }) => item)),
];
