import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { type Drafts, type Happening, pageState, startState } from '../../webview/pageState';
import { choice, id, practice, selfCheck, selfCheckAnswered } from './screens';

const after = (drafts: Drafts, ...happenings: Happening[]) => happenings.reduce(pageState, startState(drafts));
const typed = { exercise: 'ex', draft: { answer: { text: 'half' } } };
const asked = { screen: practice(selfCheck) };
const other = { screen: practice(choice, { exercise: id('other'), step: 8 }) };

describe('half-finished answers', () => {
  it('stay with the exercise they were written for', () =>
    assert.deepEqual(after({}, asked, typed).drafts, { ex: typed.draft }));
  it('are there again after a reload, whatever the step', () => {
    assert.deepEqual(after({ ex: typed.draft }, { screen: practice(selfCheck, { step: 1 }) }).drafts, {
      ex: typed.draft,
    });
  });
  it('go when another exercise comes', () => assert.deepEqual(after({}, asked, typed, other).drafts, {}));
  it('go when the same exercise is asked again', () => {
    assert.deepEqual(
      after(
        {},
        asked,
        typed,
        { intent: { intent: 'rate', step: 7, rating: 1 } },
        { screen: practice(selfCheck, { step: 9 }) },
      ).drafts,
      {},
    );
  });
  it('stay while the answer is shown, so that undo finds them', () => {
    assert.deepEqual(after({}, asked, typed, { screen: practice(selfCheckAnswered, { step: 8 }) }).drafts, {
      ex: typed.draft,
    });
  });
  it('come back when the rating is undone from the next exercise', () => {
    const undone = after(
      {},
      asked,
      typed,
      { intent: { intent: 'rate', step: 7, rating: 3 } },
      other,
      { intent: { intent: 'undo' } },
      { screen: practice(selfCheck, { step: 9 }) },
    );
    assert.deepEqual(undone.drafts, { ex: typed.draft });
  });
  it('of a folded exercise go, so that it can be tried afresh', () => {
    assert.deepEqual(
      after({ ex: typed.draft, two: typed.draft }, { intent: { intent: 'fold', exercise: 'ex' } }).drafts,
      { two: typed.draft },
    );
  });
});

describe('a screen that comes', () => {
  it('shares with the one before what did not change', () => {
    const first = after({}, asked);
    const second = pageState(first, { screen: structuredClone(practice(selfCheck, { step: 8 })) });
    assert.notEqual(second.screen, first.screen);
    assert.equal((second.screen as { shown?: unknown }).shown, (first.screen as { shown?: unknown }).shown);
  });
  it('is counted even if it is the same', () =>
    assert.equal(after({}, asked, { screen: structuredClone(asked.screen) }).arrival, 2));
});
