import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { identities, inShort, reading } from '../reading';

const mdx = `---
title: "Practice: Boats & \`sails\`"
description: On water.
---

import Flashcard from '../Flashcard.astro';

## Self-check

Two questions.

**1. What is a "keel", and what's it *for*?**

<details>
<summary>Show answer</summary>

A fin -- it **steadies**.

- below
- heavy

</details>

**2. Which of these needs \`<wind>\`?**

- (a) *"A motor."*
- (b) *"A sail."*

<details>
<summary>Show answer</summary>

(b) does.

</details>

## Try it yourself: what's printed?

Look closely.

**Case A: a loop.** Read this:

\`\`\`js
for (;;) break;
\`\`\`

Guess.

<details>
<summary>What you'll see</summary>

Nothing.

</details>

## Try it yourself: sail or motor?

Label each **sail** or **motor**.

\`\`\`
A. It needs
   wind.
B. It needs fuel.
C. It's calm.
\`\`\`

<details>
<summary>Show answer</summary>

- **A: sail.** It blows.
- **B: MOTOR only.** It burns.
- **C: sail.** Hear?

So it goes.

</details>

## Match the parts

Match them.

\`\`\`
Parts:                 Uses:
A. A blade that        1. Makes the boat
   hangs behind           go ahead
B. A box               2. Turns it
\`\`\`

<details>
<summary>Show answer</summary>

\`\`\`
A -> 2: blade -> turning
B -> 1: box -> driving
\`\`\`

The rest follows.

</details>

## Flashcards

<Flashcard question='What "floats" in \`C\`?'>

Cork, \`a*b\`.

</Flashcard>

**Q: What's lead?**
A: A metal.
`;

const rows = (...lines: readonly string[]) =>
  `<div class="expressive-code"><figure class="frame"><figcaption class="header"></figcaption><pre data-language="plaintext"><code>${lines.map((line) => `<div class="ec-line"><div class="code"><span>${line}</span></div></div>`).join('')}</code></pre><div class="copy"><button title="Copy"></button></div></figure></div>`;
const heading = (text: string) =>
  `<div class="sl-heading-wrapper level-h2"><h2 id="x">${text}</h2><a class="sl-anchor-link" href="#x"><span aria-hidden="true"><svg></svg></span><span class="sr-only">Section titled “${text}”</span></a></div>`;

const html = `<!DOCTYPE html><html><head><title>Practice: Boats &amp; sails | Site</title><meta name="description" content="On water."></head>
<body><nav><details><summary>Lessons</summary><a href="/">One</a></details></nav><main><h1 id="_top">Practice: Boats &amp; \`sails\`</h1>
<div class="sl-markdown-content">${heading('Self-check')}
<p>Two questions.</p>
<p><strong>1. What is a “keel”, and what’s it <em>for</em>?</strong></p>
<details><summary>Show answer</summary><p>A fin — it <strong>steadies</strong>.</p><ul>
<li>below</li>
<li>heavy</li>
</ul></details>
<p><strong>2. Which of these needs <code dir="auto">&#x3C;wind></code>?</strong></p>
<ul>
<li>(a) <em>“A motor.”</em></li>
<li>(b) <em>“A sail.”</em></li>
</ul>
<details><summary>Show answer</summary><p>(b) does.</p></details>
${heading('Try it yourself: what’s printed?')}
<p>Look closely.</p>
<p><strong>Case A: a loop.</strong> Read this:</p>
${rows('for (;;) break;')}
<p>Guess.</p>
<details><summary>What you’ll see</summary><p>Nothing.</p></details>
${heading('Try it yourself: sail or motor?')}
<p>Label each <strong>sail</strong> or <strong>motor</strong>.</p>
${rows('A. It needs', '   wind.', 'B. It needs fuel.', "C. It's calm.")}
<details><summary>Show answer</summary><ul>
<li><strong>A: sail.</strong> It blows.</li>
<li><strong>B: MOTOR only.</strong> It burns.</li>
<li><strong>C: sail.</strong> Hear?</li>
</ul><p>So it goes.</p></details>
${heading('Match the parts')}
<p>Match them.</p>
${rows('Parts:                 Uses:', 'A. A blade that        1. Makes the boat', '   hangs behind           go ahead', 'B. A box               2. Turns it')}
<details><summary>Show answer</summary>${rows('A -> 2: blade -> turning', 'B -> 1: box -> driving')}<p>The rest follows.</p></details>
${heading('Flashcards')}
<details class="flashcard"> <summary> <span class="flashcard-label">Q.</span> <span class="flashcard-question">What &quot;floats&quot; in \`C\`?</span> <span aria-hidden="true">+</span> </summary> <div class="flashcard-body"> <span class="flashcard-label">A.</span> <div class="flashcard-answer"><p>Cork, <code>a*b</code>.</p></div> </div> </details>
<p><strong>Q: What’s lead?</strong>
A: A metal.</p>
</div></main></body></html>`;

