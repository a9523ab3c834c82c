import { type LibrarySet, candidatesOf } from '../core/library';
import { plan } from '../core/queue';
import type { LibraryIndex } from './libraryIndex';
import type { PracticePanel } from './practicePanel';
import type { TreeNode } from './practiceTree';
import type { ProgressStore } from './progressStore';
import { settings } from './settings';

export interface PractiseParts {
  readonly library: LibraryIndex;
  readonly progress: ProgressStore;
  readonly panel: PracticePanel;
}

/** Starts a session with a mixed handful from all sets, what is due first; false where there is nothing at all. */
export const quickQuiz = async ({ library, progress, panel }: PractiseParts): Promise<boolean> => {
  const { sets } = await library.ready();
  const now = Date.now();
  const asks = plan(candidatesOf(sets), (item) => progress.memory(item), { now, seed: now, size: settings.quizSize(), fresh: Infinity, early: true });
  if (asks.length > 0) panel.start({ title: 'Quick quiz', cram: false, scope: sets.map(({ key }) => key), asks });
  return asks.length > 0;
};

/** Starts a session with all that is due or new in a set, a section or an exercise; where nothing is, with all there is. */
export const practise = ({ progress, panel }: PractiseParts, node: TreeNode): boolean => {
  const now = Date.now();
  const candidates = candidatesIn(node);
  const planned = (early: boolean) => plan(candidates, (item) => progress.memory(item), { now, seed: now, size: Infinity, fresh: Infinity, early });
  const waiting = planned(false);
  const asks = waiting.length > 0 ? waiting : planned(true);
  if (asks.length > 0) panel.start({ title: node.set.set.title, cram: false, scope: [node.set.key], asks });
  return asks.length > 0;
};

const candidatesIn = (node: TreeNode) => {
  if (node.type === 'exercise') return [{ set: node.set.key, exercise: node.exercise }];
  return candidatesOf([node.set], node.type === 'section' ? node.section : undefined);
};

export const nodeOf = (set: LibrarySet): TreeNode => ({ type: 'set', set });
