import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { exercisesOf } from '../../../../src/core/exercise/practiceSet';
import { bestWord } from '../../../../src/core/readers/ways/bestWord';
import { fewestDoubtful, findIn } from '../../../../src/core/readers/ways/findIn';

const terms = (count: number, mark: (term: string) => string): string =>
  ['# Terms', ...Array.from({ length: count }, (_, at) => `${mark(`Term ${at}`)}\n\nIt means ${at}.`)].join('\n\n');
const headings = (count: number): string => terms(count, (term) => `## ${term}`);
const languages = (count: number): string =>
  [
    'english,german,french,spanish,italian,dutch',
    ...Array.from({ length: count }, (_, at) =>
      ['word', 'Wort', 'mot', 'palabra', 'parola', 'woord'].map((word) => `${word} ${'abcdefghi'[at]}`).join(','),
    ),
  ].join('\n');
const fold = (question: string): string => `<details><summary>${question}</summary>\n\nThat.\n\n</details>`;
const card = ['# Ports', fold('What is a port?'), fold('What is a host?'), fold('What is a router?')].join('\n\n');

describe('what a search finds in a file', () => {
  const table: readonly [what: string, path: string, text: string, expected: string, readAs?: string][] = [
    ['is sure where the file shows it by itself', 'ports.md', card, 'sure 3'],
    [
      'is doubtful where only an announcement would do',
      'terms.md',
      headings(fewestDoubtful),
      `doubtful ${fewestDoubtful}`,
    ],
    ['is nothing below the fewest that are a sign', 'terms.md', headings(fewestDoubtful - 1), 'nothing'],
    ['is nothing in a document about a project', 'docs/README.md', headings(fewestDoubtful), 'nothing'],
    [
      'is doubtful of a table in more languages than a pair',
      'w.csv',
      languages(fewestDoubtful),
      `doubtful ${fewestDoubtful}`,
    ],
    ['is nothing of such a table with few rows', 'w.csv', languages(fewestDoubtful - 1), 'nothing'],
    ['is nothing of a table whose names tell nothing', 'w.csv', languages(9).replace(/^.*/u, 'a,b,c,d,e,f'), 'nothing'],
    ['is nothing in prose', 'notes.md', '# Notes\n\nNothing is asked here.\n', 'nothing'],
    ['is sure where a person has said how the file is read', 'terms.md', headings(2), 'sure 2', '## headings'],
    ['is nothing where a person has said so', 'ports.md', card, 'nothing', 'nothing'],
  ];
  for (const [what, path, text, expected, readAs] of table)
    it(what, async () => {
      const { sets, isDoubtful } = await findIn({ path, text, ...(readAs !== undefined && { readAs }) });
      const size = sets.flatMap(exercisesOf).length;
      assert.equal(size === 0 ? 'nothing' : `${isDoubtful === true ? 'doubtful' : 'sure'} ${size}`, expected);
    });
});

describe('the best word for a file', () => {
  it('is that of the way which reads what was found', async () => {
    const file = { path: 'terms.md', text: headings(fewestDoubtful) };
    assert.equal(await bestWord(file, await findIn(file)), '## headings');
    const words = { path: 'w.csv', text: languages(fewestDoubtful) };
    assert.equal(await bestWord(words, await findIn(words)), 'front=english, back=german');
  });

  it('is else that of the best way, and none where there is no way', async () => {
    const nothing = { sets: [], problems: [] };
    assert.equal(await bestWord({ path: 'terms.md', text: headings(2) }, nothing), '## headings');
    assert.equal(await bestWord({ path: 'notes.md', text: '# Notes' }, nothing), undefined);
  });
});
