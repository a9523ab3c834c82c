import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { english } from '../../../../src/core/language/words';
import {
  backRows,
  cardsOf,
  eachOnce,
  extraRows,
  frontRows,
  longestName,
  sortingRows,
  wordOfColumns,
} from '../../../../src/core/readers/ways/columnChoice';
import { waysToRead } from '../../../../src/core/readers/ways/waysToRead';

const columnsOf = async (lines: readonly string[]) => {
  const [way] = await waysToRead({ path: 'words.csv', text: lines.join('\n') });
  assert.ok(way?.columns);
  return way.columns;
};
const verbs = [
  'infinitive,past,note,lesson,empty',
  'gehen,ging,to go,1,',
  'sehen,sah,,1,',
  'stehen,stand,to stand,2,',
  'finden,fand,to find,2,',
];
const bare = ['gae,dog', 'jip,house', 'mul,water'];

describe('the choice of columns', () => {
  it('offers all columns that hold anything, each with its first cells', async () =>
    assert.deepEqual(
      frontRows(await columnsOf(verbs), english).map(({ name, sample }) => [name, ...sample]),
      [
        ['infinitive', 'gehen', 'sehen', 'stehen'],
        ['past', 'ging', 'sah', 'stand'],
        ['note', 'to go', 'to stand', 'to find'],
        ['lesson', '1', '1', '2'],
      ],
    ));

  it('calls a column without a name by its number', async () =>
    assert.deepEqual(
      frontRows(await columnsOf(bare), english).map(({ name }) => name),
      ['column 1', 'column 2'],
    ));

  it('shows the cards that each column would make as an answer, rows without it passed over', async () =>
    assert.deepEqual(
      backRows(await columnsOf(verbs), 0, english).map(({ name, sample }) => [name, ...sample]),
      [
        ['past', 'gehen → ging', 'sehen → sah', 'stehen → stand'],
        ['note', 'gehen → to go', 'stehen → to stand', 'finden → to find'],
        ['lesson', 'gehen → 1', 'sehen → 1', 'stehen → 2'],
      ],
    ));

  it('offers for the rest what is not taken', async () =>
    assert.deepEqual(
      extraRows(await columnsOf(verbs), [0, 1], english).map(({ name }) => name),
      ['note', 'lesson'],
    ));

  it('offers for tags and decks short texts that come again', async () => {
    const tagged = (tag: string) => ['a,b,c', `dog,Hund,${tag}`, `cat,Katze,${tag}`, 'tree,Baum,y'];
    const named = async (tag: string) =>
      sortingRows(await columnsOf(tagged(tag)), [0, 1], english).map(({ sample }) => sample);
    assert.deepEqual(await named('x'.repeat(longestName)), [['x'.repeat(longestName), 'y']]);
    assert.deepEqual(await named('x'.repeat(longestName + 1)), []);
    assert.deepEqual(sortingRows(await columnsOf(['a,b,c', 'd,e,f', 'g,h,i']), [0, 1], english), []);
  });

  it('shows the cards with what else stands on the back', async () =>
    assert.deepEqual(
      cardsOf(await columnsOf(verbs), { front: 0, back: 1, extras: [2, 3] }).map(({ line, extras }) => [
        line,
        ...extras,
      ]),
      [
        ['gehen → ging', 'note: to go', 'lesson: 1'],
        ['sehen → sah', 'lesson: 1'],
        ['stehen → stand', 'note: to stand', 'lesson: 2'],
      ],
    ));

  it('takes each column for one thing, whatever was proposed before', () => {
    const proposed = { front: 0, back: 1, extras: [2], tags: 3, deck: 4 };
    assert.deepEqual(eachOnce(proposed), proposed);
    assert.deepEqual(eachOnce({ ...proposed, front: 3, back: 2 }), {
      front: 3,
      back: 2,
      extras: [],
      tags: undefined,
      deck: 4,
    });
    assert.deepEqual(eachOnce({ ...proposed, extras: [3, 4, 3] }), {
      ...proposed,
      extras: [3, 4],
      tags: undefined,
      deck: undefined,
    });
  });

  it('is written as a word, by names or by numbers', async () => {
    const chosen = { front: 1, back: 0, extras: [], tags: undefined, deck: undefined };
    assert.equal(wordOfColumns(await columnsOf(bare), chosen), 'front=2, back=1');
    assert.equal(
      wordOfColumns(await columnsOf(verbs), { ...chosen, extras: [2], tags: 3 }),
      'front=past, back=infinitive, extra=note, tags=lesson',
    );
  });
});
