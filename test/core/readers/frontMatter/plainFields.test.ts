import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { plainFields } from '../../../../src/core/readers/frontMatter/plainFields';

describe('plain fields of front matter', () => {
  const plain: [what: string, lines: readonly string[], fields: Readonly<Record<string, unknown>>][] = [
    ['words', ['title: The harbour at night', 'id: tide'], { title: 'The harbour at night', id: 'tide' }],
    ['words in quotes', ['title: "2: the tide"'], { title: '2: the tide' }],
    ['words in single quotes', ["title: 'Practice: the tide'"], { title: 'Practice: the tide' }],
    ['words beyond ASCII', ['title: Über die Flut — “Ebbe”'], { title: 'Über die Flut — “Ebbe”' }],
    ['numbers', ['retention: 0.90', 'order: 3'], { retention: 0.9, order: 3 }],
    ['lists of words', ['tags: [tide, low-water]'], { tags: ['tide', 'low-water'] }],
    [
      'fields of their own',
      ['sidebar:', '  order: 3', '  label: Tides', 'id: tide'],
      {
        sidebar: new Map<string, unknown>([
          ['order', 3],
          ['label', 'Tides'],
        ]),
        id: 'tide',
      },
    ],
    ['marks within words', ["title: What's a buoy, then?"], { title: "What's a buoy, then?" }],
  ];
  for (const [what, lines, fields] of plain)
    it(`are ${what}`, () => assert.deepEqual(Object.fromEntries(plainFields(lines) ?? []), fields));

  const others: [what: string, line: string][] = [
    ['a number in another form', 'order: 007'],
    ['a list of other than words', 'tags: [a, true]'],
    ['a list in lines', 'tags:'],
    ['what is no text', 'title: true'],
    ['a name and a colon', 'title: Night: a harbour'],
    ['a comment', 'title: Night # a harbour'],
    ['an escape', 'title: "a \\" b"'],
    ['indented lines', '  more: words'],
    ['an empty line', ''],
  ];
  for (const [what, line] of others)
    it(`are not ${what}`, () => assert.equal(plainFields(['id: tide', line]), undefined));

  it('are no deeper than two', () => assert.equal(plainFields(['sidebar:', '  badge:', '    text: a']), undefined));
  it('are not given twice within another', () =>
    assert.equal(plainFields(['sidebar:', '  order: 1', '  order: 2']), undefined));
  it('are not given twice', () => assert.equal(plainFields(['title: a', 'title: b']), undefined));
  it('are some', () => assert.equal(plainFields([]), undefined));
});
