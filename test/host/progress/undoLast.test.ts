import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { oneAct, sizeOf } from '../../../src/core/history/act';
import type { ProgressEvent } from '../../../src/core/history/review';
import type { ProgressStore } from '../../../src/host/progress/storePorts';
import { day, item, review } from '../../core/history/histories';
import { type MemoryFiles, memoryFiles } from './memoryFolder';
import { openStore } from './opening';

const names = Array.from({ length: 30 }, (_, n) => `item${n}`);
const statesOf = (store: ProgressStore) => names.map((name) => store.state(item(name)));

/** A window of a later day than the one before. */
const openOn = async (files: MemoryFiles, days: number): Promise<ProgressStore> =>
  openStore({ files, now: () => days * day });

const reviews = (t: number): ProgressEvent[] => names.map((name) => review(`${name} ${t}`, 3, t, name));
const resets = (t: number): readonly ProgressEvent[] =>
  oneAct(names.map((name): ProgressEvent => ({ type: 'reset', id: `reset ${name}`, t, item: item(name) })));

/** Enough events of other items for a compaction to be worth its while. */
const others = Array.from({ length: 600 }, (_, n) => review(`other${n}`, 3, n, `other${n % 50}`));

/** What an undo takes back: its type and size. */
const undo = async (store: ProgressStore): Promise<[type: string, size: number] | undefined> => {
  const act = await store.undo();
  return act && [act.last.type, sizeOf(act)];
};

describe('undo', () => {
  it('takes back a reset of many items as one, then what was before', async () => {
    const store = await openOn(memoryFiles(), 9);
    await store.record([review('1', 3, 1, 'item0')]);
    await store.record(reviews(day));
    const before = statesOf(store);
    await store.record(resets(2 * day));
    assert.deepEqual(await undo(store), ['reset', names.length]);
    assert.deepEqual(statesOf(store), before);
    assert.deepEqual(await undo(store), ['review', 1]);
  });

  it('makes one act of its own, so that it could be taken back', async () => {
    const store = await openOn(memoryFiles(), 9);
    await store.record(resets(day));
    await store.undo();
    const undos = (await store.export())
      .split('\n')
      .flatMap((line) => (line.includes('"undo"') ? [JSON.parse(line.slice(9)) as { id: string; act: string }] : []));
    assert.equal(undos.length, names.length);
    const [act, ...others] = new Set(undos.map((event) => event.act));
    assert.deepEqual([undos.some(({ id }) => id === act), others], [true, []]);
  });

  it('gives nothing where there is nothing left', async () => {
    const store = await openOn(memoryFiles(), 9);
    await store.record([review('1', 3, 1)]);
    await store.undo();
    assert.equal(await store.undo(), undefined);
  });

  it('goes on with what is left of an act', async () => {
    const store = await openOn(memoryFiles(), 9);
    await store.record([...resets(day), { type: 'undo', id: 'u', t: day, target: 'reset item3' }]);
    assert.deepEqual(await undo(store), ['reset', names.length - 1]);
    assert.equal((await store.export()).split('"undo"').length - 1, names.length);
  });

  it('twice at the same moment takes two acts back', async () => {
    const store = await openOn(memoryFiles(), 9);
    await store.record([review('1', 3, 1), review('2', 3, 2)]);
    const taken = await Promise.all([store.undo(), store.undo()]);
    assert.deepEqual(
      taken.map((act) => act?.last.id),
      ['2', '1'],
    );
  });

  it('of one act in two windows has one effect', async () => {
    const files = memoryFiles();
    const [here, there] = [await openOn(files, 9), await openOn(files, 9)];
    await here.record(reviews(day));
    const before = statesOf(here);
    await here.record(resets(2 * day));
    await there.refresh();
    await Promise.all([here.undo(), there.undo()]);
    for (const store of [here, there, await openOn(files, 9)]) {
      await store.refresh();
      assert.deepEqual(
        statesOf(store).map(({ memory }) => memory),
        before.map(({ memory }) => memory),
      );
      assert.ok(store.undoable().every(({ last }) => last.type === 'review'));
    }
  });

  for (const [when, settle] of [
    ['after a restart', async () => Promise.resolve()],
    ['after a compaction and a restart', async (store: ProgressStore) => store.compact()],
  ] as const) {
    it(`takes back the same ${when}`, async () => {
      const files = memoryFiles();
      const store = await openOn(files, 3);
      await store.record([...others, ...reviews(day)]);
      const before = statesOf(store);
      await store.record(resets(2 * day));
      const later = await openOn(files, 99);
      await settle(later);
      const again = await openOn(files, 99);
      assert.deepEqual(again.undoable().map(sizeOf), store.undoable().map(sizeOf));
      for (const window of [again, later, await openOn(files, 99)]) {
        await window.refresh();
        if (window === again) assert.deepEqual(await undo(window), ['reset', names.length]);
        assert.deepEqual(statesOf(window), before);
        assert.ok(window.undoable().every(({ last }) => last.type === 'review'));
      }
    });
  }
});
