import { elapsed } from './duration';

/** How something that was waited for ended. */
export interface Ended {
  /** How long it took, in ms. */
  readonly ms: number;
  readonly exitCode?: number | undefined;
  /** It came to its end by itself, though without an exit code. */
  readonly whole?: boolean;
  /** A debugger came to its first stop. */
  readonly stopped?: boolean;
  /** What its output says of failed tests. */
  readonly summary?: string | undefined;
}

/** A gap as the panel shows it: what runs and for how long, in ms; then how it ended, in words. */
export interface ShownGap {
  readonly label: string;
  readonly elapsed: number;
  readonly ended?: { readonly words: string; readonly failed: boolean };
}

/** How it ended, in words: `3 tests failed, exit code 1, after 12 s`. */
export const endInWords = ({ ms, exitCode, stopped = false, summary }: Ended): NonNullable<ShownGap['ended']> => {
  const failed = exitCode !== undefined && exitCode !== 0;
  const what = stopped ? 'stopped in the debugger' : exitCode === 0 ? 'done' : failed ? `exit code ${exitCode}` : 'ended';
  return { words: [...(failed && summary !== undefined ? [summary] : []), what, `after ${elapsed(ms)}`].join(', '), failed };
};
