import { wantedOf } from '../../core/history/progress';
import { supply } from '../../core/history/supply';
import type { Clock } from '../base/clock';
import type { AtHand } from './atHand';
import type { EventFolder } from './eventFolder';

/** Looks in the files for the earlier events that are wanted, which stay wanted where that fails. */
export const supplyWanted = async (
  hand: AtHand,
  folder: EventFolder,
  yieldEvery: Clock['yieldEvery'],
  changed: (changes: number) => void,
): Promise<void> => {
  for (let wanted = wantedOf(hand.progress); wanted !== undefined; wanted = wantedOf(hand.progress)) {
    const asked = hand.progress;
    const { findEvents } = await import('./findEvents');
    const found = await findEvents(folder, wanted, yieldEvery());
    // A progress that was made again meanwhile has all events.
    if (asked === hand.progress) changed(supply(asked, wanted, found).size);
  }
};
