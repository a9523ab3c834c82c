import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { nodeEventFolder } from '../../../src/host/progress/nodeEventFolder';
import type { ProgressStore } from '../../../src/host/progress/storePorts';
import { item, review } from '../../core/history/histories';
import { openStore } from './opening';

const each = 200;
const pause = async (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

describe('two windows over one folder', () => {
  let path = '';
  let stores: ProgressStore[] = [];
  const openWindow = async (session: string): Promise<ProgressStore> => {
    const store = await openStore({ session, folder: await nodeEventFolder(join(path, 'events'), session, Date.now) });
    stores.push(store);
    return store;
  };
  beforeEach(async () => {
    path = await mkdtemp(join(tmpdir(), 'interleave-'));
  });
  afterEach(async () => {
    stores.forEach((store) => store.dispose());
    stores = [];
    await pause(20);
    await rm(path, { recursive: true });
  });

  it('lose none of 200 concurrent reviews each, and see each other’s', async () => {
    const windows = [await openWindow('one'), await openWindow('two')];
    await Promise.all(
      windows.flatMap((store, window) =>
        Array.from({ length: each }, async (_, n) => store.record([review(`${window}.${n}`, 3, n, `item${n}`)])),
      ),
    );
    const known = (store: ProgressStore): number =>
      Array.from({ length: each }, (_, n) => store.memory(item(`item${n}`))?.reps ?? 0).reduce(
        (sum, reps) => sum + reps,
        0,
      );
    while (windows.some((store) => known(store) < 2 * each)) await pause(20);
    assert.deepEqual(windows.map(known), [2 * each, 2 * each]);
    const third = await openWindow('three');
    assert.equal(known(third), 2 * each);
    assert.equal((await third.export()).split('\n').length - 1, 2 * each);
  }).timeout(20_000);

  it('write into files of their own', async () => {
    const windows = [await openWindow('one'), await openWindow('two')];
    await Promise.all(windows.map(async (store, n) => store.record([review(`${n}`, 3, n)])));
    for (const [n, name] of ['one-0.jsonl', 'two-0.jsonl'].entries())
      assert.match(await readFile(join(path, 'events', name), 'utf8'), new RegExp(`"id":"${n}"`, 'u'));
  });

  it('write a review again where the file was deleted beneath it', async () => {
    const store = await openWindow('one');
    await store.record([review('1', 3, 0)]);
    await rm(join(path, 'events'), { recursive: true });
    await store.record([review('2', 3, 1)]);
    assert.match(await store.export(), /"id":"2"/u);
  });

  it('go on to another file after a failed write, so that a torn line harms no other', async () => {
    const folder = await nodeEventFolder(join(path, 'events'), 'one', Date.now);
    await folder.append('first\n');
    await assert.rejects(folder.append(undefined as unknown as string));
    await folder.append('second\n');
    folder.dispose();
    assert.deepEqual((await folder.list()).map(({ name }) => name).sort(), ['one-0.jsonl', 'one-1.jsonl']);
  });
});