const text = `Practice: Boats & \`sails\`
Self-check
Section titled “Self-check”Two questions.
1. What is a “keel”, and what’s it for?
Show answer
A fin — it steadies.
- below
- heavy
2. Which of these needs <wind>?
- (a) “A motor.”
- (b) “A sail.”
Show answer
(b) does.
Try it yourself: what’s printed?
Section titled “Try it yourself: what's printed?”Look closely.
Case A: a loop. Read this:
for (;;) break;Guess.
What you’ll see
Nothing.
Try it yourself: sail or motor?
Section titled “Try it yourself: sail or motor?”Label each sail or motor.
A. It needs wind.B. It needs fuel.C. It's calm.Show answer
- A: sail. It blows.
- B: MOTOR only. It burns.
- C: sail. Hear?
So it goes.
Match the parts
Section titled “Match the parts”Match them.
Parts: Uses:A. A blade that 1. Makes the boat hangs behind go aheadB. A box 2. Turns itShow answer
A -> 2: blade -> turningB -> 1: box -> drivingThe rest follows.
Flashcards
Section titled “Flashcards”Q. What "floats" in \`C\`?
Cork, a*b.
Q: What’s lead? A: A metal.`;

const states = { 'boats.mdx': mdx, 'boats.html': html, 'boats.txt': text };

