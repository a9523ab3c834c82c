import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { checksum } from '../../../src/core/base/checksum';
import { makeLine } from '../../../src/core/history/eventLine';
import { parseSnapshot } from '../../../src/core/history/progressSnapshot';
import type { ProgressEvent } from '../../../src/core/history/review';
import { type Clock, systemClock } from '../../../src/host/base/clock';
import type { EventFolder } from '../../../src/host/progress/eventFolder';
import type { ProgressStore } from '../../../src/host/progress/storePorts';
import { day, item, review, stamped } from '../../core/history/histories';
import { type MemoryFiles, memoryFiles, memoryFolder, textOf } from './memoryFolder';
import { openStore } from './opening';

const now = (): number => 1000 * day;
const put = (files: MemoryFiles, session: string, events: readonly ProgressEvent[]): void => {
  const text = events.map((event, seq) => `${makeLine(stamped(event, seq, session))}\n`).join('');
  files.files.set(`${session}-0.jsonl`, { bytes: new TextEncoder().encode(text), modified: 0 });
};
const reps = (store: ProgressStore): number | undefined => store.memory(item('item9'))?.reps;
const undo: ProgressEvent = { type: 'undo', id: 'undo', t: now(), target: 'a599' };

/** Sixty archived reviews of each of ten items, and enough later ones for another compaction. */
const archived = async (): Promise<MemoryFiles> => {
  const files = memoryFiles();
  put(
    files,
    'a',
    Array.from({ length: 600 }, (_, n) => review(`a${n}`, 3, (n * day) / 2, `item${n % 10}`)),
  );
  await (await openStore({ files, now })).compact();
  put(
    files,
    'b',
    Array.from({ length: 600 }, (_, n) => review(`b${n}`, 3, 400 * day + n * 1000, `other${n % 10}`)),
  );
  return files;
};

/** A folder whose reads wait or fail as they are told to. */
const troubled = (files: MemoryFiles, trouble: (name: string) => Promise<void>): EventFolder => {
  const live = memoryFolder(files, 'troubled');
  return { ...live, read: async (name, from) => trouble(name).then(async () => live.read(name, from)) };
};

/** A clock whose timers run when they are told to. */
const handClock = (): Clock & { tick(): void } => {
  const timers = new Set<() => void>();
  return {
    yieldEvery: systemClock.yieldEvery,
    after: (_, run) => {
      timers.add(run);
      return { dispose: () => void timers.delete(run) };
    },
    tick: () => {
      const due = [...timers];
      timers.clear();
      due.forEach((run) => run());
    },
  };
};

const change = async (store: ProgressStore): Promise<void> =>
  new Promise((resolve) => void store.onDidChange(() => resolve()));

