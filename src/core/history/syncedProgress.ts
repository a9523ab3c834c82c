import { type InferOutput, array, literal, looseObject, number, record, safeParse, string, tuple } from 'valibot';
import { adopted } from './act';
import { makeMemory, makeState, parseState } from './compactState';
import { mostAhead } from '../base/day';
import { dayBy } from './dayTable';
import type { ItemId } from '../exercise/identity';
import { type ItemState, noState } from './itemState';
import { type Progress, allStates, stateOf } from './progress';
import { idsOf } from './sameItem';
import { dated, isFirstMemory } from './memory';
import type { ItemEvent, ProgressEvent } from './review';

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

/** The most characters of items in globalState; VS Code warns at 512 KB. The rest is in the event files alone. */
export const syncedLimit = 400_000;

/** Whether a time is further ahead than a right clock can be. */
export const isAhead = ({ t }: { readonly t: number }, now: number): boolean => t > now + mostAhead;

/**
 * Writes the states down, the latest first and as many as there is room for. Of what is `known` there, all stays that
 * is not understood or too far ahead to be taken.
 */
export const makeSynced = (
  progress: Progress,
  devices: LastEvents,
  known: Partial<SyncedProgress>,
  now: number,
  limit = syncedLimit,
): SyncedProgress => {
  const states = latestOf([...allStates(progress)], limit / leastSize).sort(([, a], [, b]) => b.t - a.t);
  const strange = Object.entries(known.items ?? {}).filter(([id, text]) =>
    isLeft(text, stateOf(progress, id as ItemId), progress, now),
  );
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

const parse = (text: string, { days }: Progress): ItemState | undefined =>
  parseState(text, (t) => dayBy(days.table, t));

/** No item takes fewer characters. */
const leastSize = 16;

/** At least so many of the latest states, where there are so many: sorting numbers is far quicker than sorting all. */
const latestOf = (
  states: readonly (readonly [ItemId, ItemState])[],
  most: number,
): (readonly [ItemId, ItemState])[] => {
  const times = Float64Array.from(states, ([, { t }]) => t).sort();
  const least = times.at(-Math.ceil(most) - 1) ?? -Infinity;
  return states.filter(([, { t }]) => t >= least);
};

/** Reads what is stored or was synced; undefined where it is none, or of a version that cannot be read. */
export const parseSynced = (value: unknown): SyncedProgress | undefined => {
  const parsed = safeParse(synced, value);
  return parsed.success ? parsed.output : parseFirst(value);
};

/**
 * What stood in globalState before there were events: of each item due and last in seconds, then
 * the rest of its memory.
 */
const first = looseObject({ v: literal(1), memories: record(string(), array(number())) });

const parseFirst = (value: unknown): SyncedProgress | undefined => {
  const parsed = safeParse(first, value);
  if (!parsed.success) return undefined;
  const items = Object.entries(parsed.output.memories).flatMap(
    ([id, [due = 0, last = 0, stability, difficulty, reps, lapses, phase, step]]) => {
      const memory = { due: due * 1000, last: last * 1000, stability, difficulty, reps, lapses, phase, step };
      return isFirstMemory(memory) ? [[id, makeMemory(dated(memory, 0))]] : [];
    },
  );
  return { v: 2, items: Object.fromEntries(items) as Record<string, string>, devices: {} };
};

/**
 * Whether every device's events that are in a state were known here before: then it has nothing to say, and may be
 * older than what was taken back since.
 */
export const isPast = (known: ReadonlyMap<string, LastEvents[string]>, { devices }: SyncedProgress): boolean =>
  Object.entries(devices).length > 0 &&
  Object.entries(devices).every(([device, last]) => !isAfter(last, known.get(device)));

/** Whether an event is later than the last one of its device; of two at one time the one of the greater id is. */
export const isAfter = ([t, id]: LastEvents[string], [knownT, knownId]: LastEvents[string] = [-1, '']): boolean =>
  t > knownT || (t === knownT && id > knownId);
export interface Adopted {
  readonly events: readonly ProgressEvent[];
  /** How many items have times that no right clock can have given yet; these are left where they are. */
  readonly ahead: number;
}

/**
 * The events that bring in what another machine knows better: the later memory, suspension, burial or reset of an item,
 * or that one of these was taken back. Their ids say what they say, so that whoever adopts the same
 * makes the same event.
 */
export const adoptions = (progress: Progress, { items }: SyncedProgress, now: number): Adopted => {
  const events: ProgressEvent[] = [];
  let ahead = 0;
  for (const [id, text] of Object.entries(items)) {
    const theirs = parse(text, progress);
    const ours = stateOf(progress, id as ItemId);
    if (theirs === undefined || /\s/u.test(id)) continue;
    if (!isAhead(theirs, now))
      events.push(...takenBack(id as ItemId, theirs, ours), ...newsOf(id as ItemId, theirs, ours));
    else if (theirs.t > ours.t) ahead++;
  }
  return { events, ahead };
};

/** What is adopted of a state, each with its time. */
const acts = (item: ItemId, state: ItemState): readonly ItemEvent[] => {
  const { memory, suspension, burial, resetAt, more } = state;
  const events: ItemEvent[] = [];
  if (resetAt !== undefined) events.push({ type: 'reset', id: `${adopted}reset.${item}.${resetAt}`, item, t: resetAt });
  if (memory !== undefined)
    events.push({
      type: 'memory',
      id: adoptionId(item, state),
      item,
      t: memory.last,
      memory,
      ...(more === undefined ? {} : { more }),
    });
  if (suspension !== undefined)
    events.push({
      type: suspension.on ? 'suspend' : 'unsuspend',
      id: `${adopted}suspension.${item}.${suspension.at}.${suspension.on}`,
      item,
      t: suspension.at,
    });
  if (burial !== undefined)
    events.push({
      type: 'bury',
      id: `${adopted}bury.${item}.${burial.at}.${burial.until}`,
      item,
      t: burial.at,
      until: burial.until,
    });
  return events;
};

/** Takes back what was adopted and is taken back there; of what is known here at first hand nothing. */
const takenBack = (item: ItemId, theirs: ItemState, ours: ItemState): ProgressEvent[] => {
  const known = acts(item, theirs);
  return acts(item, ours)
    .filter(
      ({ type, t }) => theirs.takenBack.includes(t) && !known.some((event) => event.type === type && event.t === t),
    )
    .map(({ id, t }) => ({ type: 'undo', id: `${adopted}undo.${id}`, t, target: id }));
};

const newsOf = (item: ItemId, theirs: ItemState, ours: ItemState): ProgressEvent[] => {
  const forgotten = ours.resetAt ?? -1;
  const isNews: Readonly<Record<ItemEvent['type'], (t: number) => boolean>> = {
    review: () => false,
    reset: (t) => t > forgotten,
    memory: (t) => t > forgotten && isLater(theirs, ours),
    suspend: (t) => t > Math.max(forgotten, ours.suspension?.at ?? -1),
    unsuspend: (t) => t > Math.max(forgotten, ours.suspension?.at ?? -1),
    bury: (t) => t > Math.max(forgotten, ours.burial?.at ?? -1),
  };
  return acts(item, theirs).filter(({ type, t }) => !ours.takenBack.includes(t) && isNews[type](t));
};

const adoptionId = (item: ItemId, { memory, more }: ItemState): string =>
  `${adopted}${item}.${memory === undefined ? '' : makeMemory(memory)}${more === undefined ? '' : ` ${more}`}`;

/**
 * At the same last review the memory of more reviews is later, unless there are only more by those that
 * were taken back here.
 */
const isLater = ({ memory: theirs }: ItemState, { memory: ours, takenBack: gone }: ItemState): boolean =>
  theirs !== undefined &&
  (ours === undefined ||
    theirs.last > ours.last ||
    (theirs.last === ours.last && theirs.reps > ours.reps + gone.length));
