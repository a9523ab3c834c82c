import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { FileSystem, Uri } from 'vscode';
import type { SourceReading } from '../../../src/host/library/libraryIndex';
import { libraryMemory } from '../../../src/host/library/libraryMemory';
import { flashcard } from '../../core/exercises';

/** Files with the time of their last change, and how often each was written. */
const storage = () => {
  const files = new Map<string, { bytes: Uint8Array; mtime: number }>();
  const clock = { now: 1_000_000_000_000, writes: 0 };
  const at = ({ path }: Uri) => {
    const file = files.get(path);
    if (file === undefined) throw new Error(`${path} is not there`);
    return file;
  };
  const fs: Pick<FileSystem, 'createDirectory' | 'readDirectory' | 'stat' | 'readFile' | 'writeFile' | 'delete'> = {
    createDirectory: async () => Promise.resolve(),
    readDirectory: async ({ path }) =>
      Promise.resolve([...files.keys()].map((name) => [name.slice(path.length + 1), 1])),
    stat: async (uri) => Promise.resolve({ type: 1, ctime: 0, mtime: at(uri).mtime, size: at(uri).bytes.length }),
    readFile: async (uri) => Promise.resolve().then(() => at(uri).bytes),
    writeFile: async ({ path }, bytes) => {
      clock.writes++;
      files.set(path, { bytes, mtime: clock.now });
      return Promise.resolve();
    },
    delete: async ({ path }) => Promise.resolve(void files.delete(path)),
  };
  const open = (workspace = 'here', setup = () => 'as now') =>
    libraryMemory({ fs, folder: uri('/library'), workspace, setup, now: () => clock.now });
  return { files, clock, open };
};

const uri = (path: string): Uri =>
  ({ path, with: (change: { path: string }): Uri => uri(change.path) }) as unknown as Uri;

const reading = (front: string, content?: string): SourceReading => ({
  origin: 'named',
  readers: ['practicePage'],
  problems: [],
  sets: [
    {
      title: 'Fruit',
      description: '',
      tags: [],
      sections: [{ title: '', introduction: '', exercises: [flashcard(front)], range: { start: 0, end: 1 } }],
    },
  ],
  ...(content === undefined ? {} : { content }),
});

const apples = new Map([['file:///a.md', reading('apples', '1')]]);
const day = 24 * 60 * 60 * 1000;

describe('what the last window knew of the library', () => {
  it('says how a person had each file read', async () => {
    const { open } = storage();
    await open().save(new Map([['file:///a.md', { ...reading('apples', '1'), readAs: 'bold lines' }]]));
    assert.equal((await open().load()).get('file:///a.md')?.readAs, 'bold lines');
  });

  it('is there in the next, but for where the files came from', async () => {
    const { open } = storage();
    await open().save(apples);
    const { origin, ...known } = reading('apples', '1');
    assert.deepEqual(await open().load(), new Map([['file:///a.md', known]]));
    assert.equal(origin, 'named');
  });

  it('is nothing in another workspace, where the library is set up otherwise, or where the file is damaged', async () => {
    const { files, open } = storage();
    assert.equal((await open().load()).size, 0);
    await open().save(apples);
    assert.equal((await open('there').load()).size, 0);
    assert.equal((await open('here', () => 'otherwise').load()).size, 0);
    for (const file of files.values()) file.bytes = file.bytes.slice(0, -9);
    assert.equal((await open().load()).size, 0);
  });

  it('is written only where it has changed, or would not be taken', async () => {
    const { clock, open } = storage();
    await open().save(apples);
    const next = open();
    await next.load();
    await next.save(apples);
    assert.equal(clock.writes, 1);
    await next.save(new Map([['file:///a.md', reading('pears', '2')]]));
    await next.save(new Map([['file:///a.md', reading('pears', '2')]]));
    assert.equal(clock.writes, 2);
    const other = open('here', () => 'otherwise');
    await other.load();
    await other.save(apples);
    assert.equal(clock.writes, 3);
  });

  it('is forgotten where a part of the library cannot be known, or all of it is gone', async () => {
    for (const next of [
      new Map([...apples, ['file:///b.tides', reading('pears')]]),
      new Map<string, SourceReading>(),
    ]) {
      const { files, open } = storage();
      await open().save(apples);
      await open().save(next);
      assert.equal(files.size, 0);
    }
  });

  it('is written for the set-up of now', async () => {
    const { open } = storage();
    let setup = 'before';
    const window = open('here', () => setup);
    await window.save(apples);
    setup = 'as now';
    await window.save(apples);
    assert.equal((await open().load()).size, 1);
  });

  it('goes 60 days after its last change', async () => {
    const { files, clock, open } = storage();
    await open('old').save(apples);
    clock.now += 60 * day - 1;
    await open('new').save(apples);
    assert.equal(files.size, 2);
    clock.now += 1;
    await open('newer').save(apples);
    assert.equal(files.size, 2);
  });

  it('is kept of the thirty workspaces that changed last', async () => {
    const { files, clock, open } = storage();
    for (let n = 0; n < 30; n++, clock.now++) await open(`number ${n}`).save(apples);
    assert.equal(files.size, 30);
    await open().save(apples);
    assert.equal(files.size, 30);
    assert.equal((await open('number 0').load()).size, 0);
    assert.equal((await open('number 1').load()).size, 1);
  });
});
