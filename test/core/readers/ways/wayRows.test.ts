import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { english } from '../../../../src/core/language/words';
import { readFile } from '../../../../src/core/readers';
import { waysToRead } from '../../../../src/core/readers/ways/waysToRead';
import { type WayRow, wayRows } from '../../../../src/core/readers/ways/wayRows';

const inShort = (row: WayRow): string => {
  if (row.type === 'columns') return 'columns';
  if (row.type === 'byItself') return 'by itself';
  const mark = row.isCurrent ? '* ' : '';
  return row.type === 'nothing' ? `${mark}nothing` : `${mark}${row.name}: ${row.counts}: ${row.sample.join(', ')}`;
};

const told = async (path: string, lines: readonly string[], said?: string): Promise<readonly string[]> => {
  const file = { path, text: lines.join('\n'), ...(said !== undefined && { readAs: said }) };
  return wayRows(await waysToRead(file), { reading: await readFile(file), said }, english).map(inShort);
};

const words = ['korean,english', 'gae,dog', 'jip,house'];
const three = ['dog,Hund,a,1', 'cat,Katze,b,1', 'tree,Baum,c,2'];

describe('the rows of the ways to read a file', () => {
  it('name each way, how much it gives and a sample, with the columns below the first way of a table', async () =>
    assert.deepEqual(await told('words.csv', ['word,meaning', ...words.slice(1)], 'nothing'), [
      'The table: front = word, back = meaning: 2 flashcards: gae → dog, jip → house',
      'columns',
      'The table: front = meaning, back = word: 2 flashcards: dog → gae, house → jip',
      '* nothing',
      'by itself',
    ]));

  it('mark the way by which the file is read, and take nothing back where nothing was said', async () =>
    assert.deepEqual(await told('words.csv', words), [
      '* The table: front = korean, back = english: 2 flashcards: gae → dog, jip → house',
      'columns',
      'The table: front = english, back = korean: 2 flashcards: dog → gae, house → jip',
      'nothing',
    ]));

  it('mark none where nothing is read', async () =>
    assert.deepEqual(await told('terms.md', ['# Terms', '## Port', 'A number.', '## Host', 'A machine.']), [
      'The headings ##: 2 flashcards: Port → A number., Host → A machine.',
      'nothing',
    ]));

  it('begin with a word of the person’s own that is none of the ways', async () => {
    const [first] = await told('words.csv', ['w,x,y,z', ...three], 'front=y, back=w, extra=x');
    assert.equal(first, '* front=y, back=w, extra=x: 3 flashcards: a → dog, b → cat, c → tree');
  });

  it('have no row for a word by which nothing is read', async () =>
    assert.deepEqual(await told('notes.md', ['# Notes', 'Words.'], 'bold lines'), ['nothing', 'by itself']));

  it('have the columns once for each table of a file', async () => {
    const table = (...names: readonly string[]) => [
      `| ${names.join(' | ')} |`,
      '|---|---|',
      `| ${names.join(' of ')} | b |`,
      '| c | d |',
      '',
    ];
    const rows = await told('words.md', [...table('Term', 'Meaning'), ...table('Verb', 'Past')]);
    assert.equal(rows.filter((row) => row === 'columns').length, 2);
  });
});
