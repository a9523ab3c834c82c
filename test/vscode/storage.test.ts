import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { Uri, window, workspace } from 'vscode';
import { openProgress } from '../../src/host/progress/openProgress';
import type { ProgressStore } from '../../src/host/progress/storePorts';
import { item, review } from '../core/history/histories';
import { memento } from '../host/progress/memento';

/** Not in the web extension host. */
const isOnNode = 'process' in globalThis && typeof globalThis.process.cpuUsage === 'function';

/** Opens the progress in some storage folder, as activation does, and closes it after its use. */
const withProgress = async (storage: Uri, use: (progress: ProgressStore) => Promise<void>): Promise<void> => {
  const subscriptions: { dispose(): unknown }[] = [];
  const globalState = { ...memento(), setKeysForSync: () => undefined };
  const log = window.createOutputChannel('Interleave storage', { log: true });
  try {
    await use(await openProgress({ globalState, globalStorageUri: storage, subscriptions }, log));
  } finally {
    [...subscriptions, log].forEach((one) => one.dispose());
  }
};

const reps = (progress: ProgressStore): number | undefined => progress.memory(item('item'))?.reps;

/** A folder of the disk that goes when the test ends. */
const withFolder = async (use: (folder: Uri) => Promise<void>): Promise<void> => {
  const { tmpdir } = await import('node:os');
  const folder = Uri.joinPath(Uri.file(tmpdir()), `interleave-${crypto.randomUUID()}`);
  await workspace.fs.createDirectory(folder);
  try {
    await use(folder);
  } finally {
    await workspace.fs.delete(folder, { recursive: true });
  }
};

(isOnNode ? describe : describe.skip)('the progress of a window', () => {
  for (const code of ['ENOSPC', 'EMFILE']) {
    it(`opens, and is kept, where nothing more can be watched (${code})`, async () => {
      const { default: fs } = await import('node:fs');
      const { syncBuiltinESMExports } = await import('node:module');
      const { watch } = fs;
      let asked = 0;
      fs.watch = () => {
        asked++;
        throw Object.assign(new Error(code), { code });
      };
      syncBuiltinESMExports();
      try {
        await withFolder(async (folder) => {
          await withProgress(folder, async (progress) => progress.record([review('1', 3, 0)]));
          await withProgress(folder, async (progress) => {
            assert.equal(reps(progress), 1);
            return Promise.resolve();
          });
        });
      } finally {
        fs.watch = watch;
        syncBuiltinESMExports();
      }
      assert.ok(asked >= 2);
    });
  }

  it('opens where the storage folder is a file, and rejects what it cannot keep', async () => {
    await withFolder(async (folder) => {
      const file = Uri.joinPath(folder, 'storage');
      await workspace.fs.writeFile(file, new TextEncoder().encode('no folder'));
      await withProgress(file, async (progress) => {
        await assert.rejects(progress.record([review('1', 3, 0)]));
        assert.equal(reps(progress), undefined);
      });
    });
  });

  it('opens where nothing can be written, and rejects what it cannot keep', async function () {
    // A folder that not even root can write to.
    if (process.platform !== 'linux') this.skip();
    await withProgress(Uri.file('/sys'), async (progress) => {
      await assert.rejects(progress.record([review('1', 3, 0)]));
      assert.equal(reps(progress), undefined);
    });
  });

  it('goes on where the storage folder is deleted meanwhile', async () => {
    await withFolder(async (folder) => {
      const storage = Uri.joinPath(folder, 'storage');
      await withProgress(storage, async (progress) => {
        await progress.record([review('1', 3, 0)]);
        await workspace.fs.delete(storage, { recursive: true });
        await progress.record([review('2', 3, 1)]);
        assert.equal(reps(progress), 2);
        assert.match(await progress.export(), /"id":"2"/u);
      });
    });
  });
});
