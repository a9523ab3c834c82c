import {
  type Event,
  EventEmitter,
  MarkdownString,
  ThemeColor,
  ThemeIcon,
  TreeItem,
  TreeItemCollapsibleState,
  type TreeDataProvider,
  Uri,
  commands,
  l10n,
} from 'vscode';
import { type Exercise, itemsOf, kindOf } from '../../core/exercise/kinds';
import { plainText } from '../../core/text/plainText';
import { type PracticeSet, exercisesOf } from '../../core/exercise/practiceSet';
import { type LibrarySet, setKey } from '../../core/session/library';
import { type Counts, count } from '../../core/session/queue';
import type { ItemStatus } from '../../core/history/progress';
import { nameIn, pathOf } from '../base/fileNames';
import type { LibraryIndex, SourceReading } from '../library/libraryIndex';
import type { ProgressStore } from '../progress/storePorts';
import { thisMoment } from '../base/thisMoment';
import { counted, words } from '../base/words';
import type { SetNode, SectionNode, ExerciseNode, EmptyNode, TreeNode, TreeRow } from '../library/treeNode';

export interface PracticeTree extends TreeDataProvider<TreeRow> {
  /** Every row may look otherwise. */
  readonly onDidChangeTreeData: Event<undefined>;
  /** Draws every row again, with its counts. */
  refresh(): void;
  /** Shows the leeches only, or everything. */
  filter(leeches: boolean): void;
}

export const practiceTree = (library: LibraryIndex, progress: Pick<ProgressStore, 'state'>): PracticeTree => {
  const changed = new EventEmitter<undefined>();
  let leechesOnly = false;
  const counts = (exercises: readonly Exercise[]): string =>
    describeCounts(count(exercises, (item) => progress.state(item), thisMoment()));
  const statesOf = (exercise: Exercise): readonly ItemStatus[] => itemsOf(exercise).map(({ id }) => progress.state(id));
  const isShown = (exercise: Exercise): boolean => !leechesOnly || statesOf(exercise).some(({ leech }) => leech);
  const shown = (exercises: readonly Exercise[]): readonly Exercise[] => exercises.filter(isShown);
  const exerciseNodes = (set: LibrarySet, exercises: readonly Exercise[]): TreeNode[] =>
    shown(exercises).map((exercise) => ({ type: 'exercise', set, exercise }));
  const roots = async (): Promise<TreeRow[]> => {
    const { sets } = await library.ready();
    const rows = sets
      .filter(({ set }) => !leechesOnly || shown(exercisesOf(set)).length > 0)
      .map((set): SetNode => ({ type: 'set', set }));
    return leechesOnly ? rows : [...rows, ...emptyIn(library.readings())];
  };
  return {
    onDidChangeTreeData: changed.event,
    refresh: () => changed.fire(undefined),
    filter: (leeches) => {
      leechesOnly = leeches;
      void commands.executeCommand('setContext', 'interleave.leechesOnly', leeches);
      changed.fire(undefined);
    },
    getChildren: async (node) => {
      if (node === undefined) return roots();
      if (node.type === 'set') {
        const { set } = node;
        return saysNothing(set.set)
          ? exerciseNodes(set, exercisesOf(set.set))
          : set.set.sections
              .filter(({ exercises }) => shown(exercises).length > 0)
              .map((section) => ({ type: 'section', set, section }));
      }
      return node.type === 'section' ? exerciseNodes(node.set, node.section.exercises) : [];
    },
    getTreeItem: (node) => {
      if (node.type === 'empty') return emptyRow(node);
      if (node.type === 'set')
        return setRow(node, counts(exercisesOf(node.set.set)), library.readings().get(node.set.source));
      if (node.type === 'section') return sectionRow(node, counts(node.section.exercises));
      return exerciseRow(node, counts([node.exercise]), statesOf(node.exercise));
    },
    // Of thousands of exercises few are pointed at.
    resolveTreeItem: (item, node) => {
      if (node.type === 'exercise')
        item.tooltip = new MarkdownString(`*${words.say(kindOf(node.exercise).name)}*\n\n${node.exercise.prompt}`);
      return item;
    },
  };
};

