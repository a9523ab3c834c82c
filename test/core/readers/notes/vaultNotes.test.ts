import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { exercisesOf } from '../../../../src/core/exercise/practiceSet';
import { readFile } from '../../../../src/core/readers';
import { vaultMarks } from '../../../../src/core/readers/draft/vaultMarks';
import { inShort } from '../reading';

const own = {
  singleLineCardSeparator: '>>',
  singleLineReversedCardSeparator: '<>',
  multilineCardSeparator: '---?',
  multilineReversedCardSeparator: '---??',
  flashcardTags: ['#study'],
};
const read = async (settings: object, ...lines: readonly string[]) => {
  const vault = vaultMarks(JSON.stringify({ settings }));
  const { sets } = await readFile({ path: 'vault/a.md', text: lines.join('\n'), ...(vault && { vault }) });
  return sets.flatMap(exercisesOf).map(inShort);
};

describe('the marks of a vault', () => {
  const table: [what: string, settings: object, lines: readonly string[], expected: readonly string[]][] = [
    [
      'in one line',
      own,
      ['#study', '', 'keel >> below', 'mast::above', 'Hund <> dog'],
      ['keel -> below', 'Hund -> dog'],
    ],
    [
      'between lines',
      own,
      ['#study/sea', '', 'What steers?', '---?', 'The rudder.', '', 'text'],
      ['What steers? -> The rudder.'],
    ],
    [
      'with a line that ends a card',
      { ...own, multilineCardEndMarker: '+++' },
      ['#study', '', 'What steers?', '---?', 'The rudder.', '', 'And the crew.', '+++', 'text'],
      ['What steers? -> The rudder.\n\nAnd the crew.'],
    ],
    ['a tag in the front matter', own, ['---', 'tags: [study]', '---', 'keel >> below'], ['keel -> below']],
    ['another tag', own, ['#flashcards', '', 'keel >> below', 'a :: b'], []],
    [
      'deletions',
      { ...own, convertBoldTextToClozes: true },
      ['#study', '', 'The **keel** is below.', '', 'The ==mast== is above.'],
      ['keel', 'mast'],
    ],
    [
      'deletions that are switched off',
      { ...own, convertHighlightsToClozes: false },
      ['#study', '', 'The ==mast== is above.'],
      [],
    ],
    ['not in code', own, ['#study', '', '`a >> b`', '```', 'c >> d', '```'], []],
    ['the usual ones, which need no settings', {}, ['#flashcards', '', 'keel::below'], ['keel -> below']],
  ];
  for (const [what, settings, lines, expected] of table)
    it(`decide what is read: ${what}`, async () => assert.deepEqual(await read(settings, ...lines), expected));

  const none: [what: string, text: string][] = [
    ['no JSON', '{'],
    ['no settings', '{}'],
    ['an empty mark', '{"settings":{"singleLineCardSeparator":" "}}'],
    ['the usual ones', '{"settings":{"flashcardTags":["#flashcards"]}}'],
    ['odd types', '{"settings":{"singleLineCardSeparator":3}}'],
  ];
  for (const [what, text] of none)
    it(`are not to be had from ${what}`, () => assert.equal(vaultMarks(text), undefined));
});
