import type { SummaryScreen } from './protocol';

const day = 86_400_000;

/** How many items come back today, tomorrow and within seven days, from their due times; `midnight` ends today. */
export const comingUp = (dues: Iterable<number>, midnight: number): SummaryScreen['comingUp'] => {
  const counts = [
    { when: 'Today', count: 0, until: midnight },
    { when: 'Tomorrow', count: 0, until: midnight + day },
    { when: 'In the next seven days', count: 0, until: midnight + 6 * day },
  ];
  const [today, tomorrow, week] = counts as [(typeof counts)[0], (typeof counts)[0], (typeof counts)[0]];
  for (const due of dues) {
    if (due < today.until) today.count++;
    else if (due < tomorrow.until) tomorrow.count++;
    if (due < week.until) week.count++;
  }
  return counts.map(({ when, count }) => ({ when, count }));
};
