import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Html } from '../../../src/core/text/markdown';
import { exercisesOf } from '../../../src/core/exercise/practiceSet';
import { readFile } from '../../../src/core/readers';
import { mediaOf } from '../../../src/core/readers/anki/package/mediaOf';
import { ankiPackage } from '../../../src/core/writers/ankiPackage';
import { inShort } from '../readers/reading';

const card = (guid: string, deck: string, front: string, back: string) => ({
  guid,
  deck,
  tags: ['sea', 'a-b'],
  front: front as Html,
  back: back as Html,
});

describe('the Anki package that is written', () => {
  it('reads back deck by deck, with tags', async () => {
    const bytes = await ankiPackage(
      [
        card('1', 'Tides', '<p>What is a neap tide?</p>', '<p>A weak one.</p>'),
        card('2', 'Wind', '<p>Föhn?</p>', '<p>Dry.</p>'),
      ],
      new Map(),
      1_700_000_000_000,
    );
    const { sets, problems } = await readFile({ path: 'x.apkg', text: '', bytes });
    assert.deepEqual(problems, []);
    assert.deepEqual(
      sets.map((set) => [set.title, set.tags, exercisesOf(set).map(inShort)]),
      [
        ['Tides', ['sea', 'a-b'], ['What is a neap tide? -> A weak one.']],
        ['Wind', ['sea', 'a-b'], ['Föhn? -> Dry.']],
      ],
    );
  });

  it('holds its media', async () => {
    const bytes = await ankiPackage(
      [card('1', 'Tides', '<img src="a.png">', 'b')],
      new Map([['a.png', new Uint8Array([1, 2, 3])]]),
      1,
    );
    const { names, read } = mediaOf(bytes);
    assert.deepEqual(
      [...names].map((name) => [name, ...(read(name) ?? [])]),
      [['a.png', 1, 2, 3]],
    );
  });
});
