import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import { describe, it } from 'mocha';
import { temporaryFolder } from '../harness/temporary';
import { type Workbench, withWorkbench } from '../harness/workbench';
import { changed, seen } from './answerByKeys';
import { type Done, doneByRole, keys, pointer } from './answerByRole';
import { faultsIn } from './axe';
import { beyondTheEdge, moving, resize } from './layout';
import { type Visit, browseStates, practiceStates } from './panelStates';
import { type Worn, inEach, panelThemes } from './panelThemes';
import { sixKinds } from './sixKinds';

/** So high that nothing is scrolled out of axe's sight. */
const usual = { width: 1280, height: 1900 };
const sizes = {
  /** Beside the activity bar that leaves a panel of 300 px. */
  narrow: { width: 358, height: 800 },
  /** A zoom of 200 % leaves half the CSS pixels of 1280 to 800. */
  zoomed: { width: 640, height: 400 },
};

/** Everything that is wrong with a state of a panel, in any theme and size. */
const wrongWith = async (workbench: Workbench, themes: readonly Worn[], frame: Frame): Promise<readonly string[]> => {
  const found: string[] = [];
  await inEach(themes, frame, async (theme) => void found.push(...(await faultsIn(frame)).map((fault) => `${theme}: ${fault}`)));
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
  await palette.waitFor();
  await workbench.press('Escape');
  await palette.waitFor({ state: 'hidden' });
};

/** Waits until the panel has the focus, and within it what bears the name. */
const focusIsOn = async (frame: Frame, name: 'heading' | 'first'): Promise<void> => {
  await frame.waitForFunction((expected) => document.hasFocus() && document.activeElement?.getAttribute('data-focus') === expected, name, { timeout: 10_000 });
};

describe('the panels', () => {
  it('give axe nothing to find in any state and theme, fit into 300 px and a zoom of 200 %, and keep still', async () => {
    const folder = temporaryFolder({ 'six.practice.md': sixKinds });
    await withWorkbench({ folder, settings: { 'workbench.reduceMotion': 'on' } }, async (workbench) => {
      await workbench.page.setViewportSize(usual);
      await workbench.runCommand('View: Toggle Primary Side Bar Visibility');
      await workbench.runCommand('Interleave: Browse Set…');
      await workbench.quickPick('Six kinds');
      const themes = await panelThemes(workbench, await workbench.webview('main.browse'));
      await workbench.closeTab();
      const found: string[] = [];
      const visit: Visit = async (state, frame) => void found.push(...(await wrongWith(workbench, themes, frame)).map((what) => `${state}, ${what}`));
      await practiceStates(workbench, 'Six kinds', visit);
      await browseStates(workbench, 'Six kinds', () => rmSync(join(folder, 'six.practice.md')), visit);
      assert.deepEqual(found, []);
    });
  }).timeout(180_000);

  it('let each kind be done by the pointer alone, and by roles, names and keys alone, and say each result in words', async () => {
    const byHand = 'Answer shown. Rate how well you knew it.';
    const said = (cloze: string): Readonly<Record<string, readonly string[]>> => ({
      'Self-check': [byHand],
      Choice: ['Wrong.', 'Right.'],
      Classification: ['3 of 3 right.'],
      Matching: ['3 of 3 right.'],
      Flashcard: [byHand],
      Cloze: [cloze],
      Summary: ['Done. 10 of 11 right.'],
    });
    const byKind = (done: readonly Done[]) => Object.fromEntries(Object.keys(said('')).map((kind) => [kind, done.filter((one) => one.kind === kind).map((one) => one.said)]));
    await withWorkbench({ folder: temporaryFolder({ 'six.practice.md': sixKinds }) }, async (workbench) => {
      for (const [hand, cloze] of [[pointer, byHand], [keys, '2 of 2 right.']] as const) {
        await workbench.runCommand('Interleave: Practise Set…');
        await workbench.quickPick('Six kinds');
        assert.deepEqual(byKind(await doneByRole(await workbench.webview('header .crumb'), hand)), said(cloze));
        await workbench.runCommand('View: Close Editor');
      }
    });
  });

  it('keep the focus: past the palette, undo and a reload', () =>
    withWorkbench({ folder: temporaryFolder({ 'six.practice.md': sixKinds }) }, async (workbench) => {
      await workbench.runCommand('Interleave: Practise Set…');
      await workbench.quickPick('Six kinds');
      const frame = await workbench.webview('header .crumb');
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
    }));
});