describe('of the three states of a page,', () => {
  for (const [path, source] of Object.entries(states)) {
    it(`${path} has the exercises of the page`, async () => {
      const { sets, exercises } = await reading(path, source);
      assert.deepEqual(
        sets.map(({ title }) => title),
        ['Boats & `sails`'],
      );
      assert.deepEqual(
        exercises.map(({ kind }) => kind),
        ['selfCheck', 'choice', 'selfCheck', 'classification', 'matching', 'flashcard', 'flashcard'],
      );
      assert.deepEqual(exercises.map((exercise) => exercise.kind === 'classification' && exercise.labels)[3], [
        'sail',
        'MOTOR only',
      ]);
    });

    it(`${path} gives the same ids`, async () => {
      assert.deepEqual(
        identities((await reading(path, source)).exercises),
        identities((await reading('boats.mdx', mdx)).exercises),
      );
    });
  }

  it('what was folded around the page in HTML is no exercise', async () => {
    const { exercises, problems } = await reading('boats.html', html);
    assert.equal(exercises.length, 7);
    assert.deepEqual(problems, []);
  });

  it('columns that ran together are told, and the short texts of the key are asked', async () => {
    const { exercises, problems } = await reading('boats.txt', text);
    assert.equal(inShort(exercises[4]!), 'A blade: turning (blade -> turning)\nB box: driving (box -> driving)');
    assert.deepEqual(
      problems.map(({ line, severity, code }) => [line, severity, code]),
      [[28, 'info', 'columns-unclear']],
    );
  });

  it('in copied text all marks are literal', async () => {
    const { exercises } = await reading(
      'a.txt',
      'T',
      '1. Is <b> a *tag* or `code`_x_?',
      'Show answer',
      '# no heading',
      '- a [link](x)',
    );
    assert.deepEqual(exercises.map(inShort), [
      'Is \\<b> a \\*tag\\* or \\`code\\`\\_x\\_? => \\# no heading\n\n- a [link\\](x)',
    ]);
  });

  it('in copied text a further answer to the same question goes on with it', async () => {
    const { exercises } = await reading(
      'a.txt',
      'T',
      '1. One?',
      'Show answer',
      'a',
      'Show explanation',
      'b',
      '2. Two?',
      'Show answer',
      'c',
    );
    assert.deepEqual(exercises.map(inShort), ['One? => a\n\n**Show explanation**\n\nb', 'Two? => c']);
  });

  it('in copied text rows that ran together are told apart, words that end like marks are not', async () => {
    const { exercises } = await reading(
      'a.txt',
      'T',
      'Label each.',
      'A. It sails off Alabama. Mostly.B. It burns e.g. oil.C. It waits in plan B. Or not.Show answer',
      '- A: sail. x',
      '- B: motor. y',
      '- C: sail. z',
    );
    assert.deepEqual(exercises.map(inShort), [
      'A It sails off Alabama. Mostly.: sail (x)\nB It burns e.g. oil.: motor (y)\nC It waits in plan B. Or not.: sail (z)',
    ]);
  });

  it('in copied text an item that ends like a label is none', async () => {
    const { exercises } = await reading(
      'a.txt',
      'T',
      '1. One?',
      'Show answer',
      '- Latency results',
      '- Sample answers',
      '2. Two?',
      'Show answer',
      'c',
    );
    assert.deepEqual(exercises.map(inShort), ['One? => - Latency results\n- Sample answers', 'Two? => c']);
  });

  it('a hint gives the same id in every state', async () => {
    const hinted = await reading(
      'a/practice.md',
      '**1. One?**',
      '<details><summary>Hint</summary>',
      '',
      'Count.',
      '</details>',
      '',
      '<details><summary>Show answer</summary>a</details>',
    );
    const copied = await reading('a.txt', 'T', '1. One?', 'Hint', 'Count.', 'Show answer', 'a');
    assert.deepEqual(identities(copied.exercises), identities(hinted.exercises));
  });

  it('in copied text questions in a list take their item from the answer before', async () => {
    const { exercises } = await reading(
      'a.txt',
      'T',
      '- One?',
      'Show answer',
      '- a',
      '- b',
      '- Two?',
      'Show answer',
      'c',
    );
    assert.deepEqual(exercises.map(inShort), ['One? => - a\n- b', 'Two? => c']);
  });

  const hanging: [what: string, lines: readonly string[], expected: readonly string[]][] = [
    [
      'a numbered question',
      ['1. One?', 'Show answer', 'f(2)2. Two?', 'Show answer', 'b'],
      ['One? => f(2)', 'Two? => b'],
    ],
    [
      'a numbered question, on a number',
      ['1. One?', 'Show answer', '0122. Two?', 'for x in y: print(x)Show answer', 'b'],
      ['One? => 012', 'Two?\n\nfor x in y: print(x) => b'],
    ],
    [
      'a worded question',
      ['Case A. One?', 'Show answer', 'f(2)Case B. Two?', 'Show answer', 'b'],
      ['One? => f(2)', 'Two? => b'],
    ],
    [
      'a question that nothing counts',
      ['One?', 'Show solution', 'a / b(2)Now say two.', 'Show solution', 'b'],
      ['One? => a / b(2)', 'Now say two. => b'],
    ],
    [
      'a heading',
      ['1. One?', 'Show answer', 'f(2)Next part', 'Section titled “Next part”1. Two?', 'Show answer', 'b'],
      ['One? => f(2)', 'Two? => b'],
    ],
    ['a card', ['Q. One?', 'f(2)Q. Two?', 'b. Q. Three?', 'c'], ['One? -> f(2)', 'Two? -> b.', 'Three? -> c']],
    [
      'a card, on a word in capitals',
      ['Q. One?', 'git show HEADQ. Two?', 'see the FAQ. Then go.'],
      ['One? -> git show HEAD', 'Two? -> see the FAQ. Then go.'],
    ],
    ['a label after a symbol', ['1. One?', '▶ Show answer', 'a'], ['One? => a']],
    [
      'marks of a key on numbers',
      ['A. One 1. UnoB. Two 2. TreC. Three 3. DueShow answer', 'A -> 1B -> 3C -> 2'],
      ['A One: Uno ()\nB Two: Due ()\nC Three: Tre ()'],
    ],
    [
      'no card where Q is a label',
      ['1. Q or K?', 'Show answer', '- A: Q. The one.', 'It is Q. The other is K. So.', 'Q. One?', 'a'],
      ['Q or K? => - A: Q. The one.\n\nIt is Q. The other is K. So.', 'One? -> a'],
    ],
    ['a name of a card', ['Card 1Q: One? A: a', 'Card 2 Q: Two? A: b'], ['One? -> a', 'Two? -> b']],
    ['A. on its Q.', ['Q. One? A. It is a.', 'Q. Two? A. b'], ['One? -> It is a.', 'Two? -> b']],
    ['a label after a word in capitals', ['1. One of 2 GBShow answer', 'a'], ['One of 2 GB => a']],
    [
      'no question where a name ends like its number',
      ['1. One?', 'Show answer', 'It is GPT-2. Good.', 'So.', '2. Two?', 'Show answer', 'b'],
      ['One? => It is GPT-2. Good.\n\nSo.', 'Two? => b'],
    ],
  ];
  for (const [what, lines, expected] of hanging) {
    it(`in copied text what hangs on the end of code: ${what}`, async () => {
      const { exercises, problems } = await reading('a.txt', 'T', 'Part', 'Section titled “Part”', ...lines);
      assert.deepEqual(exercises.map(inShort), expected);
      assert.deepEqual(
        problems.filter(({ severity }) => severity !== 'info'),
        [],
      );
    });
  }

  it('in copied text labels that nothing else tells come again', async () => {
    const { exercises } = await reading(
      'a.txt',
      'T',
      'One?',
      'What good looks like',
      'a',
      'Two?',
      'What good looks like',
      'b',
      'End',
      'Section titled “End”',
    );
    assert.deepEqual(exercises.map(inShort), ['One? => a', 'Two? => b']);
  });

  it('in copied text the right column may be a list that lost its numbers', async () => {
    const { exercises } = await reading(
      'a.txt',
      'T',
      'Match.',
      'A. Rudder B. Engine',
      '- Drives',
      '- Steers',
      'Show answer',
      'A → 2 B → 1',
    );
    assert.deepEqual(exercises.map(inShort), ['A Rudder: Steers ()\nB Engine: Drives ()']);
  });

  it('in copied text a key whose numbers count on is read whole', async () => {
    const { exercises } = await reading(
      'a.txt',
      'T',
      'Match.',
      'A. Mast 1. Turns itB. Rudder 2. Drives itC. Engine 3. Holds itShow answer',
      'A -> 3: mast -> holdingB -> 1: rudder -> turningC -> 2: engine -> driving',
    );
    assert.deepEqual(exercises.map(inShort), [
      'A mast: holding (mast -> holding)\nB rudder: turning (rudder -> turning)\nC engine: driving (engine -> driving)',
    ]);
  });

  it('in copied text tabs make a table', async () => {
    const { exercises } = await reading(
      'a.txt',
      'T',
      'Sail or motor?',
      '\tBoat',
      'A\tIt needs wind.',
      'B\tIt needs fuel.',
      'C\tIt is calm.',
      'Show answer',
      'A\tsail\tQuiet.',
      'B\tmotor\tLoud.',
      'C\tsail\tHear?',
    );
    assert.deepEqual(exercises.map(inShort), [
      'A It needs wind.: sail (Quiet.)\nB It needs fuel.: motor (Loud.)\nC It is calm.: sail (Hear?)',
    ]);
  });

  it('in copied text indented numbers are items, not questions', async () => {
    const { exercises } = await reading(
      'a.txt',
      'T',
      '1. One?',
      'Show answer',
      '    1. a',
      '    2. b',
      '2. Two?',
      'Show answer',
      'c',
    );
    assert.deepEqual(exercises.map(inShort), ['One? => - a\n- b', 'Two? => c']);
  });

  const builders: [what: string, html: string, expected: readonly string[]][] = [
    [
      'the anchor of a heading',
      '<h1>Practice: A<a href="#a">¶</a></h1><h2>What floats?<a class="hash-link" href="#b">\u200b</a></h2><details><summary>Show answer</summary>Cork.</details>',
      ['What floats? => Cork.'],
    ],
    [
      'a heading that links to itself',
      '<h1>Practice: A</h1><h2><a href="#b">What floats?</a></h2><details><summary>Answer</summary>Cork.</details>',
      ['What floats? => Cork.'],
    ],
    [
      'rows of code that end in breaks',
      '<h1>Practice: A</h1><p><b>1. What?</b></p><pre><code><span class="token-line">a<br></span><span class="token-line">b<br></span></code></pre><details><summary>Show answer</summary>c</details>',
      ['What?\n\n```\na\nb\n``` => c'],
    ],
    [
      'the names of tabs',
      '<h1>Practice: A</h1><p><b>1. What?</b></p><starlight-tabs><div><ul role="tablist"><li>js</li></ul></div><div role="tabpanel"><p>Look.</p></div></starlight-tabs><details><summary>Show answer</summary>c</details>',
      ['What?\n\nLook. => c'],
    ],
    [
      'the language of code',
      '<h1>Practice: A</h1><p><b>1. What?</b></p><div><span class="lang">js</span><pre><code>a</code></pre></div><details><summary>Show answer</summary>c</details>',
      ['What?\n\n```\na\n``` => c'],
    ],
    [
      'numbered lines of code',
      '<h1>Practice: A</h1><p><b>1. What?</b></p><table class="highlighttable"><tr><td class="linenos"><pre>1</pre></td><td class="code"><pre><code>a\n</code></pre></td></tr></table><details><summary>Show answer</summary>c</details>',
      ['What?\n\n```\na\n``` => c'],
    ],
  ];
  for (const [what, html, expected] of builders) {
    it(`in HTML of other site builders, ${what}`, async () => {
      const { sets, exercises } = await reading('a.html', `<header><h1>Site</h1></header><main>${html}</main>`);
      assert.deepEqual(exercises.map(inShort), expected);
      assert.deepEqual(
        sets.map(({ title }) => title),
        ['A'],
      );
    });
  }

  it('in HTML a list is cut where an item holds its answer', async () => {
    const page =
      '<title>Practice: A</title><main><ol><li>One?<details><summary>Show answer</summary>a</details></li><li>Two?</li><li>Three?<details><summary>Show answer</summary><table><tr><th>a</th></tr><tr><td>b</td></tr></table></details></li></ol></main>';
    const { exercises, problems } = await reading('a.html', page);
    assert.deepEqual(exercises.map(inShort), ['One? => a', 'Two? => ', 'Three? => | a |\n| --- |\n| b |']);
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['no-answer'],
    );
  });

  it('in HTML an unclosed <details> ends before the next question', async () => {
    const { exercises, problems } = await reading(
      'a.html',
      '<title>Practice: A</title><main><p><b>1. One?</b></p><details><summary>Show answer</summary><p>a</p><p><b>2. Two?</b></p><details><summary>Show answer</summary><p>b</p></details></main>',
    );
    assert.deepEqual(exercises.map(inShort), ['One? => a', 'Two? => b']);
    assert.deepEqual(
      problems.map(({ line, code }) => [line, code]),
      [[0, 'unclosed-details']],
    );
  });
});
