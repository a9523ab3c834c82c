import fc from 'fast-check';
import { describe, it } from 'mocha';
import { readFile } from '../../../../src/core/readers';

describe('tables and decks of any text', () => {
  it('are read without a throw', async () => {
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
