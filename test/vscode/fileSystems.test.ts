import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import {
  Disposable,
  EventEmitter,
  type FileChangeEvent,
  FileChangeType,
  FileSystemError,
  FileType,
  Uri,
  commands,
  workspace,
} from 'vscode';
import { type AddedFiles, addedFiles } from '../../src/host/library/addedFiles';
import { contentFiles } from '../../src/host/library/contentFiles';
import { contributedReaders } from '../../src/host/library/contributedReaders';
import { type LibraryIndex, libraryIndex } from '../../src/host/library/libraryIndex';
import { memento } from '../host/progress/memento';
import { bundled, eventually, page, quiet } from './files';
import { panels } from './panels';

const scheme = 'interleave-memory';
const root = Uri.from({ scheme, path: '/repository/' });

/** A file system that can only be read, in which nobody searches, as of a repository on a web site. */
const readOnly = (files: Map<string, string>, changes: EventEmitter<FileChangeEvent[]>): Disposable => {
  const refuse = (): never => {
    throw FileSystemError.NoPermissions('read-only');
  };
  const isFolder = (path: string): boolean =>
    [...files.keys()].some((file) => file.startsWith(`${path.replace(/\/$/u, '')}/`));
  return workspace.registerFileSystemProvider(
    scheme,
    {
      onDidChangeFile: changes.event,
      watch: () => new Disposable(() => undefined),
      stat: ({ path }) => {
        const text = files.get(path);
        if (text === undefined && !isFolder(path)) throw FileSystemError.FileNotFound(path);
        return {
          type: text === undefined ? FileType.Directory : FileType.File,
          ctime: 0,
          mtime: 0,
          size: text?.length ?? 0,
        };
      },
      readDirectory: ({ path }) => {
        const within = `${path.replace(/\/$/u, '')}/`;
        const rest = [...files.keys()]
          .filter((file) => file.startsWith(within))
          .map((file) => file.slice(within.length));
        return [
          ...new Map(
            rest.map((name) => [name.replace(/\/.*$/u, ''), name.includes('/') ? FileType.Directory : FileType.File]),
          ),
        ];
      },
      readFile: ({ path }) => new TextEncoder().encode(files.get(path) ?? refuse()),
      createDirectory: refuse,
      writeFile: refuse,
      delete: refuse,
      rename: refuse,
    },
    { isReadonly: true, isCaseSensitive: true },
  );
};

describe('a virtual file system that is read-only', () => {
  const files = new Map([
    ['/repository/limes.practice.md', page('limes')],
    ['/repository/deep/lemons.md', page('lemons')],
    ['/repository/node_modules/x/oranges.md', page('oranges')],
  ]);
  const changes = new EventEmitter<FileChangeEvent[]>();
  let provider: Disposable;
  let added: AddedFiles;
  let library: LibraryIndex;
  before(() => {
    provider = readOnly(files, changes);
    added = addedFiles({ workspaceState: memento(), globalState: memento() });
    library = libraryIndex(() => Promise.resolve(contentFiles(bundled(), added, contributedReaders(), quiet)), quiet);
  });
  after(() => {
    library.dispose();
    added.dispose();
    provider.dispose();
  });

  const titles = (): string =>
    library
      .current()
      .sets.filter(({ source }) => source.startsWith(`${scheme}:`))
      .map(({ set }) => set.title)
      .sort()
      .join();

  it('is looked through folder by folder, and followed', async () => {
    await library.ready();
    await added.add([root]);
    await eventually('The library', titles, (seen) => seen === 'lemons,limes');
    files.set('/repository/limes.practice.md', page('citrons'));
    changes.fire([{ type: FileChangeType.Changed, uri: Uri.joinPath(root, 'limes.practice.md') }]);
    await eventually('The library', titles, (seen) => seen === 'citrons,lemons');
  });

  it('is practised', async () => {
    await commands.executeCommand('interleave.practiseThisFile', Uri.joinPath(root, 'deep', 'lemons.md'));
    await eventually(
      'The panel',
      () =>
        panels()
          .map(({ label }) => label)
          .join(),
      (seen) => seen === 'lemons',
    );
    await commands.executeCommand('workbench.action.closeAllEditors');
    assert.equal(files.size, 3);
  });
});
