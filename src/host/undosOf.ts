import { type Act, oneAct } from '../core/act';
import { type Coverage, cover, covers, parseCoverage, placesIn } from '../core/coverage';
import type { Progress } from '../core/progress';
import type { Stored, Undo } from '../core/review';
import type { EventFolder } from './eventFolder';
import { findLines } from './findLines';

/**
 * What takes an act back, as one act itself: an undo for each of its events, an import's for all that it brought. Among these
 * may be undos, so even what they took back gets one of its own: it must not come back with theirs.
 */
export const undosOf = async (act: Act, progress: Progress, folder: Pick<EventFolder, 'list' | 'read'>, t: number): Promise<readonly Undo[]> => {
  const targets = await idsAt(placesOf(act), act, progress, folder);
  return oneAct([...targets].map((target) => ({ type: 'undo', id: crypto.randomUUID(), t, target })));
};

const placesOf = ({ last, places }: Act): Coverage => {
  if (last.type !== 'import') return places;
  const brought: Coverage = parseCoverage(last.brought) ?? new Map<string, number[]>();
  cover(brought, last);
  return brought;
};

/** The ids of the events at some places; those that are not at hand are looked for in the files. */
const idsAt = async (places: Coverage, { last }: Act, { events }: Progress, folder: Pick<EventFolder, 'list' | 'read'>): Promise<ReadonlySet<string>> => {
  const known = [last, ...(events.values() as Iterable<Stored>)].filter((event) => covers(places, event));
  const ids = new Set(known.map(({ id }) => id));
  if (ids.size >= placesIn(places)) return ids;
  const sessions = [...places.keys()].map((session) => JSON.stringify(session));
  for (const { stamp } of await findLines(folder, (line) => sessions.some((session) => line.includes(session)))) if (covers(places, stamp)) ids.add(stamp.id);
  return ids;
};
