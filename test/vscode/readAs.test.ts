import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'mocha';
import { ConfigurationTarget, Uri, workspace } from 'vscode';
import { exercisesOf } from '../../src/core/exercise/practiceSet';
import { type AddedFiles, addedFiles } from '../../src/host/library/addedFiles';
import { contentFiles } from '../../src/host/library/contentFiles';
import { type ContributedReaders, contributedReaders } from '../../src/host/library/contributedReaders';
import { forgetWord, keepWords } from '../../src/host/library/keepWord';
import { type LibraryIndex, libraryIndex } from '../../src/host/library/libraryIndex';
import { wordFor } from '../../src/host/library/wordFor';
import { memento } from '../host/progress/memento';
import { bundled, eventually, folder, quiet, write } from './files';

const { Global, Workspace, WorkspaceFolder } = ConfigurationTarget;
const at = (uri?: Uri) => workspace.getConfiguration('interleave', uri ?? folder());
const set = (value: unknown, target = WorkspaceFolder) => at().update('readAs', value, target);
const inFolder = () => at().inspect('readAs')?.workspaceFolderValue;
const terms =
  '# Terms\n\n## Port\n\nA number.\n\n## Host\n\nA machine.\n\n**Router**\n\nIt forwards.\n\n**Switch**\n\nIt joins.\n';

describe('how a person says that a file is read', () => {
  let added: AddedFiles;
  let library: LibraryIndex;
  let readers: ContributedReaders;
  let file: Uri;

  const shown = (): string =>
    library
      .current()
      .sets.filter(({ source }) => source.includes('/terms'))
      .flatMap((each) => exercisesOf(each.set))
      .map(({ prompt }) => prompt)
      .join(', ');
  const shows = (expected: string) => eventually('The library', shown, (seen) => seen === expected);

  const open = async (recall?: Parameters<typeof libraryIndex>[2]): Promise<void> => {
    library = libraryIndex(() => Promise.resolve(contentFiles(bundled(), added, readers, quiet)), quiet, recall);
    await library.ready();
  };

  before(async () => {
    file = await write('terms/a [1].md', terms);
  });
  beforeEach(async () => {
    added = addedFiles({ workspaceState: memento(), globalState: memento() });
    readers = contributedReaders();
    await added.add([file]);
    await open();
  });
  afterEach(async () => {
    library.dispose();
    added.dispose();
    await set(undefined);
    await set(undefined, Workspace);
    await set(undefined, Global);
  });
  after(() => workspace.fs.delete(Uri.joinPath(folder(), 'terms'), { recursive: true }));

  it('is kept in the settings of its folder by a glob that matches it alone, and read at once', async () => {
    await shows('');
    await keepWords(new Map([[file, '## headings']]));
    assert.deepEqual(inFolder(), { 'terms/a [[]1].md': '## headings' });
    await shows('Port, Host');
    await keepWords(new Map([[file, 'bold lines']]));
    await shows('Router, Switch');
    await keepWords(new Map([[file, 'nothing']]));
    await shows('');
    await forgetWord(file);
    assert.equal(inFolder(), undefined);
  });

  it('leaves what else is said as it is, in its order', async () => {
    const others = { 'z/**': 'nothing', 'terms/a [[]1].md': 'gift', '*.csv': 'front=1, back=2', odd: 3 };
    await set(others);
    await keepWords(new Map([[file, '## headings']]));
    const now = inFolder();
    assert.deepEqual(now, { ...others, 'terms/a [[]1].md': '## headings' });
    assert.deepEqual(Object.keys(now as object), Object.keys(others));
    await forgetWord(file);
    assert.deepEqual(Object.keys(inFolder() as object), ['z/**', '*.csv', 'odd']);
  });

  it('counts by a glob for several files, too, which stays when a file’s own is taken back', async () => {
    await set({ 'terms/**': 'bold lines' });
    await shows('Router, Switch');
    await keepWords(new Map([[file, '## headings']]));
    await shows('Port, Host');
    await forgetWord(file);
    await shows('Router, Switch');
    assert.equal(wordFor(file), 'bold lines');
  });

  it('is a problem of the file where it is not understood', async () => {
    await keepWords(new Map([[file, 'bold lions']]));
    await eventually(
      'The problems',
      () =>
        library
          .readings()
          .get(file.toString())
          ?.problems.map(({ code }) => code),
      (codes) => codes?.join() === 'unknown-way',
    );
  });

  it('is not written over settings that are no entries', async () => {
    await set('bold lines');
    await assert.rejects(keepWords(new Map([[file, '## headings']])), /interleave\.readAs/u);
    assert.equal(inFolder(), 'bold lines');
  });

  it('is kept in the user’s settings for a file outside of the workspace, by its whole path', async () => {
    const outside = Uri.joinPath(folder(), '..', `outside-${crypto.randomUUID()}`);
    const other = await write('terms.md', terms, outside);
    await keepWords(new Map([[other, 'bold lines']]));
    assert.deepEqual(at().inspect('readAs')?.globalValue, { [other.path]: 'bold lines' });
    assert.equal(wordFor(other), 'bold lines');
    assert.equal(inFolder(), undefined);
    await forgetWord(other);
    assert.equal(at().inspect('readAs')?.globalValue, undefined);
    await workspace.fs.delete(outside, { recursive: true });
  });

  it('is above what a reader of another extension finds', async () => {
    const fruit = readers.add({
      id: 'test.terms',
      name: 'terms',
      extensions: ['.md'],
      read: (title) => ({ sets: [{ title, exercises: [{ kind: 'flashcard', prompt: 'Theirs', back: 'x' }] }] }),
    });
    await shows('Theirs');
    await keepWords(new Map([[file, '## headings']]));
    await shows('Port, Host');
    fruit.dispose();
  });

  it('lets what another window remembered under another word be read anew', async () => {
    await keepWords(new Map([[file, 'bold lines']]));
    await shows('Router, Switch');
    const remembered = new Map([...library.readings()]);
    library.dispose();
    await keepWords(new Map([[file, '## headings']]));
    await open(() => Promise.resolve(remembered));
    await shows('Port, Host');
  });
});
