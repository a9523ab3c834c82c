import type { Frame } from 'playwright-core';
import type { Workbench } from '../harness/workbench';
import { type ShownKind, changed, seen } from './answerByKeys';

/** Is called with each state of a panel in turn, and leaves it as it is. */
export type Visit = (state: string, frame: Frame) => Promise<void>;

/**
 * The keys that lead to the middle of an answer, and from there to its end; wrong ones where there is wrong and right.
 */
const keys: Readonly<Record<ShownKind, readonly [begin: readonly string[], end: readonly string[]]>> = {
  'Self-check': [
    ['i', 'H', 'a', 'l', 'f'],
    ['Escape', 'Space'],
  ],
  Choice: [['a'], ['Enter']],
  Classification: [['1'], ['1', '1', 'Enter']],
  Matching: [
    ['1', '2'],
    ['2', 'Enter'],
  ],
  Ordering: [['Alt+ArrowDown'], ['c', '1', 'Enter']],
  Flashcard: [[], ['Space']],
  Cloze: [
    ['x', 'Enter'],
    ['y', 'Enter'],
  ],
};

const withKeysShown = async (workbench: Workbench, frame: Frame, visit: () => Promise<void>): Promise<void> => {
  await workbench.press('?');
  await frame.getByRole('dialog').waitFor();
  await visit();
  await workbench.press('Escape');
  await frame.getByRole('dialog').waitFor({ state: 'detached' });
};

/** Practises a set that has each kind once, through all states of the practice panel. */
export const practiceStates = async (workbench: Workbench, set: string, visit: Visit): Promise<void> => {
  await workbench.runAndPick('Interleave: Practise Set…', set);
  const frame = await workbench.webview('header .crumb');
  await frame.waitForFunction(() => customElements.get('vscode-button') !== undefined);
  const visited = new Set<string>();
  for (let now = await seen(frame); now.kind !== 'Summary'; now = await changed(frame, now)) {
    const { kind } = now;
    if (visited.has(kind)) {
      // What was missed has come back; it has been looked at.
      await workbench.press('Escape', 's');
      continue;
    }
    visited.add(kind);
    const [begin, end] = keys[kind];
    await visit(`${kind}, asked`, frame);
    if (visited.size === 1)
      await withKeysShown(workbench, frame, async () => visit(`${kind}, asked, with its keys`, frame));
    if (begin.length > 0) {
      await workbench.press(...begin);
      await visit(`${kind}, half answered`, frame);
    }
    await workbench.press(...end);
    await frame
      .getByRole('button', { name: /^(?:Next|Good)/u })
      .first()
      .waitFor();
    await visit(`${kind}, answered`, frame);
    await workbench.press('Enter');
  }
  await visit('Summary', frame);
  await withKeysShown(workbench, frame, async () => visit('Summary, with its keys', frame));
  await workbench.closeTab();
};

/** Opens a set in the browse panel. */
export const browseStates = async (workbench: Workbench, set: string, visit: Visit): Promise<void> => {
  await workbench.runAndPick('Interleave: Browse Set…', set);
  const frame = await workbench.webview('main.browse');
  await visit('Browse', frame);
  const folded = frame.getByRole('button', { expanded: false });
  for (let left = await folded.count(); left > 0; left--) {
    await folded.first().click();
    await folded.nth(left - 1).waitFor({ state: 'detached' });
  }
  await frame.getByRole('radio', { name: 'git diff', exact: true }).click();
  await frame.getByRole('button', { name: 'Check' }).first().click();
  await frame.getByRole('button', { name: 'Try again' }).waitFor();
  await visit('Browse, with answers', frame);
  await workbench.closeTab();
};

/** Opens a set in the browse panel, and lets `remove` take it away. */
export const messageState = async (
  workbench: Workbench,
  set: string,
  remove: () => void,
  visit: Visit,
): Promise<void> => {
  await workbench.runAndPick('Interleave: Browse Set…', set);
  const frame = await workbench.webview('main.browse');
  remove();
  await frame.getByText('This practice set is no longer there.').waitFor();
  await visit('Browse, nothing to show', frame);
  await workbench.closeTab();
};

/** Starts a task that fails when `end` is called, and practises meanwhile. */
export const gapStates = async (workbench: Workbench, task: string, end: () => void, visit: Visit): Promise<void> => {
  await workbench.runAndPick('Tasks: Run Task', task);
  await workbench.page.locator('.part.statusbar').getByText(`${task} running`).waitFor();
  await workbench.press('ControlOrMeta+Alt+q');
  const frame = await workbench.webview('.gap.running');
  await visit('Gap, running', frame);
  end();
  await frame.locator('.gap.failed').waitFor();
  await visit('Gap, failed', frame);
  await workbench.closeTab();
};
