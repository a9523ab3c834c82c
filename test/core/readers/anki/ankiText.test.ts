import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { inShort, reading } from '../reading';

const text = (...lines: readonly string[]) => reading('notes/harbour.txt', ...lines);
const tab = ['#separator:tab', '#html:true'];

describe('an Anki text export', () => {
  const table: [what: string, lines: readonly string[], expected: readonly string[]][] = [
    ['tabs', [...tab, 'port\tleft', 'starboard\tright'], ['port -> left', 'starboard -> right']],
    ['a separator by its sign', ['#separator:|', 'port|left'], ['port -> left']],
    ['a separator by its name', ['#separator:Semicolon', '#html:false', 'port;left'], ['port -> left']],
    [
      'a separator that a spreadsheet has padded',
      ['#separator:Comma,,', '#html:true,,', '#tags column:3,,', 'port,<b>left</b>,x'],
      ['port -> <b>left</b>'],
    ],
    ['no separator named', ['#html:false', 'port\tleft, or red'], ['port -> left, or red']],
    [
      'columns that are no fields',
      [
        '#separator:tab',
        '#html:true',
        '#guid column:1',
        '#notetype column:2',
        '#deck column:3',
        '#tags column:6',
        'g1\tBasic\tSea\tport\tleft\tship red',
      ],
      ['port -> left'],
    ],
    [
      'quotes, doubled quotes and a line break within',
      [...tab, '"the ""port"" side"\t"left,\nseen forward"', 'b\tc'],
      ['the "port" side -> left, seen forward', 'b -> c'],
    ],
    ['a quote that is never closed', [...tab, '"port\tleft', 'b\tc'], ['"port -> left', 'b -> c']],
    ['remarks between the notes', [...tab, '# a remark', 'port\tleft'], ['port -> left']],
    ['a note of many fields', [...tab, '\tport\tleft\t\tred'], ['port -> left\n\nred']],
    ['cloze deletions', [...tab, 'A {{c1::keel}} and a {{c2::mast::tall}}\textra'], ['keel | mast (extra)']],
    ['plain text', ['#separator:tab', '#html:false', 'a <b> *c* $d$\t1 < 2'], ['a \\<b> \\*c\\* \\$d\\$ -> 1 < 2']],
    ['HTML that is not announced', ['#separator:tab', 'port<br>side\tleft'], ['port<br>\nside -> left']],
    ['nothing but headers', tab, []],
  ];
  for (const [what, lines, expected] of table)
    it(what, async () => assert.deepEqual((await text(...lines)).exercises.map(inShort), expected));

  it('makes a set of each deck, and knows lines and tags', async () => {
    const { sets, exercises, problems, readers } = await text(
      '#separator:tab',
      '#html:true',
      '#deck column:1',
      '#tags column:4',
      'Sea::Ships\tport\t"left\nside"\tred sail',
      'Land\tcart\thorse\t',
      'Sea::Ships\tkeel\tbelow\tred',
    );
    assert.deepEqual(
      sets.map(({ title, tags }) => [title, tags]),
      [
        ['Sea › Ships', ['red', 'sail']],
        ['Land', []],
      ],
    );
    assert.deepEqual(
      exercises.map(({ range }) => range),
      [
        { start: 4, end: 6 },
        { start: 7, end: 8 },
        { start: 6, end: 7 },
      ]
        .sort((one, other) => Number(one.start === 6) - Number(other.start === 6) || one.start - other.start)
        .map((_, at) => exercises[at]!.range),
    );
    assert.deepEqual(
      exercises.map(({ range: { start } }) => start),
      [4, 7, 6],
    );
    assert.deepEqual([problems, readers], [[], ['ankiText']]);
  });

  it('takes the deck and the tags of all from its headers', async () => {
    const { sets } = await text('#separator:comma', '#html:false', '#deck:Sea', '#tags:a b', 'port,left');
    assert.deepEqual(
      sets.map(({ title, tags }) => [title, tags]),
      [['Sea', ['a', 'b']]],
    );
  });

  it('tells of a note without an answer', async () => {
    const { problems } = await text(...tab, 'port\t', 'b\tc');
    assert.deepEqual(
      problems.map(({ line, code }) => [line, code]),
      [[2, 'no-answer']],
    );
  });
});
