import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { checksum } from '../../../src/core/base/checksum';
import { makeLine, parseLine, parseLines } from '../../../src/core/history/eventLine';
import { histories, review, stamped } from './histories';

const lineOf = (value: unknown): string => {
  const json = JSON.stringify(value);
  return `${checksum(json)} ${json}`;
};

const known = stamped(review('e', 3, 1000), 0);

describe('a checksum', () => {
  const published: [text: string, sum: string][] = [
    ['', '00000000'],
    ['123456789', 'cbf43926'],
    ['The quick brown fox jumps over the lazy dog', '414fa339'],
    ['ä€😀', '1fddd877'],
  ];
  for (const [text, sum] of published)
    it(`of ${JSON.stringify(text)} is ${sum}`, () => assert.equal(checksum(text), sum));

  it('goes on from what precedes', () => assert.equal(checksum('6789', checksum('12345')), 'cbf43926'));
});

describe('an event line', () => {
  it('says what was written', () => {
    fc.assert(
      fc.property(histories, (events) =>
        events.forEach((event) =>
          assert.deepEqual(parseLine(makeLine(event))?.event, JSON.parse(JSON.stringify(event))),
        ),
      ),
    );
  });

  it('keeps fields that later versions have added', () => {
    const later = { ...known, mood: ['calm', { deep: 1 }] };
    const parsed = parseLine(lineOf(later));
    assert.deepEqual(parsed?.event, later);
    assert.equal(makeLine(parsed.event), lineOf(later));
  });

  it('says which act an event is part of, and what an import brought', () => {
    for (const event of [
      { ...known, act: 'a' },
      stamped({ type: 'import', id: 'i', t: 1, brought: { other: [0, 7] }, count: 8 }, 1),
    ])
      assert.deepEqual(parseLine(makeLine(event))?.event, event);
  });

  const kept: [what: string, value: unknown][] = [
    ['an event of a later kind', { ...known, type: 'dream' }],
    ['an event of a later version', { ...known, v: 2, rating: 'great' }],
    [
      'an import from a place that no number names',
      { ...known, type: 'import', brought: { other: ['0', 1] }, count: 1 },
    ],
    ['a review with a rating yet to be thought of', { ...known, rating: 5 }],
    ['a review of an item that no file can name', { ...known, item: 'a b' }],
  ];
  for (const [what, value] of kept) {
    it(`that is ${what} is kept as it stands, and not folded`, () => {
      const parsed = parseLine(lineOf(value));
      assert.equal(parsed?.line, lineOf(value));
      assert.equal(parsed.event, undefined);
    });
  }

  const foreign: [what: string, line: string][] = [
    ['nothing', ''],
    ['prose', 'Once upon a time, in a land far away'],
    ['JSON without a checksum', JSON.stringify(known)],
    ['a wrong checksum', `00000000 ${JSON.stringify(known)}`],
    ['a checksum of what is no JSON', `${checksum('{')} {`],
    ['a list', lineOf([known])],
    ['null', lineOf(null)],
    ['an object without a stamp', lineOf({ type: 'review', id: 'e', t: 1 })],
    ['a time that no date can have', lineOf({ ...known, t: 8.64e15 })],
    ['a time before time', lineOf({ ...known, t: -1 })],
    ['a count that is none', lineOf({ ...known, seq: 0.5 })],
  ];
  for (const [what, line] of foreign) it(`is not ${what}`, () => assert.equal(parseLine(line), undefined));

  it('is found after a damaged one, and where the end of the one before was damaged', () => {
    const [one, two, three] = [0, 1, 2].map((seq) => makeLine(stamped(review(`e${seq}`, 3, seq), seq))) as [
      string,
      string,
      string,
    ];
    const ids = (text: string) => parseLines(text).lines.map(({ stamp }) => stamp.id);
    assert.deepEqual(ids(`${one}\n${two.replace('review', 'REVIEW')}\n${three}\n`), ['e0', 'e2']);
    assert.deepEqual(ids(`${one}*${two}\n${three}\n`), ['e0', 'e1', 'e2']);
    assert.deepEqual(ids(`${one.slice(0, 50)}${two}\n${three}\n`), ['e1', 'e2']);
    assert.deepEqual(ids(`${one}\r\n\r\n${two}\r\n`), ['e0', 'e1']);
    assert.deepEqual(parseLines(`${one}*${two}\n`).damaged, []);
    assert.equal(parseLines(`${one}\nwhat?\n`).damaged.length, 1);
  });
});

const text = Array.from(
  { length: 40 },
  (_, seq) => `${makeLine(stamped(review(`e${seq}`, 3, seq, seq % 2 === 0 ? 'plain' : 'größer'), seq))}\n`,
).join('');
const bytes = new TextEncoder().encode(text);
const idsIn = (some: Uint8Array): string[] =>
  parseLines(new TextDecoder().decode(some)).lines.map(({ stamp }) => stamp.id);

describe('an event file', () => {
  it('cut at every byte of its last 200 loses no whole line', () => {
    for (let cut = bytes.length - 200; cut <= bytes.length; cut++) {
      const whole = new TextDecoder().decode(bytes.subarray(0, cut)).split('\n').length - 1;
      const found = idsIn(bytes.subarray(0, cut));
      assert.ok(found.length === whole || (found.length === whole + 1 && bytes[cut] === 10), `cut at ${cut}`);
    }
  });

  it('with a bit flipped at 1,000 places loses at most the line that it stands in', () => {
    const random = fc.sample(fc.tuple(fc.nat(bytes.length - 1), fc.nat(7)), 1000);
    for (const [at, bit] of random) {
      const flipped = Uint8Array.from(bytes);
      flipped[at] = flipped[at]! ^ (1 << bit);
      const hit = new TextDecoder().decode(bytes.subarray(0, at)).split('\n').length - 1;
      const found = idsIn(flipped);
      for (let seq = 0; seq < 40; seq++)
        assert.ok(seq === hit || found.includes(`e${seq}`), `line ${seq} is lost by bit ${bit} of byte ${at}`);
      assert.ok(new Set(found).size === found.length && found.length >= 39);
    }
  });
});
