import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { oneAct, sizeOf } from '../../../src/core/history/act';
import type { ProgressEvent } from '../../../src/core/history/review';
import type { ProgressStore } from '../../../src/host/progress/storePorts';
import { checksum } from '../../../src/core/base/checksum';
import { day, item, review } from '../../core/history/histories';
import { type MemoryFiles, memoryFiles } from './memoryFolder';
import { openStore } from './opening';

const names = Array.from({ length: 20 }, (_, n) => `item${n}`);
const statesOf = (store: ProgressStore) => names.map((name) => store.memory(item(name)));
const openOn = async (files: MemoryFiles, days = 99): Promise<ProgressStore> =>
  openStore({ files, now: () => days * day });

const dream = '{"v":7,"type":"dream","id":"d","device":"x","session":"y","seq":0,"t":5,"depth":1}';

/**
 * Another machine's history: reviews, an edit, a review that was taken back there, and what only a later
 * version understands.
 */
const history = async (): Promise<string> => {
  const other = await openStore({ session: 'other' });
  await other.record(names.map((name, n) => review(`${name} there`, 3, (n % 9) * day, name)));
  await other.record([
    review('back', 1, 20 * day, 'item1'),
    { type: 'undo', id: 'undo back', t: 21 * day, target: 'back' },
  ]);
  await other.record([{ type: 'alias', id: 'alias', t: 22 * day, from: item('item2'), to: item('item3') }]);
  return `${await other.export()}${checksum(dream)} ${dream}\n`;
};
const size = names.length + 4;

/** What this machine knows already: reviews of the same items, and one of those in the file. */
const known = [
  review('item0 there', 3, 0, 'item0'),
  ...names.map((name, n) => review(`${name} here`, 1, (n % 7) * day, name)),
];
const filling = Array.from({ length: 600 }, (_, n) => review(`other${n}`, 3, n, `other${n % 50}`));

const withHistory = async (files = memoryFiles()): Promise<ProgressStore> => {
  const store = await openOn(files);
  await store.record([...known, ...filling]);
  return store;
};

describe('an import', () => {
  it('is taken back as one, and touches nothing that was known before', async () => {
    const store = await withHistory();
    const before = statesOf(store);
    assert.deepEqual(await store.import(await history()), { added: size - 1, restored: 0, damaged: 0 });
    const act = await store.undo();
    assert.deepEqual([act?.last.type, act && sizeOf(act)], ['import', size - 1]);
    assert.deepEqual(statesOf(store), before);
    assert.equal(
      store.undoable().some(({ last }) => last.type === 'import'),
      false,
    );
  });

  it('of the same file brings back what went with its undo, again and again', async () => {
    const store = await withHistory();
    const text = await history();
    const before = statesOf(store);
    await store.import(text);
    const after = statesOf(store);
    for (let round = 0; round < 3; round++) {
      await store.undo();
      assert.deepEqual(statesOf(store), before);
      assert.deepEqual(await store.import(text), { added: 0, restored: size - 1, damaged: 0 });
      assert.deepEqual(statesOf(store), after);
    }
    assert.deepEqual(await store.import(text), { added: 0, restored: 0, damaged: 0 });
    assert.deepEqual(statesOf(store), after);
  });

  it('leaves taken back what the person took back one by one', async () => {
    const store = await withHistory();
    const text = await history();
    await store.import(text);
    await store.record([{ type: 'undo', id: 'by hand', t: 98 * day, target: 'item5 there' }]);
    const after = statesOf(store);
    await store.undo();
    await store.import(text);
    assert.deepEqual(statesOf(store), after);
  });

  it('of all that there is changes nothing, though it tells of an import that was taken back', async () => {
    const store = await withHistory();
    await store.import(await history());
    await store.undo();
    const [before, all] = [statesOf(store), await store.export()];
    assert.deepEqual(await store.import(all), { added: 0, restored: 0, damaged: 0 });
    assert.deepEqual(statesOf(store), before);
    assert.equal(await store.export(), all);
  });

  it('is no import where nothing in it is an event', async () => {
    const store = await withHistory();
    const before = store.undoable();
    assert.deepEqual(await store.import('nothing\n'), { added: 0, restored: 0, damaged: 1 });
    assert.deepEqual(store.undoable(), before);
  });

  for (const [when, settle] of [
    ['a restart', async () => Promise.resolve()],
    ['a compaction', async (store: ProgressStore) => store.compact()],
  ] as const) {
    it(`is taken back, and comes again, with ${when} in between`, async () => {
      const files = memoryFiles();
      const text = await history();
      const first = await withHistory(files);
      const before = statesOf(first);
      await first.import(text);
      const after = statesOf(first);
      const rest = async (): Promise<ProgressStore> => {
        await settle(await openOn(files, 999));
        return openOn(files, 999);
      };
      const second = await rest();
      assert.equal((await second.undo())?.last.type, 'import');
      assert.deepEqual(statesOf(second), before);
      const third = await rest();
      assert.deepEqual(statesOf(third), before);
      assert.equal((await third.import(text)).restored, size - 1);
      assert.deepEqual(statesOf(third), after);
      assert.deepEqual(statesOf(await rest()), after);
    });
  }

  it('of the same file in two windows is taken back by both', async () => {
    const files = memoryFiles();
    const text = await history();
    const first = await withHistory(files);
    const before = statesOf(first);
    const second = await openOn(files);
    await Promise.all([first.import(text), second.import(text)]);
    for (const store of [first, second]) {
      await store.refresh();
      await store.undo();
    }
    for (const store of [first, second, await openOn(files)]) {
      await store.refresh();
      assert.deepEqual(statesOf(store), before);
    }
    await first.import(text);
    assert.notDeepEqual(statesOf(first), before);
  });

  it('after a bulk act is undone before it', async () => {
    const store = await withHistory();
    const resets = names.map((name): ProgressEvent => ({
      type: 'reset',
      id: `r ${name}`,
      t: 98 * day,
      item: item(name),
    }));
    const before = statesOf(store);
    await store.record(oneAct(resets));
    await store.import(await history());
    const types = [await store.undo(), await store.undo()].map((act) => act?.last.type);
    assert.deepEqual(types, ['import', 'reset']);
    assert.deepEqual(statesOf(store), before);
  });
});
