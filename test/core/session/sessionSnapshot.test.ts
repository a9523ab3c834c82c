import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { parseSession } from '../../../src/core/session/sessionSnapshot';

/** A session as version 0.1 left it in a panel's state. */
const first = {
  id: 'old',
  title: 'Quick quiz',
  scope: ['set'],
  seed: 1,
  cram: false,
  asks: [{ exercise: 'a', items: ['a'] }],
  at: 0,
  from: 0,
  step: 3,
  given: { text: 'My words' },
  graded: [],
  setAside: [{ at: 0, item: 'b', event: 'old.0' }],
  events: 1,
  started: 5,
  since: 6,
};

describe('a session that a page has kept', () => {
  it('goes on where version 0.1 left it, under another id', () => {
    const session = parseSession(first, 'new');
    assert.equal(session?.id, 'new');
    assert.deepEqual(session.planned, first.asks);
    assert.deepEqual(session.submittedAnswer, first.given);
    assert.deepEqual(session.suspendedOrBuried, first.setAside);
  });

  it('is kept by the names of today, too', () => {
    const session = parseSession(first, 'new');
    assert.deepEqual(parseSession(JSON.parse(JSON.stringify(session)), 'new'), session);
  });
});
