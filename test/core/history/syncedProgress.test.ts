import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { makeState } from '../../../src/core/history/compactState';
import { fold } from '../../../src/core/history/fold';
import { noState } from '../../../src/core/history/itemState';
import { noProgress } from '../../../src/core/history/progress';
import { memoryAfter } from '../../../src/core/history/schedule';
import { adoptions, makeSynced, parseSynced } from '../../../src/core/history/syncedProgress';
import { mostAhead } from '../../../src/core/base/day';
import { day, scheduledReview, review } from './histories';

const now = 1000 * day;
const reviewedAt = (t: number): string =>
  makeState({ ...noState, memory: memoryAfter(undefined, scheduledReview(3, t)), t });
const syncedWith = (text: string) => parseSynced({ v: 2, items: { item: text }, devices: {} })!;

describe('a state that was synced', () => {
  const times: [what: string, t: number, taken: boolean][] = [
    ['a day ahead of the clock is taken in', now + mostAhead, true],
    ['a millisecond more ahead is not, and is counted', now + mostAhead + 1, false],
  ];
  for (const [what, t, taken] of times) {
    it(what, () => {
      const progress = noProgress();
      const { events, ahead } = adoptions(progress, syncedWith(reviewedAt(t)), now);
      assert.deepEqual([events.length, ahead], taken ? [1, 0] : [0, 1]);
    });
  }

  it('that lies ahead stays where it is, also beside an older one of this machine', () => {
    const progress = noProgress();
    fold(progress, [review('1', 3, day)]);
    const theirs = syncedWith(reviewedAt(2 * now));
    assert.deepEqual(makeSynced(progress, {}, theirs, now).items, theirs.items);
    assert.deepEqual(makeSynced(noProgress(), {}, theirs, now).items, theirs.items);
    assert.notDeepEqual(makeSynced(progress, {}, theirs, 2 * now).items, theirs.items);
  });

  it('of this machine itself is no one else’s, however wrong its clock was', () => {
    const progress = noProgress();
    fold(progress, [review('1', 3, 2 * now)]);
    assert.deepEqual(adoptions(progress, makeSynced(progress, {}, {}, now), now), { events: [], ahead: 0 });
  });

  it('of version 0.1 has its practice day by the table', () => {
    const progress = noProgress({ start: 12, offsets: [[0, -660]] });
    const [event] = adoptions(progress, syncedWith('mloyw3v28,4abk00,3tbmog,3i3ty5,1,0,2,0'), 1_700_000_000_000).events;
    assert.ok(event?.type === 'memory' && 'day' in event.memory);
    assert.deepEqual([event.memory.day, event.memory.due], [19_675 - 1, 19_675 + 2]);
  });
});
