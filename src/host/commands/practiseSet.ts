import { l10n } from 'vscode';
import type { TreeNode } from '../library/treeNode';
import { practise } from '../panels/practise';
import { chosenNode } from './chosenNode';
import type { Command } from './command';
import { nothingThere } from './nothingThere';

/** Practises what is due or new in a set, a section or an exercise. */
export const practiseSet: Command = {
  id: 'interleave.practiseSet',
  run: async (parts, node?: TreeNode) => {
    const chosen = await chosenNode(parts, node, l10n.t('Practise which set?'));
    if (chosen !== undefined && !(await practise(parts, chosen))) await nothingThere();
  },
};
