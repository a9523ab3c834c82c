import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { makeState, parseState } from '../../src/core/compactState';
import { noState } from '../../src/core/itemState';
import { scheduleFor } from '../../src/core/schedule';
import { day, histories, item, toldPlainly } from './histories';

const state = (given: object) => ({ ...noState, ...given });

describe('the compact form of a state', () => {
  const forms: [what: string, given: object, text: string][] = [
    ['a suspended item', { suspension: { at: 36, on: true }, t: 36 }, 's10'],
    ['one taken in again', { suspension: { at: 36, on: false }, t: 36 }, 'u10'],
    ['a buried one', { burial: { at: 36, until: 72 }, t: 36 }, 'b10,20'],
    ['one that was reset', { resetAt: 36, t: 36 }, 'r10'],
    ['one whose only review was taken back', { takenBack: [36], t: 36 }, 'x10'],
    ['one whose only reviews were taken back', { takenBack: [36, 72], t: 72 }, 'x10 x20'],
    ['one with a later event that left nothing else', { resetAt: 36, t: 37 }, 'r10 t11'],
    ['one with what a later version has noted', { resetAt: 36, more: 'zebra y1,2', t: 36 }, 'r10 zebra y1,2'],
    [
      'a reviewed one',
      { memory: { last: 1_700_000_000_000, due: 1_700_000_600_000, stability: 2.3065, difficulty: 2.11810397, reps: 1, lapses: 0, phase: 1, step: 0 }, t: 1_700_000_000_000 },
      'mloyw3v28,cuyo,3tbmog,3i3ty5,1,0,1,0',
    ],
  ];
  for (const [what, given, text] of forms) {
    it(`is exact for ${what}`, () => {
      assert.equal(makeState(state(given)), text);
      assert.deepEqual(parseState(text), state(given));
    });
  }

  it('is exact for all that events can lead to', () => {
    fc.assert(fc.property(histories, (events) => toldPlainly(events).forEach((told) => assert.deepEqual(parseState(makeState(told)), told))));
  });

  it('is exact, and tens of bytes long, for years of reviews', () => {
    const lives = fc.array(fc.tuple(fc.constantFrom(1, 2, 3, 4), fc.integer({ min: 0, max: 400 * day })), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(lives, (life) => {
        let memory;
        let t = 1_700_000_000_000;
        for (const [rating, pause] of life) memory = scheduleFor(0.9).next(item('i'), memory, rating, (t += pause));
        const text = makeState(state({ memory, t }));
        assert.deepEqual(parseState(text)?.memory, memory);
        assert.ok(text.length < 60, text);
      }),
    );
  });

  const none = ['', 'm', 'm1,2,3', 'm1,2,3,4,5,6,7,8', 'mloyw3v28,cuyo,0,3i3xil,1,0,1,0', 'mloyw3v28,-1,3tbqqq,3i3xil,1,0,1,0', 's', 's-1', 'szzzzzzzzzzzz', 'b1', 'r1\n', 'é'];
  for (const text of none) it(`is not ${JSON.stringify(text)}`, () => assert.equal(parseState(text)?.t ?? -1, -1));

  it('never throws', () => {
    fc.assert(fc.property(fc.string(), (text) => void parseState(text)));
  });
});
