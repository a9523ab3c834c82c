import { makeLine, stampEvent } from '../../core/history/eventLine';
import type { ProgressEvent, Stored } from '../../core/history/review';
import { inTurn } from '../base/promises';
import type { EventFolder } from './eventFolder';

interface WriterParts {
  readonly folder: Pick<EventFolder, 'append'>;
  readonly device: string;
  readonly session: string;
  /** What could not be written may be there all the same. */
  readonly onFailure: () => void;
}

/** Appends events in turn, counted by their session, and gives them as they were written. */
export const eventWriter = ({
  folder,
  device,
  session,
  onFailure,
}: WriterParts): ((events: readonly ProgressEvent[]) => Promise<readonly Stored[]>) => {
  let seq = 0;
  return inTurn(async (events) => {
    const stamped = events.map((event) => stampEvent(event, { device, session, seq: seq++ }));
    try {
      await folder.append(stamped.map((event) => `${makeLine(event)}\n`).join(''));
    } catch (error) {
      onFailure();
      throw error;
    }
    return stamped;
  });
};
