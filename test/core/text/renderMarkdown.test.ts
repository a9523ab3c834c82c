import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { mostHighlighted, mostHighlightedLine, renderForAnki, renderWith } from '../../../src/core/text/renderMarkdown';

const render = renderWith((path) => (path.endsWith('.png') ? `page:${path}` : undefined));

describe('rendered images', () => {
  const texts: [what: string, markdown: string, expected: RegExp][] = [
    ['are asked for by their path', '![A](b%20c.png?raw=true)', /<img src="page:b c\.png" alt="A">/u],
    ['may be written in HTML', '<img width="9" src="a.png">', /<img width="9" src="page:a\.png">/u],
    ['may have an ampersand in their name', '![A](a&b.png)', /<img src="page:a&amp;b\.png"/u],
    [
      'stay as they are on the web',
      '![A](https://example.org/a.png?x=1&y=2)',
      /<img src="https:\/\/example\.org\/a\.png\?x=1&amp;y=2"/u,
    ],
    ['stay as they are where there is no address', '![A](a%20b.txt)', /<img src="a%20b\.txt"/u],
  ];
  for (const [what, markdown, expected] of texts) {
    it(what, () => {
      assert.match(render(markdown), expected);
    });
  }
});

describe('rendered formulas', () => {
  const texts: [what: string, markdown: string, shown: RegExp, forAnki: string][] = [
    ['in a line', 'So $x^2$.', /So <span class="katex"><math/u, '<p>So \\(x^2\\).</p>\n'],
    ['in a block', '$$\nx < y\n$$', /<math[^>]* display="block">/u, '\\[x &lt; y\n\\]'],
    ['in a fence', '```math\nx^2\n```', /<math[^>]* display="block">/u, '\\[x^2\n\\]'],
    [
      'without marks',
      '\\begin{align}\nx\n\\end{align}',
      /<math[^>]* display="block">/u,
      '\\[\\begin{align}\nx\n\\end{align}\\]',
    ],
    ['and prices, which are none', 'From $5 to $6.', /From \$5 to \$6/u, '<p>From $5 to $6.</p>\n'],
  ];
  for (const [what, markdown, shown, forAnki] of texts) {
    it(`stand ${what}`, () => {
      assert.match(render(markdown), shown);
      assert.equal(renderForAnki(() => undefined)(markdown), forAnki);
    });
  }
});

describe('highlighted code', () => {
  const shown = (code: string): string => render(`\`\`\`csharp\n${code}\n\`\`\``);
  const lines = (characters: number): string => `${'int a;\n'.repeat(mostHighlighted).slice(0, characters - 2)};`;

  it('has lines of a length at most, and beyond is plain', () => {
    assert.match(shown(`int ${'a'.repeat(mostHighlightedLine - 4)}`), /hljs-built_in">int</u);
    assert.doesNotMatch(shown(`int ${'a'.repeat(mostHighlightedLine - 3)}`), /hljs-/u);
  });
  it('has a length at most, and beyond is plain, escaped and whole', () => {
    assert.match(shown(lines(mostHighlighted)), /hljs-built_in">int</u);
    assert.doesNotMatch(shown(lines(mostHighlighted + 1)), /hljs-/u);
    assert.match(shown(`<b>${'a'.repeat(80_000)}`), /<code class="language-csharp">&lt;b&gt;a{80000}\n<\/code>/u);
  });
});
