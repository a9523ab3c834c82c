import { window } from 'vscode';
import type { Reset } from '../core/review';
import type { LibrarySet } from '../core/library';
import type { PractiseParts } from './practise';
import { type TreeNode, itemsIn } from './practiceTree';

type ResetParts = Pick<PractiseParts, 'library' | 'progress'>;

/** Makes a set, a section or an exercise new again, after asking; without a node the person picks a set, or all of them. */
export const resetProgress = async ({ library, progress }: ResetParts, node?: TreeNode): Promise<void> => {
  const target = node === undefined ? await pickTarget((await library.ready()).sets) : { label: labelOf(node), items: itemsIn(node) };
  if (target === undefined) return;
  const items = [...new Set(target.items)].filter((item) => progress.memory(item) !== undefined);
  if (items.length === 0) {
    await window.showInformationMessage(`Nothing of ${target.label} has been practised yet.`);
    return;
  }
  const detail = `${items.length === 1 ? '1 item is' : `${items.length} items are`} new again. This cannot be undone.`;
  if ((await window.showWarningMessage(`Reset the progress of ${target.label}?`, { modal: true, detail }, 'Reset')) !== 'Reset') return;
  const t = Date.now();
  await progress.record(items.map<Reset>((item) => ({ type: 'reset', id: crypto.randomUUID(), t, item })));
};

const pickTarget = async (sets: readonly LibrarySet[]) => {
  const all = { label: 'All practice sets', sets };
  const picked = await window.showQuickPick([all, ...sets.map((set) => ({ label: set.set.title, sets: [set] }))], { placeHolder: 'What to reset' });
  return picked && { label: picked === all ? 'all practice sets' : `“${picked.label}”`, items: picked.sets.flatMap((set) => itemsIn({ type: 'set', set })) };
};

const labelOf = (node: TreeNode): string => {
  if (node.type === 'exercise') return 'this exercise';
  return `“${node.type === 'section' ? node.section.title : node.set.set.title}”`;
};
