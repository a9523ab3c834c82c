import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { exercisesOf } from '../../../../src/core/exercise/practiceSet';
import { readFile } from '../../../../src/core/readers';
import { deckThresholds } from '../../../../src/core/readers/decks/deckEvidence';
import { inShort } from '../reading';

const read = async (bar: 'found' | 'announced', path: string, lines: readonly string[]) =>
  (await readFile({ path, text: lines.join('\n') }, bar)).sets.flatMap(exercisesOf).map(inShort);

const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, at) => at);
const headings = (count: number): readonly string[] =>
  upTo(count).flatMap((at) => [`## Term ${at}x`, `Meaning ${at}.`]);
const table = (names: string, rows: number): readonly string[] => [
  `| ${names} |`,
  '| --- | --- |',
  ...upTo(rows).map((at) => `| a${at} | b |`),
];
const { fewestCards, fewestRows, longestFront, longestCard, mostCovered, mostPlain } = deckThresholds;

describe('a file that a person wants to practise', () => {
  const taken: [what: string, lines: readonly string[], first: string][] = [
    ['headings', headings(fewestCards), 'Term 0x -> Meaning 0.'],
    [
      'lines in bold type',
      upTo(fewestCards).flatMap((at) => [`**Term ${at}x**`, '', `Meaning ${at}.`, '']),
      'Term 0x -> Meaning 0.',
    ],
    ['items of a list', upTo(fewestCards).map((at) => `- Hund ${at} - dog ${at}`), 'Hund 0 -> dog 0'],
    ['terms in bold type', upTo(fewestCards).flatMap((at) => [`**Port ${at}** — a number`, '']), 'Port 0 -> a number'],
    ['items below others', upTo(fewestCards).flatMap((at) => [`- Port ${at}`, '  - a number']), 'Port 0 -> - a number'],
    ['a table of terms', table('Term | Definition', fewestRows), 'a0 -> b'],
    ['a table of languages among prose', ['Prose.', '', ...table('German | English', fewestRows)], 'a0 -> b'],
  ];
  for (const [what, lines, first] of taken) {
    it(`gives ${what}`, async () => assert.equal((await read('announced', 'notes/a.md', lines))[0], first));
    it(`does not give ${what} to whoever only looks`, async () =>
      assert.deepEqual(await read('found', 'notes/a.md', lines), []));
  }

  const replaced = (lines: readonly string[], at: number, ...by: readonly string[]): readonly string[] => [
    ...lines.slice(0, at),
    ...by,
    ...lines.slice(at + 1),
  ];
  const twenty = headings(20);
  const covering = (share: number): readonly string[] => [
    '# Words',
    ...upTo(Math.round((20 * (1 - share)) / share)).map(() => 'Prose.'),
    ...twenty,
  ];
  const thresholds: [what: string, lines: readonly string[], isTaken: boolean][] = [
    ['so few cards', headings(fewestCards), true],
    ['fewer cards', headings(fewestCards - 1), false],
    [
      'fronts as long, more than a few',
      twenty.map((line) => line.replace('Term', `Term ${'x'.repeat(longestFront - 10)}`)),
      true,
    ],
    ['longer fronts', twenty.map((line) => line.replace('Term', `Term ${'x'.repeat(longestFront)}`)), false],
    [
      'cards as long',
      upTo(6).flatMap((at) => [`## Term ${at}x`, ...upTo(longestCard - 1).map(() => 'Meaning.')]),
      true,
    ],
    ['longer cards', upTo(6).flatMap((at) => [`## Term ${at}x`, ...upTo(longestCard).map(() => 'Meaning.')]), false],
    ['two of twenty that are links', replaced(replaced(twenty, 0, '## [a](b)'), 2, '## `c`'), true],
    [
      'three of twenty that are links',
      replaced(replaced(replaced(twenty, 0, '## [a](b)'), 2, '## `c`'), 4, '## `d`'),
      false,
    ],
    ['prose besides, up to a fifth', covering(mostCovered), true],
    ['more prose', covering(mostCovered - 0.05), false],
    ['a heading without anything below', [...twenty, '## Last'], false],
    ['so few rows', table('Term | Definition', fewestRows), true],
    ['fewer rows', table('Term | Definition', fewestRows - 1), false],
    ['columns that tell half', table('Term | Owner', 20), false],
    ['a table in a document', ['## Usage', ...table('Term | Definition', 20)], false],
    ['a heading of any document', [...twenty, '## Installation', 'Do so.'], false],
    ['a heading of any document in German', [...twenty, '## Lizenz', 'MIT.'], false],
  ];
  for (const [what, lines, isTaken] of thresholds)
    it(`${isTaken ? 'may have' : 'may not have'} ${what}`, async () => {
      assert.equal(mostPlain, 0.9);
      assert.equal((await read('announced', 'notes/a.md', lines)).length > 0, isTaken);
    });

  it('is none that is called as documents are', async () =>
    assert.deepEqual(await read('announced', 'CHANGELOG.md', twenty), []));

  it('keeps to its questions where it has some', async () =>
    assert.deepEqual(
      await read('announced', 'notes/a.md', ['**Q:** What is a port?', '**A:** A number.', '', ...twenty]),
      ['What is a port? => A number.'],
    ));
});
