import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { inShort, reading } from '../reading';

const quiz = (...questions: readonly string[]) =>
  reading('bank.xml', '<?xml version="1.0"?>', '<quiz>', ...questions, '</quiz>');
const question = (type: string, ...inner: readonly string[]) =>
  [
    `<question type="${type}">`,
    '<questiontext format="html"><text><![CDATA[<p>What steers <b>a ship</b>?</p>]]></text></questiontext>',
    ...inner,
    '</question>',
  ].join('\n');
const answer = (fraction: number, text: string, more = '') =>
  `<answer fraction="${fraction}" format="html"><text>${text}</text>${more}</answer>`;
const asked = 'What steers <b>a ship</b>?';

describe('Moodle XML', () => {
  const table: [what: string, written: string, expected: readonly string[]][] = [
    [
      'one of several',
      question(
        'multichoice',
        '<single>true</single>',
        answer(0, 'The keel'),
        answer(100, '&lt;p&gt;The rudder&lt;/p&gt;', '<feedback><text>Yes.</text></feedback>'),
      ),
      [`${asked} [A The keel | B The rudder] 1`],
    ],
    [
      'several',
      question('multichoice', '<single>false</single>', answer(50, 'a'), answer(-100, 'b'), answer(50, 'c')),
      [`${asked} [A a | B b | C c] 0,2`],
    ],
    [
      'true or false',
      question('truefalse', answer(0, 'true'), answer(100, 'false')),
      [`${asked} [A True | B False] 1`],
    ],
    [
      'a short answer',
      question('shortanswer', answer(100, 'rudder'), answer(100, 'the rudder'), answer(50, 'oar'), answer(0, '*')),
      [`${asked} => rudder · the rudder`],
    ],
    [
      'a number',
      question('numerical', '<answer fraction="100"><text>3.5</text><tolerance>0.5</tolerance></answer>'),
      [`${asked} => 3.5 ± 0.5`],
    ],
    [
      'pairs',
      question(
        'matching',
        '<subquestion format="html"><text>Keel</text><answer><text>below</text></answer></subquestion>',
        '<subquestion><text>Mast</text><answer><text>above</text></answer></subquestion>',
        '<subquestion><text></text><answer><text>beside</text></answer></subquestion>',
      ),
      ['A Keel: below ()\nB Mast: above ()'],
    ],
    [
      'an essay with what graders know',
      question('essay', '<graderinfo format="html"><text>The rudder does.</text></graderinfo>'),
      [`${asked} => The rudder does.`],
    ],
    [
      'formulas keep their backslashes',
      '<question type="shortanswer"><questiontext format="html"><text>Is \\(a \\neq b\\)?</text></questiontext><answer fraction="100"><text>x</text></answer></question>',
      ['Is $a \\neq b$? => x'],
    ],
    ['a comment with a question within', `<!-- ${question('shortanswer', answer(100, 'x'))} -->`, []],
    [
      'a declared entity, which is not unfolded',
      '<question type="shortanswer"><questiontext format="plain_text"><text>a &lol; b</text></questiontext><answer fraction="100"><text>x</text></answer></question>',
      ['a \\&lol; b => x'],
    ],
  ];
  for (const [what, written, expected] of table) {
    it(`is read: ${what}`, async () => {
      const { exercises, problems } = await quiz(written);
      assert.deepEqual(exercises.map(inShort), expected);
      assert.deepEqual(problems, []);
    });
  }

  it('knows lines, categories and tags', async () => {
    const { exercises, sets } = await quiz(
      '<question type="category"><category><text>$course$/top/Sea/Ships</text></category></question>',
      question('shortanswer', answer(100, 'x'), '<tags><tag><text>calm</text></tag></tags>'),
    );
    assert.deepEqual(
      exercises.map(({ headings, range }) => [headings, range]),
      [[['Sea', 'Ships'], { start: 3, end: 8 }]],
    );
    assert.deepEqual(
      sets.map(({ tags }) => tags),
      [['calm']],
    );
  });

  const problems: [what: string, written: string, told: readonly string[]][] = [
    ['embedded answers', question('cloze'), ['2 unknown-type']],
    ['no right option', question('multichoice', answer(0, 'a'), answer(0, 'b')), ['2 no-answer']],
    ['an essay without an answer', question('essay'), ['2 no-answer']],
    [
      'a question without text',
      '<question type="shortanswer"><answer fraction="100"><text>x</text></answer></question>',
      ['2 no-question'],
    ],
    [
      'a question that is never closed',
      '<question type="shortanswer"><questiontext><text>a</text></questiontext><answer fraction="100"><text>x</text></answer>',
      [],
    ],
    ['a description', question('description'), []],
  ];
  for (const [what, written, told] of problems)
    it(`tells of ${what}`, async () =>
      assert.deepEqual(
        (await quiz(written)).problems.map(({ line, code }) => `${line} ${code}`),
        told,
      ));

  it('is not other XML', async () =>
    assert.deepEqual((await reading('a.xml', '<project><question type="x">a</question></project>')).readers, []));
});
