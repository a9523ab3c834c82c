import { l10n, window } from 'vscode';
import { oneAct } from '../../core/history/act';
import type { Reset } from '../../core/history/review';
import type { LibrarySet } from '../../core/session/library';
import { type TreeNode, itemsIn } from '../library/treeNode';
import { counted } from '../base/words';
import type { Command, CommandParts } from './command';

/** Makes a set, a section or an exercise new again; without a row the person picks a set, or all of them. */
export const resetProgress: Command = {
  id: 'interleave.resetProgress',
  run: async (parts, node?: TreeNode) => reset(parts, node),
};

/** Asks before, where it is more than one exercise. */
const reset = async ({ library, progress }: CommandParts, node?: TreeNode): Promise<void> => {
  const target =
    node === undefined
      ? await pickTarget((await library.ready()).sets)
      : { label: labelOf(node), items: itemsIn(node) };
  if (target === undefined) return;
  const items = [...new Set(target.items)].filter((item) => progress.memory(item) !== undefined);
  if (items.length === 0) {
    await window.showInformationMessage(l10n.t('Nothing of {0} has been practised yet.', target.label));
    return;
  }
  if (node?.type !== 'exercise' && !(await isConfirmed(target.label, items.length))) return;
  const t = Date.now();
  await progress.record(oneAct(items.map<Reset>((item) => ({ type: 'reset', id: crypto.randomUUID(), t, item }))));
};

const isConfirmed = async (label: string, count: number): Promise<boolean> => {
  const detail = counted(
    count,
    l10n.t('{0} item is new again. Undo takes this back.', count),
    l10n.t('{0} items are new again. Undo takes this back.', count),
  );
  return (
    (await window.showWarningMessage(
      l10n.t('Reset the progress of {0}?', label),
      { modal: true, detail },
      l10n.t('Reset'),
    )) !== undefined
  );
};

const pickTarget = async (sets: readonly LibrarySet[]) => {
  const all = { label: l10n.t('All practice sets'), sets };
  const picked = await window.showQuickPick([all, ...sets.map((set) => ({ label: set.set.title, sets: [set] }))], {
    placeHolder: l10n.t('What to reset'),
  });
  return (
    picked && {
      label: picked === all ? l10n.t('all practice sets') : l10n.t('“{0}”', picked.label),
      items: picked.sets.flatMap((set) => itemsIn({ type: 'set', set })),
    }
  );
};

const labelOf = (node: TreeNode): string => {
  if (node.type === 'exercise') return l10n.t('this exercise');
  return l10n.t('“{0}”', node.type === 'section' ? node.section.title : node.set.set.title);
};
