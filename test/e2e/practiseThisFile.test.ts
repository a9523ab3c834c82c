import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { sharedWorkbench } from '../harness/sharedWorkbench';
import { temporaryFolder } from '../harness/temporary';
import { answerByKeys, changed, seen } from './answerByKeys';
import { bundledRows, treeShows } from './treeShows';

const fold = (question: string, answer: string) =>
  `<details>\n<summary>${question}</summary><br><b>${answer}</b>\n</details>\n\n`;
const readme = `# Networking\n\nAsked in interviews.\r\n\n${fold('What is a port?', 'A number that names a program on a host.')}${fold('What does a router do?', 'It forwards packets.')}${fold('What is NAT?', 'One address that stands for many.')}`;

describe('Practise This File', () => {
  const opened = sharedWorkbench(() => ({
    folder: temporaryFolder({ 'README.md': readme, 'notes.md': '# Notes\n\nNothing is asked here.\n' }),
    settings: { 'files.autoSave': 'off' },
  }));

  it('in the Explorer asks what a README holds; the file stays as it is, and the progress is there after a reload', async () => {
    const workbench = opened();
    await workbench.page.locator('.statusbar-item', { has: workbench.page.locator('.codicon-mortar-board') }).waitFor();
    await workbench.contextMenu(workbench.treeRow('README.md'), 'Practise This File');
    const frame = await workbench.webview('header .crumb');
    let now = await seen(frame);
    assert.equal(now.place, '1 of 3');
    for (let answered = 0; answered < 2; answered++) {
      await answerByKeys(workbench, frame, now, 0);
      now = await changed(frame, now);
    }
    await workbench.screenshot('practise-this-file');
    await workbench.reload();
    await workbench.openView('Practice Sets');
    await treeShows(workbench, [...bundledRows, 'Networking1 new']);
    assert.deepEqual(await seen(await workbench.webview('header .crumb')), now);
    assert.equal(readFileSync(join(workbench.folder, 'README.md'), 'utf8'), readme);
    await workbench.contextMenu(workbench.treeRow('Networking'), 'Remove from Practice Sets');
    await treeShows(workbench, bundledRows);
  });

  it('in the palette takes the unsaved text of the editor, and says where nothing was understood', async () => {
    const workbench = opened();
    await workbench.openFile('notes.md');
    await workbench.runCommand('Interleave: Practise This File');
    await workbench.notified('Nothing to practise was understood in “notes.md”.');
    await workbench.runCommand('View: Focus Active Editor Group');
    await workbench.replaceText('## Flashcards\n\n**Q: What is a port?**\nA: A number.\n');
    await workbench.page.locator('.tab.active.dirty').waitFor();
    await workbench.runCommand('Interleave: Practise This File');
    const { prompt } = await seen(await workbench.webview('header .crumb'));
    assert.equal(prompt, 'What is a port?');
    await workbench.runCommand('File: Revert File');
  });
});
