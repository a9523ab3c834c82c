import { settle } from '../../core/history/settle';
import { type AtHand, isKnown } from './atHand';
import { type CompactionParts, compact } from './compaction';
import type { Pause } from './findLines';

type StoreCompaction = Pick<CompactionParts, 'folder' | 'isOwn' | 'id' | 'enough'> & {
  readonly hand: AtHand;
  readonly now: number;
  readonly rest: Pause;
};

/** How long events stay at hand before a snapshot may stand for them. */
const timeAtHand = 2 * 86_400_000;

/** Writes a snapshot of what is at hand where it is worth one, and lets go of the events that it stands for. */
export const compactStore = async ({ hand, now, rest, ...parts }: StoreCompaction): Promise<void> => {
  const { progress, covered, isOutdated } = hand;
  const head = await compact({
    ...parts,
    progress,
    covered,
    isOutdated,
    isKnown: (line) => isKnown(hand, line),
    before: now - timeAtHand,
    rest,
  });
  if (head === undefined) return;
  hand.covered = head;
  hand.isOutdated = false;
  for (const steps = settle(hand.progress, head.coverage); steps.next().done !== true;) await rest();
};
