import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { outlineOf, textOfLines } from '../../../../src/core/readers/outline/outline';

describe('the outline of a file', () => {
  const outline = outlineOf('before\n# Ships\n## *Sails*\ntext\n## Keels\ntext');

  it('knows the headings above a line', () => {
    assert.deepEqual([0, 3, 5].map(outline.headingsAbove), [[], ['Ships', 'Sails'], ['Ships', 'Keels']]);
  });

  it('knows the headings that a heading belongs to', () => {
    assert.deepEqual([1, 2, 4].map(outline.headingsOver), [[], ['Ships'], ['Ships']]);
  });

  it('gives the lines below one heading one and the same path', () =>
    assert.equal(outline.headingsAbove(3), outline.headingsOver(3)));

  it('gives the text of lines without the break after the last', () => {
    assert.deepEqual(
      [
        [0, 2],
        [4, 6],
        [5, 6],
        [3, 3],
      ].map(([from = 0, to = 0]) => textOfLines(outline, from, to)),
      ['before\n# Ships', '## Keels\ntext', 'text', ''],
    );
  });

  const fences: [what: string, text: string, kinds: readonly number[]][] = [
    ['to its close', '```c\na\n\n## b\n```\nd', [3, 3, 3, 3, 3, 1]],
    ['to a fold, in a language that has none', '```rust\na\n<details>\n```\nb\n```', [3, 3, 1, 3, 3, 3]],
    ['over a fold, in a language that may hold one', '```html\n<details>\n```', [3, 3, 3]],
    [
      'to what is no code, where it has no language itself but the next one has',
      '```\na\n## b\n```c\nd\n```',
      [3, 3, 2, 3, 3, 3],
    ],
    [
      'to what is no code, where the next fence tells that it was left open',
      '```c\na\n\n- [x] b\n## c\n```c\nd\n```',
      [3, 3, 3, 1, 2, 3, 3, 3],
    ],
    [
      'to a heading in a numbered list, where the next fence tells so',
      '```c\na\n2. ### b\n```c\nd\n```',
      [3, 3, 1, 3, 3, 3],
    ],
    [
      'to a bold title that counts, where the next fence tells so',
      '```c\na\n**2. b**\n```c\nd\n```',
      [3, 3, 1, 3, 3, 3],
    ],
    ['to its close, where it shows Markdown', '````c\n```js\n## b\n```\n````', [3, 3, 3, 3, 3]],
    ['to the first close, where nothing in it is no code', '```c\na\n```c\n```', [3, 3, 3, 3]],
    ['nowhere, where it has no close', '```c\n## a', [1, 2]],
    [
      'to a question, where its end looks like the start of the next',
      '```\na\n\n- [x] b\n### Q2. c?\n\n```\nd\n```',
      [3, 3, 3, 1, 2, 0, 3, 3, 3],
    ],
    [
      'to a question, where its start looks like the end of one',
      'a\n```\n\n- [x] b\n### Q2. c?\n\n```c\nd\n```',
      [1, 3, 3, 1, 2, 0, 3, 3, 3],
    ],
    ['to its close, where it shows questions', '```\n### Q2. c?\n- [x] b\n```\n\nd', [3, 3, 3, 3, 0, 1]],
  ];
  for (const [what, text, expected] of fences) {
    it(`lets a fence go ${what}`, () =>
      assert.deepEqual(
        text.split('\n').map((_, at) => outlineOf(text).kindAt(at)),
        expected,
      ));
  }

  it('knows the end of a fence that was opened behind the mark of a list', () => {
    const kinds = (text: string) => text.split('\n').map((_, at) => outlineOf(text).kindAt(at));
    assert.deepEqual(kinds('- [ ] ```c\n  # a\n  ```\n- B: ```\n\n  b\n  ```\n## c'), [1, 3, 3, 1, 3, 3, 3, 2]);
    assert.deepEqual(kinds('a ```c\n```\n## b\n```\n## c'), [1, 3, 3, 3, 2]);
  });

  const underlined: [text: string, headings: readonly string[]][] = [
    ['Ships\n=====\nSails\n-----\ntext', ['1 Ships', '2 Sails']],
    ['1. What is a keel?\n------------------', ['2 1. What is a keel?']],
    ['## a\n**Sails**\n-----', ['2 a', '2 **Sails**']],
    ['text\n---', []],
    ['two\nlines\n-----', []],
    ['text\n\n-----', []],
    ['- item\n-----', []],
    ['a | b\n----|----', []],
    ['</details>\n-----', []],
    ['```\nName\n----\n```', []],
    ['+----\n-----', []],
  ];
  for (const [text, expected] of underlined) {
    it(`knows the headings that are underlined in ${JSON.stringify(text)}`, () => {
      const outline = outlineOf(text);
      assert.deepEqual(
        outline.headings.map(({ level, text }) => `${level} ${text}`),
        expected,
      );
      assert.deepEqual(
        [outline.text.split('\n'), outline.startOf(1)],
        [outline.lines, (outline.lines[0]?.length ?? 0) + 1],
      );
    });
  }

  it('hides comments, whether or not they end in their line', () => {
    const kinds = (text: string) => text.split('\n').map((_, at) => outlineOf(text).kindAt(at));
    assert.deepEqual(kinds('a\n<!-- b -->\nc'), [1, 4, 1]);
    assert.deepEqual(kinds('a\n<!-- b\n# c\n-->\nd'), [1, 4, 4, 4, 1]);
    assert.deepEqual(kinds('a\n<!-- b\n# c'), [1, 1, 2]);
  });
});
