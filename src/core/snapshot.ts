import { array, boolean, integer, minValue, number, object, optional, pipe, safeParse, string, transform, unknown } from 'valibot';
import { momentAt, usualStart } from './day';
import type { ItemId } from './identity';
import type { Answer } from './kinds';
import { rating } from './review';
import { type FirstMemory, type Memory, anyMemory, dated, isMemory } from './memory';
import type { Session } from './session';

const itemId = pipe(string(), transform((text) => text as ItemId));
const count = pipe(number(), integer(), minValue(0));

const session = object({
  id: string(),
  title: string(),
  scope: array(string()),
  seed: number(),
  cram: boolean(),
  asks: array(object({ exercise: itemId, items: array(itemId), returns: optional(count) })),
  at: count,
  from: count,
  step: count,
  given: optional(unknown()),
  graded: array(object({ at: count, item: itemId, review: string(), rating, before: optional(anyMemory) })),
  setAside: array(object({ at: count, item: itemId, event: string() })),
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
  const parsed = safeParse(session, value);
  if (!parsed.success) return undefined;
  const graded = parsed.output.graded.map(({ before, ...grade }) => ({ ...grade, ...(before === undefined ? {} : { before: withDay(before) }) }));
  return { ...parsed.output, graded, id, given: parsed.output.given as Answer | undefined };
};

/** What version 0.1 left in a page has no practice day. */
const withDay = (memory: Memory | FirstMemory): Memory => (isMemory(memory) ? memory : dated(memory, momentAt(memory.last, usualStart).day));
