import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { temporaryFolder } from '../harness/temporary';
import { withWorkbench } from '../harness/workbench';
import { bundledRows, treeShows } from './treeShows';

const card = (title: string) => `---\ntitle: ${title}\n---\n\n## Flashcards\n\n**Q: What is a ${title}?**\nA: That.\n`;

describe('Find Practice Material in Workspace', () => {
  it('lists what git does not ignore and the library has not, and adds what is picked', async () => {
    const folder = temporaryFolder({
      '.gitignore': 'drafts/\n',
      'docs/.gitignore': '/local.md\n',
      'docs/port.md': card('port'),
      'docs/router.md': card('router'),
      'docs/local.md': card('local'),
      'docs/prose.md': '# Nothing to ask\n',
      'drafts/draft.md': card('draft'),
      'node_modules/a/b.md': card('dependency'),
      'host.practice.md': card('host'),
    });
    await withWorkbench({ folder }, async (workbench) => {
      await workbench.openView('Practice Sets');
      await treeShows(workbench, [...bundledRows, 'hostnew']);
      await workbench.runCommand('Interleave: Find Practice Material in Workspace');
      assert.deepEqual(await workbench.quickPickLabels(), ['docs/port.md', 'docs/router.md']);
      await workbench.screenshot('find-material');
      await workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: 'docs/router.md' }).click();
      await workbench.press('Enter');
      await treeShows(workbench, [...bundledRows, 'portnew', 'hostnew']);
    });
  });
});
