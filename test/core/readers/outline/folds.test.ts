import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { bodyOf } from '../../../../src/core/readers/outline/foldBody';
import { foldsOf } from '../../../../src/core/readers/outline/folds';
import { outlineOf } from '../../../../src/core/readers/outline/outline';
import { hostileFolds } from '../hostile';

const read = (...lines: readonly string[]) => {
  const outline = outlineOf(lines.join('\n'));
  return foldsOf(outline).map((fold) => ({ ...fold, text: bodyOf(outline, fold) }));
};

describe('folds', () => {
  const table: [what: string, lines: readonly string[], expected: readonly string[]][] = [
    ['in one line', ['<details><summary>Sail?</summary>Wind.</details>'], ['Sail? => Wind.']],
    [
      'over several lines',
      ['<details>', '<summary>Sail?</summary>', '', 'Wind.', '', '</details>'],
      ['Sail? => Wind.'],
    ],
    [
      'with a break and bold type around the body',
      ['<details>', '<summary>Sail?</summary><br><b>', '', 'Wind.', '</b></details>'],
      ['Sail? => Wind.'],
    ],
    ['with an empty body', ['<details>', '<summary>Sail?</summary><br><b>', '</b></details>'], ['Sail? => ']],
    [
      'with bold type that is never closed',
      ['<details><summary>Sail?</summary><br><b>Wind.', '</details>'],
      ['Sail? => Wind.'],
    ],
    [
      'with bold type that was never opened',
      ['<details><summary>Sail?</summary>', 'Wind.</b></details>'],
      ['Sail? => Wind.'],
    ],
    [
      'with bold type in the body',
      ['<details><summary>Sail?</summary><b>Wind</b> and <b>rope</b></details>'],
      ['Sail? => <b>Wind</b> and <b>rope</b>'],
    ],
    [
      'with paragraphs',
      ['<details><summary>Sail?</summary>', '<p>', '', 'Wind.', '', 'Rope.', '', '</p>', '</details>'],
      ['Sail? => Wind.\n\nRope.'],
    ],
    [
      'with paragraphs in one line each',
      ['<details><summary>Sail?</summary>', '<p>Wind.</p>', '<p>Rope.</p>', '</details>'],
      ['Sail? => Wind.\n\nRope.'],
    ],
    [
      'indented',
      ['- <details>', '    <summary>Sail?</summary>', '', '    - Wind.', '      - Air.', '  </details>'],
      ['Sail? => - Wind.\n  - Air.'],
    ],
    [
      'with a fence in the body',
      ['<details><summary>Sail?</summary>', '', '```html', '<p>', '  </details>', '</p>', '```', '</details>'],
      ['Sail? => ```html\n<p>\n  </details>\n</p>\n```'],
    ],
    [
      'with attributes, in upper case',
      ['<DETAILS open class="q">', '<Summary id="a">Sail?</Summary>', 'Wind.', '</DETAILS>'],
      ['Sail? => Wind.'],
    ],
    [
      'several in one line',
      ['<details><summary>A?</summary>a</details> <details><summary>B?</summary>b</details>'],
      ['A? => a', 'B? => b'],
    ],
    [
      'with tags around the summary',
      ['<details><summary><h3><b>Sail?</b></h3></summary>Wind.</details>'],
      ['Sail? => Wind.'],
    ],
    [
      'with an anchor in the summary',
      ['<details><summary><a name="1"></a><strong>Sail?</strong></summary>Wind.</details>'],
      ['Sail? => Wind.'],
    ],
    [
      'with bold words in the summary',
      ['<details><summary>What is a <b>sail</b>?</summary>Wind.</details>'],
      ['What is a <b>sail</b>? => Wind.'],
    ],
    [
      'with blank lines and a fence in the summary',
      [
        '<details>',
        '<summary>What does it do?',
        '',
        '```js',
        'sail()',
        '```',
        '',
        '* a',
        '</summary><br><b>',
        'Wind.',
        '</b></details>',
      ],
      ['What does it do?\n\n```js\nsail()\n```\n\n* a => Wind.'],
    ],
    [
      'without </summary>, before a break',
      ['<details>', '<summary>Sail?<br><b>', 'Wind.', '</b></details>', '<details><summary>B?</summary>b</details>'],
      ['Sail? => Wind.', 'B? => b'],
    ],
    [
      'without </summary>, to the end of the line',
      ['<details>', '<summary>Sail?', '', 'Wind.', '</details>'],
      ['Sail? => Wind.'],
    ],
    [
      'with <summary> for </summary>',
      ['<details>', '<summary>Sail?<summary>', 'Wind.', '</details>'],
      ['Sail? => Wind.'],
    ],
    ['without <summary>', ['<details>Sail?</summary>', 'Wind.', '</details>'], ['Sail? => Wind.']],
    ['without any summary', ['<details>', 'Wind.', '</details>'], [' => Wind.']],
    [
      'closed by a tag without its slash',
      [
        '<details><summary>A?</summary>',
        'a',
        '<details>',
        '',
        '## Sails',
        '<details><summary>B?</summary>',
        'b',
        '</details>',
      ],
      ['A? => a', 'B? => b'],
    ],
    [
      'never closed, before the next',
      ['<details><summary>A?</summary>', 'a', '', '<details><summary>B?</summary>', 'b', '</details>'],
      ['A? => a', 'B? => b'],
    ],
    [
      'never closed, before a heading',
      ['## Boats', '<details><summary>A?</summary>', 'a', '## Sails', 'text'],
      ['A? => a'],
    ],
    ['never closed, at the end of the file', ['<details><summary>A?</summary>', 'a'], ['A? => a']],
    [
      'never closed, its body beginning with a heading',
      ['###### 1', '<details><summary>Key</summary>', '#### Answer: C', 'a', '###### 2', 'b'],
      ['Key => #### Answer: C\na'],
    ],
    [
      'after a stray closing tag',
      [
        '</details>',
        '<details><summary>A?</summary>a</details>',
        '</details>',
        '<details><summary>B?</summary>b</details>',
      ],
      ['A? => a', 'B? => b'],
    ],
    [
      'before a closing tag in another section',
      [
        '## Boats',
        '<details><summary>A?</summary>',
        'a',
        '',
        '<details><summary>B?</summary>b</details>',
        '## Sails',
        '<details><summary>C?</summary>c</details>',
        '</details>',
      ],
      ['A? => a', 'B? => b', 'C? => c'],
    ],
    ['in a fence', ['```html', '<details><summary>A?</summary>a</details>', '```'], []],
    [
      'over a fence whose marks are paired wrongly',
      [
        '<details><summary>A?</summary><b>```',
        'a',
        '```',
        '</details>',
        '<details><summary>B?</summary>',
        '```js',
        'b',
        '```',
        '</details>',
      ],
      ['A? => ```\na\n```', 'B? => ```js\nb\n```'],
    ],
    ['in a comment', ['<!--', '<details><summary>A?</summary>a</details>', '-->', 'x <!-- <details> -->'], []],
    ['in a code span', ['A `<details>` hides, `</details>` ends, \\<details> shows.'], []],
    [
      'in a code span of the body',
      ['<details><summary>A?</summary>', 'Write `</details>` last.', '</details>'],
      ['A? => Write `</details>` last.'],
    ],
    ['in front matter', ['---', 'title: <details>', '---', '<details><summary>A?</summary>a</details>'], ['A? => a']],
  ];
  for (const [what, lines, expected] of table) {
    it(`are read ${what}`, () => {
      assert.deepEqual(
        read(...lines).map(({ summary, text }) => `${summary} => ${text}`),
        expected,
      );
    });
  }

  it('know their lines, their depth and whether they are closed', () => {
    const folds = read(
      'x',
      '<details><summary>A</summary>',
      '<details><summary>B</summary>',
      'b',
      '</details>',
      '</details>',
      '<details>',
      'c',
    );
    assert.deepEqual(
      folds.map(({ range, depth, parent, closed, hasFolds }) => [
        range.start,
        range.end,
        depth,
        parent?.index,
        closed,
        hasFolds,
      ]),
      [
        [1, 6, 0, undefined, true, true],
        [2, 5, 1, 0, true, false],
        [6, 8, 0, undefined, false, false],
      ],
    );
  });

  const pieces = [
    '<details>',
    '</details>',
    '<summary>',
    '</summary>',
    '<details open>',
    '<b>',
    '</b>',
    '<br>',
    '<p>',
    '\n',
    '\n\n',
    '## a',
    '```',
    '`',
    '<!--',
    '-->',
    'A?',
    '  ',
    '- ',
    '#### Answer: C',
    '<details',
    '>',
    '\\',
    '---',
  ];
  const soup = fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((each) => each.join(''));

  const assertInBounds = (text: string): void => {
    const outline = outlineOf(text);
    const { length } = outline.lines;
    for (const { range, parent, start, after } of foldsOf(outline)) {
      assert.ok(range.start >= 0 && range.start < range.end && range.end <= length);
      assert.ok(parent === undefined || (parent.start.line <= start.line && parent.range.end >= range.end));
      assert.ok(after.line >= start.line);
    }
  };

  it('stand within the text, whatever it is', () => {
    fc.assert(fc.property(soup, assertInBounds), { numRuns: 500 });
  });

  for (const [what, text] of hostileFolds) {
    it(`stand within long runs of ${what}`, () => {
      assertInBounds(text(50_000));
      assertInBounds(text(50_000) + '</details>\n'.repeat(5000));
    });
  }
});
