import type { Closable } from './closable';
import { yieldEvery } from './yieldEvery';

/** What the store asks of time, beside the hour. */
export interface Clock {
  /** Runs something once, so many ms later, unless it is closed before. */
  readonly after: (delay: number, run: () => void) => Closable;
  /** Lets what waits have its turn, as the function of that name does. */
  readonly yieldEvery: () => () => Promise<void>;
}

export const systemClock: Clock = {
  after: (delay, run) => {
    const timer = setTimeout(run, delay);
    return { dispose: () => clearTimeout(timer) };
  },
  yieldEvery,
};
