import assert from 'node:assert/strict';
import type { ItemId } from '../../src/core/exercise/identity';
import type { Review } from '../../src/core/history/review';
import type { ReviewLog } from './giveReviews';

/** How often each of the prompts stands there. */
const tally = (prompts: Iterable<string>): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const prompt of prompts) counts.set(prompt, (counts.get(prompt) ?? 0) + 1);
  return counts;
};

/** Those that stand more often among some than among others. */
const surplus = (some: readonly string[], others: readonly string[]): readonly string[] => {
  const there = tally(others);
  return [...tally(some)].filter(([prompt, count]) => count > (there.get(prompt) ?? 0)).map(([prompt]) => prompt);
};

/** Every acknowledged review is stored as one of its own, and none is stored that was not given. */
export const assertNoneLost = (
  { rated, acknowledged }: ReviewLog,
  stored: readonly Review[],
  prompts: ReadonlyMap<ItemId, string>,
): void => {
  const promptOf = ({ item }: Review): string => prompts.get(item) ?? item;
  const events = [...new Map(stored.map((review) => [review.id, review])).values()];
  assert.deepEqual(surplus(acknowledged, events.map(promptOf)), [], 'acknowledged, but not stored');
  assert.deepEqual(surplus(stored.map(promptOf), rated), [], 'stored, but not given');
};