describe('a compaction', () => {
  it('writes no snapshot while an undo waits for what is archived', async () => {
    const files = await archived();
    let isSlow = false;
    const folder = troubled(files, async (name) =>
      isSlow && name.startsWith('a') ? new Promise((resolve) => setTimeout(resolve, 100)) : undefined,
    );
    const store = await openStore({ files, now, folder, session: 'troubled' });
    isSlow = true;
    await Promise.all([store.record([undo]), store.compact()]);
    assert.equal(reps(store), 59);
    assert.equal(reps(await openStore({ files, now })), 59);
  });

  it('stands on nothing that could not be read: the state stays, and the look is tried again', async () => {
    const files = await archived();
    let isFailing = false;
    const told: string[] = [];
    const clock = handClock();
    const folder = troubled(files, async (name) =>
      isFailing && name.startsWith('a') ? Promise.reject(new Error('EMFILE')) : undefined,
    );
    const store = await openStore({
      files,
      now,
      folder,
      clock,
      session: 'troubled',
      tell: (problem) => told.push(problem),
    });
    isFailing = true;
    put(files, 'late', [review('late', 3, 100 * day + 1, 'item9')]);
    await store.refresh().catch(() => undefined);
    assert.equal(reps(store), 60);
    await assert.rejects(store.compact(), /EMFILE/u);
    assert.equal(reps(await openStore({ files, now })), 61);
    isFailing = false;
    const changed = change(store);
    clock.tick();
    await changed;
    assert.equal(reps(store), 61);
    await store.compact();
    assert.equal(reps(await openStore({ files, now })), 61);
    assert.deepEqual(told, ['Earlier events could not be read: Error: EMFILE']);
  });

  it('syncs first all that was written since the last one, covered or not: what its states rest on must outlive a power cut', async () => {
    const files = await archived();
    put(files, 'today', [{ type: 'alias', id: 'alias', t: now() - 1, from: item('item9'), to: item('item8') }]);
    const live = memoryFolder(files, 'syncing');
    const steps: string[] = [];
    const folder: EventFolder = {
      ...live,
      sync: async (name) => Promise.resolve(void steps.push(name)),
      create: async (name, content) => live.create(name, content).then(() => void steps.push(name)),
    };
    await (await openStore({ files, now, folder, session: 'syncing' })).compact();
    assert.deepEqual(
      steps.map((name) => name.replace(/.*(?=\.snapshot$)/u, '*')),
      ['b-0.jsonl', 'today-0.jsonl', '*.snapshot'],
    );
  });

  it('removes nothing where a file was read shorter than it is', async () => {
    const files = memoryFiles();
    for (let n = 0; n < 20; n++) put(files, `s${n}`, [review(`e${n}`, 3, n, 'item9')]);
    const live = memoryFolder(files, 'short');
    let reads = 0;
    // The third is the one that puts it into the archive.
    const read: EventFolder['read'] = async (name, from) =>
      live.read(name, from).then((bytes) => (name === 's7-0.jsonl' && ++reads === 3 ? bytes.subarray(0, 20) : bytes));
    const store = await openStore({ files, now, folder: { ...live, read }, session: 'short' });
    await assert.rejects(store.compact(), /s7-0\.jsonl was not read as long as it is/u);
    assert.equal(files.files.size, 20);
  });

  it('of five windows at once leaves one archive', async () => {
    const files = memoryFiles();
    for (let n = 0; n < 20; n++)
      put(
        files,
        `s${n}`,
        Array.from({ length: 40 }, (_, seq) => review(`e${n}.${seq}`, 3, n * 1000 + seq, 'item9')),
      );
    const stores = await Promise.all(Array.from({ length: 5 }, async () => openStore({ files, now })));
    await Promise.all(stores.map(async (store) => store.compact()));
    assert.deepEqual(
      [...files.files.keys()].filter((name) => name.endsWith('.jsonl')).map((name) => name.replace(/-.*/u, '')),
      ['archive'],
    );
    assert.equal(reps(await openStore({ files, now })), 800);
  });

  it('hands on to a later version what only that understands', async () => {
    const files = memoryFiles();
    put(
      files,
      's',
      Array.from({ length: 600 }, (_, n) => review(`e${n}`, 3, n * 1000)),
    );
    const json = '{"v":7,"type":"dream","id":"d","device":"x","session":"y","seq":0,"t":5,"depth":1}';
    files.files.set('y-0.jsonl', { bytes: new TextEncoder().encode(`${checksum(json)} ${json}\n`), modified: 0 });
    for (const store of [await openStore({ files, now }), await openStore({ files, now })]) {
      await store.compact();
      const name = [...files.files.keys()].find((file) => file.endsWith('.snapshot'))!;
      assert.deepEqual([...parseSnapshot(textOf(files, name))!.progress.strange], [`${checksum(json)} ${json}`]);
      put(
        files,
        't',
        Array.from({ length: 600 }, (_, n) => review(`f${n}`, 3, n * 1000)),
      );
    }
  });

  it('takes a last line without its end for what it says', async () => {
    const files = memoryFiles();
    put(
      files,
      's',
      Array.from({ length: 600 }, (_, n) => review(`e${n}`, 3, n * 1000, 'item9')),
    );
    files.files.get('s-0.jsonl')!.bytes = files.files.get('s-0.jsonl')!.bytes.subarray(0, -1);
    const store = await openStore({ files, now });
    assert.equal(reps(store), 600);
    await store.compact();
    assert.equal(reps(await openStore({ files, now })), 600);
  });
});
