import { oneAct } from '../../core/history/act';
import { nextDayStart } from '../../core/base/day';
import type { ItemId } from '../../core/exercise/identity';
import type { ProgressEvent } from '../../core/history/review';
import type { PractiseParts } from '../panels/practise';
import { type TreeNode, itemsIn } from '../library/treeNode';
import { settings } from '../base/settings';

type Parts = Pick<PractiseParts, 'progress'>;

/** Leaves all items of a row out of practice until they are taken in again. */
export const suspend = async (parts: Parts, node: TreeNode): Promise<void> =>
  recordFor(parts, node, (item) => ({ type: 'suspend', item }));

export const unsuspend = async (parts: Parts, node: TreeNode): Promise<void> =>
  recordFor(parts, node, (item) => ({ type: 'unsuspend', item }));

/** Leaves all items of a row out of practice until the next practice day begins. */
export const buryUntilTomorrow = async (parts: Parts, node: TreeNode): Promise<void> => {
  const until = nextDayStart(Date.now(), settings.dayStart());
  await recordFor(parts, node, (item) => ({ type: 'bury', item, until }));
};

type Act = { type: 'suspend' | 'unsuspend'; item: ItemId } | { type: 'bury'; item: ItemId; until: number };

const recordFor = async ({ progress }: Parts, node: TreeNode, act: (item: ItemId) => Act): Promise<void> => {
  const t = Date.now();
  await progress.record(
    oneAct([...new Set(itemsIn(node))].map<ProgressEvent>((item) => ({ ...act(item), id: crypto.randomUUID(), t }))),
  );
};
