import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'mocha';
import { ConfigurationTarget, Position, Uri, WorkspaceEdit, workspace } from 'vscode';
import { type AddedFiles, addedFiles } from '../../src/host/library/addedFiles';
import { contentFiles } from '../../src/host/library/contentFiles';
import { type ContributedReaders, contributedReaders } from '../../src/host/library/contributedReaders';
import { contributedSets } from '../../src/host/library/contributedSets';
import { type LibraryIndex, libraryIndex } from '../../src/host/library/libraryIndex';
import { memento } from '../host/progress/memento';
import { bundled, eventually, folder, page, quiet, write } from './files';

const set = (name: string, value: unknown) =>
  workspace.getConfiguration('interleave').update(name, value, ConfigurationTarget.Workspace);

describe('the library has', () => {
  let workspaceState = memento();
  let globalState = memento();
  let added: AddedFiles;
  let library: LibraryIndex;
  let readers: ContributedReaders;
  const names = ['apples', 'pears', 'plums', 'figs'];

  /** The sets of this suite, each with how it came. */
  const shown = (): string =>
    library
      .current()
      .sets.filter(({ set: { title } }) => names.includes(title))
      .map(({ set: { title }, source }) => `${title} ${library.readings().get(source)?.origin ?? ''}`)
      .join(', ');
  const shows = (expected: string) => eventually('The library', shown, (seen) => seen === expected);

  before(async () => {
    await write('fruit/apples.md', page('apples'));
    await write('fruit/deep/pears.md', page('pears'));
    await write('fruit/build/figs.md', page('figs'));
    await write('fruit/plums.practice.md', page('plums'));
  });
  beforeEach(async () => {
    workspaceState = memento();
    globalState = memento();
    added = addedFiles({ workspaceState, globalState });
    readers = contributedReaders();
    library = libraryIndex(() => Promise.resolve(contentFiles(bundled(), added, readers, quiet)), quiet);
    await library.ready();
  });
  afterEach(async () => {
    library.dispose();
    added.dispose();
    await set('include', undefined);
    await set('exclude', undefined);
  });
  after(() => workspace.fs.delete(Uri.joinPath(folder(), 'fruit'), { recursive: true }));

  it('practice pages by their name, and no other file is read', async () => {
    await shows('plums named');
    const outside = [...library.readings()].filter(
      ([source, { origin }]) => origin !== 'bundled' && !source.includes('practice'),
    );
    assert.deepEqual(outside, []);
  });

  it('what the settings include, at once', async () => {
    await set('include', ['fruit/*.md']);
    await shows('apples included, plums named');
    await set('include', ['fruit']);
    await shows('apples included, pears included, plums named');
  });

  it('what the settings include, as it changes', async () => {
    await set('include', ['fruit/*.md']);
    await shows('apples included, plums named');
    await write('fruit/apples.md', page('figs'));
    await shows('figs included, plums named');
    await write('fruit/apples.md', page('apples'));
    await shows('apples included, plums named');
  });

  it('no longer what the settings exclude, whether named, included or added, until it comes back', async () => {
    await set('include', ['fruit/*.md']);
    await added.add([Uri.joinPath(folder(), 'fruit', 'deep', 'pears.md')]);
    await shows('apples included, pears added, plums named');
    await set('exclude', ['fruit']);
    await shows('');
    await set('exclude', ['**/deep/**']);
    await shows('apples included, plums named');
  });

  it('an added file, which is followed, and can be removed', async () => {
    const uri = Uri.joinPath(folder(), 'fruit', 'apples.md');
    await added.add([uri]);
    await shows('apples added, plums named');
    await write('fruit/apples.md', page('figs'));
    await shows('figs added, plums named');
    await write('fruit/apples.md', page('apples'));
    await shows('apples added, plums named');
    await added.remove([uri]);
    await shows('plums named');
  });

  it('an added folder, build output passed over, files that come later included', async () => {
    await added.add([Uri.joinPath(folder(), 'fruit/')]);
    await shows('apples added, pears added, plums named');
    const later = await write('fruit/later.md', page('figs'));
    await shows('apples added, pears added, figs added, plums named');
    await workspace.fs.delete(later);
    await shows('apples added, pears added, plums named');
  });

  it('a folder that comes, is renamed and goes as a whole', async () => {
    const [nuts, seeds] = [Uri.joinPath(folder(), 'fruit', 'nuts'), Uri.joinPath(folder(), 'fruit', 'seeds')];
    await write('figs.practice.md', page('figs'), nuts);
    await shows('figs named, plums named');
    await workspace.fs.rename(nuts, seeds);
    await shows('plums named, figs named');
    await workspace.fs.delete(seeds, { recursive: true });
    await shows('plums named');
  });

  it('what other extensions read, in an added folder, also where the reader comes during the first reading', async () => {
    const file = await write('fruit/deep/figs.fruit', 'figs');
    library.dispose();
    library = libraryIndex(() => Promise.resolve(contentFiles(bundled(), added, readers, quiet)), quiet);
    await added.add([Uri.joinPath(folder(), 'fruit/')]);
    const first = library.ready();
    await new Promise((resolve) => setTimeout(resolve, 5));
    const fruit = readers.add({
      id: 'test.fruit',
      name: 'fruit',
      extensions: ['.fruit'],
      read: (title) => ({ sets: [{ title, exercises: [{ kind: 'flashcard', prompt: title, back: 'sweet' }] }] }),
    });
    await first;
    await shows('apples added, figs added, pears added, plums named');
    await write('fruit/deep/figs.fruit', 'plums');
    await shows('apples added, plums added, pears added, plums named');
    fruit.dispose();
    await shows('apples added, pears added, plums named');
    await workspace.fs.delete(file);
  });

  it('a file and a folder outside the workspace, for every window', async () => {
    const outside = Uri.joinPath(folder(), '..', `outside-${crypto.randomUUID()}`);
    const file = await write('figs.md', page('figs'), outside);
    await write('sub/pears.md', page('pears'), outside);
    await added.add([file, Uri.joinPath(folder(), 'fruit', 'apples.md')]);
    await eventually('The library', shown, (seen) => seen.includes('figs added') && seen.includes('apples added'));
    assert.deepEqual(
      [globalState.values, workspaceState.values].map((values) => [...values.values()].flat().length),
      [1, 1],
    );
    await added.add([outside.with({ path: `${outside.path}/` })]);
    await eventually('The library', shown, (seen) => seen.includes('pears added') && seen.includes('figs added'));
    await workspace.fs.delete(outside, { recursive: true });
  });

  it('the unsaved text of an open editor after a refresh', async () => {
    const uri = Uri.joinPath(folder(), 'fruit', 'plums.practice.md');
    const document = await workspace.openTextDocument(uri);
    const edit = new WorkspaceEdit();
    edit.insert(
      uri,
      new Position(document.lineCount, 0),
      '\n**2. And figs?**\n\n<details><summary>Show answer</summary>\n\nThat.\n\n</details>\n',
    );
    await workspace.applyEdit(edit);
    const [plums] = await library.refresh(uri);
    assert.deepEqual(
      plums?.set.sections[0]?.exercises.map(({ prompt }) => prompt),
      ['What is plums?', 'And figs?'],
    );
    await document.save();
  });

  it('what extensions contribute, by path and by glob, never from outside of them', async () => {
    const extension = (practiceSets: unknown) => ({
      id: 'a.b',
      extensionUri: Uri.joinPath(folder(), 'fruit'),
      packageJSON: { contributes: { practiceSets } },
    });
    const warnings: unknown[] = [];
    const found = await contributedSets(
      [
        { ...extension([]), packageJSON: {} },
        extension([{ path: './apples.md' }, { path: 'deep/*.md' }, { path: '../other.md' }]),
        extension('apples.md'),
      ],
      { warn: (message) => void warnings.push(message) },
    );
    assert.deepEqual(
      found.map(({ path }) => path.slice(path.indexOf('/fruit/'))),
      ['/fruit/apples.md', '/fruit/deep/pears.md'],
    );
    assert.equal(warnings.length, 1);
  });
});
