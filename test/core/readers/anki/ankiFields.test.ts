import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { fieldMarkdown } from '../../../../src/core/readers/anki/fieldMarkdown';
import { htmlOf } from '../../../../src/core/readers/anki/entities';
import { renderWith } from '../../../../src/core/text/renderMarkdown';
import { hostileFields } from '../hostile';

describe('the HTML of a card', () => {
  const table: [html: string, markdown: string][] = [
    ['a<br>b', 'a<br>\nb'],
    ['a<br><br>b', 'a\n\nb'],
    ['<div>a</div><div>b</div>', 'a<br>\nb'],
    ['a<div><br></div><div>b</div>', 'a\n\nb'],
    ['<p>a</p>\n<p>b</p>', 'a\n\nb'],
    ['  a\n b&nbsp;c ', 'a b c'],
    ['<b>a</b> <span style="color: red">b</span> <i></i>c', '<b>a</b> b c'],
    ['<b>a<br><br>b</b>', '<b>a</b>\n\n<b>b</b>'],
    ['<b><br>a</b>', '<b>a</b>'],
    ['<i>a <b>b</i> c</b>', '<i>a <b>b</b></i> <b>c</b>'],
    ['1 &lt; 2 &amp; *3* &eacute;', '1 < 2 & \\*3\\* &eacute;'],
    ['&lt;div&gt; and List<String>', '\\<div> and List\\<String>'],
    ['[a]: b', '\\[a]: b'],
    ['# a<br>- b', '\\# a<br>\n\\- b'],
    ['<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul>d', '- a\n- b\n  - c\n\nd'],
    ['a<ol><li><p>b</p></li><li>c</li></ol>', 'a\n\n1. b\n\n1. c'],
    ['a<hr>b', 'a\n\n<hr>\n\nb'],
    ['<img class="x" src="a b.png" alt=\'one "two"\'><br>b', '<img src="a b.png" alt="one &quot;two&quot;"><br>\nb'],
    ['a<pre>b\n\n  c &lt;</pre>d', 'a\n\n<pre>b<br><br>  c &lt;</pre>\n\nd'],
    ['<table>\n\n<tr><td>a*</td></tr></table>', '<table>  <tr><td>a*</td></tr></table>'],
    ['a<script>b</script><style>c</style><!-- d -->e', 'ae'],
    ['a [sound:b.mp3]', 'a'],
    ['[sound:b.mp3]', '♪ b.mp3'],
    ['costs $5 or 6$', 'costs \\$5 or 6\\$'],
    ['\\(a &lt; b\\)', '$a < b$'],
    ['the \\(n\\)th \\[x<br>y\\]', 'the $n$\u200bth $$x y$$'],
    ['[latex]$a$[/latex] [$]b[/$] [$$]c[/$$]', '$a$ $b$ $$c$$'],
    ['\\(a', '\\\\(a'],
  ];
  for (const [html, markdown] of table)
    it(`becomes Markdown: ${html}`, () => assert.equal(fieldMarkdown(html).text, markdown));

  const clozes: [html: string, text: string, hidden: readonly string[]][] = [
    ['a {{c1::b}} {{c2::c}}', 'a b c', ['b', 'c']],
    ['{{c1::b::what}} c', 'b (what) c', ['b']],
    ['{{c1::a {{c2::b}} c}}', 'a b c', ['a b c']],
    ['{{c1::<b>a</b>}}', '<b>a</b>', ['<b>a</b>']],
    ['{{c1::\\(\\frac{a}{{b}}\\)}}', '$\\frac{a}{{b}}$', ['$\\frac{a}{{b}}$']],
    ['\\(x + {{c1::y}}\\) z', '$x + y$ z', ['$x + y$']],
    ['<ul><li>{{c1::a}}</li><li>{{c1::b}}</li></ul>', '- a\n- b', ['a', 'b']],
    ['<table><tr><td>{{c1::a}}</td></tr></table>', '<table><tr><td>a</td></tr></table>', ['a']],
    ['{{c1::}} a {{c2::b', 'a b', []],
  ];
  for (const [html, text, hidden] of clozes) {
    it(`becomes Markdown: ${html}`, () => {
      const found = fieldMarkdown(html, true);
      assert.equal(found.text, text);
      assert.deepEqual(
        found.hidden.map(({ start, end }) => found.text.slice(start, end)),
        hidden,
      );
    });
  }

  it('is shown as it stands where it is plain text without formulas', () => {
    const render = renderWith((image) => image);
    const words = fc
      .string({ unit: fc.constantFrom(...Array.from('ab1 .)*_`#-+<>&;!|~=[](){}\\/:"\'')), maxLength: 40 })
      .filter((text) => !/\\[[(]/u.test(text));
    fc.assert(
      fc.property(words, (text) => {
        const shown = render(fieldMarkdown(htmlOf(text)).text)
          .replace(/<a [^>]*>|<\/a>|<\/?p>|\n/gu, '')
          .replaceAll('&lt;', '<')
          .replaceAll('&gt;', '>')
          .replaceAll('&quot;', '"')
          .replaceAll('&amp;', '&');
        assert.equal(shown.trim(), text.replace(/ +/gu, ' ').trim());
      }),
      { numRuns: 500 },
    );
  });

  for (const [what, text] of hostileFields) {
    it(`becomes Markdown in proportion to its length: ${what}`, () => {
      const lengthOf = (html: string): number => fieldMarkdown(html, true).text.length;
      const [once, twice] = [lengthOf(text(50_000)), lengthOf(text(100_000))];
      assert.ok(twice <= 2 * once + 100, `${once} and ${twice} characters`);
    });
  }
});
