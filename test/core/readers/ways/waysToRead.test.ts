import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'mocha';
import { english } from '../../../../src/core/language/words';
import { exercisesOf } from '../../../../src/core/exercise/practiceSet';
import { fewestExercises, mostWays, waysToRead } from '../../../../src/core/readers/ways/waysToRead';
import { inRepository } from '../../../harness/repository';
import { waysParseBack } from './waysParseBack';

const ways = (path: string, lines: readonly string[]) => waysToRead({ path, text: lines.join('\n') });
const told = async (path: string, lines: readonly string[]) =>
  (await ways(path, lines)).map(({ word, reading }) => `${reading.sets.flatMap(exercisesOf).length} ${word}`);

const own = ['README.md', 'docs/practice-page.md', 'docs/read-as.md', 'docs/decisions/README.md', 'content/welcome.md'];

describe('the ways to read a file', () => {
  const table: [what: string, path: string, lines: readonly string[], expected: readonly string[]][] = [
    [
      'are those of a deck of headings',
      'notes/terms.md',
      ['# Terms', '## Port', 'A number.', '## Host', 'A machine.'],
      ['2 ## headings'],
    ],
    [
      'begin with what the file shows itself',
      'notes/quiz.md',
      [
        '# Quiz',
        '## 1. What is a port?',
        'A number.',
        '## 2. What is a host?',
        '- One - two',
        '- Three - four',
        '- Five - six',
      ],
      ['2 numbered headings', '3 list items'],
    ],
    [
      'are the pairs of columns of a table',
      'words.csv',
      ['korean,english', 'a,b', 'c,d'],
      ['2 front=korean, back=english', '2 front=english, back=korean'],
    ],
    [
      'are those of a vocabulary table in Markdown',
      'words.md',
      ['| Term | Definition |', '|---|---|', '| Port | A number |', '| Host | A machine |'],
      ['2 front=Term, back=Definition', '2 front=Definition, back=Term'],
    ],
    [
      'are those of a form that plain text may have',
      'quiz.txt',
      ['What floats? {=Cork ~Lead}', '', 'What sinks? {=Lead ~Cork}'],
      ['2 gift'],
    ],
    ['are none where there is nothing to ask', 'notes.md', ['# Notes', '', 'Some words.'], []],
    ['are none of a single card that nothing speaks for', 'notes.md', ['# Notes', '', '## Port', 'A number.'], []],
  ];
  for (const [what, path, lines, expected] of table)
    it(what, async () => assert.deepEqual(await told(path, lines), expected));

  for (const path of own)
    it(`parse back from their words: ${path}`, async () => {
      assert.ok((await waysParseBack({ path, text: readFileSync(inRepository(path), 'utf8') })) > 0);
    });

  it('are bounded', async () => {
    assert.equal(fewestExercises, 2);
    const tables = Array.from({ length: mostWays }, (_, at) => [
      `| Term${at} | Meaning${at} |`,
      '|---|---|',
      `| a${at} | b${at} |`,
      `| c${at} | d${at} |`,
      '',
    ]).flat();
    assert.equal((await ways('words.md', tables)).length, mostWays);
  });

  it('have a name with its values, evidence, and the columns of a table with what they hold', async () => {
    const [way] = await ways('words.csv', ['front (1),english', 'a,b', 'c,d']);
    assert.ok(way);
    assert.equal(english.say(way.name.text, ...way.name.values), 'the table: front = front (1), back = english');
    assert.deepEqual(way.evidence, ['one column is named as what asks or what answers']);
    assert.deepEqual(
      [way.columns?.names, way.columns?.rows, way.columns?.plan.front],
      [
        ['front (1)', 'english'],
        [
          ['a', 'b'],
          ['c', 'd'],
        ],
        0,
      ],
    );
  });
});
