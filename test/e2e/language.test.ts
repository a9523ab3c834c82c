import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { temporaryFolder } from '../harness/temporary';
import { withWorkbench } from '../harness/workbench';

describe('in German,', () => {
  it('commands, the tree and the panel speak German', () =>
    withWorkbench({ folder: temporaryFolder(), language: 'de' }, async (workbench) => {
      await workbench.openView('Übungssätze');
      await workbench.treeRow('Welcome to Interleave').getByText(/neu/u).waitFor();
      await workbench.runAndPick('Interleave: Satz üben…', 'Welcome to Interleave');
      const frame = await workbench.webview('header .crumb');
      await frame.getByText('1 von 6').waitFor();
      assert.equal(await frame.locator('html').getAttribute('lang'), 'de');
    }));
});
