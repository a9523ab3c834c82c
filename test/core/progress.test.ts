import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { ItemId } from '../../src/core/identity';
import { fold, makeProgress, noProgress, parseProgress, undoDepth } from '../../src/core/progress';
import type { Rating, Review } from '../../src/core/review';
import { scheduleFor } from '../../src/core/schedule';

const item = 'item' as ItemId;
const review = (id: string, rating: Rating, t: number, of = item): Review => ({ type: 'review', id, item: of, kind: 'flashcard', t, rating, ms: 1, retention: 0.9 });
const day = 86_400_000;

describe('progress', () => {
  it('folds reviews as the schedule has them', () => {
    const progress = noProgress();
    fold(progress, review('1', 3, 0));
    fold(progress, review('2', 3, 3 * day));
    const once = scheduleFor(0.9).next(item, undefined, 3, 0);
    assert.deepEqual(progress.memories.get(item), scheduleFor(0.9).next(item, once, 3, 3 * day));
  });

  it('an undo brings back the memory from before', () => {
    const progress = noProgress();
    fold(progress, review('1', 3, 0));
    const before = progress.memories.get(item);
    fold(progress, review('2', 1, day));
    fold(progress, { type: 'undo', id: 'u', t: day, review: '2' });
    assert.deepEqual(progress.memories.get(item), before);
    fold(progress, { type: 'undo', id: 'v', t: day, review: '1' });
    assert.equal(progress.memories.get(item), undefined);
  });

  it('an undo of what is not known changes nothing', () => {
    const progress = noProgress();
    fold(progress, review('1', 3, 0));
    fold(progress, { type: 'undo', id: 'u', t: day, review: 'other' });
    assert.equal(progress.memories.get(item)?.reps, 1);
  });

  it('a reset makes an item new again', () => {
    const progress = noProgress();
    fold(progress, review('1', 3, 0));
    fold(progress, { type: 'reset', id: 'r', t: day, item });
    assert.equal(progress.memories.size, 0);
    assert.equal(progress.recent.length, 0);
  });

  it('remembers only the last reviews for undo', () => {
    const progress = noProgress();
    for (let n = 0; n < undoDepth + 5; n++) fold(progress, review(`${n}`, 3, n * day, `item ${n}` as ItemId));
    assert.equal(progress.recent.length, undoDepth);
    assert.equal(progress.memories.size, undoDepth + 5);
  });

  it('survives being stored, to the second', () => {
    const progress = noProgress();
    fold(progress, review('1', 3, 1000 * day));
    fold(progress, review('2', 1, 1010 * day));
    const stored = makeProgress(progress);
    const back = parseProgress(JSON.parse(JSON.stringify(stored)));
    assert.ok(back);
    assert.deepEqual(makeProgress(back), stored);
    assert.equal(back.memories.get(item)?.due, progress.memories.get(item)?.due);
  });

  it('takes nonsense and later versions for neither', () => {
    for (const value of [null, 'x', 7, {}, { v: 2, memories: {}, recent: [] }, { v: 1, memories: { a: [1] }, recent: [] }]) assert.equal(parseProgress(value), undefined);
  });

  it('needs tens of bytes an item', () => {
    const progress = noProgress();
    for (let n = 0; n < 1000; n++) fold(progress, review(`${n}`, 3, Date.UTC(2026, 0, 1) + n, `item${n}`.padEnd(13, '0') as ItemId));
    const bytes = JSON.stringify(makeProgress({ ...progress, recent: [] })).length / 1000;
    assert.ok(bytes < 80, `${bytes} bytes`);
  });
});
