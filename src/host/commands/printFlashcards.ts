import { l10n } from 'vscode';
import { exercisesOf } from '../../core/exercise/practiceSet';
import type { LibrarySet } from '../../core/session/library';
import type { TreeNode } from '../library/treeNode';
import { chosenNode } from './chosenNode';
import type { Command } from './command';

export const printFlashcards: Command = {
  id: 'interleave.printFlashcards',
  run: async (parts, node?: TreeNode) => {
    const chosen = await chosenNode(parts, node, l10n.t('Print the flashcards of which set?'), hasFlashcards);
    if (chosen !== undefined) await parts.print(chosen.set);
  },
};

const hasFlashcards = ({ set }: LibrarySet): boolean => exercisesOf(set).some(({ kind }) => kind === 'flashcard');
