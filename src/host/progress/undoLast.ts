import { type Act, undoAct } from '../../core/history/act';
import { type Coverage, cover, covers, parseCoverage, placesIn } from '../../core/history/coverage';
import type { Progress } from '../../core/history/progress';
import { type Stored, type Undo, isItemEvent } from '../../core/history/review';
import { undoable } from '../../core/history/undoable';
import type { EventFolder } from './eventFolder';
import { type Pause, findLines } from './findLines';

/**
 * What takes an act back, as one act itself: an undo for each of its events, an import's for all that it brought. Among
 * these may be undos, so even what they took back gets one of its own: it must not come back with theirs.
 */
const undosOf = async (
  act: Act,
  { progress, folder, rest }: Omit<UndoParts, 'record'>,
  { id, t }: Pick<Undo, 'id' | 't'>,
): Promise<readonly Undo[]> => {
  const items = await itemsAt(placesOf(act), act, progress, folder, rest);
  const targets = [...items].sort(([, a], [, b]) => (a < b ? -1 : Number(a > b)));
  return undoAct(
    targets.map(([id]) => id),
    id,
    t,
  );
};

interface UndoParts {
  readonly progress: Progress;
  readonly folder: Pick<EventFolder, 'list' | 'read'>;
  readonly record: (events: readonly Undo[]) => Promise<void>;
  /** Lets others have their turn while files are searched. */
  readonly rest: Pause;
}

/**
 * Takes the last act back and gives it. One of which nothing is found any more keeps none before it
 * from being taken back.
 */
export const undoLast = async (
  { record, ...parts }: UndoParts,
  named: Pick<Undo, 'id' | 't'>,
): Promise<Act | undefined> => {
  for (const act of undoable(parts.progress)) {
    const undos = await undosOf(act, parts, named);
    await record(undos);
    if (undos.length > 0) return act;
  }
  return undefined;
};

const placesOf = ({ last, places }: Act): Coverage => {
  if (last.type !== 'import') return places;
  const brought: Coverage = parseCoverage(last.brought) ?? new Map<string, number[]>();
  cover(brought, last);
  return brought;
};

/** The items of the events at some places, by the events' ids; what is not at hand is looked for in the files. */
const itemsAt = async (
  places: Coverage,
  { last }: Act,
  { events }: Progress,
  folder: UndoParts['folder'],
  rest: Pause,
): Promise<ReadonlyMap<string, string>> => {
  const known = [last, ...(events.values() as Iterable<Stored>)].filter((event) => covers(places, event));
  const items = new Map(known.map((event) => [event.id, itemOf(event)]));
  if (items.size >= placesIn(places)) return items;
  const sessions = [...places.keys()].map((session) => JSON.stringify(session));
  const lines = await findLines(folder, (line) => sessions.some((session) => line.includes(session)), rest);
  lines.filter(({ stamp }) => covers(places, stamp)).forEach(({ stamp, event }) => items.set(stamp.id, itemOf(event)));
  return items;
};

/** What is about no item comes first. */
const itemOf = (event: Stored | undefined): string => (event !== undefined && isItemEvent(event) ? event.item : '');
