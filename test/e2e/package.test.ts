import assert from 'node:assert/strict';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { createVSIX } from '@vscode/vsce';
import { describe, it } from 'mocha';
import { inRepository } from '../harness/repository';
import { startServer } from '../harness/server';
import { temporaryFolder } from '../harness/temporary';
import { withWorkbench } from '../harness/workbench';
import { seen } from './answerByKeys';

describe('the packed extension', () => {
  it('is small, installs, and asks a quick quiz', async () => {
    const file = join(temporaryFolder(), 'interleave.vsix');
    await createVSIX({ cwd: inRepository(), packagePath: file, dependencies: false, allowMissingRepository: true, rewriteRelativeLinks: false });
    const megabytes = statSync(file).size / 1_000_000;
    // With the bundles as they are for debugging; test/budget.json watches what is published.
    assert.ok(megabytes < 4, `${megabytes} MB`);
    const server = await startServer();
    try {
      await server.installVsix(file);
      await withWorkbench({ server, extension: undefined }, async (workbench) => {
        await workbench.runCommand('Interleave: Quick Quiz');
        const { place } = await seen(await workbench.webview('header .crumb'));
        assert.equal(place, '1 of 5');
      });
    } finally {
      await server.stop();
    }
  });
});
