import type { ProgressEvent } from '../../core/history/review';
import { type SyncedProgress, adoptions, isAhead, isPast } from '../../core/history/syncedProgress';
import { type AtHand, noteLast } from './atHand';

interface AdoptionParts {
  readonly hand: AtHand;
  readonly now: () => number;
  readonly readFiles: () => Promise<unknown>;
  readonly write: (events: readonly ProgressEvent[]) => Promise<void>;
  /** Is told once where a clock seems to be wrong. */
  readonly tell: (problem: string) => void;
}

/** Records what Settings Sync has brought that is known better there. */
export const adoptSynced = ({
  hand,
  now,
  readFiles,
  write,
  tell,
}: AdoptionParts): ((incoming: SyncedProgress) => Promise<void>) => {
  let isToldAhead = false;
  const tellAhead = (items: number): void => {
    if (items > 0 && !isToldAhead)
      tell(
        `${items} items that were synced have times more than a day ahead of this machine's clock. They were not taken in; is a clock wrong?`,
      );
    isToldAhead ||= items > 0;
  };

  return async (incoming) => {
    await readFiles();
    if (isPast(hand.lastEvents, incoming)) return;
    for (const [device, last] of Object.entries(incoming.devices))
      if (!isAhead({ t: last[0] }, now())) noteLast(hand, device, last);
    // What is taken back here may uncover what was taken back there before it.
    for (;;) {
      const news = adoptions(hand.progress, incoming, now());
      tellAhead(news.ahead);
      const unknown = news.events.filter(({ id }) => !hand.progress.events.has(id));
      if (unknown.length === 0) return;
      await write(unknown);
    }
  };
};
