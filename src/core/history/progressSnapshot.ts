import {
  array,
  integer,
  looseObject,
  minValue,
  number,
  optional,
  picklist,
  pipe,
  record,
  safeParse,
  string,
  unknown,
} from 'valibot';
import { makeAct, parseAct } from './act';
import { checksum } from '../base/checksum';
import { makeState, parseState } from './compactState';
import { type Coverage, covers, makeCoverage, parseCoverage } from './coverage';
import { parseLine, parseStored } from './eventLine';
import type { ItemId } from '../exercise/identity';
import { type DayTable, dayBy } from './dayTable';
import { type ItemState, noState, stateAfter } from './itemState';
import { algorithm } from './memory';
import { parseJson } from '../base/json';
import { fold } from './fold';
import { type Progress, noProgress } from './progress';
import { type ItemEvent, type ProgressEvent, type Stored, isItemEvent } from './review';
import { undoable } from './undoable';
import { type Undone, addUndo, endOf, isUndone, nothingUndone } from './undone';

/** What a snapshot says beside the items' states. */
export interface SnapshotHead {
  /** The events that led to the states. */
  readonly coverage: Coverage;
  /** How many bytes of each file hold nothing but such events. */
  readonly files: Readonly<Record<string, number>>;
}

export interface Snapshot extends SnapshotHead {
  readonly progress: Progress;
  /** Whether version 0.1 made it: its states will do until they are made again from the events. */
  readonly isProvisional: boolean;
}

/** The first line of a snapshot; after it one line an item, then the checksum of all these. */
const head = looseObject({
  /** Version 1 counted days as UTC does. */
  v: picklist([1, 2]),
  coverage: unknown(),
  files: record(string(), pipe(number(), integer(), minValue(0))),
  kept: array(unknown()),
  recent: array(unknown()),
  strange: optional(array(string()), []),
});

export const isCovered = (event: ProgressEvent, coverage: Coverage): boolean => covers(coverage, event as Stored);

/** Writes down what the covered events led to, part by part, so that reviews can go on in between. */
export function* makeSnapshot(progress: Progress, { coverage, files }: SnapshotHead): Generator<string> {
  const recent = undoable(progress).map(makeAct);
  const kept = keptEvents(progress, coverage);
  const first = {
    v: 2,
    algorithm,
    coverage: makeCoverage(coverage),
    files,
    kept,
    recent,
    strange: [...progress.strange],
  };
  let part = `${JSON.stringify(first)}\n`;
  let sum = checksum('');
  let lines = 0;
  for (const [item, state] of coveredStates(progress, coverage)) {
    part += `${item} ${makeState(state)}\n`;
    if (++lines % linesPerPart !== 0) continue;
    sum = checksum(part, sum);
    yield part;
    part = '';
  }
  yield part + checksum(part, sum);
}

const linesPerPart = 500;

/**
 * Reads a snapshot; undefined where it is torn, changed or of a later version. `table` gives practice days
 * that it does not say.
 */
export const parseSnapshot = (text: string, table?: DayTable): Snapshot | undefined => {
  const body = text.slice(0, -8);
  if (!body.endsWith('\n') || checksum(body) !== text.slice(-8)) return undefined;
  const [first = '', ...lines] = body.split('\n');
  const parsed = safeParse(head, parseJson(first));
  const coverage = parsed.success ? parseCoverage(parsed.output.coverage) : undefined;
  if (!parsed.success || coverage === undefined) return undefined;
  const progress = noProgress(table);
  fold(
    progress,
    parsed.output.kept.flatMap((event) => parseStored(event) ?? []),
  );
  progress.wanted.events.clear();
  progress.recent = parsed.output.recent.flatMap((act) => parseAct(act) ?? []);
  for (const line of lines.slice(0, -1)) {
    const space = line.indexOf(' ');
    const state = parseState(line.slice(space + 1), (t) => dayBy(progress.days.table, t));
    if (state === undefined) return undefined;
    progress.archived.set(line.slice(0, space) as ItemId, state);
  }
  takeStrange(progress, parsed.output.strange);
  return { progress, coverage, files: parsed.output.files, isProvisional: parsed.output.v === 1 };
};

/** Of the lines that an older version did not understand, folds in what this one does: no state has them in it. */
const takeStrange = (progress: Progress, lines: readonly string[]): void => {
  const events = lines.map((line) => parseLine(line)?.event);
  lines.filter((_, at) => events[at] === undefined).forEach((line) => progress.strange.add(line));
  fold(
    progress,
    events.flatMap((event) => event ?? []),
  );
};

/** The states that the covered events alone lead to. */
function* coveredStates(progress: Progress, coverage: Coverage): Generator<readonly [ItemId, ItemState]> {
  const undone = undoneBy(progress, coverage);
  for (const entry of progress.archived) if (!progress.histories.has(entry[0])) yield entry;
  for (const [root, { events, state }] of progress.histories) {
    const before = progress.archived.get(root);
    const covered = events.filter((event) => isCovered(event, coverage));
    if (covered.length === 0 && before === undefined) continue;
    yield [
      root,
      covered.length === events.length && isAgreed(events, undone, progress.undone)
        ? state
        : stateAfter(before ?? noState, covered, undone, progress.days.table),
    ];
  }
}

/** What the covered events alone take back. */
export const undoneBy = (progress: Progress, coverage: Coverage): Undone => {
  const undone = nothingUndone();
  for (const event of progress.events.values())
    if (event.type === 'undo' && isCovered(event, coverage)) addUndo(undone, event);
  return undone;
};

/** Whether two agree on which events are taken back. */
export const isAgreed = (events: readonly ItemEvent[], some: Undone, other: Undone): boolean =>
  events.every(({ id }) => isUndone(some, id) === isUndone(other, id));

/** What has to be at hand for events yet to come: aliases, what gives days, and undos of what is not covered. */
const keptEvents = (progress: Progress, coverage: Coverage): ProgressEvent[] =>
  [...progress.events.values()].filter(
    (event) =>
      event.type === 'alias' ||
      event.type === 'days' ||
      (event.type === 'undo' && isOpen(progress, event.id, coverage)),
  );

const isOpen = (progress: Progress, undo: string, coverage: Coverage): boolean => {
  const end = progress.events.get(endOf(progress.undone, undo) ?? '');
  return end === undefined || !isItemEvent(end) || !isCovered(end, coverage);
};
