import type { Closable } from './closable';
import { pace } from './pace';

/** What the store asks of time, beside the hour. */
export interface Clock {
  /** Runs something once, so many ms later, unless it is closed before. */
  readonly after: (delay: number, run: () => void) => Closable;
  /** Lets what waits have its turn, as `pace` does. */
  readonly pace: () => () => Promise<void>;
}

export const systemClock: Clock = {
  after: (delay, run) => {
    const timer = setTimeout(run, delay);
    return { dispose: () => clearTimeout(timer) };
  },
  pace,
};
