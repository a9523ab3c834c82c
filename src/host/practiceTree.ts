import { EventEmitter, MarkdownString, ThemeIcon, TreeItem, TreeItemCollapsibleState, type TreeDataProvider } from 'vscode';
import { type Exercise, type KindName, itemsOf } from '../core/kinds';
import { plainText } from '../core/plainText';
import { type Section, exercisesOf } from '../core/practiceSet';
import { type Counts, count } from '../core/queue';
import type { LibrarySet } from '../core/library';
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
}

export const practiceTree = (library: LibraryIndex, progress: Pick<ProgressStore, 'memory'>): PracticeTree => {
  const changed = new EventEmitter<undefined>();
  const counts = (exercises: readonly Exercise[]): string => describeCounts(count(exercises, (item) => progress.memory(item), Date.now()));
  return {
    onDidChangeTreeData: changed.event,
    refresh: () => changed.fire(undefined),
    getChildren: async (node) => {
      if (node === undefined) return (await library.ready()).sets.map((set) => ({ type: 'set', set }));
      if (node.type === 'set') return node.set.set.sections.filter(({ exercises }) => exercises.length > 0).map((section) => ({ type: 'section', set: node.set, section }));
      if (node.type === 'section') return node.section.exercises.map((exercise) => ({ type: 'exercise', set: node.set, exercise }));
      return [];
    },
    getTreeItem: (node) => {
      if (node.type === 'set') return setRow(node, counts(exercisesOf(node.set.set)));
      if (node.type === 'section') return sectionRow(node, counts(node.section.exercises));
      return exerciseRow(node, counts([node.exercise]));
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

const exerciseRow = (node: ExerciseNode, description: string): TreeItem => {
  const { exercise, set } = node;
  const answered = itemsOf(exercise).length > 0;
  return Object.assign(new TreeItem(plainText(exercise.prompt), TreeItemCollapsibleState.None), {
    id: `${set.key}/${exercise.range.start}/${exercise.id}`,
    description: answered ? description : 'no answer',
    iconPath: new ThemeIcon(kindIcons[exercise.kind]),
    contextValue: answered ? 'exercise' : 'exercise.unanswered',
    tooltip: new MarkdownString(`*${kindNames[exercise.kind]}*\n\n${exercise.prompt}`),
    command: { command: 'interleave.browseSet', title: 'Browse', arguments: [node] },
  });
};
