import { type Coverage, cover, covers } from '../../core/history/coverage';
import type { EventLine } from '../../core/history/eventLine';
import { fold, supersedes } from '../../core/history/fold';
import type { Progress } from '../../core/history/progress';
import type { Snapshot, SnapshotHead } from '../../core/history/progressSnapshot';
import { type Stored, inOrder, orderOf } from '../../core/history/review';
import { type LastEvents, isAfter } from '../../core/history/syncedProgress';

/** What a store has at hand: what the events led to, and which events these are. */
export interface AtHand {
  /** Another one once it was made again. */
  progress: Progress;
  /** What the last snapshot covers. */
  covered: SnapshotHead;
  /** Whether the last snapshot is of an earlier form. */
  isOutdated: boolean;
  /** The lines that are folded in or strange, by where they were written, for an event may be written again. */
  readonly seen: Coverage;
  /** The last event of each device. */
  readonly lastEvents: Map<string, LastEvents[string]>;
}

export const atHandOf = (loaded: Snapshot): AtHand => {
  const { progress, coverage, isProvisional } = loaded;
  const hand: AtHand = {
    progress,
    covered: loaded,
    isOutdated: isProvisional,
    seen: new Map(coverage),
    lastEvents: new Map(),
  };
  progress.recent.forEach(({ last }) => noteLast(hand, last.device, [orderOf(last), last.id]));
  return hand;
};

export const noteLast = ({ lastEvents }: AtHand, device: string, last: LastEvents[string]): void => {
  if (isAfter(last, lastEvents.get(device))) lastEvents.set(device, last);
};

export const isKnown = ({ seen }: AtHand, { stamp }: EventLine): boolean => covers(seen, stamp);

/** Whether a line says something else than what is at hand under its id. */
export const isNews = ({ progress }: AtHand, { event, stamp }: EventLine): boolean => {
  const known = progress.events.get(stamp.id);
  return known === undefined || event === undefined || supersedes(event, known);
};

/** The events among lines that are new; those of later versions are handed on. */
export const newEvents = (hand: AtHand, lines: readonly EventLine[]): readonly Stored[] => {
  const news = lines.filter((line) => !isKnown(hand, line));
  for (const { line, stamp, event } of news) {
    if (event !== undefined) continue;
    hand.progress.strange.add(line);
    cover(hand.seen, stamp);
  }
  return news.flatMap(({ event }) => event ?? []);
};

/** Events folded at once: a few milliseconds' work. */
const slice = 100;

/** Folds slice by slice, so that a long history keeps no one waiting, and gives how many states have changed. */
export const foldIn = async (hand: AtHand, events: readonly Stored[], rest: () => Promise<void>): Promise<number> => {
  const sorted = [...events].sort(inOrder);
  let changes = 0;
  for (let at = 0; at < sorted.length; at += slice) {
    const part = sorted.slice(at, at + slice);
    part.forEach((event) => noteLast(hand, event.device, [orderOf(event), event.id]));
    changes += fold(hand.progress, part).size;
    part.forEach((event) => cover(hand.seen, event));
    await rest();
  }
  return changes;
};
