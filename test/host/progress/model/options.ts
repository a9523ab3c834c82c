/** What may happen in a run, beside windows that come, go on and compact at once. */
export interface Options {
  /** Windows end in the middle of what they do. */
  readonly kills: boolean;
  /** All windows end, and what was not synced is lost or torn. */
  readonly power: boolean;
  /** Lists, looks, reads and watches fail. */
  readonly reads: boolean;
  /** Writes fail: before, within or after they take place; the person tries again. */
  readonly writes: boolean;
  /** The clock is set forwards and back. */
  readonly clock: boolean;
  /** Histories are taken in, of this machine and another. */
  readonly imports: boolean;
  /** Settings Sync brings back what was in globalState before. */
  readonly sync: boolean;
}

const names = [
  'kills',
  'power',
  'reads',
  'writes',
  'clock',
  'imports',
  'sync',
] as const satisfies readonly (keyof Options)[];

/** How many seeds go through all combinations. */
export const combinations = 2 ** names.length;

/** The options of a seed: neighbours differ in many of them. */
export const optionsOf = (seed: number): Options => {
  const bits = (seed * 37) % combinations;
  return Object.fromEntries(names.map((name, bit) => [name, (bits & (1 << bit)) !== 0])) as unknown as Options;
};

/** How likely a call fails, where calls of its sort do. */
export const faultRate = 0.02;
