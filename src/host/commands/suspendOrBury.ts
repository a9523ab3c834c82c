import { oneAct } from '../../core/history/act';
import { nextDayStart } from '../../core/base/day';
import type { ItemId } from '../../core/exercise/identity';
import type { ProgressEvent } from '../../core/history/review';
import { type TreeNode, itemsIn } from '../library/treeNode';
import { settings } from '../base/settings';
import type { Command, CommandParts } from './command';

/** Leaves all items of a row out of practice until they are taken in again. */
export const suspend: Command = {
  id: 'interleave.suspend',
  run: async (parts, node?: TreeNode) => recordFor(parts, node, (item) => ({ type: 'suspend', item })),
};

export const unsuspend: Command = {
  id: 'interleave.unsuspend',
  run: async (parts, node?: TreeNode) => recordFor(parts, node, (item) => ({ type: 'unsuspend', item })),
};

/** Leaves all items of a row out of practice until the next practice day begins. */
export const bury: Command = {
  id: 'interleave.bury',
  run: async (parts, node?: TreeNode) => {
    const until = nextDayStart(Date.now(), settings.dayStart());
    await recordFor(parts, node, (item) => ({ type: 'bury', item, until }));
  },
};

type Act = { type: 'suspend' | 'unsuspend'; item: ItemId } | { type: 'bury'; item: ItemId; until: number };

const recordFor = async (
  { progress }: CommandParts,
  node: TreeNode | undefined,
  act: (item: ItemId) => Act,
): Promise<void> => {
  if (node === undefined) return;
  const t = Date.now();
  await progress.record(
    oneAct([...new Set(itemsIn(node))].map<ProgressEvent>((item) => ({ ...act(item), id: crypto.randomUUID(), t }))),
  );
};
