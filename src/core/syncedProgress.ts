import { type InferOutput, array, literal, looseObject, number, record, safeParse, string, tuple } from 'valibot';
import { adopted } from './act';
import { makeMemory, makeState, parseState } from './compactState';
import type { ItemId } from './identity';
import { type ItemState, noState } from './itemState';
import { type Progress, allStates, stateOf } from './progress';
import { idsOf } from './sameItem';
import { type Memory, isMemory } from './schedule';
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

/** The most characters of items that globalState holds; VS Code warns at 512 KB. The rest is in the event files alone. */
export const syncedLimit = 400_000;

/** Writes the states down, the latest first and as many as there is room for; of what is `known` there, all that is not understood stays. */
export const makeSynced = (progress: Progress, devices: LastEvents, known: Partial<SyncedProgress>, limit = syncedLimit): SyncedProgress => {
  const states = latestOf([...allStates(progress)], limit / leastSize).sort(([, a], [, b]) => b.t - a.t);
  const strange = Object.entries(known.items ?? {}).filter(([id, text]) => stateOf(progress, id as ItemId) === noState && parseState(text) === undefined);
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
    return idsOf(progress.same, root).every((id) => add(id, text));
  });
  return { ...known, v: 2, items, devices: { ...known.devices, ...devices } };
};

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
    return isMemory(memory) ? [[id, makeState({ ...noState, memory, t: memory.last })]] : [];
  });
  return { v: 2, items: Object.fromEntries(items) as Record<string, string>, devices: {} };
};

/**
 * The events that bring in what another machine knows better: the later memory, suspension, burial or reset of an item,
 * or that one was taken back. Their ids say what they say, so that whoever adopts the same makes the same event.
 */
export const adoptions = (progress: Progress, { items }: SyncedProgress): ProgressEvent[] =>
  Object.entries(items).flatMap(([id, text]) => {
    const theirs = parseState(text);
    return theirs === undefined || /\s/u.test(id) ? [] : adoptedBy(id as ItemId, theirs, stateOf(progress, id as ItemId));
  });

const adoptedBy = (item: ItemId, theirs: ItemState, ours: ItemState): ProgressEvent[] => {
  const [there, here] = [saidBy(item, theirs), saidBy(item, ours)];
  const forgotten = ours.resetAt ?? -1;
  return told.flatMap((name): ProgressEvent[] => {
    const [event, known] = [there[name], here[name]];
    const isTakenBack = known !== undefined && known.t === theirs.takenBack && event?.t !== known.t;
    const isNews = event !== undefined && event.t > forgotten && event.t !== ours.takenBack && isLater(event, known);
    return [
      ...(isTakenBack ? [{ type: 'undo' as const, id: `${adopted}undo.${known.id}`, t: known.t, target: known.id }] : []),
      ...(isNews ? [event] : []),
    ];
  });
};

const told = ['reset', 'memory', 'suspension', 'burial'] as const;

/** The events that alone would lead to a state. */
const saidBy = (item: ItemId, { memory, more, suspension, burial, resetAt }: ItemState): Readonly<Partial<Record<(typeof told)[number], ItemEvent>>> => ({
  ...(resetAt !== undefined && { reset: { type: 'reset', id: `${adopted}reset.${item}.${resetAt}`, item, t: resetAt } }),
  ...(memory !== undefined && { memory: { type: 'memory', id: memoryId(item, memory, more), item, t: memory.last, memory, ...(more !== undefined && { more }) } }),
  ...(suspension !== undefined && {
    suspension: { type: suspension.on ? 'suspend' : 'unsuspend', id: `${adopted}suspension.${item}.${suspension.at}.${suspension.on}`, item, t: suspension.at },
  }),
  ...(burial !== undefined && { burial: { type: 'bury', id: `${adopted}bury.${item}.${burial.at}.${burial.until}`, item, t: burial.at, until: burial.until } }),
});

const memoryId = (item: ItemId, memory: Memory, more: string | undefined): string => `${adopted}${item}.${makeMemory(memory)}${more === undefined ? '' : ` ${more}`}`;

const isLater = (theirs: ItemEvent, ours: ItemEvent | undefined): boolean =>
  ours === undefined || theirs.t > ours.t || (theirs.type === 'memory' && ours.type === 'memory' && theirs.t === ours.t && theirs.memory.reps > ours.memory.reps);
