import { EventEmitter, MarkdownString, ThemeIcon, TreeItem, TreeItemCollapsibleState, type TreeDataProvider, commands } from 'vscode';
import type { ItemId } from '../core/identity';
import { type Exercise, type KindName, itemsOf } from '../core/kinds';
import { plainText } from '../core/plainText';
import { type Section, exercisesOf } from '../core/practiceSet';
import { type Counts, count } from '../core/queue';
import type { LibrarySet } from '../core/library';
import type { ItemStatus } from '../core/progress';
import type { LibraryIndex } from './libraryIndex';
import type { ProgressStore } from './progressStore';

/** A row of the tree: a set, a section of it, or an exercise. */
export type TreeNode = SetNode | SectionNode | ExerciseNode;

export interface SetNode {
  readonly type: 'set';
  readonly set: LibrarySet;
}

export interface SectionNode {
  readonly type: 'section';
  readonly set: LibrarySet;
  readonly section: Section;
}

export interface ExerciseNode {
  readonly type: 'exercise';
  readonly set: LibrarySet;
  readonly exercise: Exercise;
}

/** The items of all exercises below a row. */
export const itemsIn = (node: TreeNode): readonly ItemId[] => {
  const exercises = node.type === 'set' ? exercisesOf(node.set.set) : node.type === 'section' ? node.section.exercises : [node.exercise];
  return exercises.flatMap((exercise) => itemsOf(exercise).map(({ id }) => id));
};

const kindIcons: Record<KindName, string> = {
  selfCheck: 'comment-discussion',
  choice: 'list-selection',
  classification: 'tag',
  matching: 'arrow-swap',
  flashcard: 'note',
  cloze: 'whole-word',
};

export const kindNames: Record<KindName, string> = {
  selfCheck: 'Self-check',
  choice: 'Choice',
  classification: 'Classification',
  matching: 'Matching',
  flashcard: 'Flashcard',
  cloze: 'Cloze',
};

export interface PracticeTree extends TreeDataProvider<TreeNode> {
  /** Draws every row again, with its counts. */
  refresh(): void;
  /** Shows the leeches only, or everything. */
  filter(leeches: boolean): void;
}

export const practiceTree = (library: LibraryIndex, progress: Pick<ProgressStore, 'state'>): PracticeTree => {
  const changed = new EventEmitter<undefined>();
  let leechesOnly = false;
  const counts = (exercises: readonly Exercise[]): string => describeCounts(count(exercises, (item) => progress.state(item), Date.now()));
  const statesOf = (exercise: Exercise): readonly ItemStatus[] => itemsOf(exercise).map(({ id }) => progress.state(id));
  const isShown = (exercise: Exercise): boolean => !leechesOnly || statesOf(exercise).some(({ leech }) => leech);
  const shown = (exercises: readonly Exercise[]): readonly Exercise[] => exercises.filter(isShown);
  return {
    onDidChangeTreeData: changed.event,
    refresh: () => changed.fire(undefined),
    filter: (leeches) => {
      leechesOnly = leeches;
      void commands.executeCommand('setContext', 'interleave.leechesOnly', leeches);
      changed.fire(undefined);
    },
    getChildren: async (node) => {
      if (node === undefined) return (await library.ready()).sets.filter(({ set }) => !leechesOnly || shown(exercisesOf(set)).length > 0).map((set) => ({ type: 'set', set }));
      if (node.type === 'set') return node.set.set.sections.filter(({ exercises }) => shown(exercises).length > 0).map((section) => ({ type: 'section', set: node.set, section }));
      if (node.type === 'section') return shown(node.section.exercises).map((exercise) => ({ type: 'exercise', set: node.set, exercise }));
      return [];
    },
    getTreeItem: (node) => {
      if (node.type === 'set') return setRow(node, counts(exercisesOf(node.set.set)));
      if (node.type === 'section') return sectionRow(node, counts(node.section.exercises));
      return exerciseRow(node, counts([node.exercise]), statesOf(node.exercise));
    },
  };
};

export const describeCounts = ({ due, fresh, total }: Counts): string =>
  [due > 0 ? counted(due, total, 'due') : '', fresh > 0 ? counted(fresh, total, 'new') : ''].filter((part) => part !== '').join(' · ');

/** A single item is due or new; of several it is said how many. */
const counted = (some: number, total: number, word: string): string => (total === 1 ? word : `${some} ${word}`);

const setRow = ({ set }: SetNode, description: string): TreeItem => {
  const hasCards = exercisesOf(set.set).some(({ kind }) => kind === 'flashcard');
  return Object.assign(new TreeItem(set.set.title, TreeItemCollapsibleState.Collapsed), {
    id: set.key,
    description,
    iconPath: new ThemeIcon('book'),
    contextValue: hasCards ? 'set.cards' : 'set',
    tooltip: new MarkdownString(`**${set.set.title}**\n\n${set.set.description}`),
  });
};

const sectionRow = ({ set, section }: SectionNode, description: string): TreeItem =>
  Object.assign(new TreeItem(section.title, TreeItemCollapsibleState.Collapsed), {
    id: `${set.key}/${section.range.start}`,
    description,
    contextValue: 'section',
  });

const exerciseRow = (node: ExerciseNode, counts: string, states: readonly ItemStatus[]): TreeItem => {
  const { exercise, set } = node;
  const answered = states.length > 0;
  const suspended = answered && states.every((state) => state.suspended);
  const tags = [states.some(({ leech }) => leech) ? 'leech' : '', suspended ? 'suspended' : '', counts];
  return Object.assign(new TreeItem(plainText(exercise.prompt), TreeItemCollapsibleState.None), {
    id: `${set.key}/${exercise.range.start}/${exercise.id}`,
    description: answered ? tags.filter((tag) => tag !== '').join(' · ') : 'no answer',
    iconPath: new ThemeIcon(kindIcons[exercise.kind]),
    contextValue: answered ? (suspended ? 'exercise.suspended' : 'exercise') : 'exercise.unanswered',
    tooltip: new MarkdownString(`*${kindNames[exercise.kind]}*\n\n${exercise.prompt}`),
    command: { command: 'interleave.browseSet', title: 'Browse', arguments: [node] },
  });
};
