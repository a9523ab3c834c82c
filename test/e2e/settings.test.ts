import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { temporaryFolder } from '../harness/temporary';
import { withWorkbench } from '../harness/workbench';
import { seen } from './answerByKeys';

describe('the settings', () => {
  it('take effect at once, and what is out of bounds is brought back into them', () =>
    withWorkbench({ folder: temporaryFolder() }, async (workbench) => {
      const sign = workbench.page
        .locator('.part.statusbar .statusbar-item')
        .filter({ has: workbench.page.locator('.codicon-mortar-board') });
      const sizeOfQuiz = async (): Promise<string> => {
        await workbench.runCommand('Interleave: Quick Quiz');
        const { place } = await seen(await workbench.webview('header .crumb'));
        await workbench.closeTab();
        return place;
      };
      await sign.waitFor();
      await workbench.changeSettings({ 'interleave.statusBar.visible': false, 'interleave.quickQuiz.size': 3 });
      await sign.waitFor({ state: 'hidden' });
      assert.equal(await sizeOfQuiz(), '1 of 3');
      await workbench.changeSettings({ 'interleave.statusBar.visible': true, 'interleave.quickQuiz.size': -7 });
      await sign.waitFor();
      assert.equal(await sizeOfQuiz(), '1 of 1');
    }));
});
