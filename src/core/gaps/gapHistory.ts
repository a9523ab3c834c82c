import { array, number, record, safeParse, string } from 'valibot';

/** How long what a person waited for has taken, in ms, newest last; the keys that were used last come last. */
export type Durations = Readonly<Record<string, readonly number[]>>;

const runsKept = 20;
const keysKept = 200;
/** What is over in a second says nothing of how long the rest goes on: `remaining` looks only at runs that lasted. */
const shortest = 1000;
/**
 * Durations of one command spread in proportion to their length, so a run counts as over only this much
 * later than one before.
 */
const slack = 1.25;

/** The durations with one more run. */
export const learned = (durations: Durations, key: string, ms: number): Durations => {
  if (ms < shortest) return durations;
  const { [key]: past = [], ...others } = durations;
  const kept = Object.entries(others).slice(1 - keysKept);
  return { ...Object.fromEntries(kept), [key]: [...past, Math.round(ms)].slice(-runsKept) };
};

/**
 * How much longer a run goes on that has lasted `elapsed` ms: the median of what was left of the past runs that lasted
 * as long (the median residual life). A median needs no form of distribution and is not moved by one hung run, nor by
 * logarithms; what ended earlier does not count, so a command that ends at once when it fails is judged by its long
 * runs alone. Undefined where nothing lasted so long: then nobody knows.
 */
export const remaining = (past: readonly number[], elapsed: number): number | undefined => {
  const left = past.filter((ms) => ms * slack > elapsed).map((ms) => Math.max(0, ms - elapsed));
  return left.length === 0 ? undefined : median(left);
};

/** When `remaining` may next be more than it was: as soon as the next past run is outlasted. */
export const nextSurprise = (past: readonly number[], elapsed: number): number | undefined => {
  const ends = past.map((ms) => ms * slack).filter((end) => end > elapsed);
  return ends.length === 0 ? undefined : Math.min(...ends);
};

/** How long a run usually takes; undefined where there was none. */
export const usual = (past: readonly number[]): number | undefined => (past.length === 0 ? undefined : median(past));

/** Durations as they were stored; none where that is something else. */
export const parseDurations = (value: unknown): Durations => {
  const parsed = safeParse(record(string(), array(number())), value);
  return parsed.success ? parsed.output : {};
};

const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const [low = 0, high = 0] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return (low + high) / 2;
};
