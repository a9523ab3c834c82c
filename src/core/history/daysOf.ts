import { dayLength } from '../base/day';
import { type DayTable, within } from './dayTable';
import type { Days, ProgressEvent } from './review';

/** Windows of version 0.1 may be open on some machine for so long, in ms. */
const beyond = 2 * 365 * dayLength;

/** What gives reviews without a practice day theirs for good: the part of a table that they need, and somewhat more. */
export const daysOf = (
  events: Iterable<ProgressEvent>,
  table: DayTable,
  written: Pick<Days, 'id' | 't' | 'zone'>,
): Days => {
  let [from, to] = [Infinity, -Infinity];
  for (const { t } of events) [from, to] = [Math.min(from, t), Math.max(to, t)];
  const { start, offsets } = within(table, from, to + beyond);
  return { type: 'days', ...written, start, offsets };
};
