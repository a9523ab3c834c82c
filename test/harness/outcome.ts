// What came of tests and checks.

export interface Outcome {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** Each failure with its title and details. */
  readonly failures: readonly string[];
  /** What failed and was tried again, with why. */
  readonly again: readonly string[];
}

export const nothing: Outcome = { passed: 0, failed: 0, skipped: 0, failures: [], again: [] };

/** The outcome of something that failed as a whole. */
export const failure = (details: string): Outcome => ({ ...nothing, failed: 1, failures: [details] });

/** The outcome of both together. */
export const add = (a: Outcome, b: Outcome): Outcome => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
  failures: [...a.failures, ...b.failures],
  again: [...a.again, ...b.again],
});

/** The counts in the words of the last line of `npm test`. */
export const counts = ({ passed, failed, skipped }: Outcome): string =>
  `${passed} passed, ${failed} failed${skipped === 0 ? '' : `, ${skipped} skipped`}`;
