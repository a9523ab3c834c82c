import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { plainFields } from '../../../src/core/readers/plainFields';

describe('plain fields of front matter', () => {
  const plain: [what: string, lines: readonly string[], fields: Readonly<Record<string, string>>][] = [
    ['words', ['title: The harbour at night', 'id: tide'], { title: 'The harbour at night', id: 'tide' }],
    ['words in quotes', ['title: "2: the tide"'], { title: '2: the tide' }],
    ['marks within words', ["title: What's a buoy, then?"], { title: "What's a buoy, then?" }],
  ];
  for (const [what, lines, fields] of plain) it(`are ${what}`, () => assert.deepEqual(Object.fromEntries(plainFields(lines) ?? []), fields));

  const others: [what: string, line: string][] = [
    ['a number', 'retention: 0.9'],
    ['a list', 'tags: [a, b]'],
    ['a list in lines', 'tags:'],
    ['what is no text', 'title: true'],
    ['a name and a colon', 'title: Night: a harbour'],
    ['a comment', 'title: Night # a harbour'],
    ['an escape', 'title: "a \\" b"'],
    ['indented lines', '  more: words'],
    ['an empty line', ''],
  ];
  for (const [what, line] of others) it(`are not ${what}`, () => assert.equal(plainFields(['id: tide', line]), undefined));

  it('are not given twice', () => assert.equal(plainFields(['title: a', 'title: b']), undefined));
  it('are some', () => assert.equal(plainFields([]), undefined));
});
