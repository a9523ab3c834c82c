import {
  type GenericSchema,
  array,
  integer,
  is,
  literal,
  looseObject,
  maxValue,
  minValue,
  number,
  optional,
  pipe,
  regex,
  safeParse,
  string,
  tuple,
  variant,
} from 'valibot';
import { checksum } from '../base/checksum';
import { coverage } from './coverage';
import { parseJson } from '../base/json';
import type { ProgressEvent, Stored } from './review';
import type { Stamp } from './stamp';
import { rating } from './rating';
import { algorithm, anyMemory, practiceDay, time } from './memory';
import { retention } from './schedule';

/**
 * A line of an event file, as it stands there, and what it says: no event where a later version of
 * the extension wrote it.
 */
export interface EventLine {
  readonly line: string;
  readonly stamp: Stamp & { readonly id: string; readonly t: number };
  readonly event: Stored | undefined;
}

/** What was found in an event file: its events, and what is none. */
export interface EventLines {
  readonly lines: readonly EventLine[];
  readonly damaged: readonly string[];
}

/** Where and when an event is written. */
export const stampEvent = (event: ProgressEvent, stamp: Omit<Stamp, 'v'>): Stored => {
  const { type, id, ...rest } = event;
  return { v: 1, type, id, ...stamp, ...rest, ...(type === 'review' ? { algorithm } : {}) } as Stored;
};

/** One line, without its end: a checksum, a space, the event as JSON. */
export const makeLine = (event: Stored): string => {
  const json = JSON.stringify(event);
  return `${checksum(json)} ${json}`;
};

/** Reads one line; undefined where it is torn, changed or no event. */
export const parseLine = (line: string): EventLine | undefined => {
  const json = line.slice(9);
  if (line[8] !== ' ' || checksum(json) !== line.slice(0, 8)) return undefined;
  const value = parseJson(json);
  const stamp = safeParse(stamped, value);
  if (!stamp.success) return undefined;
  return { line, stamp: stamp.output as EventLine['stamp'], event: parseStored(value) };
};

/** Takes a value for an event, where it is one: the value itself, so that it is written again as it was. */
export const parseStored = (value: unknown): Stored | undefined => (is(stored, value) ? (value as Stored) : undefined);

/** Reads whole lines. Where the end of one was damaged it runs into the next: both are found. */
export const parseLines = (text: string): EventLines => {
  const lines: EventLine[] = [];
  const damaged: string[] = [];
  for (const raw of text.split('\n')) {
    const line = raw.endsWith('\r') ? raw.slice(0, -1) : raw;
    if (line === '') continue;
    const parsed = parseLine(line);
    if (parsed === undefined) salvage(line, lines, damaged);
    else lines.push(parsed);
  }
  return { lines, damaged };
};

/** What begins a line can stand nowhere within one: JSON would have escaped the quote. */
const beginning = /(?=[0-9a-f]{8} \{")/u;

const salvage = (line: string, lines: EventLine[], damaged: string[]): void => {
  const pieces = line.split(beginning);
  for (const piece of pieces) {
    const parsed = pieces.length === 1 ? undefined : (parseLine(piece) ?? parseLine(piece.slice(0, -1)));
    if (parsed === undefined) damaged.push(piece);
    else lines.push(parsed);
  }
};

const count = pipe(number(), integer(), minValue(0), maxValue(Number.MAX_SAFE_INTEGER));
const place = { device: string(), session: string(), seq: count, id: string(), t: time };
const stamped = looseObject({ v: count, type: string(), ...place });

const common = { v: literal(1), ...place, act: optional(string()), order: optional(time) };
const item = pipe(string(), regex(/^\S+$/u));
const hour = pipe(number(), integer(), minValue(0), maxValue(23));
const ofItem = { ...common, item };

const stored = variant('type', [
  looseObject({
    type: literal('review'),
    ...ofItem,
    kind: string(),
    rating,
    ms: number(),
    retention,
    day: optional(practiceDay),
  }),
  looseObject({ type: literal('undo'), ...common, target: string() }),
  looseObject({ type: literal('suspend'), ...ofItem }),
  looseObject({ type: literal('unsuspend'), ...ofItem }),
  looseObject({ type: literal('bury'), ...ofItem, until: time }),
  looseObject({ type: literal('reset'), ...ofItem }),
  looseObject({
    type: literal('memory'),
    ...ofItem,
    memory: anyMemory,
    more: optional(pipe(string(), regex(/^[ -~]+$/u))),
  }),
  looseObject({ type: literal('alias'), ...common, from: item, to: item }),
  looseObject({ type: literal('import'), ...common, brought: coverage, count }),
  looseObject({
    type: literal('days'),
    ...common,
    start: hour,
    offsets: array(tuple([number(), number()])),
    zone: optional(string()),
  }),
]) as unknown as GenericSchema<unknown, Stored>;
