import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { inShort, practice, reading } from '../reading';

const fold = (label: string, ...body: readonly string[]) => [
  '<details>',
  `<summary>${label}</summary>`,
  '',
  ...body,
  '',
  '</details>',
  '',
];

describe('on a practice page with questions,', () => {
  const table: [what: string, lines: readonly string[], expected: readonly string[]][] = [
    ['a bold line', ['**1. What floats?**', '', ...fold('Show answer', 'Cork.')], ['What floats? => Cork.']],
    [
      'a bold count before plain words',
      ['**Q2.** What sinks?', '', ...fold('Show answer', 'Lead.')],
      ['What sinks? => Lead.'],
    ],
    [
      'a worded count',
      ['**Scenario B.** It rains.', '', ...fold('Show answer', 'Stay in.')],
      ['It rains. => Stay in.'],
    ],
    [
      'a bold lead after the count stays',
      ['**7. Fill in the blank.** *"Ice is \\_\\_."*', ...fold('Show answer', 'Water.')],
      ['**Fill in the blank.** *"Ice is \\_\\_."* => Water.'],
    ],
    [
      'a numbered item',
      ['1. What floats?', ...fold('Show answer', 'Cork.'), '2. What sinks?', ...fold('Answer', 'Lead.')],
      ['What floats? => Cork.', 'What sinks? => Lead.'],
    ],
    [
      'details inside the item',
      ['1. What floats?', '', '   <details>', '   <summary>Show answer</summary>', '', '   Cork.', '   </details>'],
      ['What floats? => Cork.'],
    ],
    ['a heading', ['### 1. What floats?', ...fold('Show answer', 'Cork.')], ['What floats? => Cork.']],
    [
      'a heading that asks, with code below',
      ['### What is printed?', '```js', 'f()', '```', ...fold('Show answer', '1')],
      ['What is printed?\n\n```js\nf()\n``` => 1'],
    ],
    [
      'a bold label, code and a paragraph',
      ['**String 1: a loop.** Read:', '', '```', 'x', '```', '', 'Guess.', ...fold('What you’ll see', 'y')],
      ['**String 1: a loop.** Read:\n\n```\nx\n```\n\nGuess. => y'],
    ],
    [
      'a plain paragraph',
      ['What floats?', ...fold('Check your work', 'Cork.'), 'What sinks?', ...fold('Check your work', 'Lead.')],
      ['What floats? => Cork.', 'What sinks? => Lead.'],
    ],
    ['the summary itself', fold('What <b>floats</b>?', 'Cork.'), ['What <b>floats</b>? => Cork.']],
    ['a summary that sets a task', fold('Define a key', 'It opens.'), ['Define a key => It opens.']],
    [
      'what VitePress folds',
      [
        '**1. What floats?**',
        '',
        '::: details Show answer',
        '::: tip',
        'Cork.',
        ':::',
        ':::',
        '',
        ':::details[Answer]',
        'Ice too.',
        ':::',
      ],
      ['What floats? => Cork.\n\n**Answer**\n\nIce too.'],
    ],
    [
      'what MkDocs folds',
      [
        '**1. What floats?**',
        '',
        '??? success "Show answer"',
        '    Cork.',
        '',
        '    ```',
        '    ??? "no"',
        '    ```',
        '',
        '???+ question "What sinks?"',
        '    Lead.',
      ],
      ['What floats? => Cork.\n\n```\n??? "no"\n```', 'What sinks? => Lead.'],
    ],
    ['an answer in a paragraph', ['**What floats?**', '', '**Answer:** Cork.'], ['What floats? => Cork.']],
    [
      'a hint belongs to the question',
      ['**1. What floats?**', ...fold('Hint', 'A stopper.'), ...fold('Show answer', 'Cork.')],
      ['What floats?\n\n<details>\n<summary>Hint</summary>\n\nA stopper.\n\n</details> => Cork.'],
    ],
    [
      'a second folded part belongs to the answer',
      ['**1. What floats?**', ...fold('Show answer', 'Cork.'), ...fold('Why?', 'It is light.')],
      ['What floats? => Cork.\n\n**Why?**\n\nIt is light.'],
    ],
    [
      'a label that nobody knows, after a counted question',
      ['**1. What floats?**', ...fold('Psst', 'Cork.')],
      ['What floats? => Cork.'],
    ],
    [
      'a label that comes again',
      ['Guess A.', ...fold('Lift the lid', 'a'), 'Guess B.', ...fold('Lift the lid', 'b')],
      ['Guess A. => a', 'Guess B. => b'],
    ],
    [
      'a bold lead-in inside an answer is no question',
      ['**1. What floats?**', ...fold('Show answer', '**Example of wood:** cork.', '', '**2. Other things.** Ice.')],
      ['What floats? => **Example of wood:** cork.\n\n**2. Other things.** Ice.'],
    ],
    [
      'parts of a question are no questions',
      ['**1. Compare.**', '', 'Model A: small.', '', 'Model B: big.', ...fold('Show answer', 'The big one.')],
      ['Compare.\n\nModel A: small.\n\nModel B: big. => The big one.'],
    ],
    [
      'details inside an answer stay in it',
      ['**1. What floats?**', ...fold('Show answer', 'Cork.', '<details><summary>More</summary>Ice.</details>')],
      ['What floats? => Cork.\n\n<details><summary>More</summary>Ice.</details>'],
    ],
    [
      'details in code are text',
      ['**1. What is `<details>`?**', '```html', '<details>', '```', ...fold('Show answer', 'A `</details>` pair.')],
      ['What is `<details>`?\n\n```html\n<details>\n``` => A `</details>` pair.'],
    ],
    [
      'comments hide what is in them',
      ['<!-- **1. Old?**', ...fold('Show answer', 'x'), '-->', '**2. New?**', ...fold('Show answer', 'y')],
      ['New? => y'],
    ],
    [
      'a component in braces is hidden too',
      ['{/* <Flashcard question="no">no</Flashcard> */}', '**2. New?**', ...fold('Show answer', 'y')],
      ['New? => y'],
    ],
  ];
  for (const [what, lines, expected] of table) {
    it(`this is read: ${what}`, async () => {
      const { exercises, problems } = await practice('## Self-check', ...lines);
      assert.deepEqual(exercises.map(inShort), expected);
      assert.deepEqual(problems, []);
    });
  }

  it('answers below a heading go by number to the questions before it', async () => {
    const { exercises } = await practice(
      '## Self-check',
      '1. What floats?',
      '2. Name a metal.',
      '',
      '### Answers',
      '1. Cork.',
      '2. **Lead.** It is',
      '   heavy.',
    );
    assert.deepEqual(exercises.map(inShort), ['What floats? => Cork.', 'Name a metal. => **Lead.** It is\nheavy.']);
  });

  it('answers at the end of a page go by their titles', async () => {
    const { exercises } = await practice(
      '## Self-check',
      '1. What floats?',
      '2. What sinks?',
      '## Try it: sail or motor?',
      '- A. Wind.',
      '- B. Fuel.',
      '- C. Calm.',
      '## Answers',
      '### Self-check',
      '1. Cork.',
      '2. Lead.',
      '### Sail or motor?',
      '- A: sail',
      '- B: motor',
      '- C: sail',
    );
    assert.deepEqual(exercises.map(inShort), [
      'What floats? => Cork.',
      'What sinks? => Lead.',
      'A Wind.: sail ()\nB Fuel.: motor ()\nC Calm.: sail ()',
    ]);
  });

  it('one folded list answers all the questions of a list', async () => {
    const { exercises } = await practice(
      '1. What floats?',
      '2. What sinks?',
      ...fold('Show answers', '1. Cork.', '2. Lead.'),
    );
    assert.deepEqual(exercises.map(inShort), ['What floats? => Cork.', 'What sinks? => Lead.']);
  });

  it('tasks, drills and checklists are no exercises', async () => {
    const { exercises, problems } = await practice(
      '## Self-check',
      '**1. What floats?**',
      ...fold('Show answer', 'Cork.'),
      '## Drill',
      '**Drill 1, pour:**',
      '1. Fill a cup.',
      '2. Empty it.',
      '',
      '**Drill 2, stir:**',
      '- [ ] Stir.',
      '## Audit',
      '**Steps:**',
      '1. **Pick a thing.** Any.',
      '',
      '**Expected outcome:** it floats.',
    );
    assert.deepEqual(exercises.map(inShort), ['What floats? => Cork.']);
    assert.deepEqual(problems, []);
  });

  it('a range covers the question and its answer', async () => {
    const { exercises } = await practice(
      '## A',
      '',
      '**1. What floats?**',
      '',
      ...fold('Show answer', 'Cork.'),
      'Prose.',
    );
    assert.deepEqual(
      exercises.map(({ range, headings }) => ({ range, headings })),
      [{ range: { start: 2, end: 10 }, headings: ['A'] }],
    );
  });
});

