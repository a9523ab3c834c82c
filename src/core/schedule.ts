import { type Card, type FSRS, FSRS6_DEFAULT_DECAY, GenSeedStrategyWithCardId, type Grade, State, StrategyMode, TypeConvert, createEmptyCard, forgetting_curve, fsrs } from 'ts-fsrs';
import { custom, gtValue, integer, maxValue, minValue, number, pipe } from 'valibot';
import type { ItemId } from './identity';
import type { Rating } from './review';

/** What FSRS knows of an item. Times are in ms since the epoch, stability in days. An item without a memory is new. */
export interface Memory {
  readonly due: number;
  readonly last: number;
  readonly stability: number;
  readonly difficulty: number;
  readonly reps: number;
  readonly lapses: number;
  /** 1 learning, 2 review, 3 relearning, as FSRS numbers its states. */
  readonly phase: 1 | 2 | 3;
  /** Which learning step comes next. */
  readonly step: number;
}

/** The last moment that leaves room, in what a date can be, for the longest interval after it. */
export const latestTime = 8e15;
export const time = pipe(number(), integer(), minValue(0), maxValue(latestTime));
export const retention = pipe(number(), gtValue(0), maxValue(1));

/** Whether FSRS can go on from a memory. By hand, since a hundred thousand are read at once. */
export const isMemory = (value: unknown): value is Memory => {
  if (typeof value !== 'object' || value === null) return false;
  const { due, last, stability, difficulty, reps, lapses, phase, step } = value as Partial<Record<keyof Memory, unknown>>;
  return (
    isWithin(last, 0, latestTime) &&
    isWithin(due, last, 8.64e15) &&
    isWithin(stability, 0.001, 36_500) &&
    isWithin(difficulty, 1, 10) &&
    [last, due, reps, lapses, step].every(Number.isSafeInteger) &&
    isWithin(reps, 0, Infinity) &&
    isWithin(lapses, 0, Infinity) &&
    isWithin(step, 0, Infinity) &&
    (phase === 1 || phase === 2 || phase === 3)
  );
};

const isWithin = (value: unknown, least: number, most: number): value is number => typeof value === 'number' && value >= least && value <= most;

export const memory = custom<Memory>(isMemory);

/** Decides when an item comes back, so that it is then remembered with the desired retention. */
export interface Schedule {
  /** The memory after a review now, or at the last one where the clock was set back behind it. */
  next(item: ItemId, memory: Memory | undefined, rating: Rating, now: number): Memory;
}

export const defaultRetention = 0.9;

const day = 86_400_000;

const phases = { [State.New]: 1, [State.Learning]: 1, [State.Review]: 2, [State.Relearning]: 3 } as const;

const schedules = new Map<number, Schedule>();

/** FSRS-6 by ts-fsrs with its default weights; the fuzz of an interval depends on the item and its count of reviews alone. */
export const scheduleFor = (retention: number): Schedule => {
  const known = schedules.get(retention);
  if (known !== undefined) return known;
  const made = makeSchedule(retention);
  schedules.set(retention, made);
  return made;
};

const makeSchedule = (retention: number): Schedule => {
  const algorithm = fsrs({ request_retention: retention, enable_fuzz: true, learning_steps: ['10m'], relearning_steps: ['10m'] });
  algorithm.useStrategy(StrategyMode.SEED, GenSeedStrategyWithCardId('id'));
  return { next: nextBy(algorithm) };
};

/** The probability of recall at a time, from 0 to 1, by the forgetting curve of FSRS-6 with its default decay. */
export const retrievability = ({ last, stability }: Memory, now: number): number =>
  forgetting_curve(FSRS6_DEFAULT_DECAY, Math.max(0, now - last) / day, stability);

const nextBy =
  (algorithm: FSRS): Schedule['next'] =>
  (item, memory, rating, clock) => {
    const now = Math.max(clock, memory?.last ?? 0);
    const card = { ...(memory === undefined ? createEmptyCard(new Date(now)) : makeCard(memory)), id: item };
    return parseCard(algorithm.next(card, now, TypeConvert.rating(rating) as Grade).card, now);
  };

const makeCard = ({ due, last, stability, difficulty, reps, lapses, phase, step }: Memory): Card => ({
  ...createEmptyCard(new Date(last)),
  due: new Date(due),
  last_review: new Date(last),
  stability,
  difficulty,
  scheduled_days: Math.round((due - last) / day),
  learning_steps: step,
  reps,
  lapses,
  state: TypeConvert.state(phase),
});

const parseCard = (card: Card, now: number): Memory => ({
  due: card.due.getTime(),
  last: now,
  stability: card.stability,
  difficulty: card.difficulty,
  reps: card.reps,
  lapses: card.lapses,
  phase: phases[card.state],
  step: card.learning_steps,
});
