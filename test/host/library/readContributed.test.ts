import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { ContributedReader } from '../../../src/api/interleave';
import { exercisesOf } from '../../../src/core/exercise/practiceSet';
import { readContributed } from '../../../src/host/library/readContributed';

const card = (prompt: string) => ({ sets: [{ exercises: [{ kind: 'flashcard', prompt, back: 'x' }] }] });
const never = new Promise<never>(() => undefined);

const reader = (name: string, read: () => unknown, extensions: readonly string[] = ['.tides']): ContributedReader => ({
  id: `test.${name}`,
  name,
  extensions,
  read: read as ContributedReader['read'],
});

const ask = async (path: string, ...readers: readonly ContributedReader[]) => {
  const logged: unknown[] = [];
  const {
    sets,
    problems,
    reader: by,
  } = await readContributed({ path, text: '' }, readers, { error: (message) => void logged.push(message) }, 400);
  return {
    by,
    prompts: sets.flatMap(exercisesOf).map(({ prompt }) => prompt),
    told: problems.map(({ code, message }) => `${code} ${message}`),
    logged: logged.length,
  };
};

const throwing = (error: unknown) => () => {
  throw error;
};

describe('the readers of other extensions', () => {
  it('are asked in their order for files of their form, until one finds something', async () => {
    const others = [
      reader('csv', () => card('not asked'), ['.csv']),
      reader('nothing', () => undefined),
      reader('empty', async () => Promise.resolve({ sets: [] })),
    ];
    assert.deepEqual(
      await ask(
        'a/B.TIDES',
        ...others,
        reader('second', async () => Promise.resolve(card('found'))),
        reader('third', () => card('too late')),
      ),
      { by: 'second', prompts: ['found'], told: [], logged: 0 },
    );
    assert.deepEqual((await ask('a/b.md', ...others)).by, undefined);
  });

  it('are not asked for packages, which are no text', async () => {
    const { sets } = await readContributed(
      { path: 'a.tides', text: '', bytes: new Uint8Array() },
      [reader('any', () => card('found'))],
      { error: () => undefined },
    );
    assert.deepEqual(sets, []);
  });

  const failures: readonly [what: string, read: () => unknown, told: string][] = [
    ['throws', throwing(new Error('no tide')), 'reader-failed The reader “bad” failed: no tide'],
    ['throws something else', throwing(7), 'reader-failed The reader “bad” failed: 7'],
    [
      'throws what has no words',
      throwing(Object.create(null)),
      'reader-failed The reader “bad” failed: an error without words',
    ],
    ['rejects', () => Promise.reject(new Error('no tide')), 'reader-failed The reader “bad” failed: no tide'],
    ['hangs', () => never, 'reader-failed The reader “bad” did not answer within 0.4 seconds.'],
    [
      'gives garbage',
      () => 'garbage',
      'reader-failed The reader “bad” gave what is not understood. Invalid type: Expected Object but received "garbage".',
    ],
    [
      'gives what throws when it is looked at',
      () => ({
        get sets() {
          return throwing(new Error('a trap'))();
        },
      }),
      'reader-failed The reader “bad” failed: a trap',
    ],
  ];
  for (const [what, read, told] of failures) {
    it(`cost only themselves: one that ${what}`, async () => {
      const found = await ask(
        'b.tides',
        reader('bad', read),
        reader('good', () => card('found')),
      );
      assert.deepEqual([found.by, found.prompts, found.told], ['good', ['found'], [told]]);
    });
  }

  it('get less time where they were late, until they answer', async () => {
    const later = async () => new Promise<unknown>((resolve) => setTimeout(resolve, 100, card('later')));
    let answer: () => unknown = async () => never;
    const slow = reader('slow', () => answer());
    await ask('c.tides', slow);
    answer = later;
    assert.deepEqual((await ask('c.tides', slow)).prompts, []);
    answer = () => card('at once');
    assert.deepEqual((await ask('c.tides', slow)).prompts, ['at once']);
    answer = later;
    assert.deepEqual((await ask('c.tides', slow)).prompts, ['later']);
  });
});
