import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { exercisesOf } from '../../../../src/core/exercise/practiceSet';
import { readFile } from '../../../../src/core/readers';
import { identities, inShort } from '../reading';

const read = async (path: string, readAs: string | undefined, ...lines: readonly string[]) => {
  const file = { path, text: lines.join('\n') };
  const { sets, problems, readers } = await readFile(readAs === undefined ? file : { ...file, readAs });
  return { exercises: sets.flatMap(exercisesOf), problems, readers };
};

const headings = ['# Terms', '', '## Port', '', 'A number.', '', '## Host', '', 'A machine.', '', '### More', 'Of it.'];
const vocabulary = ['# Words', '', '| German | English |', '| --- | --- |', '| Hund | dog |', '| Katze | *cat* |'];
const languages = Array.from({ length: 16 }, (_, at) => `lang${at + 1}`);
const sixteen = [
  languages.join(),
  ...['ship', 'boat'].map((word) => languages.map((name) => `${word} ${name}`).join()),
];

describe('a file that a person has said how to read', () => {
  const table: [what: string, path: string, word: string, lines: readonly string[], expected: readonly string[]][] = [
    [
      'is a deck of headings in a folder that does not say so',
      'notes/terms.md',
      '## headings',
      headings,
      ['Port -> A number.', 'Host -> A machine.\n\n### More\nOf it.'],
    ],
    ['may be said so by the marks alone', 'notes/terms.md', '###', headings, ['More -> Of it.']],
    [
      'has as its usual headings those of the first level that has several',
      'notes/terms.md',
      'Headings',
      headings,
      ['Port -> A number.', 'Host -> A machine.\n\n### More\nOf it.'],
    ],
    [
      'asks by its headings where half of them ask',
      'notes/terms.md',
      '## headings',
      ['## What is a port?', 'A number.', '## Host', 'A machine.'],
      ['What is a port? => A number.', 'Host => A machine.'],
    ],
    [
      'asks by lines in bold type, whether they ask or not',
      'notes/terms.md',
      'bold lines',
      ['**Port**', '', 'A number.', '', '**What is a host?**', 'A machine.', '', 'Some **bold** words.'],
      ['Port -> A number.', 'What is a host? => A machine.\n\nSome **bold** words.'],
    ],
    [
      'asks by the items of its lists',
      'notes/words.md',
      'list items',
      ['- Hund - dog', '- Katze – cat', '- Maus', '  - mouse', '', '**Port** — a number', '', 'Prose - it is.'],
      ['Hund -> dog', 'Katze -> cat', 'Maus -> - mouse', 'Port -> a number'],
    ],
    [
      'is a vocabulary table',
      'notes/words.md',
      'front=German, back=English',
      vocabulary,
      ['Hund -> dog', 'Katze -> *cat*'],
    ],
    [
      'is that the other way round',
      'notes/words.md',
      'front=2, back=german',
      vocabulary,
      ['dog -> Hund', '*cat* -> Katze'],
    ],
    [
      'gives the rows of all tables with the columns',
      'notes/words.md',
      'front=German, back=English',
      [
        ...vocabulary,
        '',
        '| Name | Age |',
        '| --- | --- |',
        '| Ann | 3 |',
        '',
        '| English | German |',
        '|---|---|',
        '| cow | Kuh |',
      ],
      ['Hund -> dog', 'Katze -> *cat*', 'Kuh -> cow'],
    ],
    [
      'is a table of sixteen languages',
      'words.csv',
      'front=lang7, back=lang2, extra=lang3',
      sixteen,
      ['ship lang7 -> ship lang2\n\n<i>lang3</i>: ship lang3', 'boat lang7 -> boat lang2\n\n<i>lang3</i>: boat lang3'],
    ],
    ['may name its columns in any order', 'words.csv', 'deck=c, back=b, front=a', ['a,b,c', 'x,y,z'], ['x -> y']],
    [
      'has columns without names',
      'words.tsv',
      'front=2, back=1',
      ['ketch\tbow', 'yawl\tstern'],
      ['bow -> ketch', 'stern -> yawl'],
    ],
    [
      'has a first row that is a card',
      'words.csv',
      'front=1, back=2, header=no',
      ['front,back', 'a,b'],
      ['front -> back', 'a -> b'],
    ],
    [
      'has a first row that is none',
      'words.csv',
      'front=1, back=2, header=yes',
      ['ketch,bow', 'yawl,stern'],
      ['yawl -> stern'],
    ],
    [
      'has columns of options',
      'quiz.csv',
      'front=what, options=one+two+"or, three", key=it, why=note',
      ['what,one,two,"or, three",it,note', 'Where?,here,there,nowhere,2,So.'],
      ['Where? [A here | B there | C nowhere] 1'],
    ],
    [
      'has options in one column',
      'quiz.csv',
      'front=what, options=all, key=it',
      ['what,all,it', 'Where?,here;there,there', 'When?,now;then,now'],
      ['Where? [A here | B there] 1', 'When? [A now | B then] 0'],
    ],
    [
      'has options in a Markdown table',
      'quiz.md',
      'front=Task, options=One+Two, key=Right',
      ['| Task | One | Two | Right |', '|---|---|---|---|', '| Where? | `here` | there | A |'],
      ['Where? [A `here` | B there] 0'],
    ],
    ['is any table', 'words.csv', 'table', ['noun,verb', 'ship,sail', 'sea,swim'], ['ship -> sail', 'sea -> swim']],
    ['is GIFT in plain text', 'quiz.txt', 'GIFT', ['What floats? {=Cork ~Lead}'], ['What floats? [A Cork | B Lead] 0']],
    [
      'is text without a name for its end',
      'terms',
      '## headings',
      headings.slice(2, 9),
      ['Port -> A number.', 'Host -> A machine.'],
    ],
    ['is no practice material', 'deck/cards.md', 'nothing', ['## Port', 'A number.', '## Host', 'A machine.'], []],
  ];
  for (const [what, path, word, lines, expected] of table)
    it(what, async () => {
      const { exercises, problems } = await read(path, word, ...lines);
      assert.deepEqual(exercises.map(inShort), expected);
      assert.deepEqual(problems, []);
    });

  const refused: [what: string, path: string, word: string, lines: readonly string[], message: RegExp][] = [
    [
      'a word that is none, with those that there are',
      'notes/terms.md',
      'headlines',
      headings,
      /^error “headlines” is no way to read this file; one of “# headings”, “## headings”, “### headings”, “nothing” was expected\.$/u,
    ],
    [
      'a way by which nothing is found',
      'notes/terms.md',
      'bold lines',
      headings,
      /^warning Nothing in this file is read as “bold lines”; one of .*“## headings”.* was expected\.$/u,
    ],
    [
      'a form that the file cannot have',
      'notes/terms.md',
      'gift',
      headings,
      /^warning Nothing in this file is read as “gift”/u,
    ],
    [
      'a column that is not there',
      'words.csv',
      'front=korean, back=english',
      ['german,english', 'Hund,dog'],
      /^error There is no column “korean”; one of “german”, “english”, or a number from 1 to 2, was expected\.$/u,
    ],
    [
      'a number that is not there',
      'words.csv',
      'front=1, back=3',
      ['ketch,bow', 'yawl,stern'],
      /^error There is no column “3”; a number from 1 to 2 was expected\.$/u,
    ],
    [
      'a column without the other',
      'words.csv',
      'front=german',
      ['german,english', 'Hund,dog'],
      /^error “back=” is missing/u,
    ],
    ['options without a key', 'quiz.csv', 'front=a, options=b+c', ['a,b,c', '1,2,3'], /^error “key=” is missing/u],
    [
      'one column of options that holds none',
      'quiz.csv',
      'front=a, options=b, key=c',
      ['a,b,c', 'x,y,z'],
      /^error The column “b” does not hold options/u,
    ],
    ['columns of a file that is no table', 'words.csv', 'front=a, back=b', ['words'], /^error This file is no table/u],
    ['columns of a page without a table', 'words.md', 'front=a, back=b', headings, /^error This file has no table/u],
    [
      'columns of a table that has others',
      'words.md',
      'front=a, back=English',
      vocabulary,
      /^error There is no column “a”; one of “German”, “English”/u,
    ],
    [
      'columns that are not well written',
      'words.csv',
      'front=a, side=b',
      ['a,b', '1,2'],
      /^error In “front=a, side=b”, “side” is not understood/u,
    ],
  ];
  for (const [what, path, word, lines, message] of refused)
    it(`says of ${what}`, async () => {
      const { exercises, problems } = await read(path, word, ...lines);
      assert.deepEqual([exercises.length, problems.length], [0, 1]);
      assert.deepEqual([problems[0]?.code, problems[0]?.line], ['unknown-way', 0]);
      assert.match(`${problems[0]?.severity ?? ''} ${problems[0]?.message ?? ''}`, message);
    });

  const kept: [what: string, path: string, word: string, lines: readonly string[]][] = [
    [
      'a deck of headings that asks',
      'cards/deck.md',
      '## headings',
      ['## What is a port?', 'A number.', '## Which host?', 'This one.'],
    ],
    [
      'a deck of headings',
      'cards/deck.md',
      '## headings',
      ['## Port', 'A number.', '%', 'Of a host.', '## Host', 'A machine.'],
    ],
    [
      'a table of questions',
      'interview questions.md',
      'front=Question, back=Answer',
      [
        '# Interview questions',
        '',
        '| Question | Answer |',
        '|---|---|',
        '| What is a port? | A number |',
        '| Why? | So |',
      ],
    ],
    ['a table of cards', 'words.csv', 'front=korean, back=english', ['korean,english', 'a,b', 'c,d']],
  ];
  for (const [what, path, word, lines] of kept)
    it(`keeps the identity of ${what}`, async () => {
      const [automatic, chosen] = [await read(path, undefined, ...lines), await read(path, word, ...lines)];
      assert.ok(automatic.exercises.length > 0);
      assert.deepEqual(identities(chosen.exercises), identities(automatic.exercises));
    });
});
