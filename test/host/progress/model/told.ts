import { isDeepStrictEqual } from 'node:util';
import type { ItemId } from '../../../../src/core/exercise/identity';
import { parseLines } from '../../../../src/core/history/eventLine';
import { isLeech } from '../../../../src/core/history/itemState';
import type { ItemStatus } from '../../../../src/core/history/progress';
import type { ProgressEvent, Stored } from '../../../../src/core/history/review';
import { eventFile } from '../../../../src/host/progress/eventFolder';
import { item, toldPlainly } from '../../../core/history/histories';

export const items: readonly ItemId[] = ['a', 'b', 'c', 'd'].map(item);

/** All events in the files, once for each line. */
export const unionOf = (texts: ReadonlyMap<string, string>): readonly Stored[] => {
  const lines = new Map<string, Stored>();
  for (const [name, text] of texts) {
    if (!name.endsWith(eventFile)) continue;
    for (const { line, event } of parseLines(text).lines) if (event !== undefined) lines.set(line, event);
  }
  return [...lines.values()];
};

/** What an event says, wherever it was written. */
const contentOf = (event: ProgressEvent): string =>
  JSON.stringify(Object.entries({ ...event, device: 0, session: 0, seq: 0 }).sort(([a], [b]) => (a < b ? -1 : 1)));

const isLater = (event: ProgressEvent, than: ProgressEvent): boolean =>
  event.t > than.t || (event.t === than.t && contentOf(event) > contentOf(than));

/** Of events that were written again under their id, the version that counts. */
const versions = (events: readonly Stored[]): readonly Stored[] => {
  const latest = new Map<string, Stored>();
  for (const event of events) {
    const known = latest.get(event.id);
    if (known === undefined || isLater(event, known)) latest.set(event.id, event);
  }
  return [...latest.values()];
};

export type Told = ReadonlyMap<ItemId, ItemStatus>;

/** What a set of events says of every item, told as simply as it can be. */
export const told = (events: readonly Stored[]): Told =>
  new Map(
    [...toldPlainly(versions(events))].map(([id, { memory, suspension, burial }]) => [
      id,
      { memory, suspended: suspension?.on === true, buriedUntil: burial?.until, leech: isLeech(memory) },
    ]),
  );

/** The first item of which something else is said; undefined where there is none. */
export const difference = (got: (id: ItemId) => ItemStatus, wanted: Told): string | undefined => {
  const wrong = items.find((id) => !isDeepStrictEqual(got(id), wanted.get(id)));
  return wrong && `${wrong} is ${JSON.stringify(got(wrong))}, not ${JSON.stringify(wanted.get(wrong))}`;
};