/** Whether the sections of a set say no more than the set: one alone, called the same or not at all. */
const saysNothing = ({ title, sections }: PracticeSet): boolean =>
  sections.length === 1 && (sections[0]?.title === '' || sections[0]?.title === title);

export const describeCounts = ({ due, unseen, total }: Counts): string =>
  joined(
    howMany(due, total, l10n.t('due'), l10n.t('{0} due', due)),
    howMany(unseen, total, l10n.t('new'), l10n.t('{0} new', unseen)),
  );

const howManyProblems = (count: number): string =>
  counted(count, l10n.t('{0} problem', count), l10n.t('{0} problems', count));

const tally = (exercises: number, problems: number): string =>
  l10n.t('{0} understood, {1}', exercises, howManyProblems(problems));

const joined = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(' · ');

/** A single item is due or new; of several it is said how many. */
const howMany = (some: number, total: number, word: string, several: string): string =>
  some === 0 ? '' : total === 1 ? word : several;

/**
 * What tells on a row that its file was added, so that it can be removed, or comes with an extension, so that no person
 * says how it is read.
 */
const originMark = (reading: SourceReading | undefined): string => marks[reading?.origin ?? 'named'];

const marks: Readonly<Record<SourceReading['origin'], string>> = {
  bundled: '.shipped',
  contributed: '.shipped',
  named: '',
  included: '',
  added: '.added',
};

const setRow = ({ set }: SetNode, counts: string, reading: SourceReading | undefined): TreeItem => {
  const exercises = exercisesOf(set.set);
  const cards = exercises.some(({ kind }) => kind === 'flashcard') ? '.cards' : '';
  // Problems are a file's; where it gives several sets, its first one tells of them.
  const problems = set.key === setKey(set.source, 0) ? (reading?.problems.length ?? 0) : 0;
  return Object.assign(new TreeItem(set.set.title, TreeItemCollapsibleState.Collapsed), {
    id: set.key,
    description: joined(counts, problems > 0 ? howManyProblems(problems) : ''),
    iconPath: new ThemeIcon('book'),
    contextValue: `set${cards}${originMark(reading)}`,
    tooltip: new MarkdownString(
      `**${set.set.title}**\n\n${set.set.description}\n\n${tally(exercises.length, problems)}`,
    ),
  });
};

/** Files in which something looks like practice material and nothing was understood. */
const emptyIn = (readings: ReadonlyMap<string, SourceReading>): readonly EmptyNode[] =>
  [...readings].flatMap(([source, reading]) =>
    reading.sets.length === 0 && reading.problems.length > 0 && reading.origin !== 'contributed'
      ? [{ type: 'empty', source, reading }]
      : [],
  );

const emptyRow = ({ source, reading }: EmptyNode): TreeItem => {
  const uri = Uri.parse(source);
  return Object.assign(new TreeItem(nameIn(uri), TreeItemCollapsibleState.None), {
    id: source,
    description: tally(0, reading.problems.length),
    iconPath: new ThemeIcon('warning', new ThemeColor('list.warningForeground')),
    contextValue: `empty${originMark(reading)}`,
    tooltip: `${pathOf(uri)}\n\n${reading.problems.map(({ line, message }) => l10n.t('Line {0}: {1}', line + 1, message)).join('\n')}`,
    command: {
      command: 'interleave.openSource',
      title: l10n.t('Open Source'),
      arguments: [{ type: 'empty', source, reading }],
    },
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
  const tags = [states.some(({ leech }) => leech) ? l10n.t('leech') : '', suspended ? l10n.t('suspended') : '', counts];
  return Object.assign(new TreeItem(plainText(exercise.prompt), TreeItemCollapsibleState.None), {
    id: `${set.key}/${exercise.range.start}/${exercise.id}`,
    description: answered ? joined(...tags) : l10n.t('no answer'),
    iconPath: new ThemeIcon(kindOf(exercise).icon),
    contextValue: answered ? (suspended ? 'exercise.suspended' : 'exercise') : 'exercise.unanswered',
    command: { command: 'interleave.browseSet', title: l10n.t('Browse'), arguments: [node] },
  });
};
