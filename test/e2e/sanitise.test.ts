import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { build } from 'esbuild';
import fc from 'fast-check';
import { after, before, describe, it } from 'mocha';
import type { Page } from 'playwright-core';
import { type Browser, launchBrowser } from '../harness/browser';
import { inRepository } from '../harness/repository';
import { harmlessHtml, hostileHtml } from '../webview/hostileHtml';

/** The page's own sanitiser, as a script that puts what is left of some HTML into the document. */
const sanitiserScript = async (): Promise<string> => {
  const contents = `import createPurify from 'dompurify';
    import { withoutStyles } from './src/core/text/allowedHtml';
    import { sanitiseHtml } from './src/core/writers/sanitiseHtml';
    import { purifyBy, sanitiseBy, sanitised } from './webview/sanitise';
    const purify = purifyBy(createPurify(window));
    sanitiseBy(purify);
    const written = (html) => Object.assign(document.createElement('div'), { innerHTML: html });
    const inPage = (html) => { const place = document.createElement('div'); place.append(purify(withoutStyles(html))); return place.innerHTML; };
    const elements = (place) => [...place.querySelectorAll('*')].map((each) => each.localName + [...each.attributes].map(({ name, value }) => ' ' + name + '=' + value).sort().join(''));
    window.compared = (texts) => texts.map((html) => ({ html, shown: elements(written(inPage(html))), exported: elements(written(sanitiseHtml(html, { remoteImages: true }))) }));
    window.sanitise = (html) => { document.body.replaceChildren(sanitised(html)); return document.body.innerHTML; };`;
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: inRepository(), loader: 'ts' },
    bundle: true,
    write: false,
    format: 'iife',
  });
  return outputFiles[0]!.text;
};

/**
 * Tags open and close in any order, with and without what may be in them; no `select`, whose content parsers are about
 * to read in another way.
 */
const tagName = fc.constantFrom(
  ...'p b a ul li table tr td img h2 details summary span math mi mtext mrow mfrac semantics annotation svg style script form input template iframe object unknown x-y'.split(
    ' ',
  ),
);
const attribute = fc.constantFrom(
  ...[
    'href="javascript:1"',
    'href="https://a/b"',
    'href="x:1"',
    'href=" &#1;vbscript:1"',
    'src="a.png"',
    'src="//a/b.png"',
    'src="data:image/png;base64,AA"',
    'src="blob:x"',
    'style="color:red"',
  ],
  ...[
    'class="hljs page"',
    'id="root"',
    'name="x"',
    'onclick="1"',
    'open',
    'colspan="2"',
    'srcset="a.png 2x"',
    'data-focus="x"',
    'aria-label="x"',
    'xlink:href="x"',
    'xmlns="http://www.w3.org/2000/svg"',
    'title="a<b>"',
    'lang="de"',
  ],
);
const piece = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .tuple(tagName, fc.uniqueArray(attribute, { maxLength: 2, selector: (each) => each.replace(/=.*/u, '') }))
      .map(([name, attributes]) => `<${[name, ...attributes].join(' ')}>`),
  },
  { weight: 3, arbitrary: tagName.map((name) => `</${name}>`) },
  { weight: 2, arbitrary: fc.constantFrom('a', ' ', '<', '&lt;', '<!--', '-->', '&amp;#1;') },
);
const anyHtml = fc.array(piece, { minLength: 1, maxLength: 12 }).map((pieces) => pieces.join(''));

describe('the sanitiser', () => {
  let browser: Browser;
  let page: Page;
  before(async () => {
    browser = await launchBrowser();
    page = await browser.context.newPage();
    await page.evaluate(await sanitiserScript());
  });
  after(() => browser.close());

  const sanitise = (html: string) =>
    page.evaluate((text) => (window as unknown as { sanitise(html: string): string }).sanitise(text), html);
  for (const [what, html, sanitised] of hostileHtml) {
    it(`takes away ${what}`, async () => {
      assert.equal(await sanitise(html), sanitised);
      assert.equal(await page.evaluate(() => 'hit' in window), false);
    });
  }
  interface Compared {
    readonly html: string;
    readonly shown: readonly string[];
    readonly exported: readonly string[];
  }
  const compared = (texts: readonly string[]) =>
    page.evaluate(
      (each) => (window as unknown as { compared(each: readonly string[]): Compared[] }).compared(each),
      texts,
    );

  it('shows the elements and attributes that are exported, of all that is hostile or harmless', async () => {
    for (const { html, shown, exported } of await compared([...hostileHtml.map(([, html]) => html), ...harmlessHtml]))
      assert.deepEqual(exported, shown, html);
  });

  it('shows the elements and attributes that are exported, of any HTML', async () => {
    const texts = fc.sample(anyHtml, { numRuns: 1000, seed: 13 });
    for (const { html, shown, exported } of await compared(texts)) assert.deepEqual(exported, shown, html);
  });

  for (const [place, element] of [
    ['a block', 'div'],
    ['a line', 'span'],
  ] as const) {
    it(`leaves no formula in ${place} that paints over what stands below`, async () => {
      const covers = async (style: string) => {
        const html = `<style>${style}</style><${element} class="markdown"><math><mpadded voffset="-300px"><mtext mathbackground="red" mathsize="500%">cover</mtext></mpadded></math></${element}><div style="height:900px">control</div>`;
        return page.evaluate((text) => {
          document.body.innerHTML = text;
          const { left, top, width, height } = document.querySelector('mtext')!.getBoundingClientRect();
          return document.elementFromPoint(left + width / 2, top + height / 2)?.closest('math') instanceof Element;
        }, html);
      };
      assert.ok(await covers(''));
      assert.ok(!(await covers(await readFile(inRepository('webview/style/content.css'), 'utf8'))));
    });
  }

  for (const html of harmlessHtml) it(`lets pass ${html}`, async () => assert.equal(await sanitise(html), html));
});
