import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import { CancellationTokenSource, type MarkdownString, Uri, workspace } from 'vscode';
import { type AddedFiles, addedFiles } from '../../src/host/library/addedFiles';
import { contentFiles } from '../../src/host/library/contentFiles';
import { contributedReaders } from '../../src/host/library/contributedReaders';
import { type LibraryIndex, libraryIndex } from '../../src/host/library/libraryIndex';
import { type PracticeTree, practiceTree } from '../../src/host/views/practiceTree';
import type { TreeRow } from '../../src/host/library/treeNode';
import { memento } from '../host/progress/memento';
import { bundled, folder, page, quiet, write } from './files';

const noMemory = { memory: undefined, suspended: false, buriedUntil: undefined, leech: false };

const lastLine = (tooltip: string | MarkdownString | undefined): string | undefined =>
  (typeof tooltip === 'string' ? tooltip : tooltip?.value)?.split('\n').at(-1);

describe('the rows of Practice Sets', () => {
  let added: AddedFiles;
  let library: LibraryIndex;

  before(async () => {
    await write('nuts/walnut.practice.md', page('Walnut'));
    await write('nuts/hazel.md', `${page('Hazel')}\n**2. And hazel?**\n`);
    await write('nuts/pecan.practice.md', '# Pecan\n\nQ: What is a pecan?\nA: A nut.\n');
    await write('nuts/practice/none.md', '# None\n');
    added = addedFiles({ workspaceState: memento(), globalState: memento() });
    library = libraryIndex(() => Promise.resolve(contentFiles(bundled(), added, contributedReaders(), quiet)), quiet);
    await added.add([Uri.joinPath(folder(), 'nuts', 'hazel.md')]);
  });
  after(async () => {
    library.dispose();
    added.dispose();
    await workspace.fs.delete(Uri.joinPath(folder(), 'nuts'), { recursive: true });
  });

  it('tell what was understood and what was not, and which files were added', async () => {
    const tree = practiceTree(library, { state: () => noMemory });
    const rows = (await tree.getChildren()) ?? [];
    const items = await Promise.all(rows.map(async (row) => tree.getTreeItem(row)));
    const shown = items.map(({ label, description, contextValue, tooltip }) => [
      label,
      description,
      contextValue,
      lastLine(tooltip),
    ]);
    assert.deepEqual(
      shown.filter(([label]) => ['Hazel', 'Walnut', 'none.md'].includes(label as string)),
      [
        ['Hazel', 'new · 1 problem', 'set.added', '2 understood, 1 problem'],
        ['Walnut', 'new', 'set', '1 understood, 0 problems'],
        [
          'none.md',
          '0 understood, 1 problem',
          'empty',
          'Line 1: Nothing to practise was found: a question with an answer in <details>, a <Flashcard>, or a line “Q: …” with “A: …” was expected.',
        ],
      ],
    );
  });

  const below = async (tree: PracticeTree, label: string, node?: TreeRow): Promise<TreeRow> => {
    for (const row of (await tree.getChildren(node)) ?? [])
      if ((await tree.getTreeItem(row)).label === label) return row;
    throw new Error(`There is no row ${label}.`);
  };

  it('show the question of an exercise that is pointed at', async () => {
    const tree = practiceTree(library, { state: () => noMemory });
    const [section] = (await tree.getChildren(await below(tree, 'Walnut'))) ?? [];
    const [exercise] = (await tree.getChildren(section)) ?? [];
    assert.ok(exercise);
    const item = await tree.resolveTreeItem?.(
      await tree.getTreeItem(exercise),
      exercise,
      new CancellationTokenSource().token,
    );
    assert.match(lastLine(item?.tooltip ?? undefined) ?? '', /walnut/iu);
  });

  it('have exercises right below a set whose only section has no name of its own', async () => {
    const tree = practiceTree(library, { state: () => noMemory });
    const rows = (await tree.getChildren(await below(tree, 'Pecan'))) ?? [];
    assert.deepEqual(
      rows.map(({ type }) => type),
      ['exercise'],
    );
  });
});
