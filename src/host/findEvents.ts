import { parseLines } from '../core/eventLine';
import type { Wanted } from '../core/progress';
import { type Stored, type Undo, isItemEvent } from '../core/review';
import { type EventFolder, eventFile } from './eventFolder';
import { pace } from './pace';

type Files = Pick<EventFolder, 'list' | 'read'>;

/** Looks through all files for the events of some items, some single events, and whatever takes these back. */
export const findEvents = async (folder: Files, wanted: Wanted): Promise<readonly Stored[]> => tryAgain(async () => search(folder, wanted));

/** All events, each id perhaps more than once. */
export const allEvents = async (folder: Files): Promise<readonly Stored[]> =>
  tryAgain(async () => {
    const events: Stored[] = [];
    for await (const event of eventsIn(folder, () => true)) events.push(event);
    return events;
  });

const tryAgain = async <Result>(read: () => Promise<Result>): Promise<Result> => {
  for (let attempt = 1; ; attempt++) {
    try {
      return await read();
    } catch (error) {
      if (attempt === attempts) throw error;
    }
  }
};

/** Another window may put files together while they are read; what a file held is then in one that was not listed yet. */
const attempts = 3;

const search = async (folder: Files, wanted: Wanted): Promise<readonly Stored[]> => {
  const events = new Map<string, Stored>();
  const undos = new Map<string, Stored<Undo>[]>();
  for await (const event of eventsIn(folder, mayMatter([...wanted.items, ...wanted.events]))) {
    if (event.type === 'undo') undos.set(event.target, [...(undos.get(event.target) ?? []), event]);
    if (wanted.events.has(event.id) || (isItemEvent(event) && wanted.items.has(event.item))) events.set(event.id, event);
  }
  for (const { id } of events.values()) undos.get(id)?.forEach((undo) => events.set(undo.id, undo));
  return [...events.values()];
};

/** More needles than this, and reading every line is the quicker way. */
const manyNeedles = 20;

/** Whether a line is an undo, or holds one of the texts. */
const mayMatter =
  (needles: readonly string[]) =>
  (line: string): boolean =>
    needles.length > manyNeedles || line.includes('"undo"') || needles.some((needle) => line.includes(needle));

async function* eventsIn(folder: Files, isWanted: (line: string) => boolean): AsyncGenerator<Stored> {
  const rest = pace();
  for (const { name } of await folder.list()) {
    if (!name.endsWith(eventFile)) continue;
    for (const line of new TextDecoder().decode(await folder.read(name, 0)).split('\n')) {
      if (isWanted(line)) yield* parseLines(line).lines.flatMap(({ event }) => event ?? []);
      await rest();
    }
  }
}
