import { type QuickPickItem, QuickPickItemKind, window } from 'vscode';
import { escapeIcons } from './icons';

/** A line of a list: to take, by its key too, or only to read. */
export interface Line<Value> {
  readonly text: string;
  readonly icon?: string;
  readonly description?: string;
  readonly key?: string;
  readonly value?: Value;
  readonly separator?: boolean;
}

interface List<Value> {
  readonly title: string;
  readonly placeholder: string;
  readonly several?: boolean;
  readonly lines: readonly Line<Value>[];
  /** Whether this line is chosen when the list appears. */
  readonly first?: (value: Value) => boolean;
}

type Item<Value> = QuickPickItem & { readonly line: Line<Value> };

/** Lets the person take one line, or several; undefined where they turn away. Lines without a value are for reading. */
export const choose = async <Value>({
  title,
  placeholder,
  several = false,
  lines,
  first = () => true,
}: List<Value>): Promise<readonly Value[] | undefined> => {
  const pick = window.createQuickPick<Item<Value>>();
  const items = lines.map(itemOf);
  Object.assign(pick, {
    title,
    placeholder,
    canSelectMany: several,
    items,
    activeItems: items.filter(({ line: { value } }) => value !== undefined && first(value)).slice(0, 1),
  });
  try {
    return await new Promise((resolve) => {
      const take = (taken: readonly Item<Value>[]): void => {
        const values = taken.flatMap(({ line: { value } }) => value ?? []) as Value[];
        if (values.length > 0) resolve(values);
      };
      pick.onDidAccept(() => take(pick.selectedItems));
      pick.onDidChangeValue((typed) => {
        const named = items.filter(({ line: { key } }) => key !== undefined && key === typed.trim().toLowerCase());
        if (!several) take(named.slice(0, 1));
      });
      pick.onDidHide(() => resolve(undefined));
      pick.show();
    });
  } finally {
    pick.dispose();
  }
};

const itemOf = <Value>(line: Line<Value>): Item<Value> => {
  const { text, icon, description, key, separator = false } = line;
  const label = separator
    ? text
    : `${icon === undefined ? '' : `$(${icon}) `}${key === undefined ? '' : `${key}  `}${escapeIcons(text)}`;
  return {
    label,
    line,
    alwaysShow: true,
    ...(description === undefined ? {} : { description }),
    ...(separator ? { kind: QuickPickItemKind.Separator } : {}),
  };
};
