import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { type Accepted, accepts } from '../../../../src/core/exercise/kinds/accepted';

describe('what is accepted when it is typed', () => {
  const pi = { min: 3.1415 - 0.0005, max: 3.1415 + 0.0005 };
  const table: [what: string, accepted: Accepted[], typed: string, expected: boolean][] = [
    ['the text', ['four'], 'four', true],
    ['another text', ['four'], 'five', false],
    ['one of several', ['four', '4'], '4', true],
    ['another case, other spaces', ['Ada Lovelace'], ' ada  lovelace', true],
    ['other quotes', ["it's"], 'it’s', true],
    ['an escaped text', ['\\<div>'], '<div>', true],
    ['an escaped text that is not it', ['\\<div>'], '<p>', false],
    ['code with or without its ticks', ['`use`'], 'use', true],
    ['code typed with its ticks', ['use'], '`use`', true],
    ['nothing', ['four'], ' ', false],
    ['nothing, where no text is left of the answer', ['\\*'], '', false],
    ['a number', [{ min: 4, max: 4 }], '4', true],
    ['a number with its fraction', [{ min: 4, max: 4 }], '4.0', true],
    ['an end of the range', [pi], '3.142', true],
    ['the other end', [pi], '3,141', true],
    ['a number beyond', [pi], '3.1421', false],
    ['a minus sign', [{ min: -5, max: -1 }], '−2', true],
    ['a number in words', [{ min: 4, max: 4 }], 'four', false],
    ['a number with a unit', [{ min: 4, max: 4 }], '4 m', false],
    ['anything, where nothing is accepted', [], 'four', false],
  ];
  for (const [what, accepted, typed, expected] of table)
    it(`${expected ? 'takes' : 'does not take'} ${what}`, () => assert.equal(accepts(accepted, typed), expected));
});