describe('on a practice page with sections,', () => {
  it('prose before the first exercise introduces its section', async () => {
    const { sections } = await practice(
      '## One',
      'Think first.',
      '',
      '**1. A?**',
      ...fold('Show answer', 'a'),
      '## Two',
      'Q: b',
      'A: c',
    );
    assert.deepEqual(
      sections.map(({ title, introduction, exercises }) => [title, introduction, exercises.length]),
      [
        ['One', 'Think first.', 1],
        ['Two', '', 1],
      ],
    );
  });

  it('headings that are questions open no sections', async () => {
    const { sections } = await practice(
      '## Self-check',
      '### 1. A?',
      ...fold('Show answer', 'a'),
      '### 2. B?',
      ...fold('Show answer', 'b'),
    );
    assert.deepEqual(
      sections.map(({ title, exercises }) => [title, exercises.map(({ headings }) => headings)]),
      [['Self-check', [['Self-check'], ['Self-check']]]],
    );
  });
});

describe('on a practice page with choices,', () => {
  const question = ['**3. Which floats?**', '', '- (a) lead', '- (b) cork', '- (c) ice', ''];
  const table: [what: string, answer: string, expected: string][] = [
    ['the answer begins with the option', '(b) is right, (a) sinks.', '1'],
    ['in bold with a dot', '**B.** It is light.', '1'],
    ['after the word answer', 'The correct answer is (c).', '2'],
    ['two options', '(b) and (c): both are light.', '1,2'],
    ['repeating the option', 'B cork.', '1'],
  ];
  for (const [what, answer, correct] of table) {
    it(`this is read: ${what}`, async () => {
      const { exercises } = await practice(...question, ...fold('Show answer', answer));
      assert.deepEqual(exercises.map(inShort), [`Which floats? [a lead | b cork | c ice] ${correct}`]);
    });
  }

  it('options stand below their question in one item of a list', async () => {
    const { exercises } = await practice(
      '1. Which floats?',
      '    - A. lead',
      '    - B. cork',
      '',
      '    <details><summary>Answer</summary>',
      '',
      '    Correct answer: B',
      '',
      '    </details>',
    );
    assert.deepEqual(exercises.map(inShort), ['Which floats? [A lead | B cork] 1']);
  });

  const orders = [
    'C, B, A. By weight.',
    '(c), (b) and (a)',
    'C -> B -> A',
    'B → C',
    'B, then C, then A',
    'C-B-A',
    'B < C < A',
  ];
  for (const order of orders) {
    it(`an order is no choice: ${order}`, async () => {
      const { exercises } = await practice(...question, ...fold('Show answer', order));
      assert.deepEqual(
        exercises.map(({ kind }) => kind),
        ['selfCheck'],
      );
    });
  }

  it('what is said of each option makes parts of them, unless it is a verdict', async () => {
    const options = ['**3. What are these?**', '', '- A. lead', '- B. cork', ''];
    const { exercises } = await practice(
      ...options,
      ...fold('Show answer', 'A is a metal. B is bark.'),
      ...options,
      ...fold('Show answer', 'A is right. B is bark.'),
    );
    assert.deepEqual(
      exercises.map(({ kind }) => kind),
      ['selfCheck', 'choice'],
    );
  });

  it('an answer that names no option leaves the question open', async () => {
    const { exercises } = await practice(...question, ...fold('Show answer', 'A cork does.'));
    assert.deepEqual(
      exercises.map(({ kind }) => kind),
      ['selfCheck'],
    );
  });

  it('letters in running text are no options', async () => {
    const { exercises } = await practice(
      '**4. Explain: (a) what floats? (b) what sinks?**',
      '',
      ...fold('Show answer', '(a) Cork does. (b) Lead does.'),
    );
    assert.deepEqual(
      exercises.map(({ kind }) => kind),
      ['selfCheck'],
    );
  });
});

