import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import { describe, it } from 'mocha';
import { sharedWorkbench } from '../harness/sharedWorkbench';
import { temporaryFolder } from '../harness/temporary';
import type { Workbench } from '../harness/workbench';
import { changed, seen } from './answerByKeys';
import { type Done, doneByRole, keys, pointer } from './answerByRole';
import { faultsIn } from './axe';
import { beyondTheEdge, hideSideBar, moving, resize } from './layout';
import { type Visit, browseStates, gapStates, messageState, practiceStates } from './panelStates';
import { type Worn, inEach, panelThemes } from './panelThemes';
import { eachKind } from './eachKind';

/** So high that nothing is scrolled out of axe's sight. */
const usual = { width: 1280, height: 2300 };
const sizes = {
  /** Beside the activity bar that leaves a panel of 300 px. */
  narrow: { width: 358, height: 800 },
  /** A zoom of 200 % leaves half the CSS pixels of 1280 to 800. */
  zoomed: { width: 640, height: 400 },
};

const task = {
  label: 'build',
  type: 'shell',
  command: 'until [ -e ended ]; do sleep 0.2; done; exit 3',
  problemMatcher: [],
  presentation: { reveal: 'never' },
};

const workspace = {
  'each.practice.md': eachKind,
  'gone.practice.md': eachKind.replace('Each kind', 'Gone'),
  '.vscode/tasks.json': JSON.stringify({ version: '2.0.0', tasks: [task] }),
};

/** Everything that is wrong with a state of a panel, in any theme and size. */
const wrongWith = async (workbench: Workbench, themes: readonly Worn[], frame: Frame): Promise<readonly string[]> => {
  const found: string[] = [];
  await inEach(
    themes,
    frame,
    async (theme) => void found.push(...(await faultsIn(frame)).map((fault) => `${theme}: ${fault}`)),
  );
  found.push(...(await moving(frame)).map((element) => `moves: ${element}`));
  for (const [name, size] of Object.entries(sizes)) {
    await resize(workbench, frame, size);
    found.push(...(await beyondTheEdge(frame)).map((element) => `${name}, beyond the edge: ${element}`));
  }
  await resize(workbench, frame, usual);
  return found;
};

const passPalette = async (workbench: Workbench): Promise<void> => {
  const palette = workbench.page.locator('.quick-input-widget');
  await workbench.press('F1');
  // Until its field has the focus, Escape would go to the panel.
  await palette.locator('.quick-input-box input').and(workbench.page.locator(':focus')).waitFor();
  await workbench.press('Escape');
  await palette.waitFor({ state: 'hidden' });
};

/** Waits until the panel has the focus, and within it what bears the name. */
const focusIsOn = async (frame: Frame, name: 'heading' | 'first'): Promise<void> => {
  await frame.waitForFunction(
    (expected) => document.hasFocus() && document.activeElement?.getAttribute('data-focus') === expected,
    name,
    { timeout: 10_000 },
  );
};

describe('the panels', () => {
  const opened = sharedWorkbench(() => ({
    folder: temporaryFolder(workspace),
    settings: { 'workbench.reduceMotion': 'on', 'interleave.gaps.after': 1, 'interleave.newPerDay': 1000 },
  }));
  const file = (name: keyof typeof workspace | 'ended') => join(opened().folder, name);

  const open = async (command: 'Practise' | 'Browse', element: string): Promise<Frame> => {
    await opened().runAndPick(`Interleave: ${command} Set…`, 'Each kind');
    return opened().webview(element);
  };

  it('keep the focus: past the palette, undo and a reload', async () => {
    const workbench = opened();
    const frame = await open('Practise', 'header .crumb');
    const first = await seen(frame);
    await focusIsOn(frame, 'heading');
    await passPalette(workbench);
    await focusIsOn(frame, 'heading');
    await workbench.press('Space');
    await focusIsOn(frame, 'first');
    await passPalette(workbench);
    await focusIsOn(frame, 'first');
    await workbench.press('Enter');
    const second = await changed(frame, first);
    await workbench.press('u');
    await changed(frame, second);
    await focusIsOn(frame, 'heading');
    await workbench.reload();
    await focusIsOn(await workbench.webview('h1'), 'heading');
  });

  it('take no focus from elsewhere when they are drawn again', async () => {
    const workbench = opened();
    const frame = await open('Browse', 'main.browse');
    const palette = workbench.page.locator('.quick-input-widget');
    const input = palette.locator('.quick-input-box input');
    await frame.getByRole('button', { name: /git bisect/u }).focus();
    await workbench.press('F1');
    await input.and(workbench.page.locator(':focus')).waitFor();
    // What had the focus in the panel goes.
    writeFileSync(
      file('each.practice.md'),
      eachKind.replace('What does `git bisect` do?', 'Which command halves the range?'),
    );
    await frame.getByText('Which command halves the range?').waitFor();
    await workbench.press('x');
    assert.equal(await input.inputValue(), '>x');
    await workbench.press('Escape');
    await frame.waitForFunction(() => document.hasFocus() && document.activeElement !== document.body);
    writeFileSync(file('each.practice.md'), eachKind);
    await frame.getByText('What does git bisect do?').waitFor();
  });

  it('let each kind be done by the pointer alone, and by roles, names and keys alone, and say each result in words', async () => {
    const workbench = opened();
    const selfGraded = 'Answer shown. Rate how well you knew it.';
    const said = (cloze: string): Readonly<Record<string, readonly string[]>> => ({
      'Self-check': [selfGraded],
      Choice: ['Wrong.', 'Right.'],
      Classification: ['3 of 3 right.'],
      Matching: ['3 of 3 right.'],
      Ordering: ['Right.'],
      Flashcard: [selfGraded],
      Cloze: [cloze],
      Summary: ['Done. 11 of 12 right.'],
    });
    const byKind = (done: readonly Done[]) =>
      Object.fromEntries(
        Object.keys(said('')).map((kind) => [kind, done.filter((one) => one.kind === kind).map((one) => one.said)]),
      );
    for (const [hand, cloze] of [
      [pointer, selfGraded],
      [keys, '2 of 2 right.'],
    ] as const) {
      assert.deepEqual(byKind(await doneByRole(await open('Practise', 'header .crumb'), hand)), said(cloze));
      await workbench.closeTab();
    }
  });

  it('give axe nothing to find in any state and theme, fit into 300 px and a zoom of 200 %, and keep still', async () => {
    const workbench = opened();
    await workbench.page.setViewportSize(usual);
    await hideSideBar(workbench);
    const themes = await panelThemes(workbench, await open('Browse', 'main.browse'));
    await workbench.closeTab();
    const found: string[] = [];
    const visit: Visit = async (state, frame) =>
      void found.push(...(await wrongWith(workbench, themes, frame)).map((what) => `${state}, ${what}`));
    await practiceStates(workbench, 'Each kind', visit);
    await browseStates(workbench, 'Each kind', visit);
    await messageState(workbench, 'Gone', () => rmSync(file('gone.practice.md')), visit);
    await gapStates(workbench, task.label, () => writeFileSync(file('ended'), ''), visit);
    assert.deepEqual(found, []);
  }).timeout(180_000);
});
