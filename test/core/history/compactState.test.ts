import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { makeState, parseState } from '../../../src/core/history/compactState';
import { ratings } from '../../../src/core/history/rating';
import { noState } from '../../../src/core/history/itemState';
import type { Memory } from '../../../src/core/history/memory';
import { memoryAfter } from '../../../src/core/history/schedule';
import { day, scheduledReview, histories, toldPlainly } from './histories';

const state = (changes: object) => ({ ...noState, ...changes });
const noDay = (): number => assert.fail('a practice day was asked for');

describe('the compact form of a state', () => {
  const inStep: Memory = {
    last: 1_700_000_000_000,
    day: 0,
    due: 1_700_000_600_000,
    stability: 2.3065,
    difficulty: 2.11810397,
    reps: 1,
    lapses: 0,
    phase: 1,
    step: 0,
    algorithm: 'FSRS-6',
  };
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
      { memory: { ...inStep, day: 19_675 }, t: 1_700_000_000_000 },
      'mloyw3v28,cuyo,3tbmog,3i3ty5,1,0,1,0 df6j,v28',
    ],
    [
      'one that comes back in three practice days',
      { memory: { ...inStep, day: 19_675, phase: 2, due: 19_678 }, t: 1_700_000_000_000 },
      'mloyw3v28,4abk00,3tbmog,3i3ty5,1,0,2,0 df6j,v28',
    ],
    [
      'one whose clock was a year ahead before',
      { memory: { ...inStep, day: 19_310, due: 1_668_464_600_000 }, t: 1_700_000_000_000 },
      'mloyw3v28,0,3tbmog,3i3ty5,1,0,1,0 dewe,v28,lahcqsow',
    ],
  ];
  for (const [what, changes, text] of forms) {
    it(`is exact for ${what}`, () => {
      assert.equal(makeState(state(changes)), text);
      assert.deepEqual(parseState(text, noDay), state(changes));
    });
  }

  it('is exact for all that events can lead to', () => {
    fc.assert(
      fc.property(histories, (events) =>
        toldPlainly(events).forEach((told) => assert.deepEqual(parseState(makeState(told), noDay), told)),
      ),
    );
  });

  it('is exact, and tens of bytes long, for years of reviews', () => {
    const lives = fc.array(fc.tuple(fc.constantFrom(...ratings), fc.integer({ min: 0, max: 400 * day })), {
      minLength: 1,
      maxLength: 40,
    });
    fc.assert(
      fc.property(lives, (life) => {
        let memory: Memory | undefined;
        let t = 1_700_000_000_000;
        for (const [rating, pause] of life) memory = memoryAfter(memory, scheduledReview(rating, (t += pause)));
        const text = makeState(state({ memory, t }));
        assert.deepEqual(parseState(text, noDay)?.memory, memory);
        assert.ok(text.length < 70, text);
      }),
    );
  });

  const none = [
    '',
    'm',
    'm1,2,3',
    'm1,2,3,4,5,6,7,8',
    'mloyw3v28,cuyo,0,3i3xil,1,0,1,0',
    'mloyw3v28,-1,3tbqqq,3i3xil,1,0,1,0',
    's',
    's-1',
    'szzzzzzzzzzzz',
    'b1',
    'r1\n',
    'é',
  ];
  for (const text of none)
    it(`is not ${JSON.stringify(text)}`, () => assert.equal(parseState(text, () => 0)?.t ?? -1, -1));

  it('never throws', () => {
    fc.assert(fc.property(fc.string(), (text) => void parseState(text, () => 0)));
  });

  const first = 'mloyw3v28,4abk00,3tbmog,3i3ty5,1,0,2,0';
  const days: [what: string, text: string, day: number][] = [
    ['without a practice day, as of version 0.1, is given one', first, 7],
    ['with one has it', `${first} df6j,v28`, 19_675],
    ['with that of a review before the last, as version 0.1 leaves it, is given one', `${first} df6j,v27`, 7],
    ['with one that no zone has at that time is given one', `${first} df6z,v28`, 7],
    ['with a day a year off and when it is due has it', `${first} dewe,v28,ewg`, 19_310],
  ];
  for (const [what, text, day] of days) {
    it(`of a memory ${what}, and the token is nothing that a later version has noted`, () => {
      const parsed = parseState(`${text} z9`, () => 7);
      assert.equal(parsed?.memory?.day, day);
      assert.equal(parsed.more, 'z9');
    });
  }
});
