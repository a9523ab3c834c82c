import { l10n } from 'vscode';
import type { TreeNode } from '../library/treeNode';
import { cram } from '../panels/practise';
import { chosenNode } from './chosenNode';
import type { Command } from './command';
import { nothingThere } from './nothingThere';

/** Asks everything in a set, a section or an exercise, and records nothing. */
export const cramSet: Command = {
  id: 'interleave.cramSet',
  run: async (parts, node?: TreeNode) => {
    const chosen = await chosenNode(parts, node, l10n.t('Cram which set?'));
    if (chosen !== undefined && !(await cram(parts, chosen))) await nothingThere();
  },
};