describe('on a practice page with cards and clozes,', () => {
  const table: [what: string, lines: readonly string[], expected: readonly string[]][] = [
    [
      'the component',
      ['<Flashcard question="What floats?">', '', 'Cork.', '', '</Flashcard>'],
      ['What floats? -> Cork.'],
    ],
    [
      'without blank lines, indented',
      ['<Flashcard question="What floats?">', '  Cork.', '</Flashcard>'],
      ['What floats? -> Cork.'],
    ],
    ['quotes inside the other quotes', [`<Flashcard question='Say "cork"?'>x</Flashcard>`], ['Say "cork"? -> x']],
    [
      'marks in an attribute are literal',
      ['<Flashcard question="Is `a` *b* <c> &quot;d&quot;?">x</Flashcard>'],
      ['Is \\`a\\` \\*b\\* \\<c> "d"? -> x'],
    ],
    [
      'attributes on several lines',
      ['<Flashcard', '  question="What', '  floats?"', '>', 'Cork.', '</Flashcard>'],
      ['What floats? -> Cork.'],
    ],
    [
      'quotes and ticks after a backslash, in braces',
      ['<Flashcard question={"Say \\"cork\\"?"}>x</Flashcard>', '<Flashcard question={`Run \\`ls\\`?`}>y</Flashcard>'],
      ['Say "cork"? -> x', 'Run \\`ls\\`? -> y'],
    ],
    ['an answer as attribute', ['<Flashcard question={"What floats?"} answer="Cork." />'], ['What floats? -> Cork.']],
    [
      'Q and A in one paragraph',
      ['**Q: What floats?**', 'A: Cork.', '', '**Q: What sinks?**', 'A: Lead.'],
      ['What floats? -> Cork.', 'What sinks? -> Lead.'],
    ],
    ['Q and A in paragraphs of their own', ['**Q:** What floats?', '', '**A:** Cork.'], ['What floats? -> Cork.']],
    [
      'Q. and A. in items',
      ['- Q. What floats?', '  A. Cork.', '- Q. What sinks?', '  A. Lead.'],
      ['What floats? -> Cork.', 'What sinks? -> Lead.'],
    ],
    ['a table of fronts and backs', ['| Front | Back |', '|---|---|', '| floats | cork |'], ['floats -> cork']],
    ['a question folded in a section of cards', fold('What floats?', 'Cork.'), ['What floats? -> Cork.']],
    ['a cloze', ['C: The [cork] floats on [water], `a[0]`, ![i](j), [k](l) or \\[m].'], ['cork | water']],
    [
      'what is folded below a cloze',
      [
        'C: The [cork] floats.',
        '',
        '<details><summary>Show answer</summary>',
        '',
        'It is light.',
        '',
        '</details>',
        '',
        'C: The [stone] sinks.',
      ],
      ['cork (It is light.)', 'stone'],
    ],
    [
      'a cloze after an answer',
      ['Q: What floats?', '', 'A: Cork.', '', 'C: The [stone] sinks.'],
      ['What floats? -> Cork.', 'stone'],
    ],
    ['a statement C: is no cloze', ['A: [x]', '', 'B: [y]', '', 'C: [z]'], []],
  ];
  for (const [what, lines, expected] of table) {
    it(`this is read: ${what}`, async () => {
      const { exercises, problems } = await practice(
        '## Flashcards',
        '**1. First?**',
        ...fold('Show answer', 'x'),
        ...lines,
      );
      assert.deepEqual(exercises.slice(1).map(inShort), expected);
      assert.deepEqual(problems, []);
    });
  }
});

