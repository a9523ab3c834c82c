import { l10n } from 'vscode';
import { allCandidates, candidatesOf } from '../../core/session/candidates';
import type { Library, LibrarySet } from '../../core/session/library';
import { leftOf, noLimits } from '../../core/session/dailyShare';
import { type Candidate, type Plan, plan } from '../../core/session/queue';
import type { ItemId } from '../../core/exercise/identity';
import type { PlannedExercise } from '../../core/session/session';
import type { LibraryIndex } from '../library/libraryIndex';
import type { PracticePanel } from './practicePanel';
import type { Begin } from './practiceParts';
import type { TreeNode } from '../library/treeNode';
import type { ProgressStore } from '../progress/storePorts';
import { settings } from '../base/settings';
import { thisMoment } from '../base/thisMoment';

export interface PractiseParts {
  readonly library: LibraryIndex;
  readonly progress: ProgressStore;
  readonly panel: PracticePanel;
}

/** Starts a session with a mixed handful from all sets, what is due first; false where there is nothing at all. */
export const quickQuiz = async (parts: PractiseParts): Promise<boolean> => {
  const quiz = (library: Library): Begin => ({
    title: l10n.t('Quick quiz'),
    cram: false,
    scope: library.sets.map(({ key }) => key),
    planned: planned(parts, allCandidates(library), settings.quizSize()),
  });
  const early = await parts.library.early(quiz);
  if (early !== undefined) return start(parts, early);
  const reading = parts.library.ready();
  parts.panel.prepare();
  return start(parts, quiz(await reading));
};

/** Starts a session with what is due or new in a set, a section or an exercise; false where there is nothing at all. */
export const practise = async (parts: PractiseParts, node: TreeNode): Promise<boolean> =>
  start(parts, {
    title: node.set.set.title,
    cram: false,
    scope: [node.set.key],
    planned: planned(parts, candidatesIn(node), settings.sessionSize()),
  });

/** Starts a session with what is due or new in some sets; false where there is nothing at all. */
export const practiseSets = async (
  parts: PractiseParts,
  title: string,
  sets: readonly LibrarySet[],
  size = settings.sessionSize(),
): Promise<boolean> =>
  start(parts, {
    title,
    cram: false,
    scope: sets.map(({ key }) => key),
    planned: planned(parts, candidatesOf(sets), size),
  });

/** Starts a session with everything in a set, a section or an exercise, that records nothing. */
export const cram = async (parts: PractiseParts, node: TreeNode): Promise<boolean> => {
  const moment = thisMoment();
  const plain = (item: ItemId) => ({ ...parts.progress.state(item), memory: undefined });
  const planned = plan(candidatesIn(node), plain, { ...moment, seed: moment.now, size: Infinity, ...noLimits });
  return start(parts, { title: l10n.t('Cram: {0}', node.set.set.title), cram: true, scope: [node.set.key], planned });
};

const start = async ({ panel }: PractiseParts, begin: Begin): Promise<boolean> => {
  if (begin.planned.length > 0) await panel.start(begin);
  return begin.planned.length > 0;
};

/** Where the day's share is done or nothing waits, who asks still gets some: what is new, or what is not due yet. */
const planned = (
  { progress }: PractiseParts,
  candidates: readonly Candidate[],
  size: number,
): readonly PlannedExercise[] => {
  const moment = thisMoment();
  const within = (limits: Pick<Plan, 'unseen' | 'reviews' | 'early'>) =>
    plan(candidates, (item) => progress.state(item), { ...moment, seed: moment.now, size, ...limits });
  const waiting = within(leftOf(settings.limits(), progress.reviewsOn(moment)));
  return waiting.length > 0 ? waiting : within({ ...noLimits, early: true });
};

const candidatesIn = (node: TreeNode): readonly Candidate[] => {
  if (node.type === 'exercise') return [{ set: node.set.key, exercise: node.exercise }];
  return candidatesOf([node.set], node.type === 'section' ? node.section : undefined);
};

export const nodeOf = (set: LibrarySet): TreeNode => ({ type: 'set', set });

/** Starts a session with what is due or new in a set. */
export const practiseSet = async (parts: PractiseParts, set: LibrarySet): Promise<boolean> =>
  practise(parts, nodeOf(set));
