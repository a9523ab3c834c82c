import { type QuickPickItem, QuickInputButtons, QuickPickItemKind, window } from 'vscode';
import { escapeIcons } from './icons';

/** A line of a step: to take, or a separator. */
export interface StepLine<Value> {
  readonly text: string;
  readonly description?: string;
  readonly detail?: string;
  readonly value?: Value;
}

interface Step<Value> {
  readonly title: string;
  readonly placeholder: string;
  /** Which of how many steps, from 1. */
  readonly step: number;
  readonly steps: number;
  readonly lines: readonly StepLine<Value>[];
  /** Whether several lines may be taken, or none. */
  readonly several?: boolean;
  /** Which line is proposed, or of several which are. */
  readonly isProposed?: (value: Value) => boolean;
}

/** What a step gives where the person goes back to the one before. */
export const goBack = 'back';

type Item<Value> = QuickPickItem & { readonly value?: Value };

/**
 * Asks one step of several by a quick pick with a Back button; it stays while the person looks at the file. Undefined
 * where they turn away.
 */
export const askStep = async <Value>({
  title,
  placeholder,
  step,
  steps,
  lines,
  several = false,
  isProposed = () => false,
}: Step<Value>): Promise<readonly Value[] | typeof goBack | undefined> => {
  const pick = window.createQuickPick<Item<Value>>();
  const items = lines.map(itemOf);
  const proposed = items.filter(({ value }) => value !== undefined && isProposed(value));
  Object.assign(pick, {
    title,
    placeholder,
    step,
    totalSteps: steps,
    canSelectMany: several,
    ignoreFocusOut: true,
    matchOnDetail: true,
    buttons: [QuickInputButtons.Back],
    items,
    ...(several && { selectedItems: proposed }),
    // An empty list would leave no line for Enter to take.
    ...(!several && proposed.length > 0 && { activeItems: proposed.slice(0, 1) }),
  });
  try {
    return await new Promise((resolve) => {
      pick.onDidAccept(() => {
        const values = pick.selectedItems.flatMap(({ value }) => (value === undefined ? [] : [value]));
        if (several || values.length > 0) resolve(values);
      });
      pick.onDidTriggerButton(() => resolve(goBack));
      pick.onDidHide(() => resolve(undefined));
      pick.show();
    });
  } finally {
    pick.dispose();
  }
};

const itemOf = <Value>({ text, description, detail, value }: StepLine<Value>): Item<Value> =>
  value === undefined
    ? { label: text, kind: QuickPickItemKind.Separator }
    : {
        label: escapeIcons(text),
        value,
        ...(description !== undefined && { description: escapeIcons(description) }),
        ...(detail !== undefined && { detail: escapeIcons(detail) }),
      };
