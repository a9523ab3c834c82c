import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { startServer } from '../harness/server';
import { linkForStart, startFolder } from '../harness/startWith';
import { temporaryFolder } from '../harness/temporary';
import { type Workbench, withWorkbench } from '../harness/workbench';
import { seen } from './answerByKeys';
import { bundledRows, treeShows } from './treeShows';

/** The titles of the open editors. */
const tabs = async (workbench: Workbench): Promise<readonly (string | null)[]> =>
  Promise.all((await workbench.page.locator('.tab').all()).map(async (tab) => tab.getAttribute('data-resource-name')));

describe('npm start', () => {
  it('shows Practice Sets and a bundled set’s page, from which a key leads to the first question; once something is open, that stays in front', async () => {
    const data = temporaryFolder();
    linkForStart(data);
    const server = await startServer({ data });
    try {
      await withWorkbench({ server, extension: undefined, folder: startFolder }, async (workbench) => {
        const page = await workbench.webview('main.browse');
        assert.equal(await page.locator('h1').innerText(), 'Multimodal agents in production');
        await treeShows(workbench, bundledRows);
        await workbench.press('Control+Alt+q');
        assert.match((await seen(await workbench.webview('header .crumb'))).place, /^1 of \d+$/u);
        await workbench.runCommand('View: Close All Editors');
        await workbench.openFile('welcome.md');
        await workbench.reload();
        await treeShows(workbench, bundledRows);
        assert.deepEqual(await tabs(workbench), ['welcome.md']);
      });
    } finally {
      await server.stop();
    }
  });
});
