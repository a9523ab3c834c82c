import { FSRS6_DEFAULT_DECAY, FSRSAlgorithm, forgetting_curve, get_fuzz_range } from 'ts-fsrs';
import { gtValue, maxValue, number, pipe } from 'valibot';
import type { ItemId } from '../exercise/identity';
import { type Memory, algorithm } from './memory';
import { randomNumbers } from '../base/random';
import type { Rating } from './rating';

export const retention = pipe(number(), gtValue(0), maxValue(1));
export const defaultRetention = 0.9;

/** A review, as far as it matters to the schedule. */
export interface ScheduledReview {
  readonly item: ItemId;
  readonly rating: Rating;
  /** The probability with which the item shall still be remembered when it comes back. */
  readonly retention: number;
  /** When it was given, in ms since the epoch, and after what: at least that time. */
  readonly t: number;
  readonly order: number;
  /** The practice day on which it was given. */
  readonly day: number;
}

/** What a review leads to, before it is asked when the item comes back: most reviews are followed by another. */
export interface Recall extends ScheduledReview {
  readonly before: Memory | Recall | undefined;
  /** Practice days since the review before. */
  readonly elapsed: number;
  readonly stability: number;
  readonly difficulty: number;
  readonly reps: number;
  readonly lapses: number;
  readonly phase: Memory['phase'];
}

const minute = 60_000;

/** The one step of learning and relearning; Hard waits half as long again, as FSRS has it. */
const stepTime = 10 * minute;

/** FSRS-6 by ts-fsrs with its default weights; only intervals depend on the desired retention. */
const fsrs6 = new FSRSAlgorithm({});

/** By what a stability is multiplied for an interval, for each desired retention. */
const modifiers = new Map<number, number>();

const modifierFor = (desired: number): number => {
  const known = modifiers.get(desired) ?? fsrs6.calculate_interval_modifier(desired);
  modifiers.set(desired, known);
  return known;
};

/** The probability of recall on a practice day, from 0 to 1, by FSRS-6's forgetting curve with its default decay. */
export const retrievability = ({ day, stability }: Pick<Memory, 'day' | 'stability'>, today: number): number =>
  forgetting_curve(FSRS6_DEFAULT_DECAY, Math.max(0, today - day), stability);

/** Takes a review in. Where a clock was set back behind the last review, it counts as given on the same day. */
export const recall = (
  before: Memory | Recall | undefined,
  { item, rating, retention: desired, t, order, day }: ScheduledReview,
): Recall => {
  const elapsed = before === undefined ? 0 : Math.max(0, day - before.day);
  const { stability, difficulty } = fsrs6.next_state(before ?? null, elapsed, rating);
  return {
    item,
    rating,
    retention: desired,
    t,
    order,
    day,
    before,
    elapsed,
    stability,
    difficulty,
    reps: (before?.reps ?? 0) + 1,
    lapses: (before?.lapses ?? 0) + (before?.phase === 2 && rating === 1 ? 1 : 0),
    phase: phaseAfter(before?.phase ?? 1, rating),
  };
};

const phaseAfter = (phase: Memory['phase'], rating: Rating): Memory['phase'] => {
  if (phase === 2) return rating === 1 ? 3 : 2;
  return rating >= 3 ? 2 : phase;
};

/** The memory after a recall, with when the item comes back to be remembered with the desired retention. */
export const settled = (so: Recall): Memory => ({
  last: so.order,
  day: so.day,
  due: so.phase === 2 ? so.day + intervalOf(so) : so.t + (so.rating === 2 ? 1.5 : 1) * stepTime,
  stability: so.stability,
  difficulty: so.difficulty,
  reps: so.reps,
  lapses: so.lapses,
  phase: so.phase,
  step: 0,
  algorithm,
});

/** The memory after one review. */
export const memoryAfter = (memory: Memory | undefined, review: ScheduledReview): Memory =>
  settled(recall(memory, review));

const isRecall = (value: Memory | Recall | undefined): value is Recall => value !== undefined && 'before' in value;

/**
 * The interval in practice days. It depends on the one before only where fuzz might make it shorter than that, so only
 * so many reviews are looked back at; one after the other, since a person may press Good a thousand times.
 */
const intervalOf = (so: Recall): number => {
  const chain = [so];
  let first = so;
  while (isRecall(first.before) && first.before.phase === 2 && mayOverlap(first.before, first))
    chain.push((first = first.before));
  const { before } = first;
  const known = before?.phase === 2 && !isRecall(before) ? before.due - before.day : 0;
  return chain.reduceRight((last, one) => intervalAfter(one, last), known);
};

/** Whether the interval after a review could, with fuzz, be shorter than the one before; true rather once too often. */
const mayOverlap = (former: Recall, later: Recall): boolean =>
  0.85 * plain(later.stability, later.retention) - 2 < 1.15 * plain(former.stability, former.retention) + 4;

const longest = 36_500;

/** The interval after which an item is remembered with the desired retention. */
const plain = (stability: number, desired: number): number =>
  Math.min(longest, Math.max(1, Math.round(stability * modifierFor(desired))));

/**
 * An interval moved a little, so that what was learnt together does not stay so; not below `last`,
 * unless it is without.
 */
const fuzzed = (days: number, last: number, factor: number): number => {
  if (days < 2.5) return days;
  const { min_ivl: least, max_ivl: most } = get_fuzz_range(days, last - 1, longest);
  return Math.floor(factor * (most - least + 1) + least);
};

/** Depends on the item and its count of reviews alone, so that every machine has the same. */
const fuzzOf = (item: ItemId, reps: number): number => {
  let seed = reps;
  for (let at = 0; at < item.length; at++) seed = Math.imul(seed ^ item.charCodeAt(at), 0x0100_0193);
  return randomNumbers(seed)();
};

/** Where an item was known before, Hard, Good and Easy differ by a day at least, as in ts-fsrs. */
const intervalAfter = (
  { item, before, elapsed, rating, stability, retention: desired, reps }: Recall,
  last: number,
): number => {
  const factor = fuzzOf(item, reps);
  const days = (strength: number): number => fuzzed(plain(strength, desired), last, factor);
  if (before?.phase !== 2) return days(stability);
  const daysFor = (other: Rating): number =>
    days(other === rating ? stability : fsrs6.next_state(before, elapsed, other).stability);
  const [plainGood, plainHard] = [daysFor(3), daysFor(2)];
  const hard = Math.min(plainHard, plainGood);
  const good = Math.max(plainGood, hard + 1);
  if (rating === 2) return hard;
  return rating === 3 ? good : Math.max(daysFor(4), good + 1);
};
