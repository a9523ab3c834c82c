import { type InferOutput, array, integer, minValue, number, pipe, record, safeParse, string } from 'valibot';
import type { Stamp } from './stamp';

/** Which events are known, by their sessions' counts: for each session the first and last of every unbroken run. */
export type Coverage = Map<string, number[]>;

type EventPlace = Pick<Stamp, 'session' | 'seq'>;

export const covers = (coverage: Coverage, { session, seq }: EventPlace): boolean =>
  coverage.get(session)?.some((first, at, runs) => at % 2 === 0 && seq >= first && seq <= (runs[at + 1] ?? first)) ??
  false;

export const cover = (coverage: Coverage, place: EventPlace): void => {
  const { session, seq } = place;
  const runs = coverage.get(session);
  if (runs === undefined) coverage.set(session, [seq, seq]);
  else if (runs.at(-1) === seq - 1) runs[runs.length - 1] = seq;
  else if (!covers(coverage, place)) coverage.set(session, joined([...runs, seq, seq]));
};

const pairsOf = (runs: readonly number[]): [first: number, last: number][] =>
  runs.flatMap((first, at) => (at % 2 === 0 ? [[first, runs[at + 1]] as [number, number]] : []));

const joined = (runs: readonly number[]): number[] => {
  const pairs = pairsOf(runs).sort(([a], [b]) => a - b);
  return pairs.reduce<number[]>((so, [first, last]) => {
    if (so.at(-1) === first - 1) so[so.length - 1] = last;
    else so.push(first, last);
    return so;
  }, []);
};

export const copyOf = (coverage: Coverage): Coverage =>
  new Map([...coverage].map(([session, runs]) => [session, [...runs]]));

/** Takes a place out, where it is known. */
export const uncover = (coverage: Coverage, { session, seq }: EventPlace): void => {
  const left = pairsOf(coverage.get(session) ?? []).flatMap(([first, last]) =>
    seq < first || seq > last
      ? [first, last]
      : [...(first < seq ? [first, seq - 1] : []), ...(seq < last ? [seq + 1, last] : [])],
  );
  if (left.length > 0) coverage.set(session, left);
  else coverage.delete(session);
};

/** How many places are known. */
export const placesIn = (coverage: Coverage): number =>
  [...coverage.values()].flatMap(pairsOf).reduce((sum, [first, last]) => sum + last - first + 1, 0);

/** A coverage as it is stored. */
export const coverage = record(string(), array(pipe(number(), integer(), minValue(0))));
export type StoredCoverage = InferOutput<typeof coverage>;

export const makeCoverage = (coverage: Coverage): StoredCoverage => Object.fromEntries(coverage);

export const parseCoverage = (value: unknown): Coverage | undefined => {
  const parsed = safeParse(coverage, value);
  return parsed.success && Object.values(parsed.output).every(({ length }) => length % 2 === 0)
    ? new Map(Object.entries(parsed.output))
    : undefined;
};
