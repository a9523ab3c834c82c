import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Html } from '../../../src/core/text/markdown';
import { renderForAnki, renderWith } from '../../../src/core/text/renderMarkdown';
import { sanitiseHtml, sanitising } from '../../../src/core/writers/sanitiseHtml';
import { harmlessHtml, hostileHtml } from '../../webview/hostileHtml';

const leave = { remoteImages: true };
const sanitised = (html: string, remoteImages = true) => sanitiseHtml(html as Html, { remoteImages });

describe('HTML that leaves', () => {
  /** The panel has headings of its own; elsewhere an author's stay. */
  const isOfThePanel = (what: string): boolean => what.startsWith('headings');
  for (const [what, html, expected] of hostileHtml.filter(([each]) => !isOfThePanel(each))) {
    it(`has lost ${what}`, () => assert.equal(sanitised(html), expected));
  }
  for (const [what, html] of hostileHtml)
    it(`is the same when it is sanitised again: ${what}`, () =>
      assert.equal(sanitised(sanitised(html)), sanitised(html)));
  for (const html of harmlessHtml) it(`still has ${html}`, () => assert.equal(sanitised(html), html));

  it('keeps headings', () => assert.equal(sanitised('<h2 id="x">Two</h2>'), '<h2>Two</h2>'));

  const rendered: [what: string, markdown: string, expected: RegExp][] = [
    [
      'highlighted code',
      '```js\nconst a = "<";\n```',
      /<code class="language-js"><span class="hljs-keyword">const<\/span> a = <span class="hljs-string">"&lt;"<\/span>/u,
    ],
    [
      'formulas',
      '$\\frac{a}{b} < \\text{c}$',
      /<span class="katex"><math xmlns="[^"]+"><semantics><mrow><mfrac><mi>a<\/mi><mi>b<\/mi><\/mfrac><mo>&lt;<\/mo><mtext>c<\/mtext><\/mrow><\/semantics><\/math>/u,
    ],
    ['the alignment of tables', '| a |\n| -: |\n| b |', /<th align="right">a<\/th>[^]*<td align="right">b<\/td>/u],
    [
      'images that it holds',
      '![](data:image/png;base64,iVBORw0KGgo=)',
      /<img src="data:image\/png;base64,iVBORw0KGgo=" alt="">/u,
    ],
  ];
  for (const [what, markdown, expected] of rendered) {
    it(`keeps ${what}`, () =>
      assert.match(
        sanitising(
          renderWith(() => undefined),
          leave,
        )(markdown),
        expected,
      ));
  }
  it('keeps the formulas that Anki sets', () =>
    assert.equal(
      sanitising(
        renderForAnki(() => undefined),
        leave,
      )('$x < y$'),
      '<p>\\(x &lt; y\\)</p>\n',
    ));

  const onTheWeb = [
    'https://e.invalid/a.png',
    'HTTP://e.invalid/a.png',
    '//e.invalid/a.png',
    '\\\\e.invalid/a.png',
    '/\\e.invalid/a.png',
    ' https://e.invalid/a.png',
    'ht\ntps://e.invalid/a.png',
  ];
  for (const address of onTheWeb) {
    it(`loads no image from the web where that is off: ${JSON.stringify(address)}`, () => {
      const told: string[] = [];
      assert.equal(
        sanitiseHtml(`<img src="${address}" alt="A">` as Html, {
          remoteImages: false,
          leftOut: (each) => told.push(each),
        }),
        '<img alt="A">',
      );
      assert.equal(told.length, 1);
      assert.match(sanitised(`<img src="${address}" alt="A">`), /src=/u);
    });
  }
  it('keeps images beside it and links to the web where images of the web are off', () => {
    const html = '<a href="https://example.com">a</a><img src="a/b.png"><img src="data:image/png;base64,iVBORw0KGgo=">';
    assert.equal(sanitised(html, false), html);
  });

  for (const opening of ['', '<!--a--!>', '<!-->']) {
    it(`may be nested deeper than any page after “${opening}”`, () =>
      assert.match(sanitised(`${opening}${'<div>'.repeat(20_000)}a`), /^(?:<div>){250}\s*a(?:<\/div>){250}$/u));
  }
});
