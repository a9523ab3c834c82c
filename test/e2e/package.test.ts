import assert from 'node:assert/strict';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createVSIX } from '@vscode/vsce';
import { describe, it } from 'mocha';
import { inRepository } from '../harness/repository';
import { startServer } from '../harness/server';
import { temporaryFolder } from '../harness/temporary';
import { withWorkbench } from '../harness/workbench';
import { answerFirstOf, seen } from './answerByKeys';
import { bundledRows, treeShows } from './treeShows';

const readme = '# Networking\n\n<details>\n<summary>What is a port?</summary>\n\nA number that names a program on a host.\n\n</details>\n';

describe('the packed extension', () => {
  it('is small, installs, asks a quick quiz, takes an answer, shows a whole set and reads a foreign file', async () => {
    const file = join(temporaryFolder(), 'interleave.vsix');
    await createVSIX({ cwd: inRepository(), packagePath: file, dependencies: false, allowMissingRepository: true, rewriteRelativeLinks: false });
    const megabytes = statSync(file).size / 1_000_000;
    // With the bundles as they are for debugging; test/budget.json watches what is published.
    assert.ok(megabytes < 4, `${megabytes} MB`);
    const server = await startServer();
    try {
      await server.installVsix(file);
      const installed = readdirSync(join(server.data, 'extensions'), { recursive: true, encoding: 'utf8' }).map((path) => path.replace(/^[^/\\]*[/\\]/u, '').replaceAll('\\', '/'));
      assert.deepEqual(['docs/api.md', 'src/api/interleave.d.ts', 'package.nls.de.json', 'l10n/bundle.l10n.de.json'].filter((path) => !installed.includes(path)), []);
      await withWorkbench({ server, extension: undefined, folder: temporaryFolder({ 'README.md': readme }) }, async (workbench) => {
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
      });
    } finally {
      await server.stop();
    }
  });
});
