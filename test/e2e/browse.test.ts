import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { sharedWorkbench } from '../harness/sharedWorkbench';
import type { Workbench } from '../harness/workbench';

const set = 'Multimodal agents in production';

/** How many pages an HTML page prints to. */
const printedPages = async (workbench: Workbench, html: string): Promise<number> => {
  const page = await workbench.browser.context.newPage();
  await page.setContent(html);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  await page.close();
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/gu)?.length ?? 0;
};

describe('browsing', () => {
  const opened = sharedWorkbench();

  it('opens a card in the browse panel that is chosen in the tree', async () => {
    const workbench = opened();
    await workbench.openView('Practice Sets');
    await workbench.treeRow(set).click();
    await workbench.treeRow('Flashcards').click();
    await workbench.treeRow('What is RLHF?').click();
    const frame = await workbench.webview('main.browse');
    const card = frame.locator('article', { hasText: 'What is RLHF?' }).last();
    await card.locator('.back').waitFor();
    assert.match(await card.locator('.back').innerText(), /human/iu);
  });

  it('opens a folded answer at a click and folds it again', async () => {
    const workbench = opened();
    await workbench.runAndPick('Interleave: Browse Set…', set);
    const frame = await workbench.webview('main.browse');
    const question = frame.locator('article.as-fold').first();
    await question.locator('button.disclosure').click();
    await question.locator('.answer').waitFor();
    await question.locator('button.disclosure').click();
    await question.locator('.answer').waitFor({ state: 'detached' });
  });

  it('prints as many pages as there are cards', async () => {
    const workbench = opened();
    const file = await workbench.download(async () => {
      await workbench.runAndPick('Interleave: Print Flashcards…', set);
    });
    assert.equal(file.name, 'Multimodal-agents-in-production.html');
    assert.equal(await printedPages(workbench, file.content.toString('utf8')), 10);
  });
});
