import { elapsed } from '../language/duration';
import { type Words, english } from '../language/words';
import type { ShownGap } from '../session/shownGap';

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

/** How it ended, in words: `3 tests failed, exit code 1, after 12 s`. */
export const endInWords = (
  { ms, exitCode, stopped = false, summary }: Ended,
  words: Words = english,
): NonNullable<ShownGap['ended']> => {
  const failed = exitCode !== undefined && exitCode !== 0;
  const { say } = words;
  const what = stopped
    ? say('stopped in the debugger')
    : exitCode === 0
      ? say('done')
      : failed
        ? say('exit code {0}', exitCode)
        : say('ended');
  return {
    words: [...(failed && summary !== undefined ? [summary] : []), what, say('after {0}', elapsed(ms, words))].join(
      ', ',
    ),
    failed,
  };
};
