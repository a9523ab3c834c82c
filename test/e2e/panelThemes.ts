import type { Frame } from 'playwright-core';
import type { Theme, WorkbenchWindow } from '../harness/workbenchWindow';

/** All that VS Code tells a webview of a theme: its variables, and the classes and data of the body. */
export interface Worn {
  readonly theme: Theme;
  readonly variables: string;
  readonly classes: string;
}

/** The last one is what the window began with. */
const themes: readonly Theme[] = [
  'Default Light Modern',
  'Default High Contrast',
  'Default High Contrast Light',
  'Default Dark Modern',
];

const wornBy = (frame: Frame): Promise<Omit<Worn, 'theme'>> =>
  frame.evaluate(() => ({ variables: document.documentElement.style.cssText, classes: document.body.className }));

/** Picks one theme after the other, and notes what VS Code gives the panel to wear. */
export const panelThemes = async (window: WorkbenchWindow, frame: Frame): Promise<readonly Worn[]> => {
  const all: Worn[] = [];
  for (const theme of themes) {
    const { variables } = await wornBy(frame);
    await window.setTheme(theme);
    await frame.waitForFunction((before) => document.documentElement.style.cssText !== before, variables);
    all.push({ theme, ...(await wornBy(frame)) });
  }
  return all;
};

/** Dresses a panel as VS Code does when the theme changes, without the palette and its time. */
const wear = (frame: Frame, { variables, classes }: Worn): Promise<void> =>
  frame.evaluate(
    ([style, classNames]) => {
      document.documentElement.style.cssText = style;
      document.body.className = classNames;
    },
    [variables, classes] as const,
  );

/** Wears one theme after the other, and does something in each. */
export const inEach = async (
  themes: readonly Worn[],
  frame: Frame,
  act: (theme: Theme) => Promise<void>,
): Promise<void> => {
  for (const worn of themes) {
    await wear(frame, worn);
    await act(worn.theme);
  }
};
