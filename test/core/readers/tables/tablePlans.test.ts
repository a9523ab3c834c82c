import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { exercisesOf } from '../../../../src/core/exercise/practiceSet';
import { outlineOf } from '../../../../src/core/readers/outline/outline';
import { identified } from '../../../../src/core/readers/draft/exerciseDraft';
import { markdownCards } from '../../../../src/core/readers/tables/markdownCards';
import { markdownRecords } from '../../../../src/core/readers/tables/markdownRecords';
import { readTableBy } from '../../../../src/core/readers/tables/readTableBy';
import { recordsOf } from '../../../../src/core/readers/markdown/records';
import type { TablePlan } from '../../../../src/core/readers/tables/tablePlan';
import { tablePlans } from '../../../../src/core/readers/tables/tablePlans';
import { inShort } from '../reading';

const plansOf = (...lines: readonly string[]) => {
  const records = recordsOf(lines.join('\n'), { separator: ',' });
  return { records, plans: tablePlans(records) };
};
const told = ({ front, back, header, sure, evidence }: TablePlan) =>
  `${front}-${back} ${header ? 'named' : 'unnamed'} ${evidence}${sure ? ' sure' : ''}`;

describe('the plans of a table', () => {
  const table: [what: string, lines: readonly string[], expected: readonly string[]][] = [
    [
      'of questions and answers: they come first, and may be turned',
      ['question,answer', 'a?,b'],
      ['0-1 named named sure', '1-0 named any-columns'],
    ],
    ['of two languages', ['korean,english', 'a,b', 'c,d'], ['0-1 named languages sure', '1-0 named any-columns']],
    [
      'in five languages: none is sure',
      ['english,german,french,dutch,polish', 'a,b,c,d,e'],
      [
        '0-1 named languages',
        ...[
          [0, 2],
          [0, 3],
          [0, 4],
          [1, 0],
          [1, 2],
          [1, 3],
          [1, 4],
          [2, 0],
          [2, 1],
          [2, 3],
          [2, 4],
        ].map(([front, back]) => `${front}-${back} named any-columns`),
      ],
    ],
    ['with options', ['question,a,b,c,key', 'a?,x,y,z,a'], ['0-4 named options sure']],
    ['of data', ['name,email', 'Ann Ash,a@x.org'], ['0-1 named any-columns']],
    [
      'without names',
      ['ketch,bow', 'yawl,stern', 'sloop,mast'],
      ['0-1 unnamed two-columns sure', '1-0 unnamed any-columns'],
    ],
    ['of two rows without names', ['ketch,bow', 'yawl,stern'], ['0-1 unnamed two-columns', '1-0 unnamed any-columns']],
    ['of one column', ['a', 'b'], []],
    [
      'of a hundred and one columns',
      [Array.from({ length: 101 }, (_, at) => `c${at}`).join(), Array.from({ length: 101 }, () => 'word').join()],
      [],
    ],
    ['of nothing', [''], []],
  ];
  for (const [what, lines, expected] of table) {
    it(`are made ${what}`, () =>
      assert.deepEqual(
        plansOf(...lines)
          .plans.map(told)
          .slice(0, expected.length === 1 ? 1 : undefined),
        expected,
      ));
  }

  it('read a table as a person chooses', () => {
    const { records, plans } = plansOf('english,german,french,dutch,polish', 'ship,Schiff,bateau,schip,statek');
    const chosen = plans.find(({ front, back }) => front === 2 && back === 0);
    const { sets } = readTableBy(chosen!, records, { title: 'x' });
    assert.deepEqual(sets.flatMap(exercisesOf).map(inShort), ['bateau -> ship']);
  });

  const threshold: [what: string, languages: readonly string[], sure: boolean][] = [
    ['four languages are a pair', ['english', 'german', 'french', 'dutch'], true],
    ['five are for a person to choose', ['english', 'german', 'french', 'dutch', 'polish'], false],
  ];
  for (const [what, languages, sure] of threshold)
    it(`are sure up to four languages: ${what}`, () =>
      assert.equal(plansOf(languages.join(), languages.map((_, at) => 'abcde'[at]).join()).plans[0]?.sure, sure));
});

describe('tables and lists of words in Markdown', () => {
  const read = (...lines: readonly string[]) =>
    markdownRecords(outlineOf(lines.join('\n'))).map(({ records, header, written }) => {
      const [plan] = tablePlans(records, { header });
      const { exercises } = identified(markdownCards(outlineOf(''), plan!, records));
      return [written, ...exercises.map((exercise) => `${exercise.range.start} ${inShort(exercise)}`)];
    });
  const table: [what: string, lines: readonly string[], expected: readonly (readonly string[])[]][] = [
    [
      'a table of terms',
      ['| Term | Definition |', '| --- | --- |', '| Port | `left` |', '| Keel | below |'],
      [['table', '2 Port -> `left`', '3 Keel -> below']],
    ],
    ['a table of languages', ['| German | English |', '|---|---|', '| Hund | dog |'], [['table', '2 Hund -> dog']]],
    [
      'a list with dashes',
      ['- Hund - dog', '- Katze - cat', '- Maus – mouse'],
      [['list', '0 Hund -> dog', '1 Katze -> cat', '2 Maus -> mouse']],
    ],
    [
      'terms in bold',
      ['**Port** — a number', '', '**Host** — a machine', '', '**Path** — a way'],
      [['list', '0 Port -> a number', '2 Host -> a machine', '4 Path -> a way']],
    ],
    [
      'items with items below',
      ['- Port', '  - a number', '  - of a host', '- Host', '  - a machine', '- Path', '  - a way'],
      [['list', '0 Port -> - a number\n- of a host', '3 Host -> - a machine', '5 Path -> - a way']],
    ],
    ['prose', ['A port is a number.', '', 'A host is a machine.'], []],
    ['a table within a fence', ['```', '| a | b |', '| --- | --- |', '| c | d |', '```'], []],
  ];
  for (const [what, lines, expected] of table)
    it(`are read as the person says: ${what}`, () => assert.deepEqual(read(...lines), expected));
});
