import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { temporaryFolder } from '../harness/temporary';
import { withWorkbench } from '../harness/workbench';
import { bundledRows, treeShows } from './treeShows';

const card = (title: string) => `---\ntitle: ${title}\n---\n\n## Flashcards\n\n**Q: What is a ${title}?**\nA: That.\n`;
const terms = (title: string) =>
  `# ${title}\n\n${['Port', 'Host', 'Router', 'Switch', 'Bridge'].map((term) => `## ${term}\n\nIt is a ${term}.\n`).join('\n')}`;

describe('Find Practice Material in Workspace', () => {
  it('lists what git does not ignore and the library has not, what is doubtful unticked, and adds what is picked', async () => {
    const folder = temporaryFolder({
      '.gitignore': 'drafts/\n',
      'docs/.gitignore': '/local.md\n',
      'docs/port.md': card('port'),
      'docs/router.md': card('router'),
      'docs/local.md': card('local'),
      'docs/prose.md': '# Nothing to ask\n',
      'docs/README.md': terms('Read me'),
      'docs/glossary.md': terms('Network'),
      'drafts/draft.md': card('draft'),
      'node_modules/a/b.md': card('dependency'),
      'host.practice.md': card('host'),
    });
    await withWorkbench({ folder }, async (workbench) => {
      await workbench.openView('Practice Sets');
      await treeShows(workbench, [...bundledRows, 'hostnew']);
      await workbench.runCommand('Interleave: Find Practice Material in Workspace');
      assert.deepEqual(await workbench.quickPickLabels(), ['docs/port.md', 'docs/router.md', 'docs/glossary.md']);
      const rows = workbench.page.locator('.quick-input-list .monaco-list-row');
      assert.deepEqual(
        await Promise.all(
          ['port.md', 'router.md', 'glossary.md'].map((name) =>
            rows.filter({ hasText: name }).getByRole('checkbox').isChecked(),
          ),
        ),
        [true, true, false],
      );
      assert.match(await rows.nth(2).innerText(), /5 flashcards · .*Port → It is a Port\./su);
      await workbench.screenshot('find-material');
      for (const name of ['docs/router.md', 'docs/glossary.md']) await rows.filter({ hasText: name }).click();
      await workbench.press('Enter');
      await treeShows(workbench, [...bundledRows, 'Network5 new', 'portnew', 'hostnew']);
      assert.match(
        readFileSync(join(folder, '.vscode', 'settings.json'), 'utf8'),
        /"docs\/glossary\.md": "## headings"/u,
      );
    });
  });
});
