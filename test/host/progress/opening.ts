import assert from 'node:assert/strict';
import type { StoreParts } from '../../../src/host/progress/storePorts';
import { progressStore } from '../../../src/host/progress/progressStore';
import { memento } from './memento';
import { memoryFiles, memoryFolder } from './memoryFolder';

let sessions = 0;

/** Opens a store as a window of some device does, over files in memory unless others are given. */
export const openStore = async (
  parts: Partial<StoreParts> & { readonly files?: ReturnType<typeof memoryFiles> } = {},
) => {
  const session = parts.session ?? `session${sessions++}`;
  return progressStore({
    folder: memoryFolder(parts.files ?? memoryFiles(), session),
    state: memento(),
    device: 'device',
    session,
    now: () => 1_800_000_000_000,
    days: { start: 4, offsets: [] },
    unreadable: (key) => assert.fail(`${key} is unreadable`),
    tell: (problem) => assert.fail(problem),
    ...parts,
  });
};
