import { type InferOutput, array, integer, minValue, number, pipe, record, safeParse, string } from 'valibot';
import type { Stamp } from './review';

/** Which events are known, by their sessions' counts: for each session the first and last of every unbroken run. */
export type Coverage = Map<string, number[]>;

type Place = Pick<Stamp, 'session' | 'seq'>;

export const covers = (coverage: Coverage, { session, seq }: Place): boolean =>
  coverage.get(session)?.some((first, at, runs) => at % 2 === 0 && seq >= first && seq <= (runs[at + 1] ?? first)) ?? false;

export const cover = (coverage: Coverage, place: Place): void => {
  const { session, seq } = place;
  const runs = coverage.get(session);
  if (runs === undefined) coverage.set(session, [seq, seq]);
  else if (runs.at(-1) === seq - 1) runs[runs.length - 1] = seq;
  else if (!covers(coverage, place)) coverage.set(session, joined([...runs, seq, seq]));
};

const joined = (runs: readonly number[]): number[] => {
  const pairs = runs.flatMap((first, at) => (at % 2 === 0 ? [[first, runs[at + 1]] as [number, number]] : [])).sort(([a], [b]) => a - b);
  return pairs.reduce<number[]>((so, [first, last]) => {
    if (so.at(-1) === first - 1) so[so.length - 1] = last;
    else so.push(first, last);
    return so;
  }, []);
};

const stored = record(string(), array(pipe(number(), integer(), minValue(0))));
export type StoredCoverage = InferOutput<typeof stored>;

export const makeCoverage = (coverage: Coverage): StoredCoverage => Object.fromEntries(coverage);

export const parseCoverage = (value: unknown): Coverage | undefined => {
  const parsed = safeParse(stored, value);
  return parsed.success && Object.values(parsed.output).every(({ length }) => length % 2 === 0) ? new Map(Object.entries(parsed.output)) : undefined;
};
