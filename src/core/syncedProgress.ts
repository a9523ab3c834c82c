import { type InferOutput, array, literal, looseObject, number, record, safeParse, string, tuple } from 'valibot';
import { makeMemory, makeState, parseState } from './compactState';
import { dayLength } from './day';
import { dayBy } from './dayTable';
import type { ItemId } from './identity';
import { type ItemState, noState } from './itemState';
import { type Progress, allStates, stateOf } from './progress';
import { idsOf } from './sameItem';
import { type Memory, dated, isFirstMemory } from './memory';
import type { ProgressEvent } from './review';

const synced = looseObject({
  v: literal(2),
  /** Every reviewed item's state, in its compact form. */
  items: record(string(), string()),
  /** The time and id of the last event that is in it of each device. */
  devices: record(string(), tuple([number(), string()])),
});

/** The progress as globalState holds it and Settings Sync carries it, with what later versions have added. */
export type SyncedProgress = InferOutput<typeof synced>;

export type LastEvents = SyncedProgress['devices'];

/** The most characters of items that globalState holds; VS Code warns at 512 KB. The rest is in the event files alone. */
export const syncedLimit = 400_000;

/** Clocks differ; one that is more than this ahead, in ms, is wrong, or this machine's is. */
export const mostAhead = dayLength;

const isAhead = (state: ItemState, now: number): boolean => state.t > now + mostAhead;

/**
 * Writes the states down, the latest first and as many as there is room for. Of what is `known` there, all stays that is not
 * understood or too far ahead to be taken.
 */
export const makeSynced = (progress: Progress, devices: LastEvents, known: Partial<SyncedProgress>, now: number, limit = syncedLimit): SyncedProgress => {
  const states = latestOf([...allStates(progress)], limit / leastSize).sort(([, a], [, b]) => b.t - a.t);
  const strange = Object.entries(known.items ?? {}).filter(([id, text]) => isLeft(text, stateOf(progress, id as ItemId), progress, now));
  const items: Record<string, string> = {};
  let room = limit;
  const add = (id: string, text: string): boolean => {
    room -= JSON.stringify({ [id]: text }).length - 1;
    if (room >= 0) items[id] = text;
    return room >= 0;
  };
  strange.every(([id, text]) => add(id, text));
  states.every(([root, state]) => {
    const text = makeState(state);
    return idsOf(progress.same, root).every((id) => id in items || add(id, text));
  });
  return { ...known, v: 2, items, devices: { ...known.devices, ...devices } };
};

const isLeft = (text: string, ours: ItemState, progress: Progress, now: number): boolean => {
  const theirs = parse(text, progress);
  return theirs === undefined ? ours === noState : isAhead(theirs, now) && theirs.t > ours.t;
};

const parse = (text: string, { days }: Progress): ItemState | undefined => parseState(text, (t) => dayBy(days.table, t));

/** No item takes fewer characters. */
const leastSize = 16;

/** At least so many of the latest states, where there are so many: sorting numbers is far quicker than sorting all. */
const latestOf = (states: readonly (readonly [ItemId, ItemState])[], most: number): (readonly [ItemId, ItemState])[] => {
  const times = Float64Array.from(states, ([, { t }]) => t).sort();
  const least = times.at(-Math.ceil(most) - 1) ?? -Infinity;
  return states.filter(([, { t }]) => t >= least);
};

/** Reads what is stored or was synced; undefined where it is none, or of a version that cannot be read. */
export const parseSynced = (value: unknown): SyncedProgress | undefined => {
  const parsed = safeParse(synced, value);
  return parsed.success ? parsed.output : parseFirst(value);
};

/** What stood in globalState before there were events: of each item due and last in seconds, then the rest of its memory. */
const first = looseObject({ v: literal(1), memories: record(string(), array(number())) });

const parseFirst = (value: unknown): SyncedProgress | undefined => {
  const parsed = safeParse(first, value);
  if (!parsed.success) return undefined;
  const items = Object.entries(parsed.output.memories).flatMap(([id, [due = 0, last = 0, stability, difficulty, reps, lapses, phase, step]]) => {
    const memory = { due: due * 1000, last: last * 1000, stability, difficulty, reps, lapses, phase, step };
    return isFirstMemory(memory) ? [[id, makeMemory(dated(memory, 0))]] : [];
  });
  return { v: 2, items: Object.fromEntries(items) as Record<string, string>, devices: {} };
};

export interface Adopted {
  readonly events: readonly ProgressEvent[];
  /** How many items have times that no right clock can have given yet; these are left where they are. */
  readonly ahead: number;
}

/**
 * The events that bring in what another machine knows better: the later memory, suspension, burial or reset of an item,
 * or that a review was taken back. Their ids say what they say, so that whoever adopts the same makes the same event.
 */
export const adoptions = (progress: Progress, { items }: SyncedProgress, now: number): Adopted => {
  const events: ProgressEvent[] = [];
  let ahead = 0;
  for (const [id, text] of Object.entries(items)) {
    const theirs = parse(text, progress);
    const ours = stateOf(progress, id as ItemId);
    if (theirs === undefined || /\s/u.test(id)) continue;
    if (!isAhead(theirs, now)) events.push(...adopted(id as ItemId, theirs, ours));
    else if (theirs.t > ours.t) ahead++;
  }
  return { events, ahead };
};

const adopted = (item: ItemId, theirs: ItemState, ours: ItemState): ProgressEvent[] => {
  const { memory, suspension, burial, resetAt, takenBack, more } = theirs;
  const forgotten = ours.resetAt ?? -1;
  const events: ProgressEvent[] = [];
  if (resetAt !== undefined && resetAt > forgotten) events.push({ type: 'reset', id: `sync.reset.${item}.${resetAt}`, item, t: resetAt });
  if (takenBack !== undefined && takenBack === ours.memory?.last && memory?.last !== takenBack)
    events.push({ type: 'undo', id: `sync.undo.${adoptionId(item, ours)}`, t: takenBack, target: adoptionId(item, ours) });
  if (memory !== undefined && memory.last > forgotten && memory.last !== ours.takenBack && isLater(memory, ours.memory))
    events.push({ type: 'memory', id: adoptionId(item, theirs), item, t: memory.last, memory, ...(more === undefined ? {} : { more }) });
  if (suspension !== undefined && suspension.at > Math.max(forgotten, ours.suspension?.at ?? -1))
    events.push({ type: suspension.on ? 'suspend' : 'unsuspend', id: `sync.suspension.${item}.${suspension.at}.${suspension.on}`, item, t: suspension.at });
  if (burial !== undefined && burial.at > Math.max(forgotten, ours.burial?.at ?? -1))
    events.push({ type: 'bury', id: `sync.bury.${item}.${burial.at}.${burial.until}`, item, t: burial.at, until: burial.until });
  return events;
};

const adoptionId = (item: ItemId, { memory, more }: ItemState): string => `sync.${item}.${memory === undefined ? '' : makeMemory(memory)}${more === undefined ? '' : ` ${more}`}`;

const isLater = (theirs: Memory, ours: Memory | undefined): boolean =>
  ours === undefined || theirs.last > ours.last || (theirs.last === ours.last && theirs.reps > ours.reps);
