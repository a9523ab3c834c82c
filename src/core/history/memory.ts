import { custom, integer, maxValue, minValue, number, pipe } from 'valibot';
import { type Moment, dayLength } from '../base/day';

/** Names what makes memories, so that others can be told from them. */
export const algorithm = 'FSRS-6';

/** What FSRS knows of an item. An item without a memory is new. */
export interface Memory {
  /** The order of the last review: its time in ms since the epoch, or more where the clock was behind. */
  readonly last: number;
  /** The practice day of the last review. */
  readonly day: number;
  /**
   * When it comes back: in phase 2 the practice day, from whose start on it is due; in a step the time
   * in ms since the epoch.
   */
  readonly due: number;
  /** In days. */
  readonly stability: number;
  readonly difficulty: number;
  readonly reps: number;
  readonly lapses: number;
  /** 1 learning, 2 review, 3 relearning, as FSRS numbers its states. */
  readonly phase: 1 | 2 | 3;
  /** Which learning step comes next. */
  readonly step: number;
  readonly algorithm: typeof algorithm;
}

/** A memory as version 0.1 had it, without practice days: `due` is a time in ms in every phase. */
export type FirstMemory = Omit<Memory, 'day' | 'algorithm'>;

/** The end of the year 9999, after which no date has four digits: what is later was damaged, or is no date at all. */
export const latestTime = 253_402_300_799_999;
export const latestDay = Math.floor(latestTime / dayLength);
export const time = pipe(number(), integer(), minValue(0), maxValue(latestTime));
export const practiceDay = pipe(number(), integer(), minValue(0), maxValue(latestDay));

/** Whether FSRS can go on from a memory. By hand, since a hundred thousand are read at once. */
export const isMemory = (value: unknown): value is Memory => {
  if (!isRecalled(value)) return false;
  const { day, due, phase, algorithm: by } = value as Partial<Record<keyof Memory, unknown>>;
  return by === algorithm && isCount(day, latestDay) && isCount(due, latestDue) && (phase !== 2 || due >= day);
};

export const isFirstMemory = (value: unknown): value is FirstMemory =>
  isRecalled(value) && !('day' in value) && isCount(value.due, latestDue) && value.due >= value.last;

/** The longest interval after the latest time, as a date in ms. */
const latestDue = latestTime + 36_600 * dayLength;

const isRecalled = (value: unknown): value is FirstMemory => {
  if (typeof value !== 'object' || value === null) return false;
  const { last, stability, difficulty, reps, lapses, phase, step } = value as Partial<Record<keyof Memory, unknown>>;
  return (
    isCount(last, latestTime) &&
    isWithin(stability, 0.001, 36_500) &&
    isWithin(difficulty, 1, 10) &&
    isCount(reps, Infinity) &&
    isCount(lapses, Infinity) &&
    isCount(step, Infinity) &&
    (phase === 1 || phase === 2 || phase === 3)
  );
};

const isWithin = (value: unknown, least: number, most: number): value is number =>
  typeof value === 'number' && value >= least && value <= most;
const isCount = (value: unknown, most: number): value is number =>
  Number.isSafeInteger(value) && isWithin(value, 0, most);

export const memory = custom<Memory>(isMemory);
export const anyMemory = custom<Memory | FirstMemory>((value) => isMemory(value) || isFirstMemory(value));

/** A memory of version 0.1, given the practice day of its last review. */
export const dated = (
  { last, due, stability, difficulty, reps, lapses, phase, step }: FirstMemory,
  day: number,
): Memory => ({
  last,
  day,
  due: phase === 2 ? day + Math.round((due - last) / dayLength) : due,
  stability,
  difficulty,
  reps,
  lapses,
  phase,
  step,
  algorithm,
});

/** Whether an item is due: after a step by the minute, else from the start of its practice day. */
export const isDue = ({ phase, due }: Pick<Memory, 'phase' | 'due'>, { now, day }: Moment): boolean =>
  due <= (phase === 2 ? day : now);

/** How long until an item is due, in ms; nights count as whole days. */
export const untilDue = ({ phase, due }: Pick<Memory, 'phase' | 'due'>, { now, day }: Moment): number =>
  phase === 2 ? (due - day) * dayLength : due - now;
