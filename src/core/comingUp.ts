import type { SummaryScreen } from './protocol';

const day = 86_400_000;

/** How many items come back today, tomorrow and within seven days, from their due times; `tomorrow` ends today. */
export const comingUp = (dues: Iterable<number>, tomorrow: number): SummaryScreen['comingUp'] => {
  const counts = [
    { when: 'Today' as const, count: 0, until: tomorrow },
    { when: 'Tomorrow' as const, count: 0, until: tomorrow + day },
    { when: 'In the next seven days' as const, count: 0, until: tomorrow + 6 * day },
  ];
  const [first, second, week] = counts as [(typeof counts)[0], (typeof counts)[0], (typeof counts)[0]];
  for (const due of dues) {
    if (due < first.until) first.count++;
    else if (due < second.until) second.count++;
    if (due < week.until) week.count++;
  }
  return counts.map(({ when, count }) => ({ when, count }));
};
