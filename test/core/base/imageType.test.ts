import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { imageAddress } from '../../../src/core/text/imageAddress';
import { imageTypeOf } from '../../../src/core/base/imageType';

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (char) => char.charCodeAt(0));

const cases: readonly [what: string, begins: string, type: string | undefined][] = [
  ['PNG', '\x89PNG\r\n\x1A\n…', 'image/png'],
  ['half of its signature', '\x89PNG', undefined],
  ['JPEG', '\xFF\xD8\xFF\xE0', 'image/jpeg'],
  ['GIF', 'GIF89a', 'image/gif'],
  ['GIF of old', 'GIF87a', 'image/gif'],
  ['WebP', 'RIFF....WEBPVP8 ', 'image/webp'],
  ['sound in the same container', 'RIFF....WAVEfmt ', undefined],
  ['AVIF', '\0\0\0\x20ftypavif', 'image/avif'],
  ['film in the same container', '\0\0\0\x20ftypisom', undefined],
  ['a bitmap', 'BM\x10\0\0\0\0\0\0\0', 'image/bmp'],
  ['text that begins as a bitmap', 'BM is short for benchmark', undefined],
  ['an icon', '\0\0\x01\0\x01\0', 'image/x-icon'],
  ['SVG', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'image/svg+xml'],
  [
    'SVG after what may come before it',
    '\xEF\xBB\xBF<?xml version="1.0"?>\n<!-- <html> -->\n<!DOCTYPE svg PUBLIC "a" "b" [<!ENTITY c "d">]>\n<svg\n>',
    'image/svg+xml',
  ],
  ['a page with a drawing', '<html><svg></svg></html>', undefined],
  ['text about drawings', 'See <svg>', undefined],
  ['an element that begins the same', '<svgs>', undefined],
  ['a key', '-----BEGIN OPENSSH PRIVATE KEY-----', undefined],
  ['variables of a process', 'HOME=/root\0PATH=/bin\0', undefined],
  ['nothing', '', undefined],
];

describe('the type of an image', () => {
  for (const [what, begins, type] of cases)
    it(`of ${what} is ${type ?? 'none'}`, () => assert.equal(imageTypeOf(bytes(begins))?.type, type));

  it('is found in the first 4096 bytes of an SVG', () => {
    assert.equal(imageTypeOf(bytes(`${' '.repeat(4091)}<svg>`))?.type, 'image/svg+xml');
    assert.equal(imageTypeOf(bytes(`${' '.repeat(4092)}<svg>`)), undefined);
  });

  for (const length of [8, 0x6000 - 1, 0x6000, 0x6000 + 1, 100_000]) {
    it(`stands before its ${length} bytes in an address`, () => {
      const image = Uint8Array.from({ length }, (_, at) => (at < 8 ? bytes(cases[0]![1])[at]! : at % 256));
      const [head, data = ''] = imageAddress(image)?.split(',') ?? [];
      assert.equal(head, 'data:image/png;base64');
      assert.deepEqual(Buffer.from(data, 'base64'), Buffer.from(image));
    });
  }
});
