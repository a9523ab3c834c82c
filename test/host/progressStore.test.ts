import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { ItemId } from '../../src/core/identity';
import type { Review } from '../../src/core/review';
import { progressKey, progressStore } from '../../src/host/progressStore';

/** A globalState of one window, in memory; `failing` makes the next writes fail. */
const memento = (stored: Record<string, unknown> = {}) => {
  const values = new Map(Object.entries(stored));
  return {
    values,
    failing: false,
    get: (key: string) => values.get(key) as never,
    async update(key: string, value: unknown): Promise<void> {
      await Promise.resolve();
      if (this.failing) throw new Error('disk full');
      values.set(key, JSON.parse(JSON.stringify(value)));
    },
  };
};

const item = 'card' as ItemId;
const review = (id: string): Review => ({ type: 'review', id, item, kind: 'flashcard', t: 0, rating: 3, ms: 1, retention: 0.9 });
const noTrouble = (): never => assert.fail('nothing is unreadable');

describe('the progress store', () => {
  it('is there again after a restart', async () => {
    const state = memento();
    await (await progressStore(state, noTrouble, () => 0)).record([review('1')]);
    const again = await progressStore(state, noTrouble, () => 0);
    assert.equal(again.memory(item)?.reps, 1);
    assert.equal(again.lastReview(), '1');
  });

  it('sets unreadable progress aside and says where, and does not overwrite it', async () => {
    const state = memento({ [progressKey]: { v: 99, secret: 'kept' } });
    const told: string[] = [];
    const store = await progressStore(state, (key) => told.push(key), () => 42);
    await store.record([review('1')]);
    assert.deepEqual(told, [`${progressKey}.unreadable.42`]);
    assert.deepEqual(state.values.get(`${progressKey}.unreadable.42`), { v: 99, secret: 'kept' });
  });

  it('rejects, and forgets the review, when it could not be written', async () => {
    const state = memento();
    const store = await progressStore(state, noTrouble, () => 0);
    state.failing = true;
    await assert.rejects(store.record([review('1')]), /disk full/u);
    assert.equal(store.memory(item), undefined);
  });

  it('tells its listeners, until they leave', async () => {
    const store = await progressStore(memento(), noTrouble, () => 0);
    let told = 0;
    const listener = store.onDidChange(() => told++);
    await store.record([review('1')]);
    listener.dispose();
    await store.record([review('2')]);
    assert.equal(told, 1);
  });
});
