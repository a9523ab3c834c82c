import { Uri } from 'vscode';
import type { TreeRow } from '../library/treeNode';
import type { Command } from './command';
import { sourceOf } from './sourceOf';

/** Lets a person say how the file of a menu or of a row is read; without either, the one in the active editor. */
export const readAs: Command = {
  id: 'interleave.readAs',
  run: async (parts, on?: Uri | TreeRow) =>
    (await import('./readFileAs')).readFileAs(
      parts,
      on === undefined || on instanceof Uri ? on : Uri.parse(sourceOf(on)),
    ),
};
