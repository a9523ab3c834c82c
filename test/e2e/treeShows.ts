import assert from 'node:assert/strict';
import type { WorkbenchWindow } from '../harness/workbenchWindow';

/** The rows of the bundled sets while nothing of them was practised. */
export const bundledRows = ['Welcome to Interleave18 new', 'Multimodal agents in production27 new'];

/** Waits until the tree shows these rows: it follows the panel a moment later. */
export const treeShows = async (window: WorkbenchWindow, rows: readonly string[]): Promise<void> => {
  for (const end = Date.now() + 5_000; Date.now() < end;) {
    if ((await window.treeRows()).join() === rows.join()) return;
    await window.page.waitForTimeout(50);
  }
  assert.deepEqual(await window.treeRows(), rows);
};