describe('where a card is not understood,', () => {
  it('a question that is no text is told', async () => {
    const { exercises, problems } = await practice(
      '## Flashcards',
      '<Flashcard question={<>What floats?</>}>',
      'Cork.',
      '</Flashcard>',
      '<Flashcard question="a">b</Flashcard>',
    );
    assert.deepEqual(exercises.map(inShort), ['a -> b']);
    assert.deepEqual(
      problems.map(({ line, code }) => [line, code]),
      [[3, 'no-question']],
    );
  });
});

describe('where a file says what it is,', () => {
  it('front matter gives title, description, tags, id and retention', async () => {
    const { sets } = await practice(
      '---',
      "title: 'Practice: Boats'",
      'description: On water.',
      'tags: [sea, wind]',
      'id: boats',
      'retention: 0.85',
      'sidebar: { order: 3 }',
      '---',
      'Q: a',
      'A: b',
    );
    const [{ sections, ...fields } = { sections: [] }] = sets;
    assert.deepEqual(fields, {
      title: 'Boats',
      description: 'On water.',
      tags: ['sea', 'wind'],
      id: 'boats',
      retention: 0.85,
    });
    assert.equal(sections.length, 1);
  });

  const titles: [path: string, lines: readonly string[], title: string][] = [
    ['lesson/practice.md', ['# Practice: Boats', 'Q: a', 'A: b'], 'Boats'],
    ['boats/practice.md', ['Q: a', 'A: b'], 'boats'],
    ['x/boats.practice.md', ['Q: a', 'A: b'], 'boats'],
  ];
  for (const [path, lines, title] of titles) {
    it(`without front matter the title of ${path} is ${title}`, async () => {
      assert.deepEqual(
        (await reading(path, ...lines)).sets.map((set) => set.title),
        [title],
      );
    });
  }
});

