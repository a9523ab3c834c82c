import { type QuickInputButton, type QuickPickItem, QuickPickItemKind, ThemeIcon, l10n, window } from 'vscode';
import type { SourceFile } from '../../core/readers/draft/reader';
import type { Columns, Way } from '../../core/readers/ways/way';
import { type Current, type WayRow, wayRows } from '../../core/readers/ways/wayRows';
import { goBack } from '../base/askStep';
import { escapeIcons } from '../base/icons';
import { counted, words } from '../base/words';
import { chooseColumns } from './chooseColumns';

export interface WayQuestion {
  readonly title: string;
  readonly placeholder: string;
  readonly file: SourceFile;
  readonly ways: readonly Way[];
  readonly current: Current;
  /** Whether only a way will do: the file is read once, and nothing is kept. */
  readonly waysOnly?: boolean;
  /** How many problems the person may be shown instead. */
  readonly problems?: number;
}

/** What a person has said. */
export type WayAnswer =
  | { readonly type: 'way'; readonly word: string; readonly reading: Way['reading']; readonly isCurrent: boolean }
  | { readonly type: 'nothing' | 'byItself' | 'problems' };

type Row = Exclude<WayRow, { readonly type: 'columns' }> | { readonly type: 'problems' };
type Taken = Row | { readonly type: 'columns'; readonly columns: Columns };
type Item = QuickPickItem & { readonly taken?: Taken; readonly columns?: Columns };

/**
 * Shows the ways to read a file, each with how much it gives and a sample, and leads on to the columns of its tables.
 * Undefined where the person turns away.
 */
export const pickWay = async (question: WayQuestion): Promise<WayAnswer | undefined> => {
  for (;;) {
    const taken = await show(question);
    if (taken === undefined) return undefined;
    if (taken.type === 'way') return { ...taken.way, type: 'way', isCurrent: taken.isCurrent };
    if (taken.type !== 'columns') return { type: taken.type };
    const chosen = await chooseColumns(question.file, taken.columns, question.title);
    if (chosen !== goBack) return chosen && { ...chosen, type: 'way', isCurrent: false };
  }
};

const show = async (question: WayQuestion): Promise<Taken | undefined> => {
  const pick = window.createQuickPick<Item>();
  const items = itemsFor(question);
  const current = items.filter(({ taken }) => taken !== undefined && 'isCurrent' in taken && taken.isCurrent);
  Object.assign(pick, {
    title: question.title,
    placeholder: question.placeholder,
    matchOnDescription: true,
    matchOnDetail: true,
    items,
    // An empty list would leave no line for Enter to take.
    ...(current.length > 0 && { activeItems: current.slice(0, 1) }),
  });
  try {
    return await new Promise((resolve) => {
      pick.onDidAccept(() => {
        const [item] = pick.selectedItems;
        if (item?.taken !== undefined) resolve(item.taken);
      });
      pick.onDidTriggerItemButton(({ item: { columns } }) => columns && resolve({ type: 'columns', columns }));
      pick.onDidHide(() => resolve(undefined));
      pick.show();
    });
  } finally {
    pick.dispose();
  }
};

const itemsFor = ({ ways, current, waysOnly = false, problems = 0 }: WayQuestion): readonly Item[] => {
  const rows = wayRows(ways, current, words);
  const others = waysOnly ? [] : rows.filter(({ type }) => type === 'nothing' || type === 'byItself');
  return [
    ...rows.flatMap((row) => (row.type === 'way' || row.type === 'columns' ? [itemOf(row)] : [])),
    ...(others.length > 0 || problems > 0 ? [{ label: '', kind: QuickPickItemKind.Separator }] : []),
    ...others.map(itemOf),
    ...(problems > 0 ? [problemsItem(problems)] : []),
  ];
};

const chooseButton = (): QuickInputButton => ({
  iconPath: new ThemeIcon('list-selection'),
  tooltip: l10n.t('Choose Columns…'),
});

const itemOf = (row: WayRow): Item => {
  if (row.type === 'columns') {
    const { columns } = row.way;
    return {
      label: l10n.t('Choose Columns…'),
      ...(columns && { taken: { type: 'columns', columns }, description: columnNames(columns) }),
    };
  }
  if (row.type === 'nothing')
    return {
      ...marked(l10n.t('No practice material'), row.isCurrent),
      detail: l10n.t('The file is left out, wherever it is found.'),
      taken: row,
    };
  if (row.type === 'byItself')
    return {
      label: l10n.t('By what the file shows itself'),
      detail: l10n.t('What was chosen is taken out of the settings.'),
      taken: row,
    };
  const { columns } = row.way;
  return {
    ...marked(row.name, row.isCurrent, row.counts),
    detail: escapeIcons(row.sample.join('  ·  ')),
    taken: row,
    ...(columns && { columns, buttons: [chooseButton()] }),
  };
};

const marked = (label: string, isCurrent: boolean, counts = ''): Pick<Item, 'label' | 'description'> => ({
  label: `${isCurrent ? '$(check) ' : ''}${escapeIcons(label)}`,
  description: [counts, isCurrent ? l10n.t('current') : ''].filter((part) => part !== '').join(' · '),
});

const problemsItem = (count: number): Item => ({
  label: l10n.t('Show Problems'),
  description: counted(count, l10n.t('{0} problem', count), l10n.t('{0} problems', count)),
  taken: { type: 'problems' },
});

const columnNames = ({ names }: Columns): string =>
  escapeIcons(
    names
      .map((name) => name.trim())
      .filter((name) => name !== '')
      .join(', '),
  );
