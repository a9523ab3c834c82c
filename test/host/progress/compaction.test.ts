import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { makeLine } from '../../../src/core/history/eventLine';
import type { ProgressEvent } from '../../../src/core/history/review';
import type { EventFolder } from '../../../src/host/progress/eventFolder';
import type { ProgressStore } from '../../../src/host/progress/storePorts';
import { day, item, review, stamped } from '../../core/history/histories';
import { type MemoryFiles, memoryFiles, memoryFolder, textOf } from './memoryFolder';
import { openStore } from './opening';

const sessions = 20;
const perSession = 40;
const now = (): number => 1000 * day;

/** The files of many closed windows. */
const manyFiles = (): MemoryFiles => {
  const files = memoryFiles();
  for (let session = 0; session < sessions; session++) {
    const events = Array.from({ length: perSession }, (_, seq): ProgressEvent => {
      const n = session * perSession + seq;
      return seq % 10 === 9
        ? { type: 'undo', id: `e${n}`, t: n * 1000, target: `e${n - 1}` }
        : review(`e${n}`, n % 7 === 0 ? 1 : 3, n * 1000, `item${n % 13}`);
    });
    const text = events.map((event, seq) => `${makeLine(stamped(event, seq, `old${session}`))}\n`).join('');
    files.files.set(`old${session}-0.jsonl`, { bytes: new TextEncoder().encode(text), modified: 0 });
  }
  return files;
};

const statesOf = (store: ProgressStore) => Array.from({ length: 13 }, (_, n) => store.state(item(`item${n}`)));
const names = ({ files }: MemoryFiles): string[] =>
  [...files.keys()].map((name) => name.replace(/session\d+-\d+|(?<=-)[0-9a-z]{13}-[0-9a-f]{8}-\d+/u, '*')).sort();
const open = async (files: MemoryFiles, tell?: (problem: string) => void) =>
  openStore({ files, now, ...(tell && { tell }) });

