import type { TreeRow } from '../library/treeNode';

/** The address of the file that a row of the tree comes from. */
export const sourceOf = (row: TreeRow): string => (row.type === 'empty' ? row.source : row.set.source);
