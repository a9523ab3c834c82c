import assert from 'node:assert/strict';
import { build } from 'esbuild';
import { after, before, describe, it } from 'mocha';
import type { Page } from 'playwright-core';
import { type Browser, launchBrowser } from '../harness/browser';
import { inRepository } from '../harness/repository';
import { harmlessHtml, hostileHtml } from '../webview/hostileHtml';

/** The page's own sanitiser, as a script that puts what is left of some HTML into the document. */
const sanitiserScript = async (): Promise<string> => {
  const contents = `import createPurify from 'dompurify';
    import { purifyBy, sanitiseBy, sanitised } from './webview/sanitise';
    sanitiseBy(purifyBy(createPurify(window)));
    window.sanitise = (html) => { document.body.replaceChildren(sanitised(html)); return document.body.innerHTML; };`;
  const { outputFiles } = await build({ stdin: { contents, resolveDir: inRepository(), loader: 'ts' }, bundle: true, write: false, format: 'iife' });
  return outputFiles[0]!.text;
};

describe('the sanitiser', () => {
  let browser: Browser;
  let page: Page;
  before(async () => {
    browser = await launchBrowser();
    page = await browser.context.newPage();
    await page.evaluate(await sanitiserScript());
  });
  after(() => browser.close());

  const sanitise = (html: string) => page.evaluate((text) => (window as unknown as { sanitise(html: string): string }).sanitise(text), html);
  for (const [what, html, sanitised] of hostileHtml) {
    it(`takes away ${what}`, async () => {
      assert.equal(await sanitise(html), sanitised);
      assert.equal(await page.evaluate(() => 'hit' in window), false);
    });
  }
  for (const html of harmlessHtml) it(`lets pass ${html}`, async () => assert.equal(await sanitise(html), html));
});
