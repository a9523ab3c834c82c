import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { readFile } from '../../../../src/core/readers';

const size = 100_000;
const filled = (start: string, piece: string): string => start + piece.repeat(size / piece.length);

describe('tables and decks of hostile content', () => {
  const table: [path: string, start: string, pieces: readonly string[]][] = [
    [
      'a.csv',
      'front,back\n',
      ['"', '",', '"a,', 'a,b\n', '"a""', ',', '\n', 'a,"b\n', '<b>', '{{c1::a,b\n', '<br', '"<i>"', '\t'],
    ],
    ['a.csv', '', ['a,', '"a",', 'front,', 'a b,c\n', '-', '( ', 'a.']],
    ['a.txt', '#separator:comma\n#html:true\n#deck column:1\n', ['"', 'a,b\n', '#\n', '"a""', '::,a,b\n', '<img ']],
    ['a.txt', 'a\tb\n', ['\t', 'a\tb\n', '"']],
    ['deck.json', '{"notes":[],"note_models":[', ['"guid":"', '[', '{"children":[', '"guid":"a"\n']],
  ];
  for (const [path, start, pieces] of table) {
    for (const piece of pieces) {
      it(`${path} ${JSON.stringify(start)} and then ${JSON.stringify(piece)} takes time in proportion`, async () => {
        const started = performance.now();
        await readFile({ path, text: filled(start, piece) });
        assert.ok(performance.now() - started < 5000);
      });
    }
  }

  it('random text never throws', async () => {
    const words = fc.array(
      fc.constantFrom(
        'front',
        'back',
        'a',
        'b c',
        '1',
        ',',
        ';',
        '\t',
        '\n',
        '"',
        '""',
        '#separator:',
        '#html:true',
        '<b>',
        '</b>',
        '{{c1::',
        '}}',
        '::',
        '|',
        'tags',
        '{',
        '"notes"',
        '"guid":"',
      ),
      { maxLength: 60 },
    );
    const paths = fc.constantFrom('a.csv', 'a.tsv', 'a.txt', 'deck.json');
    await fc.assert(
      fc.asyncProperty(paths, words, async (path, parts) => {
        await readFile({ path, text: parts.join('') });
      }),
      { numRuns: 600 },
    );
  });
});
