import { l10n } from 'vscode';
import type { Exercise } from '../../core/exercise/kinds';
import type { TreeNode } from '../library/treeNode';
import { chosenNode } from './chosenNode';
import type { Command } from './command';

/** Opens a set to read in, at the section or exercise of the row. */
export const browseSet: Command = {
  id: 'interleave.browseSet',
  run: async (parts, node?: TreeNode) => {
    const chosen = await chosenNode(parts, node, l10n.t('Browse which set?'));
    if (chosen !== undefined) await parts.browse.show(chosen.set, firstIn(chosen)?.id);
  },
};

/** Where to begin in a row's set; of a whole set, at its top. */
const firstIn = (node: TreeNode): Exercise | undefined => {
  if (node.type === 'set') return undefined;
  return node.type === 'section' ? node.section.exercises[0] : node.exercise;
};
