import { type Moment, dayAt, localOffset } from '../base/day';
import type { SummaryScreen } from './protocol';
import type { QueueStatus } from './queue';

/**
 * How many items come back on this practice day, the next and within seven; steps and burials end where practice
 * days begin at `start`.
 */
export const forecast = (
  statuses: Iterable<QueueStatus>,
  { day }: Pick<Moment, 'day'>,
  start: number,
): SummaryScreen['forecast'] => {
  const counts = [
    { when: 'Today' as const, count: 0, until: day },
    { when: 'Tomorrow' as const, count: 0, until: day + 1 },
    { when: 'In the next seven days' as const, count: 0, until: day + 6 },
  ];
  const [first, second, week] = counts as [(typeof counts)[0], (typeof counts)[0], (typeof counts)[0]];
  const dayOf = (t: number): number => dayAt(t, localOffset(t), start);
  for (const { memory, suspended, buriedUntil } of statuses) {
    if (memory === undefined || suspended) continue;
    const due = Math.max(
      memory.phase === 2 ? memory.due : dayOf(memory.due),
      buriedUntil === undefined ? 0 : dayOf(buriedUntil),
    );
    if (due <= first.until) first.count++;
    else if (due <= second.until) second.count++;
    if (due <= week.until) week.count++;
  }
  return counts.map(({ when, count }) => ({ when, count }));
};
