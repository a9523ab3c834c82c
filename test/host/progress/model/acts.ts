import { makeLine, stampEvent } from '../../../../src/core/history/eventLine';
import type { ProgressEvent } from '../../../../src/core/history/review';
import { ratings } from '../../../../src/core/history/rating';
import type { ProgressStore } from '../../../../src/host/progress/storePorts';
import { day, review } from '../../../core/history/histories';
import { items } from './told';
import type { World } from './world';

/** An act of a person at an open window, of all types there are. */
export const actOf = (world: World, store: ProgressStore, own: readonly string[], id: string): ProgressEvent => {
  const t = world.now;
  const item = world.pick(items);
  const dice = world.random();
  const undoable = [...own, ...store.undoable().map(({ last }) => last.id)];
  if (dice < 0.15 && undoable.length > 0) return { type: 'undo', id, t, target: world.pick(undoable) };
  if (dice < 0.2) return { type: 'suspend', id, t, item };
  if (dice < 0.25) return { type: 'unsuspend', id, t, item };
  if (dice < 0.29) return { type: 'bury', id, t, item, until: t + world.below(3) * day };
  if (dice < 0.33) return { type: 'reset', id, t, item };
  if (dice < 0.37) return { type: 'alias', id, t, from: item, to: world.pick(items) };
  return review(id, world.pick(ratings), t, item);
};

/** The same act, given again after it could not be written. */
export const again = (world: World, act: ProgressEvent): ProgressEvent => ({
  ...act,
  t: world.now,
  ...(act.type === 'review' && { rating: world.pick(ratings) }),
});

/** A few older reviews of another machine, as its history has them; `count` is how many it gave before. */
export const foreign = (world: World, count: number): string =>
  Array.from({ length: 1 + world.below(3) }, (_, n) => {
    const event = review(
      `foreign${count + n}`,
      world.pick(ratings),
      world.now - world.below(9 * day),
      world.pick(items),
    );
    return `${makeLine(stampEvent(event, { device: 'other', session: 'foreign', seq: count + n }))}\n`;
  }).join('');
