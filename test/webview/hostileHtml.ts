/**
 * HTML that authors may write, and all that may come of it. DOMPurify does not work on happy-dom: these want a browser.
 */
export const hostileHtml: readonly [what: string, html: string, sanitised: string][] = [
  ['a script', '<p>a<script>window.hit=1</script></p>', '<p>a</p>'],
  ['an event handler', '<img src="x" onerror="window.hit=1">', '<img src="x">'],
  ['a handler of the body', '<body onload="window.hit=1">a</body>', 'a'],
  ['a javascript link', '<a href="javascript:window.hit=1">a</a>', '<a>a</a>'],
  ['a disguised javascript link', '<a href="jav&#x09;ascript:window.hit=1">a</a>', '<a>a</a>'],
  ['a data link', '<a href="data:text/html,<script>1</script>">a</a>', '<a>a</a>'],
  ['a frame', '<iframe srcdoc="<script>1</script>"></iframe>', ''],
  ['plug-ins', '<object data="x"></object><embed src="x">', ''],
  ['SVG', '<svg><script>window.hit=1</script><a xlink:href="javascript:1"><text>a</text></a></svg>', ''],
  ['a style element', '<style>body{display:none}</style>', ''],
  ['a style attribute', '<p style="position:fixed">a</p>', '<p>a</p>'],
  ['a form', '<form action="https://x"><input name="a"><button>b</button></form>', 'b'],
  [
    'ids and names',
    '<a id="root" name="acquireVsCodeApi">a</a><img name="querySelector" id="getElementById" src="x">',
    '<a>a</a><img src="x">',
  ],
  ['classes of the page', '<div class="hidden page hljs-keyword">a</div>', '<div class="hljs-keyword">a</div>'],
  ['data attributes of the page', '<p data-focus="first" data-exercise="x">a</p>', '<p>a</p>'],
  ['roles', '<p role="alert" aria-live="assertive" tabindex="0" contenteditable>a</p>', '<p>a</p>'],
  [
    'what belongs into a head',
    '<meta http-equiv="refresh" content="0;url=https://x"><base href="https://x"><link rel="stylesheet" href="https://x">',
    '',
  ],
  ['the toolkit’s elements', '<vscode-button>a</vscode-button>', 'a'],
  [
    'a link in math',
    '<math href="javascript:1"><mi xlink:href="javascript:1">x</mi></math>',
    '<math><mi>x</mi></math>',
  ],
  [
    'HTML in math',
    '<math><annotation-xml encoding="text/html"><style><img src=x onerror=window.hit=1></style></annotation-xml></math>',
    '<math></math>',
  ],
  [
    'what changes when it is read again',
    '<form><math><mtext></form><form><mglyph><style></math><img src onerror=window.hit=1>',
    '<math><mtext></mtext></math>',
  ],
  [
    'templates and dialogs',
    '<template><script>1</script></template><slot name="x">a</slot><dialog open>d</dialog>',
    'ad',
  ],
  ['sound and film', '<video src="x" autoplay></video><audio src="x"></audio><source src="x">', ''],
  ['areas', '<map name="m"><area href="https://x"></map>', ''],
  ['image sets', '<img src="a.png" srcset="https://x/b.png 2x" sizes="9px" loading="lazy">', '<img src="a.png">'],
  [
    'backgrounds of old',
    '<table background="https://x/a.png" bgcolor="red"><tbody><tr><td background="https://x/a.png">a</td></tr></tbody></table>',
    '<table><tbody><tr><td>a</td></tr></tbody></table>',
  ],
  [
    'preloads',
    '<link rel="prefetch" href="https://x"><link rel="preload" as="image" href="https://x"><link rel="preconnect" href="https://x">a',
    'a',
  ],
  [
    'addresses of files and of other programs',
    '<img src="file:///etc/a.png"><a href="file:///etc/passwd">a</a><a href="vscode://x/y">b</a><a href="command:x">c</a>',
    '<img><a>a</a><a>b</a><a>c</a>',
  ],
  [
    'HTML within a formula',
    '<math><mtext><p>a</p><img src="x"></mtext><mi>b</mi></math>',
    '<math><mtext></mtext><mi>b</mi></math>',
  ],
  ['parts of formulas outside', '<p>a<mi>b</mi></p>', '<p>a</p>'],
  ['comments', 'a<!-- <script>1</script> -->b', 'ab'],
  ['headings, of which the page has its own', '<h1>One</h1>', '<p class="heading">One</p>'],
  [
    'the source of a formula, which would be read twice',
    '<math><semantics><mi>a</mi><annotation encoding="application/x-tex">a</annotation></semantics></math>',
    '<math><semantics><mi>a</mi></semantics></math>',
  ],
  [
    'the alignment of a table',
    '<table><tbody><tr><td style="text-align:right">a</td></tr></tbody></table>',
    '<table><tbody><tr><td align="right">a</td></tr></tbody></table>',
  ],
];

/** HTML that comes through as it is. */
export const harmlessHtml: readonly string[] = [
  '<p>a <b>b</b> <code class="language-js"><span class="hljs-title function_">f</span></code></p>',
  '<img src="https://example.com/y.png" alt="An image">',
  '<details><summary>s</summary>t</details>',
  '<span class="katex"><math xmlns="http://www.w3.org/1998/Math/MathML" display="block"><mfrac><mi>a</mi><mi>b</mi></mfrac><mo fence="true">)</mo></math></span>',
  '<p><a href="https://example.com" title="t">a</a> <a href="./other.md#x">b</a></p>',
];
