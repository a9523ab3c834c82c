import { Uri, commands, l10n, window } from 'vscode';
import type { LibrarySet } from '../../core/session/library';
import { exercisesOf } from '../../core/exercise/practiceSet';
import { addFileOrFolder, removeAdded } from './addFiles';
import type { BrowsePanels } from '../panels/browsePanel';
import type { Gaps } from '../gaps/gaps';
import { exportHistory, importHistory } from './exchangeHistory';
import { pickSet } from '../views/pickSet';
import type { PracticeTree } from '../views/practiceTree';
import type { TreeNode, TreeRow } from '../library/treeNode';
import { cram, nodeOf, practise, quickQuiz } from '../panels/practise';
import type { FileParts } from './practiseFile';
import type { Print } from '../panels/printing';
import { quickQuestion } from './quickQuestion';
import { resetProgress } from './resetting';
import { openLine } from '../library/sources';
import { buryUntilTomorrow, suspend, unsuspend } from './suspendOrBury';
import { undo } from './undo';

export interface CommandParts extends FileParts {
  readonly browse: BrowsePanels;
  readonly print: Print;
  readonly gaps: Gaps;
  readonly tree: PracticeTree;
  /** The folder with the bundled practice pages. */
  readonly content: Uri;
}

type Handler = (node?: TreeNode) => unknown;
type RowHandler = (row?: TreeRow) => unknown;
type FileHandler = (file?: Uri, files?: readonly Uri[]) => unknown;

/** Every command, beside what it does; what reads files is loaded when it is wanted. Those with a row's action get the row; from the palette they ask. */
const handlers = (parts: CommandParts): Record<string, Handler> => ({
  'interleave.quickQuiz': async () => (await parts.gaps.take()) || (await quickQuiz(parts)) || nothingThere(),
  'interleave.quickQuestion': async () => (await quickQuestion(parts)) || nothingThere(),
  'interleave.backToEditor': async () => parts.panel.goBack(),
  'interleave.gaps.notNow': () => parts.gaps.notNow(),
  'interleave.gaps.settings': async () =>
    commands.executeCommand('workbench.action.openSettings', '@ext:interleave.interleave gaps'),
  'interleave.practiseSet': async (node) =>
    withNode(
      node,
      () => pickSet(parts, l10n.t('Practise which set?')),
      async (chosen) => (await practise(parts, chosen)) || nothingThere(),
    ),
  'interleave.cramSet': async (node) =>
    withNode(
      node,
      () => pickSet(parts, l10n.t('Cram which set?')),
      async (chosen) => (await cram(parts, chosen)) || nothingThere(),
    ),
  'interleave.browseSet': async (node) =>
    withNode(
      node,
      () => pickSet(parts, l10n.t('Browse which set?')),
      (chosen) => browse(parts, chosen),
    ),
  'interleave.printFlashcards': async (node) =>
    withNode(
      node,
      () => pickSet(parts, l10n.t('Print the flashcards of which set?'), hasFlashcards),
      async ({ set }) => parts.print(set),
    ),
  'interleave.undoLastReview': async () => undo(parts),
  'interleave.suspend': async (node) => node && suspend(parts, node),
  'interleave.unsuspend': async (node) => node && unsuspend(parts, node),
  'interleave.bury': async (node) => node && buryUntilTomorrow(parts, node),
  'interleave.showLeeches': () => parts.tree.filter(true),
  'interleave.showAll': () => parts.tree.filter(false),
  'interleave.exportHistory': async () => exportHistory(parts.progress),
  'interleave.importHistory': async () => importHistory(parts.progress),
  'interleave.resetProgress': async (node) => resetProgress(parts, node),
  'interleave.findPracticeMaterial': async () => (await import('./findMaterial')).findMaterial(parts),
  'interleave.importAsPage': async () => (await import('./importing')).importAsPage(parts),
  'interleave.addFileOrFolder': async () => addFileOrFolder(parts),
  'interleave.openContentFolder': async () => openContentFolder(parts),
  'interleave.showLog': () => parts.log.show(),
});

/** Commands for every row of the tree. */
const rowHandlers = (parts: CommandParts): Record<string, RowHandler> => ({
  'interleave.openSource': async (row) => row && openRow(row),
  'interleave.removeFromPracticeSets': async (row) => removeAdded(parts, row && sourceOf(row)),
});

/** Commands for files; the menus of the Explorer and of tabs give the file, and of several chosen ones all. */
const fileHandlers = (parts: CommandParts): Record<string, FileHandler> => ({
  'interleave.practiseThisFile': async (file, files) =>
    (await import('./practiseFile')).practiseFiles(
      parts,
      Array.isArray(files) && files.length > 0 ? files : file instanceof Uri ? [file] : [],
    ),
});

/** What each command does, by its id. */
export const commandTable = (parts: CommandParts): Readonly<Record<string, (...args: never[]) => unknown>> => ({
  ...handlers(parts),
  ...rowHandlers(parts),
  ...fileHandlers(parts),
});

const withNode = async (
  node: TreeNode | undefined,
  pick: () => Promise<LibrarySet | undefined>,
  run: (node: TreeNode) => unknown,
): Promise<void> => {
  const picked = node === undefined ? await pick() : undefined;
  const chosen = node ?? (picked && nodeOf(picked));
  if (chosen !== undefined) await run(chosen);
};

const browse = async ({ browse: panels }: CommandParts, node: TreeNode): Promise<void> => {
  const first =
    node.type === 'section' ? node.section.exercises[0] : node.type === 'exercise' ? node.exercise : undefined;
  await panels.show(node.set, first?.id);
};

const openRow = async (row: TreeRow): Promise<void> => openLine(Uri.parse(sourceOf(row)), lineOf(row));

const sourceOf = (row: TreeRow): string => (row.type === 'empty' ? row.source : row.set.source);

const lineOf = (row: TreeRow): number => {
  if (row.type === 'empty') return row.reading.problems[0]?.line ?? 0;
  if (row.type === 'set') return 0;
  return row.type === 'section' ? row.section.range.start : row.exercise.range.start;
};

/** What lies on a web site is no folder that VS Code could list. */
const openContentFolder = async ({ content }: CommandParts): Promise<void> => {
  if (/^https?$/u.test(content.scheme))
    await window.showInformationMessage(
      l10n.t('In a browser the bundled pages are not in a folder that can be opened. Open Source shows each of them.'),
    );
  else await commands.executeCommand('vscode.openFolder', content, { forceNewWindow: true });
};

const hasFlashcards = ({ set }: LibrarySet): boolean => exercisesOf(set).some(({ kind }) => kind === 'flashcard');

const nothingThere = async (): Promise<void> => {
  const choice = await window.showInformationMessage(
    l10n.t('There is nothing to practise here yet. A practice page is a Markdown file named *.practice.md.'),
    l10n.t('Find Practice Material'),
  );
  if (choice !== undefined) await commands.executeCommand('interleave.findPracticeMaterial');
};
