import type { Clock } from './clock';
import type { Closable } from './closable';

/** The pause before a first attempt, and the longest one, in ms. */
export const pauses = { first: 5000, longest: 300_000 };

export interface Retrying extends Closable {
  /** Tries after a pause, unless it is about to. */
  soon(): void;
}

/** Tries work again until it succeeds, each time after twice the pause. */
export const retrying = (after: Clock['after'], work: () => Promise<void>): Retrying => {
  let pause = pauses.first;
  let timer: Closable | undefined;
  let isDisposed = false;

  const attempt = async (): Promise<void> => {
    timer = undefined;
    try {
      await work();
      pause = pauses.first;
    } catch {
      pause = Math.min(2 * pause, pauses.longest);
      soon();
    }
  };

  const soon = (): void => {
    if (!isDisposed) timer ??= after(pause, () => void attempt());
  };

  return {
    soon,
    dispose: () => {
      isDisposed = true;
      timer?.dispose();
    },
  };
};
