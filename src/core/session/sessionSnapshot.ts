import {
  array,
  boolean,
  integer,
  minValue,
  number,
  object,
  optional,
  pipe,
  safeParse,
  string,
  transform,
  unknown,
} from 'valibot';
import { momentAt, usualStart } from '../base/day';
import type { ItemId } from '../exercise/identity';
import type { Answer } from '../exercise/kinds';
import { rating } from '../history/rating';
import { type FirstMemory, type Memory, anyMemory, dated, isMemory } from '../history/memory';
import type { Session } from './session';

const itemId = pipe(
  string(),
  transform((text) => text as ItemId),
);
const count = pipe(number(), integer(), minValue(0));

const session = object({
  id: string(),
  title: string(),
  scope: array(string()),
  seed: number(),
  cram: boolean(),
  planned: array(object({ exercise: itemId, items: array(itemId), returns: optional(count) })),
  at: count,
  from: count,
  step: count,
  submittedAnswer: optional(unknown()),
  graded: array(object({ at: count, item: itemId, review: string(), rating, before: optional(anyMemory) })),
  suspendedOrBuried: array(object({ at: count, item: itemId, event: string() })),
  events: count,
  started: number(),
  since: number(),
});

/**
 * A session as the page kept it over a reload; undefined where that is none. The kind parses the given answer again.
 * It goes on under another id: after a crash the page may bring an older state back, whose next events would bear the
 * ids of recorded ones and stand for them.
 */
export const parseSession = (value: unknown, id: string): Session | undefined => {
  const parsed = safeParse(session, withNames(value));
  if (!parsed.success) return undefined;
  const graded = parsed.output.graded.map(({ before, ...grade }) => ({
    ...grade,
    ...(before === undefined ? {} : { before: withDay(before) }),
  }));
  return { ...parsed.output, graded, id, submittedAnswer: parsed.output.submittedAnswer as Answer | undefined };
};

/** By the names that version 0.1 had: those of today. */
const names: Readonly<Record<string, string>> = {
  asks: 'planned',
  given: 'submittedAnswer',
  setAside: 'suspendedOrBuried',
};

const withNames = (value: unknown): unknown =>
  typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value).map(([name, part]) => [names[name] ?? name, part as unknown]))
    : value;

/** What version 0.1 left in a page has no practice day. */
const withDay = (memory: Memory | FirstMemory): Memory =>
  isMemory(memory) ? memory : dated(memory, momentAt(memory.last, usualStart).day);
