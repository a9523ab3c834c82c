import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { FileSystem, Uri } from 'vscode';
import { workspaceEventFolder } from '../../../src/host/progress/workspaceEventFolder';
import { item, review } from '../../core/history/histories';
import { openStore } from './opening';

/** A file system without append, as in a browser; it counts how often a file was written. */
const browserFiles = () => {
  const files = new Map<string, Uint8Array>();
  const writes = new Map<string, number>();
  const at = ({ path }: Uri): Uint8Array => {
    const bytes = files.get(path);
    if (bytes === undefined) throw new Error(`${path} is gone`);
    return bytes;
  };
  const system: Pick<
    FileSystem,
    'createDirectory' | 'readDirectory' | 'stat' | 'readFile' | 'writeFile' | 'rename' | 'delete'
  > = {
    createDirectory: async () => Promise.resolve(),
    readDirectory: async ({ path }) =>
      Promise.resolve([...files.keys()].map((name) => [name.slice(path.length + 1), 1])),
    stat: async (uri) => Promise.resolve({ type: 1, ctime: 0, mtime: 0, size: at(uri).length }),
    readFile: async (uri) => Promise.resolve(at(uri)),
    writeFile: async ({ path }, bytes) => {
      await Promise.resolve();
      files.set(path, bytes);
      writes.set(path, (writes.get(path) ?? 0) + 1);
    },
    rename: async (from, to) => {
      files.set(to.path, at(from));
      return Promise.resolve(void files.delete(from.path));
    },
    delete: async ({ path }) => Promise.resolve(void files.delete(path)),
  };
  return { files, writes, system };
};

const uri = (path: string): Uri =>
  ({ path, with: (change: { path: string }): Uri => uri(change.path) }) as unknown as Uri;

describe('the event folder without Node', () => {
  it('makes one new file a batch, and never writes one twice', async () => {
    const { files, writes, system } = browserFiles();
    const open = async (session: string) =>
      openStore({
        session,
        folder: await workspaceEventFolder(system, uri('/events'), session, () => ({ dispose: () => undefined })),
      });
    const store = await open('one');
    await Promise.all(
      Array.from({ length: 5 }, async (_, n) => store.record([review(`${n}`, 3, n), review(`x${n}`, 3, n, 'other')])),
    );
    assert.deepEqual(
      [...files.keys()].sort(),
      [0, 1, 2, 3, 4].map((n) => `/events/one-${n}.jsonl`),
    );
    assert.ok([...writes.values()].every((count) => count === 1));
    const again = await open('two');
    assert.equal(again.memory(item('item'))?.reps, 5);
    assert.deepEqual(await again.import(await store.export()), { added: 0, restored: 0, damaged: 0 });
  });
});
