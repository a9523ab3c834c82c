import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { sharedWorkbench } from '../harness/sharedWorkbench';
import { temporaryFolder } from '../harness/temporary';
import type { Workbench } from '../harness/workbench';
import { answerByKeys, changed, seen } from './answerByKeys';
import { bundledRows, treeShows } from './treeShows';

const reviewed = [bundledRows[0]!, 'Multimodal agents in production26 new'];

/** Gives one review in a quick quiz, and leaves. */
const reviewOnce = async (workbench: Workbench): Promise<void> => {
  await workbench.openView('Practice Sets');
  await workbench.runCommand('Interleave: Quick Quiz');
  const frame = await workbench.webview('header .crumb');
  const first = await seen(frame);
  await answerByKeys(workbench, frame, first, 0);
  await changed(frame, first);
  await workbench.runCommand('View: Close Editor');
  await treeShows(workbench, reviewed);
};

describe('among the commands,', () => {
  const opened = sharedWorkbench(() => ({ folder: temporaryFolder() }));

  it('Undo takes a review back without a panel, and says so', async () => {
    const workbench = opened();
    await reviewOnce(workbench);
    await workbench.runCommand('Interleave: Undo');
    await workbench.page
      .locator('.part.statusbar')
      .getByText(/^Undone: review of “.+”$/u)
      .waitFor();
    await treeShows(workbench, bundledRows);
  });

  it('Reset Progress… asks, and makes a set new again, until that is undone', async () => {
    const workbench = opened();
    await reviewOnce(workbench);
    await workbench.runAndPick('Interleave: Reset Progress…', 'Multimodal agents in production');
    await workbench.dialogButton('Reset');
    await treeShows(workbench, bundledRows);
    await workbench.runCommand('Interleave: Undo');
    await workbench.page
      .locator('.part.statusbar')
      .getByText(/^Undone: reset of/u)
      .waitFor();
    await treeShows(workbench, reviewed);
    await workbench.runCommand('Interleave: Undo');
    await treeShows(workbench, bundledRows);
  });

  it('Undo takes back first what was done last, be it in the tree or in the panel', async () => {
    const workbench = opened();
    await workbench.openView('Practice Sets');
    await workbench.runCommand('Interleave: Quick Quiz');
    const frame = await workbench.webview('header .crumb');
    const first = await seen(frame);
    await answerByKeys(workbench, frame, first, 0);
    const second = await changed(frame, first);
    await treeShows(workbench, reviewed);
    await workbench.contextMenu(workbench.treeRow('Welcome'), 'Suspend');
    await treeShows(workbench, ['Welcome to Interleave', reviewed[1]!]);
    await workbench.runCommand('Interleave: Undo');
    await treeShows(workbench, reviewed);
    assert.equal((await seen(frame)).place, second.place);
    await workbench.runCommand('Interleave: Undo');
    assert.equal((await changed(frame, second)).place, first.place);
    await treeShows(workbench, bundledRows);
  });

  it('a row offers to suspend and to unsuspend', async () => {
    const workbench = opened();
    await workbench.openView('Practice Sets');
    const choose = async (action: string) => workbench.contextMenu(workbench.treeRow('Welcome'), action);
    await choose('Suspend');
    await treeShows(workbench, ['Welcome to Interleave', bundledRows[1]!]);
    await choose('Unsuspend');
    await treeShows(workbench, bundledRows);
  });

  it('Quick Quiz is in the status bar', async () => {
    const workbench = opened();
    await workbench.page
      .locator('.part.statusbar .statusbar-item')
      .filter({ has: workbench.page.locator('.codicon-mortar-board') })
      .click();
    const { place } = await seen(await workbench.webview('header .crumb'));
    assert.equal(place, '1 of 5');
  });
});
