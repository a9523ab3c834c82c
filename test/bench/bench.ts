/** What a bench file exports: it measures, side by side and in one run, and reports; it never asserts. */
export interface Bench {
  readonly title: string;
  run(report: Report): Promise<void>;
}

export type Report = (what: string, value: string) => void;

/** How long some work takes, in ms, with what it gives. */
export const timed = async <Result>(
  work: () => Result | Promise<Result>,
): Promise<{ readonly ms: number; readonly result: Result }> => {
  const begun = performance.now();
  const result = await work();
  return { ms: performance.now() - begun, result };
};

export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? NaN;

export const inMs = (ms: number): string => (ms < 10 ? `${ms.toFixed(2)} ms` : `${Math.round(ms)} ms`);

/** A time, and how many times another it is. */
export const ratio = (ms: number, to: number, name: string): string =>
  `${inMs(ms)}, ${(ms / to).toFixed(ms / to < 0.1 ? 3 : 2)}× ${name}`;