describe('compaction', () => {
  it('puts what windows left behind into one archive and one snapshot, and nothing is lost', async () => {
    const files = manyFiles();
    const store = await open(files);
    const [before, history, undoable] = [statesOf(store), await store.export(), store.undoable()];
    await store.compact();
    assert.deepEqual(names(files), ['*.snapshot', 'archive-*.jsonl']);
    for (const after of [store, await open(files)]) {
      assert.deepEqual(statesOf(after), before);
      assert.equal(await after.export(), history);
      assert.deepEqual(after.undoable(), undoable);
    }
  });

  it('does nothing where little is new', async () => {
    const files = manyFiles();
    await (await open(files)).compact();
    const made = [...files.files.keys()];
    await (await open(files)).compact();
    assert.deepEqual([...files.files.keys()], made);
  });

  it('leaves the events of the last two days at hand', async () => {
    const files = manyFiles();
    const store = await open(files);
    await store.record([review('today', 3, now() - day, 'new')]);
    await store.compact();
    const again = await open(files);
    assert.deepEqual(again.reviewsOn({ now: now(), day: 999 }), { unseen: 1, reviews: 1 });
  });

  it('lets an undo, a late review, an alias and the undo of an undo read again what they need', async () => {
    const [compacted, whole] = [manyFiles(), manyFiles()];
    await (await open(compacted)).compact();
    const [some, all] = [await open(compacted), await open(whole)];
    const late: ProgressEvent[] = [
      { type: 'undo', id: 'u', t: now(), target: 'e797' },
      { type: 'undo', id: 'v', t: now(), target: 'e799' },
      review('late', 1, 500_500, 'item3'),
      { type: 'alias', id: 'a', t: now(), from: item('item4'), to: item('item5') },
      { type: 'alias', id: 'b', t: now(), from: item('item6'), to: item('edited') },
      { type: 'reset', id: 'r', t: 300_000, item: item('item7') },
    ];
    for (const event of late) {
      const told = new Promise((resolve) => void some.onDidChange(() => resolve(event)));
      await some.record([event]);
      await told;
      await all.record([event]);
      assert.deepEqual(statesOf(some), statesOf(all), event.id);
    }
    assert.deepEqual(some.state(item('edited')), all.state(item('edited')));
    assert.deepEqual(statesOf(await open(compacted)), statesOf(all));
    const lastOf = (store: ProgressStore) =>
      store
        .undoable()
        .slice(0, 100)
        .map(({ last }) => last.id);
    assert.deepEqual(lastOf(await open(compacted)), lastOf(all));
  });

  it('keeps damaged lines beside the archive, and reads them no more', async () => {
    const files = manyFiles();
    const text = `${textOf(files, 'old3-0.jsonl').replace('flashcard', 'flashbulb')}torn`;
    files.files.set('old3-0.jsonl', { bytes: new TextEncoder().encode(text), modified: 0 });
    const store = await open(files, () => undefined);
    const before = statesOf(store);
    await store.compact();
    assert.deepEqual(names(files), ['*.snapshot', 'archive-*.jsonl', 'damaged-*.txt']);
    const damaged = textOf(
      files,
      [...files.files.keys()].find((name) => name.startsWith('damaged'))!,
    );
    assert.match(damaged, /flashbulb.*\ntorn\n$/u);
    assert.deepEqual(statesOf(await open(files)), before);
  });

  it('of two windows at the same time leaves everything', async () => {
    const files = manyFiles();
    const stores = [await open(files), await open(files)];
    const [before, history] = [statesOf(stores[0]!), await stores[0]!.export()];
    await Promise.allSettled(stores.map(async (store) => store.compact()));
    const again = await open(files);
    assert.deepEqual(statesOf(again), before);
    assert.equal(await again.export(), history);
  });

  it('killed before any of its steps leaves everything', async () => {
    const whole = await open(manyFiles());
    const [before, history] = [statesOf(whole), await whole.export()];
    for (let steps = 0; steps < 30; steps++) {
      const files = manyFiles();
      let left = steps;
      let die: (value: unknown) => void = () => undefined;
      const live = memoryFolder(files, 'killed');
      const dies = async (): Promise<void> => {
        if (left-- > 0) return;
        die(undefined);
        await new Promise(() => undefined);
      };
      const folder: EventFolder = {
        ...live,
        create: async (name, content) => dies().then(async () => live.create(name, content)),
        remove: async (name) => dies().then(async () => live.remove(name)),
      };
      const store = await openStore({ files, folder, now });
      const died = new Promise((resolve) => (die = resolve));
      await Promise.race([store.compact(), died]);
      const again = await open(files);
      assert.deepEqual(statesOf(again), before, `${steps} steps`);
      assert.equal(await again.export(), history);
      await again.compact();
      assert.deepEqual(statesOf(await open(files)), before);
    }
  }).timeout(60_000);

  it('that cannot read back what it wrote removes nothing', async () => {
    const files = manyFiles();
    const live = memoryFolder(files, 'unlucky');
    const store = await openStore({
      files,
      now,
      folder: { ...live, create: async (name, content) => live.create(name, content.slice(0, -9)) },
    });
    await assert.rejects(store.compact(), /was not written as it should be/u);
    assert.equal([...files.files.keys()].filter((name) => name.startsWith('old')).length, sessions);
  });

  it('goes round a damaged snapshot', async () => {
    const files = manyFiles();
    const store = await open(files);
    await store.compact();
    const name = [...files.files.keys()].find((file) => file.endsWith('.snapshot'))!;
    files.files.set(name, {
      bytes: new TextEncoder().encode(textOf(files, name).replace('item1', 'item9')),
      modified: 0,
    });
    const told: string[] = [];
    assert.deepEqual(statesOf(await open(files, (problem) => told.push(problem))), statesOf(store));
    assert.equal(told.length, 1);
  });

  it('keeps no review waiting, and the review is not lost', async () => {
    const files = manyFiles();
    const store = await open(files);
    const compacting = store.compact();
    await store.record([review('meanwhile', 3, now(), 'item2')]);
    const during = statesOf(store);
    await compacting;
    assert.deepEqual(statesOf(store), during);
    assert.deepEqual(statesOf(await open(files)), during);
  });
});
