import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'mocha';
import { ConfigurationTarget, type Extension, Position, Uri, WorkspaceEdit, extensions, workspace } from 'vscode';
import { exercisesOf } from '../../src/core/exercise/practiceSet';
import type { Library } from '../../src/core/session/library';
import { type AddedFiles, addedFiles } from '../../src/host/library/addedFiles';
import { contentFiles } from '../../src/host/library/contentFiles';
import { type ContributedReaders, contributedReaders } from '../../src/host/library/contributedReaders';
import { type LibraryIndex, libraryIndex } from '../../src/host/library/libraryIndex';
import type { LibraryMemory } from '../../src/host/library/libraryMemory';
import { openLibraryMemory } from '../../src/host/library/openLibraryMemory';
import { memento } from '../host/progress/memento';
import { bundled, folder, page, quiet, write } from './files';

const set = (name: string, value: unknown) =>
  workspace.getConfiguration('interleave').update(name, value, ConfigurationTarget.Workspace);

/** A window: its own library over the same files and the same storage. */
interface Window {
  readonly library: LibraryIndex;
  readonly memory: LibraryMemory;
  readonly readers: ContributedReaders;
}

describe('the first question of a window', () => {
  const storage = (): Uri => Uri.joinPath(folder(), '..', `library-${run}`);
  let run = '';
  let added: AddedFiles;
  let windows: Window[] = [];

  const { extensionUri, packageJSON } = extensions.getExtension('interleave.interleave') as Pick<
    Extension<unknown>,
    'extensionUri'
  > & { readonly packageJSON: { readonly main: string } };
  const open = async (version = '9.9.9'): Promise<Window> => {
    const readers = contributedReaders();
    const extension = { extensionUri, packageJSON: { ...packageJSON, version } };
    const memory = await openLibraryMemory({ extension, globalStorageUri: storage() }, added);
    const library = libraryIndex(
      () => Promise.resolve(contentFiles(bundled(), added, readers, quiet)),
      quiet,
      () => memory.load(),
    );
    windows.push({ library, memory, readers });
    return { library, memory, readers };
  };
  /** What a window reads and remembers before it is closed. */
  const oneWindow = async (): Promise<void> => {
    const { library, memory } = await open();
    await library.ready();
    await memory.save(library.readings());
    library.dispose();
  };
  /** Asks everything of the pages of this suite. */
  const planOf = ({ sets }: Library) => ({
    planned: sets
      .filter(({ source }) => source.includes('/nuts/'))
      .flatMap(({ set: found }) => exercisesOf(found).map(({ id }) => ({ exercise: id, items: [id] }))),
  });
  const prompts = async ({ library }: Window): Promise<readonly string[] | undefined> =>
    (await library.early(planOf))?.planned
      .map(({ exercise }) => library.shown().places.get(exercise)?.exercise.prompt ?? 'not shown')
      .sort();
  const walnuts = () => Uri.joinPath(folder(), 'nuts', 'walnuts.practice.md');

  before(() => write('nuts/hazelnuts.practice.md', page('hazelnuts')));
  beforeEach(async () => {
    run = crypto.randomUUID();
    added = addedFiles({ workspaceState: memento(), globalState: memento() });
    await write('nuts/walnuts.practice.md', page('walnuts'));
    await oneWindow();
  });
  afterEach(async () => {
    windows.forEach(({ library }) => library.dispose());
    windows = [];
    added.dispose();
    await set('exclude', undefined);
    await workspace.fs.delete(storage(), { recursive: true }).then(undefined, () => undefined);
  });
  after(() => workspace.fs.delete(Uri.joinPath(folder(), 'nuts'), { recursive: true }));

  it('comes from what the last window knew, before any file is listed; all else waits for the reading', async () => {
    const window = await open();
    assert.deepEqual(await prompts(window), ['What is hazelnuts?', 'What is walnuts?']);
    assert.deepEqual(
      [window.library.current().sets.length, window.library.readings().size, window.library.shown().sets.length],
      [0, 0, 2],
    );
    const read = await window.library.ready();
    assert.ok(read.sets.length > 2);
    assert.equal(window.library.shown(), read);
    assert.equal(await prompts(window), undefined);
  });

  it('is the file as it is now, where it has changed since, or is being changed', async () => {
    await write('nuts/walnuts.practice.md', page('pecans'));
    assert.deepEqual(await prompts(await open()), ['What is hazelnuts?', 'What is pecans?']);
    const document = await workspace.openTextDocument(walnuts());
    const edit = new WorkspaceEdit();
    edit.insert(
      walnuts(),
      new Position(document.lineCount, 0),
      '\n**2. And almonds?**\n\n<details><summary>Show answer</summary>\n\nThat.\n\n</details>\n',
    );
    await workspace.applyEdit(edit);
    assert.deepEqual(await prompts(await open()), ['And almonds?', 'What is hazelnuts?', 'What is pecans?']);
    await document.save();
  });

  it('is not from a file that is gone', async () => {
    await workspace.fs.delete(walnuts());
    assert.deepEqual(await prompts(await open()), ['What is hazelnuts?']);
  });

  it('waits for the reading where the settings or the added files have changed since', async () => {
    await set('exclude', ['**/walnuts*']);
    assert.equal(await prompts(await open()), undefined);
    await set('exclude', undefined);
    assert.equal((await prompts(await open()))?.length, 2);
    await added.add([Uri.joinPath(folder(), 'elsewhere.md')]);
    assert.equal(await prompts(await open()), undefined);
  });

  it('waits for the reading where what was known is damaged, or another version has written it', async () => {
    const [[name] = ['']] = await workspace.fs.readDirectory(Uri.joinPath(storage(), 'library'));
    const file = Uri.joinPath(storage(), 'library', name);
    const whole = await workspace.fs.readFile(file);
    await workspace.fs.writeFile(
      file,
      new TextEncoder().encode(new TextDecoder().decode(whole).replace('walnuts', 'poisons')),
    );
    assert.equal(await prompts(await open()), undefined);
    await workspace.fs.writeFile(file, whole);
    assert.equal(await prompts(await open('9.9.8')), undefined);
    assert.equal((await prompts(await open()))?.length, 2);
  });

  it('is what a reader of another extension makes of the file, where one takes it', async () => {
    const window = await open();
    window.readers.add({
      id: 'test.nuts',
      name: 'nuts',
      extensions: ['.practice.md'],
      read: () => ({ sets: [{ title: 'nuts', exercises: [{ kind: 'flashcard', prompt: 'Nuts?', back: 'Yes.' }] }] }),
    });
    assert.deepEqual(await prompts(window), ['Nuts?', 'Nuts?']);
    await window.library.ready();
    await window.memory.save(window.library.readings());
    assert.equal(await prompts(await open()), undefined);
  });
});