describe('a practice page', () => {
  const page = ['**1. What floats?**', ...fold('Show answer', 'Cork.')];
  const table: [what: string, path: string, lines: readonly string[], isPage: boolean][] = [
    ['a path that says so', 'a/practice/one.md', page, true],
    ['a name that says so', 'a/one.practice.md', page, true],
    ['front matter and a promised answer', 'a.mdx', ['---', 'title: A', '---', ...page], true],
    ['a heading for practice and a promised answer', 'a.md', ['## Self-check', ...page], true],
    ['the flashcard component', 'a.mdx', ['<Flashcard question="a">b</Flashcard>'], true],
    ['a read-me with folded output', 'README.md', ['# Tool', 'Run it:', ...fold('Click to expand', 'log')], false],
    [
      'a blog post with folded output',
      'post.md',
      ['---', 'title: Post', '---', 'Run it:', ...fold('Full log', 'log')],
      false,
    ],
    ['a folded menu', 'README.md', fold('See 12 translations', '- x'), false],
    ['examples in a fence', 'docs/syntax.md', ['---', 'title: Syntax', '---', '```md', ...page, '```'], false],
    [
      'text copied from a page',
      'a.txt',
      ['A', 'Self-check', 'Section titled “Self-check”Think.', '1. What floats?', 'Show answer', 'Cork.'],
      true,
    ],
    ['other text', 'a.txt', ['Dear all,', 'the answer is no.'], false],
    ['another kind of file', 'a.json', ['{}'], false],
  ];
  for (const [what, path, lines, isPage] of table) {
    it(`${isPage ? 'is' : 'is not'} told by ${what}`, async () => {
      const { sets, problems, readers } = await reading(path, ...lines);
      assert.deepEqual([sets.length, readers, problems], isPage ? [1, ['practicePage'], []] : [0, [], []]);
    });
  }
});

describe('a page with a title that is not called practice', () => {
  const read = async (...lines: readonly string[]) =>
    (await reading('week3.md', '---', 'title: Week 3', '---', ...lines)).exercises.map(inShort);
  const table: [what: string, lines: readonly string[], expected: readonly string[]][] = [
    [
      'leaves folds that neither ask nor answer',
      [
        '## Goals',
        '- Sail',
        ...fold('Installing on Windows', 'Run it.'),
        '## Exercise 1: Knots',
        'Tie one.',
        ...fold('Solution', 'A bowline.'),
        '## Links',
        ...fold('Show references', 'Ashley.'),
      ],
      ['Knots\n\nTie one. => A bowline.'],
    ],
    [
      'keeps the question over a fold that does not answer',
      ['Q1. Tie a knot', ...fold('Grading', '10 points'), 'Q2. What floats?', ...fold('Answer', 'Cork.')],
      ['Tie a knot => ', 'What floats? => Cork.'],
    ],
    [
      'keeps folds with tasks where most ask',
      [
        ...fold('What floats?', 'Cork.'),
        ...fold('What sinks?', 'Lead.'),
        ...fold('The boat leaks', 'Bail.'),
        '**1. What drifts?**',
        ...fold('Answer', 'Ice.'),
      ],
      ['What floats? => Cork.', 'What sinks? => Lead.', 'The boat leaks => Bail.', 'What drifts? => Ice.'],
    ],
    [
      'gives an exercise the answer under a heading of its own',
      [
        '## Exercise 1: Knots',
        'Tie one.',
        '### Solution',
        ...fold('Click to reveal', 'A bowline.'),
        '## Exercise 2: Sails',
        'Set one.',
        ...fold('Answer', 'Up.'),
      ],
      ['Knots\n\nTie one. => A bowline.', 'Sails\n\nSet one. => Up.'],
    ],
    [
      'takes no other heading for a question',
      ['## Think', ...fold('Show answer', 'a'), '## Reflection', 'Talk.', '## License', 'Free.'],
      ['Think => a'],
    ],
  ];
  for (const [what, lines, expected] of table) it(what, async () => assert.deepEqual(await read(...lines), expected));
});
