import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { type Act, isActEvent, makeAct, oneAct, parseAct, sizeOf, undoAct } from '../../../src/core/history/act';
import { type ProgressEvent, inOrder } from '../../../src/core/history/review';
import { item, review, stamped } from './histories';

const one = item('item');
const reset = (id: string): ProgressEvent => ({ type: 'reset', id, t: 1, item: one });

describe('an act', () => {
  it('joins its events by the id of the first; one alone needs no mark', () => {
    assert.deepEqual(oneAct([]), []);
    assert.deepEqual(oneAct([reset('1')]), [reset('1')]);
    assert.deepEqual(oneAct([reset('1'), reset('2')]), [
      { ...reset('1'), act: '1' },
      { ...reset('2'), act: '1' },
    ]);
  });

  it('that takes others back is sorted as they are given', () => {
    const targets = Array.from({ length: 12 }, (_, n) => `${(n * 7) % 12}`);
    const undos = undoAct(targets, 'u', 5);
    assert.deepEqual(
      undos.toSorted(inOrder).map(({ target }) => target),
      targets,
    );
    assert.deepEqual(new Set(undos.map(({ act, t }) => `${act} ${t}`)), new Set([`${undos[0]!.id} 5`]));
  });

  const events: [what: string, event: ProgressEvent, is: boolean][] = [
    ['a review', review('1', 3, 1), true],
    ['a reset', reset('1'), true],
    ['an import', { type: 'import', id: '1', t: 1, brought: {}, count: 0 }, true],
    ['an undo', { type: 'undo', id: '1', t: 1, target: '0' }, false],
    ['an alias', { type: 'alias', id: '1', t: 1, from: one, to: one }, false],
    ['what another machine has told', reset('sync.reset.item.1'), false],
  ];
  for (const [what, event, is] of events)
    it(`${is ? 'is' : 'is not'} ${what}`, () => assert.equal(isActEvent(event), is));

  const last = stamped(review('9', 3, 1), 9);
  const acts: [what: string, act: Act, size: number][] = [
    ['of one event', { last, places: new Map([['session', [9, 9]]]) }, 1],
    ['of many', { last, places: new Map([['session', [2, 4, 9, 9]]]) }, 4],
    ['of which the last was taken back', { last, places: new Map([['session', [4, 4]]]) }, 1],
    [
      'that is an import',
      {
        last: stamped({ type: 'import', id: '9', t: 1, brought: { other: [0, 6] }, count: 7 }, 9),
        places: new Map([['session', [9, 9]]]),
      },
      7,
    ],
  ];
  for (const [what, act, size] of acts) {
    it(`that is ${what} is the same after it was written down, and knows how many events it is about`, () => {
      assert.deepEqual(parseAct(JSON.parse(JSON.stringify(makeAct(act)))), act);
      assert.equal(sizeOf(act), size);
    });
  }

  it('is none where it is an undo, or of a later version', () => {
    assert.equal(parseAct(stamped({ type: 'undo', id: '1', t: 1, target: '0' }, 0)), undefined);
    assert.equal(parseAct({ ...last, type: 'dream' }), undefined);
  });
});
