import type { Wanted } from '../../core/history/progress';
import { type Stored, type Undo, isItemEvent } from '../../core/history/review';
import type { EventFolder } from './eventFolder';
import { type Pause, findLines } from './findLines';

type Files = Pick<EventFolder, 'list' | 'read'>;

/**
 * Looks through all files for the events of some items, some single events, and whatever takes these back; rejects
 * where a file cannot be read.
 */
export const findEvents = async (folder: Files, wanted: Wanted, rest?: Pause): Promise<readonly Stored[]> => {
  const events: Stored[] = [];
  const undos = new Map<string, Stored<Undo>[]>();
  for (const { event } of await findLines(folder, mayMatter([...wanted.items, ...wanted.events]), rest)) {
    if (event === undefined) continue;
    if (event.type === 'undo') undos.set(event.target, [...(undos.get(event.target) ?? []), event]);
    if (wanted.events.has(event.id) || (isItemEvent(event) && wanted.items.has(event.item))) events.push(event);
  }
  const taken = new Set<string>();
  // The list grows while it is gone through: an undo can be taken back, too.
  for (const { id } of events) {
    if (!taken.has(id)) events.push(...(undos.get(id) ?? []));
    taken.add(id);
  }
  return events;
};

/** More needles than this, and reading every line is the quicker way. */
const manyNeedles = 20;

/** Whether a line is an undo, or holds one of the texts. */
const mayMatter =
  (needles: readonly string[]) =>
  (line: string): boolean =>
    needles.length > manyNeedles || line.includes('"undo"') || needles.some((needle) => line.includes(needle));
