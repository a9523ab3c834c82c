import { Uri } from 'vscode';
import { openLine } from '../library/sources';
import type { TreeRow } from '../library/treeNode';
import type { Command } from './command';
import { sourceOf } from './sourceOf';

/** Opens the file of a row of the tree, where the row stands in it. */
export const openSource: Command = {
  id: 'interleave.openSource',
  run: async (_, row?: TreeRow) => row && openLine(Uri.parse(sourceOf(row)), lineOf(row)),
};

const lineOf = (row: TreeRow): number => {
  if (row.type === 'empty') return row.reading.problems[0]?.line ?? 0;
  if (row.type === 'set') return 0;
  return row.type === 'section' ? row.section.range.start : row.exercise.range.start;
};
