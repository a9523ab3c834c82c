import { type Card, type FSRS, FSRS6_DEFAULT_DECAY, GenSeedStrategyWithCardId, type Grade, State, StrategyMode, TypeConvert, createEmptyCard, forgetting_curve, fsrs } from 'ts-fsrs';
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

/** Decides when an item comes back, so that it is then remembered with the desired retention. */
export interface Schedule {
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
  (item, memory, rating, now) => {
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
