import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import type { Html } from '../../src/core/markdown';
import { ankiPackage } from '../../src/core/writers/ankiPackage';
import { temporaryFolder } from '../harness/temporary';
import { withWorkbench } from '../harness/workbench';
import { bundledRows, treeShows } from './treeShows';

const card = (front: string, back: string) => ({ guid: front, deck: 'Tides', tags: ['sea'], front: front as Html, back: back as Html });

describe('a package of cards', () => {
  it('is practised and printed as it is, with the images that it holds', async () => {
    const folder = temporaryFolder();
    const image = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><circle cx="4" cy="4" r="4"/></svg>');
    writeFileSync(join(folder, 'tides.apkg'), await ankiPackage([card('What raises the tides? <img src="moon full.svg">', 'The Moon.')], new Map([['moon full.svg', image]]), 1));
    await withWorkbench({ folder }, async (workbench) => {
      await workbench.page.locator('.statusbar-item', { has: workbench.page.locator('.codicon-mortar-board') }).waitFor();
      await workbench.contextMenu(workbench.treeRow('tides.apkg'), 'Practise This File');
      const frame = await workbench.webview('header .crumb');
      const shown = frame.locator('h1 img, .content img').first();
      await shown.waitFor();
      assert.equal(await shown.evaluate((element) => (element as HTMLImageElement).decode().then(() => (element as HTMLImageElement).naturalWidth)), 9);
      const { content } = await workbench.download(async () => workbench.runAndPick('Interleave: Print Flashcards…', 'Tides'));
      assert.ok(content.toString('utf8').includes(`<img src="data:image/svg+xml;base64,${Buffer.from(image).toString('base64')}"`));
    });
  });
});

describe('Import…', () => {
  it('copies a package of cards into a practice page, its images beside it', async () => {
    const folder = temporaryFolder();
    const image = new Uint8Array([1, 2, 3]);
    writeFileSync(join(folder, 'tides.apkg'), await ankiPackage([card('What raises the tides?', 'The Moon. <img src="moon.png">'), card('Neap?', 'Weak.')], new Map([['moon.png', image], ['other.png', image]]), 1));
    await withWorkbench({ folder }, async (workbench) => {
      await workbench.openView('Practice Sets');
      await workbench.runCommand('Interleave: Import…');
      await workbench.enterFile(join(folder, 'tides.apkg'));
      const page = join(folder, 'tides.practice.md');
      await workbench.enterFile(page);
      await workbench.page.locator('.tab.active[data-resource-name="tides.practice.md"]').waitFor();
      assert.match(readFileSync(page, 'utf8'), /<Flashcard question="What raises the tides\?">\n\nThe Moon\. <img src="tides-media\/moon\.png">/u);
      assert.deepEqual([...readFileSync(join(folder, 'tides-media', 'moon.png'))], [...image]);
      assert.ok(!existsSync(join(folder, 'tides-media', 'other.png')));
      await treeShows(workbench, [...bundledRows, 'Tides2 new']);
    });
  });
});
