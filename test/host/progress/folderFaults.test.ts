import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'mocha';
import type { Disk, DiskFile } from '../../../src/host/progress/disk';
import { nodeDisk } from '../../../src/host/progress/nodeDisk';
import { nodeEventFolder } from '../../../src/host/progress/nodeEventFolder';
import type { ProgressStore } from '../../../src/host/progress/storePorts';
import { item, review } from '../../core/history/histories';
import { openStore } from './opening';

const failure = (code: string): Error => Object.assign(new Error(code), { code });
const until = async (isSo: () => boolean): Promise<void> => {
  for (const end = Date.now() + 8000; Date.now() < end && !isSo();)
    await new Promise((resolve) => setTimeout(resolve, 20));
};

describe('the event folder on a disk with faults', () => {
  let path = '';
  let stores: ProgressStore[] = [];
  let told: string[] = [];
  const open = async (session: string, faulty: Partial<Disk> = {}): Promise<ProgressStore> => {
    const folder = await nodeEventFolder(join(path, 'events'), session, Date.now, { ...(await nodeDisk()), ...faulty });
    const store = await openStore({ session, folder, tell: (problem) => told.push(problem) });
    stores.push(store);
    return store;
  };
  const reps = (store: ProgressStore): number | undefined => store.memory(item('item'))?.reps;

  beforeEach(async () => {
    path = await mkdtemp(join(tmpdir(), 'interleave-'));
    told = [];
  });
  afterEach(async () => {
    stores.forEach((store) => store.dispose());
    stores = [];
    await new Promise((resolve) => setTimeout(resolve, 20));
    await rm(path, { recursive: true });
  });

  for (const code of ['ENOSPC', 'EMFILE']) {
    it(`that cannot be watched (${code}) is read when the window is gone to, and the log says so once`, async () => {
      const store = await open('one', {
        watch: () => {
          throw failure(code);
        },
      });
      await (await open('two')).record([review('1', 3, 0)]);
      await store.refresh();
      await store.refresh();
      assert.equal(reps(store), 1);
      assert.deepEqual(told, [`What other windows write is seen only when this one is gone to: Error: ${code}`]);
    });
  }

  it('that is a file opens all the same, says at each review that it cannot be kept, and goes on once it is none', async () => {
    await writeFile(join(path, 'events'), 'no folder');
    const store = await open('one');
    await assert.rejects(store.record([review('1', 3, 0)]), /EEXIST|ENOTDIR/u);
    assert.equal(reps(store), undefined);
    await rm(join(path, 'events'));
    await store.record([review('1', 3, 0)]);
    assert.equal(reps(store), 1);
  });

  it('that can only be read shows what there is, and rejects what is new', async () => {
    await (await open('one')).record([review('1', 3, 0)]);
    const store = await open('two', {
      mkdir: async () => Promise.reject(failure('EROFS')),
      open: async (file, flags) =>
        flags === 'r' ? (await nodeDisk()).open(file, flags) : Promise.reject(failure('EROFS')),
    });
    assert.equal(reps(store), 1);
    await assert.rejects(store.record([review('2', 3, 1)]), /EROFS/u);
    assert.equal(reps(store), 1);
  });

  it('that was deleted and came back is watched again after the next look', async () => {
    const store = await open('one');
    await store.record([review('1', 3, 0)]);
    await rm(join(path, 'events'), { recursive: true });
    await mkdir(join(path, 'events'));
    await store.refresh();
    await (await open('two')).record([review('2', 3, 1)]);
    await until(() => reps(store) === 2);
    assert.equal(reps(store), 2);
    assert.deepEqual(told, []);
  }).timeout(20_000);

  it('lists no names that lead nowhere, and rejects where a file cannot be looked at', async () => {
    await (await open('one')).record([review('1', 3, 0)]);
    await symlink(join(path, 'nowhere'), join(path, 'events', 'dangling.jsonl'));
    const real = await nodeDisk();
    const list = async (disk: Disk) => (await nodeEventFolder(join(path, 'events'), 'two', Date.now, disk)).list();
    assert.deepEqual(
      (await list(real)).map(({ name }) => name),
      ['one-0.jsonl'],
    );
    await assert.rejects(list({ ...real, stat: async () => Promise.reject(failure('EMFILE')) }), /EMFILE/u);
  });

  it('lists anew where a file was gone before it was looked at: another may hold now what it held', async () => {
    await mkdir(join(path, 'events'));
    for (const name of ['small.jsonl', 'archive.jsonl']) await writeFile(join(path, 'events', name), '');
    const real = await nodeDisk();
    let lists = 0;
    const readdir = async (): Promise<readonly string[]> =>
      Promise.resolve(lists++ === 0 ? ['gone.jsonl'] : ['archive.jsonl']);
    const folder = await nodeEventFolder(join(path, 'events'), 'one', Date.now, { ...real, readdir });
    assert.deepEqual(
      (await folder.list()).map(({ name }) => name),
      ['archive.jsonl'],
    );
  });

  it('leaves nothing behind of a file that could not be made', async () => {
    const folder = await nodeEventFolder(join(path, 'events'), 'one', Date.now, {
      ...(await nodeDisk()),
      rename: async () => Promise.reject(failure('EIO')),
    });
    await assert.rejects(folder.create('archive.jsonl', 'text\n'), /EIO/u);
    assert.deepEqual(await readdir(join(path, 'events')), []);
  });

  it('takes a look at a file that fails after its lines were synced for no failed write', async () => {
    const real = await nodeDisk();
    const store = await open('one', {
      open: async (file, flags) =>
        withFailing(await real.open(file, flags), { stat: async () => Promise.reject(failure('EIO')) }, flags),
    });
    await store.record([review('1', 3, 0)]);
    assert.equal(reps(store), 1);
  });

  it('has one version of what was written, rejected and written again, in all windows', async () => {
    const real = await nodeDisk();
    let syncs = 0;
    const datasync = (file: DiskFile) => async (): Promise<void> =>
      syncs++ === 0 ? Promise.reject(failure('EIO')) : file.datasync();
    const store = await open('one', {
      open: async (path, flags) => {
        const file = await real.open(path, flags);
        return withFailing(file, { datasync: datasync(file) }, flags);
      },
    });
    await assert.rejects(store.record([review('1', 1, 5)]), /EIO/u);
    const other = await open('two');
    assert.equal(other.memory(item('item'))?.last, 5);
    await store.record([review('1', 4, 9)]);
    await other.refresh();
    const again = await open('three');
    for (const one of [store, other, again]) assert.deepEqual([reps(one), one.memory(item('item'))?.last], [1, 9]);
    assert.deepEqual(other.memory(item('item')), store.memory(item('item')));
  });
});

/** A file that was opened for writing, some of whose calls are others. */
const withFailing = (file: DiskFile, calls: Partial<DiskFile>, flags: string): DiskFile =>
  flags === 'r'
    ? file
    : {
        appendFile: async (text) => file.appendFile(text),
        datasync: async () => file.datasync(),
        sync: async () => file.sync(),
        stat: async () => file.stat(),
        read: async (...at) => file.read(...at),
        close: async () => file.close(),
        ...calls,
      };
