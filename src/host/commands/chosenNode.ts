import type { LibrarySet } from '../../core/session/library';
import type { TreeNode } from '../library/treeNode';
import { nodeOf } from '../panels/practise';
import { pickSet } from '../views/pickSet';
import type { CommandParts } from './command';

/** The row that a command is run on; from the palette there is none, and the person picks one of the sets that fit. */
export const chosenNode = async (
  parts: CommandParts,
  node: TreeNode | undefined,
  placeHolder: string,
  fits?: (set: LibrarySet) => boolean,
): Promise<TreeNode | undefined> => {
  if (node !== undefined) return node;
  const picked = await pickSet(parts, placeHolder, fits);
  return picked && nodeOf(picked);
};
