import { type GenericSchema, array, boolean, integer, minValue, number, object, optional, picklist, pipe, safeParse, string, transform, unknown } from 'valibot';
import type { ItemId } from './identity';
import type { Answer } from './kinds';
import { rating } from './review';
import type { Memory } from './schedule';
import type { Session } from './session';

const itemId = pipe(string(), transform((text) => text as ItemId));
const count = pipe(number(), integer(), minValue(0));

const memory = object({
  due: number(),
  last: number(),
  stability: number(),
  difficulty: number(),
  reps: count,
  lapses: count,
  phase: picklist([1, 2, 3]),
  step: count,
}) satisfies GenericSchema<unknown, Memory>;

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
  events: count,
  started: number(),
  since: number(),
});

/** A session as the page kept it over a reload; undefined where that is none. The kind parses the given answer again. */
export const parseSession = (value: unknown): Session | undefined => {
  const parsed = safeParse(session, value);
  return parsed.success ? { ...parsed.output, given: parsed.output.given as Answer | undefined } : undefined;
};
