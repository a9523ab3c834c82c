import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { inShort, reading } from '../reading';

const note = (...lines: readonly string[]) => reading('notes/harbour.md', ...lines);

interface Case {
  readonly what: string;
  readonly lines: readonly string[];
  readonly expected: readonly string[];
}

const cases: Readonly<Record<'logseq' | 'callouts' | 'ankiBlocks' | 'liaScript', readonly Case[]>> = {
  logseq: [
    {
      what: 'an answer below',
      lines: [
        '- What steers? #card',
        '  card-last-interval:: 4',
        '  card-repeats:: 1',
        '  collapsed:: true',
        '\t- The rudder.',
        '- Something else',
        '\t- with more',
      ],
      expected: ['What steers? -> The rudder.'],
    },
    {
      what: 'the tag in front',
      lines: ['- #card What steers?', '  - The rudder.'],
      expected: ['What steers? -> The rudder.'],
    },
    {
      what: 'several blocks below',
      lines: [
        '- Ships',
        '\t- #card Parts?',
        '\t  id:: 6',
        '\t\t- keel',
        '\t\t\t- of oak',
        '\t\t- mast',
        '\t- not a part',
      ],
      expected: ['Parts? -> - keel\n  - of oak\n- mast'],
    },
    {
      what: 'deletions',
      lines: ['- The {{cloze rudder}} steers, the {{cloze sail \\\\ cloth}} drives. #card', '- b'],
      expected: ['rudder | sail'],
    },
    {
      what: 'cards below cards',
      lines: ['- a? #card', '\t- b', '\t- c? #[[card]]', '\t\t- d'],
      expected: ['a? -> b', 'c? -> d'],
    },
    {
      what: 'code in an answer',
      lines: ['- a? #card', '\t- ```js', '\t  - 1', '\t  ```'],
      expected: ['a? -> ```js\n- 1\n```'],
    },
  ],
  callouts: [
    {
      what: 'a question and its answer',
      lines: ['Text.', '', '> [!question]- What steers?', '> The **rudder**.', '> And the crew.', '', 'More.'],
      expected: ['What steers? -> The **rudder**.\nAnd the crew.'],
    },
    {
      what: 'an answer folded within',
      lines: ['> [!question]- What steers?', '> Think.', '> > [!success]- Answer', '> > The rudder.'],
      expected: ['What steers?\n\nThink. -> The rudder.'],
    },
    {
      what: 'a title that is only a label',
      lines: ['> [!quiz]- Question 1', '> What steers?', '>> [!tip]- Answer', '>> The rudder.'],
      expected: ['What steers? -> The rudder.'],
    },
    {
      what: 'boxes',
      lines: ['> [!question]- What steers?', '> - [ ] keel', '> - [x] rudder', '> ', '> It turns.'],
      expected: ['What steers? [A keel | B rudder] 1'],
    },
    {
      what: 'two in a row',
      lines: ['> [!question]- a?', '> b', '> [!faq]- c?', '> d'],
      expected: ['a? -> b', 'c? -> d'],
    },
  ],
  ankiBlocks: [
    {
      what: 'a note',
      lines: [
        'START',
        'Basic',
        'What steers?',
        'Back: The rudder.',
        'It turns.',
        'Tags: a b',
        '<!--ID: 1600000000000-->',
        'END',
        '',
        'text',
      ],
      expected: ['What steers? -> The rudder.\nIt turns.'],
    },
    {
      what: 'deletions',
      lines: ['START', 'Cloze', 'The {c1:rudder} steers, the {{c2::sail}} drives, {this} too.', 'END'],
      expected: ['rudder | sail | this'],
    },
    {
      what: 'one line',
      lines: ['STARTI [Basic] What steers? Back: The rudder. ENDI'],
      expected: ['What steers? -> The rudder.'],
    },
  ],
  liaScript: [
    {
      what: 'one of several',
      lines: ['# Ships', '', 'What steers?', '', '[( )] keel', '[(X)] rudder'],
      expected: ['What steers? [A keel | B rudder] 1'],
    },
    {
      what: 'several, indented',
      lines: ['What floats?', '', '    [[X]] cork', '    [[ ]] stone', '    [[X]] oak'],
      expected: ['What floats? [A cork | B stone | C oak] 0,2'],
    },
    {
      what: 'a text to be typed, beside options',
      lines: [
        'What floats?',
        '',
        '[[X]] cork',
        '[[ ]] stone',
        '',
        'What steers?',
        '',
        '    [[the rudder]]',
        '',
        '[[!]]',
      ],
      expected: ['What floats? [A cork | B stone] 0', 'What steers? => the rudder'],
    },
  ],
};

for (const [form, table] of Object.entries(cases)) {
  describe(`cards of ${form}`, () => {
    for (const { what, lines, expected } of table) {
      it(`are read: ${what}`, async () => {
        const { exercises, problems, readers } = await note(...lines);
        assert.deepEqual(exercises.map(inShort), expected);
        assert.deepEqual([problems, readers], [[], [form]]);
      });
    }
  });
}

describe('what is no card of an outliner', () => {
  const table: [what: string, ...lines: readonly string[]][] = [
    ['a list without the tag', '- What steers?', '  - The rudder.'],
    ['a folded callout that tells', '> [!note]- Mind', '> the gap'],
    ['a callout that is open', '> [!question] What is next?', '> Nobody knows.'],
    ['a callout in a fence', '```', '> [!question]- What?', '> This.', '```'],
    ['a start without an end', 'START', 'your engines'],
    ['a wiki link alone', 'What steers?', '', '[[the rudder]]'],
    ['wiki links', 'See [[Keel]] and [[Mast]] there.'],
    ['a matrix of links', '[[x]](a) b', '[[y]](c) d'],
  ];
  for (const [what, ...lines] of table)
    it(`is ${what}`, async () => assert.deepEqual((await note(...lines)).exercises, []));
});
