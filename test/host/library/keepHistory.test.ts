import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { FileSystem, Uri } from 'vscode';
import type { Exercise } from '../../../src/core/exercise/kinds';
import { type Library, libraryOf } from '../../../src/core/session/library';
import type { FileReading } from '../../../src/core/readers';
import type { LibraryIndex } from '../../../src/host/library/libraryIndex';
import { keepHistory } from '../../../src/host/library/keepHistory';
import { rememberedFiles } from '../../../src/host/library/rememberedFiles';
import { flashcard } from '../../core/exercises';
import { review } from '../../core/history/histories';
import { memoryFiles } from '../progress/memoryFolder';
import { openStore } from '../progress/opening';

const uri = (path: string): Uri =>
  ({ path, toString: () => path, with: (change: { path: string }): Uri => uri(change.path) }) as unknown as Uri;

/** A disk that outlives the windows, with how often it was written to. */
const disk = () => {
  const files = new Map<string, Uint8Array>();
  const system: Pick<FileSystem, 'createDirectory' | 'readFile' | 'writeFile'> = {
    createDirectory: async () => Promise.resolve(),
    readFile: async ({ path }) => files.get(path) ?? Promise.reject(new Error(`${path} is not there`)),
    writeFile: async ({ path }, bytes) => {
      machine.writes++;
      return Promise.resolve(void files.set(path, bytes));
    },
  };
  const machine = { files, system, events: memoryFiles(), writes: 0 };
  return machine;
};

const readingOf = (exercises: readonly Exercise[]): FileReading => ({
  readers: [],
  sets:
    exercises.length === 0
      ? []
      : [
          {
            title: '',
            description: '',
            tags: [],
            sections: [{ title: '', introduction: '', exercises, range: { start: 0, end: 1 } }],
          },
        ],
  problems: [],
});

/** A window over the disk, whose library holds what the test says; `settled` is when it has looked at that. */
const openWindow = async ({ system, events }: ReturnType<typeof disk>, bundled = '/content') => {
  const readings = new Map<string, FileReading>();
  const listeners = new Set<() => void>();
  const library = {
    current: (): Library => libraryOf(readings),
    readings: () => readings,
    onDidChange: (listener: () => void) => {
      listeners.add(listener);
      return { dispose: () => listeners.delete(listener) };
    },
  } as unknown as LibraryIndex;
  const progress = await openStore({ files: events });
  const kept = keepHistory({
    library,
    progress,
    files: rememberedFiles(system, uri('/remembered'), uri(bundled)),
    tell: (problem) => assert.fail(problem),
  });
  const settled = async (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));
  return {
    progress,
    hold: async (source: string, ...exercises: readonly Exercise[]) => {
      readings.set(source, readingOf(exercises));
      listeners.forEach((listener) => listener());
      await settled();
    },
    reviewed: async ({ id }: Exercise) => {
      await progress.record([review(`review ${id}`, 3, 0, id)]);
      await settled();
    },
    reps: ({ id }: Exercise): number => progress.memory(id)?.reps ?? 0,
    close: () => {
      kept.dispose();
      progress.dispose();
    },
  };
};

describe('the history of an edited exercise', () => {
  const [typo, mended, other] = [
    flashcard('What is a brnach in git'),
    flashcard('What is a branch in git'),
    flashcard('How do you rebase'),
  ];

  it('is kept when the edit is seen', async () => {
    const window = await openWindow(disk());
    await window.hold('/git.md', typo, other);
    await window.reviewed(typo);
    await window.hold('/git.md', mended, other);
    assert.deepEqual([mended, other].map(window.reps), [1, 0]);
    window.close();
  });

  it('is kept when it was edited while no window was open', async () => {
    const machine = disk();
    const before = await openWindow(machine);
    await before.hold('/git.md', typo, other);
    await before.reviewed(typo);
    before.close();
    const after = await openWindow(machine);
    await after.hold('/git.md', mended, other);
    assert.deepEqual([mended, other].map(after.reps), [1, 0]);
    after.close();
  });

  it('is kept when a bundled page came changed with an update of the extension', async () => {
    const machine = disk();
    const before = await openWindow(machine, '/interleave-1/content');
    await before.hold('/interleave-1/content/welcome.md', typo);
    await before.reviewed(typo);
    before.close();
    const after = await openWindow(machine, '/interleave-2/content');
    await after.hold('/interleave-2/content/welcome.md', mended);
    assert.equal(after.reps(mended), 1);
    after.close();
  });

  it('is kept by a program that empties the file before it writes', async () => {
    const window = await openWindow(disk());
    await window.hold('/git.md', typo);
    await window.reviewed(typo);
    await window.hold('/git.md');
    await window.hold('/git.md', mended);
    assert.equal(window.reps(mended), 1);
    window.close();
  });

  it('stays with a card that has only moved, although one like it is new', async () => {
    const machine = disk();
    const before = await openWindow(machine);
    await before.hold('/git.md', typo);
    await before.reviewed(typo);
    before.close();
    const after = await openWindow(machine);
    await after.hold('/more.md', typo);
    await after.hold('/git.md', mended);
    assert.deepEqual([typo, mended].map(after.reps), [1, 0]);
    after.close();
  });

  it('is written down only where something was reviewed, and once', async () => {
    const machine = disk();
    const window = await openWindow(machine);
    await window.hold('/git.md', typo, other);
    assert.equal(machine.writes, 0);
    await window.reviewed(typo);
    await window.progress.record([review('again', 3, 1, typo.id)]);
    await window.hold('/git.md', typo, other);
    assert.equal(machine.writes, 1);
    window.close();
    const next = await openWindow(machine);
    await next.hold('/git.md', typo, other);
    assert.equal(machine.writes, 1);
    next.close();
  });

  it('is no worse for a torn file than for none', async () => {
    const machine = disk();
    const before = await openWindow(machine);
    await before.hold('/git.md', typo);
    await before.reviewed(typo);
    before.close();
    for (const [path, bytes] of machine.files) machine.files.set(path, bytes.subarray(0, 10));
    const after = await openWindow(machine);
    await after.hold('/git.md', mended);
    assert.equal(after.reps(mended), 0);
    after.close();
  });
});
