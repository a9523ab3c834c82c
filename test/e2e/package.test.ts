import assert from 'node:assert/strict';
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createVSIX } from '@vscode/vsce';
import { describe, it } from 'mocha';
import { packedReadme } from '../harness/packedReadme';
import { inRepository } from '../harness/repository';
import { startServer } from '../harness/server';
import { temporaryFolder } from '../harness/temporary';
import { type Workbench, withWorkbench } from '../harness/workbench';
import { answerFirstOf, seen } from './answerByKeys';
import { bundledRows, treeShows } from './treeShows';

const readme =
  '# Networking\n\n<details>\n<summary>What is a port?</summary>\n\nA number that names a program on a host.\n\n</details>\n';

/** Where the pictures of the README shall come from, at an address that only the test's browser knows. */
const repository = { url: 'https://host.invalid/ann/tree', ref: 'v1.2.3' };

/** The widths of the pictures on the extension's page, once none is missing; -1 for one that is broken. */
const picturesOnPage = async (workbench: Workbench): Promise<readonly number[]> => {
  const pictures = `${repository.url}/**`;
  await workbench.browser.context.route(pictures, async (route) => {
    const path = new URL(route.request().url()).pathname.replace('/ann/tree/raw/v1.2.3/', '');
    await route.fulfill({ path: inRepository(...path.split('/')), contentType: 'image/webp' });
  });
  await workbench.runCommand('Extensions: Show Installed Extensions');
  await workbench.page.locator('.extensions-list .monaco-list-row', { hasText: 'Interleave' }).first().click();
  const page = await workbench.webview('img[alt="The whole page, dark"]');
  await page.waitForFunction(() => [...document.images].every(({ complete }) => complete));
  await workbench.browser.context.unroute(pictures);
  return page.evaluate(() => [...document.images].map(({ naturalWidth }) => naturalWidth || -1));
};

describe('the packed extension', () => {
  it('is small, installs, shows the pictures of its README, asks a quick quiz, takes an answer, shows a whole set and reads a foreign file', async () => {
    const file = join(temporaryFolder(), 'interleave.vsix');
    const readmePath = join('out', 'README.md');
    writeFileSync(inRepository(readmePath), packedReadme(readFileSync(inRepository('README.md'), 'utf8'), repository));
    await createVSIX({
      cwd: inRepository(),
      packagePath: file,
      dependencies: false,
      allowMissingRepository: true,
      rewriteRelativeLinks: false,
      readmePath,
    });
    const megabytes = statSync(file).size / 1_000_000;
    // With the bundles as they are for debugging; test/budget.json watches what is published.
    assert.ok(megabytes < 4, `${megabytes} MB`);
    const server = await startServer();
    try {
      await server.installVsix(file);
      const installed = readdirSync(join(server.data, 'extensions'), { recursive: true, encoding: 'utf8' }).map(
        (path) => path.replace(/^[^/\\]*[/\\]/u, '').replaceAll('\\', '/'),
      );
      assert.deepEqual(
        [
          'docs/api.md',
          'src/api/interleave.d.ts',
          'THIRD-PARTY-NOTICES.txt',
          'package.nls.de.json',
          'l10n/bundle.l10n.de.json',
        ].filter((path) => !installed.includes(path)),
        [],
      );
      await withWorkbench(
        { server, extension: undefined, folder: temporaryFolder({ 'README.md': readme }) },
        async (workbench) => {
          const pictures = await picturesOnPage(workbench);
          assert.equal(pictures.length, (readFileSync(inRepository('README.md'), 'utf8').match(/!\[/gu) ?? []).length);
          assert.ok(
            pictures.every((width) => width > 500),
            String(pictures),
          );
          await workbench.closeTab();
          await workbench.runCommand('Interleave: Quick Quiz');
          const { place } = await seen(await workbench.webview('header .crumb'));
          assert.equal(place, '1 of 5');
          await workbench.closeTab();
          await answerFirstOf(workbench, 'Multimodal agents in production');
          await treeShows(workbench, [bundledRows[0]!, 'Multimodal agents in production26 new']);
          await workbench.closeTab();
          await workbench.runAndPick('Interleave: Browse Set…', 'Welcome to Interleave');
          await workbench.webview('main.browse');
          await workbench.openFile('README.md');
          await workbench.runCommand('Interleave: Practise This File');
          assert.equal((await seen(await workbench.webview('header .crumb'))).prompt, 'What is a port?');
        },
      );
    } finally {
      await server.stop();
    }
  });
});
