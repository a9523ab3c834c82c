import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readFile } from '../../../../src/core/readers';

const question = [
  '### 1. What is a port?',
  '',
  '<details><summary>Answer</summary>',
  '',
  'A number.',
  '',
  '</details>',
];

/** What comes before the question, and what the set is called. */
const titled: [what: string, title: string, ...lines: string[]][] = [
  ['a heading', 'Ports', '# Ports', ''],
  ['an HTML heading', 'Ports and hosts', '<h1 align="center">Ports <b>and</b> hosts</h1>', ''],
  [
    'an HTML heading within others, over lines',
    'Ports',
    '<div align="center">',
    '  <h1>',
    '  Ports</h1>',
    '</div>',
    '',
  ],
  ['the first of both', 'Ports', '<h1>Ports</h1>', '', '# Questions', ''],
  ['the first of both, the other way round', 'Questions', '# Questions', '', '<h1>Ports</h1>', ''],
  ['no heading that only leads elsewhere', 'net', '# [Back to the contents](../README.md)', ''],
  ['no HTML heading in code', 'net', '```html', '<h1>Ports</h1>', '```', ''],
  ['no HTML heading that is spoken of', 'net', 'What `<h1>` is for, and `</h1>`.', ''],
  ['no HTML heading in a comment', 'net', '<!--', '<h1>Ports</h1>', '-->', ''],
  ['no empty HTML heading', 'net', '<h1><img src="logo.png"></h1>', ''],
];

const titleOf = async (path: string, ...lines: readonly string[]): Promise<string | undefined> =>
  (await readFile({ path, text: lines.join('\n') })).sets[0]?.title;

describe('a set is called as its file calls itself', () => {
  for (const [what, title, ...lines] of titled)
    it(`by ${what}`, async () => assert.equal(await titleOf('docs/net.md', ...lines, ...question), title));

  it('by no heading below the first question', async () => {
    assert.equal(await titleOf('docs/net.md', ...question, '', '# Car', ''), 'net');
  });

  it('by a heading that is a card itself where others stand under it', async () => {
    const deck = ['# Ships #card', 'Boats', '## Keel #card', 'Beam', ''];
    assert.equal(await titleOf('notes/a.md', ...deck), 'Ships');
    assert.equal(await titleOf('notes/a.md', ...deck.slice(0, 2)), 'a');
    assert.equal(await titleOf('notes/a.md', ...deck.slice(0, 2), '# Keel #card', 'Beam'), 'a');
  });

  it('by an HTML heading on a practice page, too', async () => {
    assert.equal(
      await titleOf('docs/net.practice.md', '<h1>Ports</h1>', '', 'Q: What is a port?', 'A: A number.'),
      'Ports',
    );
  });
});

const named: [path: string, title: string][] = [
  ['lessons/ports.csv', 'ports'],
  ['lessons/README.csv', 'lessons'],
  ['README.csv', 'README'],
  ['spanish/vocabulary.csv', 'spanish/vocabulary'],
  ['spanish/flash-cards.csv', 'spanish/flash-cards'],
  ['vocabulary.csv', 'vocabulary'],
  ['spanish/vocabulary-2.csv', 'vocabulary-2'],
];

describe('a file that does not say what it is called', () => {
  for (const [path, title] of named)
    it(`is called after its name, or its folder, or both: ${path} gives “${title}”`, async () =>
      assert.equal(await titleOf(path, 'front,back', 'port,a number', 'host,a machine', 'name,a word'), title));
});
