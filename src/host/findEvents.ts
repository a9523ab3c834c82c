import { parseLines } from '../core/eventLine';
import type { Wanted } from '../core/progress';
import { type Stored, type Undo, isItemEvent } from '../core/review';
import { type EventFolder, eventFile } from './eventFolder';
import { pace } from './pace';
import { untilUnchanged } from './untilUnchanged';

type Files = Pick<EventFolder, 'list' | 'read'>;

/** Looks through all files for the events of some items, some single events, and whatever takes these back; rejects where a file cannot be read. */
export const findEvents = async (folder: Files, wanted: Wanted, rest = pace()): Promise<readonly Stored[]> => untilUnchanged(async () => search(folder, wanted, rest));

const search = async (folder: Files, wanted: Wanted, rest: () => Promise<void>): Promise<readonly Stored[]> => {
  const events: Stored[] = [];
  const undos = new Map<string, Stored<Undo>[]>();
  for await (const event of matching(folder, [...wanted.items, ...wanted.events], rest)) {
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

/** The undos, and the events whose lines hold one of the texts. */
async function* matching(folder: Files, needles: readonly string[], rest: () => Promise<void>): AsyncGenerator<Stored> {
  const mayMatter = (line: string): boolean => needles.length > manyNeedles || line.includes('"undo"') || needles.some((needle) => line.includes(needle));
  for (const { name } of await folder.list()) {
    if (!name.endsWith(eventFile)) continue;
    for (const line of new TextDecoder().decode(await folder.read(name, 0)).split('\n')) {
      if (mayMatter(line)) yield* parseLines(line).lines.flatMap(({ event }) => event ?? []);
      await rest();
    }
  }
}
