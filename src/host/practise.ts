import { l10n } from 'vscode';
import { allCandidates, candidatesOf } from '../core/candidates';
import type { LibrarySet } from '../core/library';
import { leftOf, noLimits } from '../core/day';
import { type Candidate, type Plan, plan } from '../core/queue';
import type { LibraryIndex } from './libraryIndex';
import type { PracticePanel } from './practicePanel';
import type { TreeNode } from './practiceTree';
import type { ProgressStore } from './progressStore';
import { settings } from './settings';
import { thisMoment } from './thisMoment';

export interface PractiseParts {
  readonly library: LibraryIndex;
  readonly progress: ProgressStore;
  readonly panel: PracticePanel;
}

/** Starts a session with a mixed handful from all sets, what is due first; false where there is nothing at all. */
export const quickQuiz = async (parts: PractiseParts): Promise<boolean> => {
  const reading = parts.library.ready();
  parts.panel.prepare();
  const library = await reading;
  return start(parts, l10n.t('Quick quiz'), library.sets.map(({ key }) => key), allCandidates(library), settings.quizSize());
};

/** Starts a session with what is due or new in a set, a section or an exercise; false where there is nothing at all. */
export const practise = async (parts: PractiseParts, node: TreeNode): Promise<boolean> =>
  start(parts, node.set.set.title, [node.set.key], candidatesIn(node), settings.sessionSize());

/** Starts a session with what is due or new in some sets; false where there is nothing at all. */
export const practiseSets = async (parts: PractiseParts, title: string, sets: readonly LibrarySet[], size = settings.sessionSize()): Promise<boolean> =>
  start(parts, title, sets.map(({ key }) => key), candidatesOf(sets), size);

/** Starts a session with everything in a set, a section or an exercise, that records nothing. */
export const cram = async ({ panel, progress }: PractiseParts, node: TreeNode): Promise<boolean> => {
  const moment = thisMoment();
  const asks = plan(candidatesIn(node), (item) => ({ ...progress.state(item), memory: undefined }), { ...moment, seed: moment.now, size: Infinity, ...noLimits });
  if (asks.length > 0) await panel.start({ title: l10n.t('Cram: {0}', node.set.set.title), cram: true, scope: [node.set.key], asks });
  return asks.length > 0;
};

/** Where the day's share is done or nothing is waiting, who asks still gets some: what is new, or what is not due yet. */
const start = async ({ panel, progress }: PractiseParts, title: string, scope: readonly string[], candidates: readonly Candidate[], size: number): Promise<boolean> => {
  const moment = thisMoment();
  const planned = (limits: Pick<Plan, 'fresh' | 'reviews' | 'early'>) =>
    plan(candidates, (item) => progress.state(item), { ...moment, seed: moment.now, size, ...limits });
  const waiting = planned(leftOf(settings.limits(), progress.reviewsOn(moment)));
  const asks = waiting.length > 0 ? waiting : planned({ ...noLimits, early: true });
  if (asks.length > 0) await panel.start({ title, cram: false, scope, asks });
  return asks.length > 0;
};

const candidatesIn = (node: TreeNode): readonly Candidate[] => {
  if (node.type === 'exercise') return [{ set: node.set.key, exercise: node.exercise }];
  return candidatesOf([node.set], node.type === 'section' ? node.section : undefined);
};

export const nodeOf = (set: LibrarySet): TreeNode => ({ type: 'set', set });

/** Starts a session with what is due or new in a set. */
export const practiseSet = async (parts: PractiseParts, set: LibrarySet): Promise<boolean> => practise(parts, nodeOf(set));
