import { type Disposable, Range, Uri, commands, window } from 'vscode';
import type { LibrarySet } from '../core/library';
import { exercisesOf } from '../core/practiceSet';
import type { BrowsePanels } from './browsePanel';
import type { Gaps } from './gaps/gaps';
import { exportHistory, importHistory } from './history';
import { type Log, guarded } from './log';
import { pickSet } from './pickSet';
import type { PracticeTree, TreeNode } from './practiceTree';
import { type PractiseParts, cram, nodeOf, practise, quickQuiz } from './practise';
import type { Print } from './printing';
import { quickQuestion } from './quickQuestion';
import { resetProgress } from './resetting';
import { buryUntilTomorrow, suspend, unsuspend } from './setAside';

export interface CommandParts extends PractiseParts {
  readonly browse: BrowsePanels;
  readonly print: Print;
  readonly gaps: Gaps;
  readonly log: Log;
  readonly tree: PracticeTree;
  /** The folder with the bundled practice pages. */
  readonly content: Uri;
}

type Handler = (node?: TreeNode) => unknown;

/** Every command, beside what it does. Those with a row's action get the row; from the palette they ask. */
const handlers = (parts: CommandParts): Record<string, Handler> => ({
  'interleave.quickQuiz': async () => (await parts.gaps.take()) || (await quickQuiz(parts)) || nothingThere(),
  'interleave.quickQuestion': async () => (await quickQuestion(parts)) || nothingThere(),
  'interleave.backToEditor': async () => parts.panel.goBack(),
  'interleave.gaps.notNow': () => parts.gaps.notNow(),
  'interleave.gaps.settings': async () => commands.executeCommand('workbench.action.openSettings', '@ext:interleave.interleave gaps'),
  'interleave.practiseSet': async (node) => withNode(node, () => pickSet(parts, 'Practise which set?'), (chosen) => practise(parts, chosen) || nothingThere()),
  'interleave.cramSet': async (node) => withNode(node, () => pickSet(parts, 'Cram which set?'), (chosen) => cram(parts, chosen) || nothingThere()),
  'interleave.browseSet': async (node) => withNode(node, () => pickSet(parts, 'Browse which set?'), (chosen) => browse(parts, chosen)),
  'interleave.printFlashcards': async (node) =>
    withNode(node, () => pickSet(parts, 'Print the flashcards of which set?', hasFlashcards), async ({ set }) => parts.print(set)),
  'interleave.openSource': async (node) => node && openNode(node),
  'interleave.undoLastReview': async () => undoLastReview(parts),
  'interleave.suspend': async (node) => node && suspend(parts, node),
  'interleave.unsuspend': async (node) => node && unsuspend(parts, node),
  'interleave.bury': async (node) => node && buryUntilTomorrow(parts, node),
  'interleave.showLeeches': () => parts.tree.filter(true),
  'interleave.showAll': () => parts.tree.filter(false),
  'interleave.exportHistory': async () => exportHistory(parts.progress),
  'interleave.importHistory': async () => importHistory(parts.progress),
  'interleave.resetProgress': async (node) => resetProgress(parts, node),
  'interleave.openContentFolder': async () => commands.executeCommand('vscode.openFolder', parts.content, { forceNewWindow: true }),
  'interleave.showLog': () => parts.log.show(),
});

export const registerCommands = (parts: CommandParts): Disposable[] =>
  Object.entries(handlers(parts)).map(([id, handler]) => commands.registerCommand(id, guarded(parts.log, 'The command', handler)));

const withNode = async (
  node: TreeNode | undefined,
  pick: () => Promise<LibrarySet | undefined>,
  run: (node: TreeNode) => unknown,
): Promise<void> => {
  const picked = node === undefined ? await pick() : undefined;
  const chosen = node ?? (picked && nodeOf(picked));
  if (chosen !== undefined) await run(chosen);
};

const browse = ({ browse: panels }: CommandParts, node: TreeNode): void => {
  const first = node.type === 'section' ? node.section.exercises[0] : node.type === 'exercise' ? node.exercise : undefined;
  panels.show(node.set, first?.id);
};

const openNode = async (node: TreeNode): Promise<void> => {
  const line = node.type === 'set' ? 0 : node.type === 'section' ? node.section.range.start : node.exercise.range.start;
  await window.showTextDocument(Uri.parse(node.set.source), { selection: new Range(line, 0, line, 0) });
};

const undoLastReview = async ({ panel, progress }: CommandParts): Promise<void> => {
  if (await panel.undo()) return;
  const last = progress.undoable().find(({ type }) => type === 'review');
  if (last === undefined) await window.showInformationMessage('There is no review to undo.');
  else await progress.record([{ type: 'undo', id: crypto.randomUUID(), t: Date.now(), target: last.id }]);
};

const hasFlashcards = ({ set }: LibrarySet): boolean => exercisesOf(set).some(({ kind }) => kind === 'flashcard');

const nothingThere = async (): Promise<void> => {
  const choice = await window.showInformationMessage('There is nothing to practise here yet. A practice page is a Markdown file named *.practice.md.', 'Open Content Folder');
  if (choice !== undefined) await commands.executeCommand('interleave.openContentFolder');
};
