import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { exercisesOf } from '../../../../src/core/exercise/practiceSet';
import { readFile } from '../../../../src/core/readers';
import { sourceFileOf } from '../../../../src/core/readers/draft/sourceFile';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string, bigEndian: boolean): Uint8Array =>
  Uint8Array.from(
    `\ufeff${text}`.split('').flatMap((character) => {
      const unit = character.charCodeAt(0);
      return bigEndian ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8];
    }),
  );

describe('a file from its bytes', () => {
  const cases: [what: string, bytes: Uint8Array, text: string | undefined][] = [
    ['UTF-8', utf8('Füße'), 'Füße'],
    ['UTF-8 with a byte order mark', utf8('\ufeffFüße'), 'Füße'],
    ['UTF-16, little end first', utf16('Füße', false), 'Füße'],
    ['UTF-16, big end first', utf16('Füße', true), 'Füße'],
    ['Windows-1252', Uint8Array.from([0x46, 0xfc, 0xdf, 0x65]), 'Füße'],
    ['lines of Windows', utf8('a\r\nb\r\n'), 'a\nb\n'],
    ['lines of old Macs', utf8('a\rb'), 'a\nb'],
    ['right-to-left text', utf8('ما هو الميناء؟'), 'ما هو الميناء؟'],
    ['nothing', new Uint8Array(), ''],
    ['a binary file', Uint8Array.from([0x89, 0x50, 0, 1]), undefined],
  ];
  for (const [what, bytes, text] of cases)
    it(`is read in ${what}`, () => assert.equal(sourceFileOf('a/b.md', bytes)?.text, text));

  it('keeps its bytes where it is a package', () =>
    assert.deepEqual(sourceFileOf('A.APKG', Uint8Array.from([80, 75, 0])), {
      path: 'A.APKG',
      text: '',
      bytes: Uint8Array.from([80, 75, 0]),
    }));

  it('has a path with forward slashes', () => assert.equal(sourceFileOf('a\\b.md', utf8(''))?.path, 'a/b.md'));

  it('gives the same items whatever the encoding and the ends of its lines', async () => {
    const text = '## Flashcards\n\n**Q: Was heißt „Füße“?**\nA: feet\n\n**Q: مرفأ؟**\nA: port\n';
    const idsOf = async (bytes: Uint8Array) =>
      (await readFile(sourceFileOf('a.practice.md', bytes)!)).sets.flatMap(exercisesOf).map(({ id }) => id);
    const ids = await idsOf(utf8(text));
    assert.equal(ids.length, 2);
    for (const bytes of [utf8(`\ufeff${text}`), utf8(text.replaceAll('\n', '\r\n')), utf16(text, true)])
      assert.deepEqual(await idsOf(bytes), ids);
  });

  it('never throws, whatever the bytes and the name', async () => {
    const names = fc.constantFrom('md', 'practice.md', 'html', 'txt', 'gift', 'toml', 'csv', 'tsv', 'json', 'apkg');
    await fc.assert(
      fc.asyncProperty(names, fc.uint8Array({ maxLength: 400 }), async (extension, bytes) => {
        const file = sourceFileOf(`a.${extension}`, bytes);
        if (file !== undefined) await readFile(file);
      }),
      { numRuns: 400 },
    );
  });
});
