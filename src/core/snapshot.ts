import { array, boolean, integer, minValue, number, object, optional, pipe, safeParse, string, transform, unknown } from 'valibot';
import type { ItemId } from './identity';
import type { Answer } from './kinds';
import { rating } from './review';
import { memory } from './schedule';
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
  graded: array(object({ at: count, item: itemId, review: string(), rating, before: optional(memory) })),
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
  return parsed.success ? { ...parsed.output, id, given: parsed.output.given as Answer | undefined } : undefined;
};
