import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import type { Html } from '../../src/core/text/markdown';
import { ankiPackage } from '../../src/core/writers/ankiPackage';
import { sharedWorkbench } from '../harness/sharedWorkbench';
import { temporaryFolder } from '../harness/temporary';
import { bundledRows, treeShows } from './treeShows';

const card = (front: string, back: string) => ({
  guid: front,
  deck: 'Tides',
  tags: ['sea'],
  front: front as Html,
  back: back as Html,
});

const image = new TextEncoder().encode(
  '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><circle cx="4" cy="4" r="4"/></svg>',
);

describe('a package of cards', () => {
  const opened = sharedWorkbench(async () => {
    const folder = temporaryFolder();
    const cards = [
      card('What raises the tides? <img src="full moon.svg">', 'The Moon. <img src="full moon.svg">'),
      card('Neap?', 'Weak.'),
    ];
    writeFileSync(
      join(folder, 'tides.apkg'),
      await ankiPackage(
        cards,
        new Map([
          ['full moon.svg', image],
          ['other.svg', image],
        ]),
        1,
      ),
    );
    return { folder };
  });

  it('is practised and printed as it is, with the images that it holds', async () => {
    const workbench = opened();
    await workbench.page.locator('.statusbar-item', { has: workbench.page.locator('.codicon-mortar-board') }).waitFor();
    await workbench.contextMenu(workbench.treeRow('tides.apkg'), 'Practise This File');
    const frame = await workbench.webview('header .crumb');
    const shown = frame.locator('.content img').first();
    await shown.waitFor();
    assert.equal(
      await shown.evaluate((element) =>
        (element as HTMLImageElement).decode().then(() => (element as HTMLImageElement).naturalWidth),
      ),
      9,
    );
    const { content } = await workbench.download(async () =>
      workbench.runAndPick('Interleave: Print Flashcards…', 'Tides'),
    );
    assert.ok(
      content
        .toString('utf8')
        .includes(`<img src="data:image/svg+xml;base64,${Buffer.from(image).toString('base64')}"`),
    );
    await workbench.openView('Practice Sets');
    await workbench.contextMenu(workbench.treeRow('Tides'), 'Remove from Practice Sets');
  });

  it('is copied by Import… into a practice page, its images beside it', async () => {
    const workbench = opened();
    const { folder } = workbench;
    await workbench.runCommand('Interleave: Import…');
    await workbench.enterFile(join(folder, 'tides.apkg'));
    const page = join(folder, 'tides.practice.md');
    await workbench.enterFile(page);
    await workbench.page.locator('.tab.active[data-resource-name="tides.practice.md"]').waitFor();
    assert.match(
      readFileSync(page, 'utf8'),
      /What raises the tides\? <img src="tides-media\/full%20moon\.svg"><\/summary>\n\nThe Moon\. <img src="tides-media\/full%20moon\.svg">/u,
    );
    assert.deepEqual([...readFileSync(join(folder, 'tides-media', 'full moon.svg'))], [...image]);
    assert.ok(!existsSync(join(folder, 'tides-media', 'other.svg')));
    await workbench.openView('Practice Sets');
    await treeShows(workbench, [...bundledRows, 'Tides2 new']);
  });
});
