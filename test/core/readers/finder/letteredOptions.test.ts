import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { inShort, reading } from '../reading';

const key = (...body: readonly string[]) => [
  '',
  '<details><summary><b>Answer</b></summary>',
  '<p>',
  '',
  ...body,
  '',
  '</p>',
  '</details>',
  '',
];
const options = ['- A: Wood', '- B: Iron', '- C: Lead'];
const read = async (...lines: readonly string[]) => reading('boats/README.md', ...lines);
const inAll = 'What floats? [A Wood | B Iron | C Lead]';

describe('lettered options', () => {
  const questions: [what: string, lines: readonly string[], prompt: string][] = [
    ['a heading', ['###### What floats?'], 'What floats?'],
    ['a heading with a count and an anchor', ['###### <a name="1"></a>1. What floats?'], 'What floats?'],
    ['a heading with a fence', ['### What floats?', '', '```', 'x', '```'], 'What floats?\n\n```\nx\n```'],
    ['a heading with text', ['### What floats?', '', 'Think of salt.'], 'What floats?\n\nThink of salt.'],
    ['bold type', ['**What floats?**'], 'What floats?'],
    ['bold type with a count', ['**1. What floats?**', '', '```', 'x', '```'], 'What floats?\n\n```\nx\n```'],
    ['a number', ['1. What floats?'], 'What floats?'],
    ['a paragraph', ['Intro.', '', 'What floats?'], 'What floats?'],
    ['bold type under a heading', ['## Quiz', '', '**What floats?**'], 'What floats?'],
  ];
  for (const [what, lines, prompt] of questions) {
    it(`after ${what}`, async () => {
      const { exercises } = await read(
        '# Boats',
        '',
        ...lines,
        '',
        ...options,
        ...key('#### Answer: A', '', 'It is light.'),
      );
      assert.deepEqual(exercises.map(inShort), [`${prompt} [A Wood | B Iron | C Lead] 0`]);
    });
  }

  const written: [what: string, lines: readonly string[], expected: string][] = [
    ['- A:', options, 'A Wood | B Iron | C Lead'],
    ['A.', ['A. Wood', 'B. Iron', 'C. Lead'], 'A Wood | B Iron | C Lead'],
    ['A)', ['A) Wood', '', 'B) Iron', '', 'C) Lead'], 'A Wood | B Iron | C Lead'],
    ['(a)', ['(a) Wood', '(b) Iron', '(c) Lead'], 'a Wood | b Iron | c Lead'],
    ['* a.', ['* a. Wood', '* b. Iron', '* c. Lead'], 'a Wood | b Iron | c Lead'],
    ['- **A**:', ['- **A**: Wood', '- **B:** Iron', '- **C. Lead**'], 'A Wood | B Iron | C Lead'],
    ['-A:', ['-A: Wood', '-B:Iron', '- C : Lead'].slice(0, 2), 'A Wood | B Iron'],
    ['in a list of their own', ['    - A. Wood', '    - B. Iron'], 'A Wood | B Iron'],
    ['with breaks', ['A. Wood<br>', 'B. Iron<br/>', 'C. Lead\\'], 'A Wood | B Iron | C Lead'],
    ['with boxes that are not ticked', ['- [ ] A. Wood', '- [ ] B. Iron'], 'A Wood | B Iron'],
    ['with a sign forgotten', ['- A: Wood', '- B Iron', '- C; Lead'], 'A Wood | B Iron | C Lead'],
    ['with a letter twice', ['- A: Wood', '- B: Iron', '- B: Lead'], 'A Wood | B Iron | C Lead'],
    ['with the first letter twice', ['- A: Wood', '- A: Iron', '- C: Lead'], 'A Wood | B Iron | C Lead'],
    ['with one too far to the right', ['- A: Wood', '    - B: Iron', '- C: Lead'], 'A Wood | B Iron | C Lead'],
    ['in one line', ['(A) Wood (B) Iron (C) Lead'], 'A Wood | B Iron | C Lead'],
    ['with a first letter of another alphabet', ['- A: Wood', '- Б: Iron', '- В: Lead'], 'A Wood | Б Iron | В Lead'],
    ['with letters that only look right', ['- А: Wood', '- В: Iron', '- С: Lead'], 'А Wood | В Iron | С Lead'],
    ['in another alphabet', ['- А: Wood', '- Б: Iron', '- В: Lead'], 'А Wood | Б Iron | В Lead'],
    ['in wide letters', ['Ａ．Wood', 'Ｂ．Iron'], 'Ａ Wood | Ｂ Iron'],
    [
      'with lines that go on',
      ['- A: Wood', '  or cork', '- B: Iron', '', '  or steel', '- C: Lead'],
      'A Wood\nor cork | B Iron\n\nor steel | C Lead',
    ],
    [
      'with fences',
      ['- A:', '```', 'wood', '```', '- B:', '```', 'iron', '```'],
      'A ```\nwood\n``` | B ```\niron\n```',
    ],
    [
      'with fences that open in their lines',
      ['- A: ```js', '  wood()', '  ```', '- B: ```js', '  iron()', '  ```'],
      'A ```js\nwood()\n``` | B ```js\niron()\n```',
    ],
    ['with marks of their own inside', ['- A: `a: b`', '- B: e.g. "c"'], 'A `a: b` | B e.g. "c"'],
  ];
  for (const [what, lines, expected] of written) {
    it(`written ${what}`, async () => {
      const { exercises } = await read('### What floats?', '', ...lines, ...key('#### Answer: A'));
      assert.deepEqual(exercises.map(inShort), [`What floats? [${expected}] 0`]);
    });
  }

  const keys: [what: string, body: readonly string[], correct: string, explanation: string][] = [
    ['a heading', ['#### Answer: C', '', 'Heavy.'], '2', 'Heavy.'],
    ['bold type', ['**Antwort: B**', '', 'Heavy.'], '1', 'Heavy.'],
    ['another script', ['答案：B', '', 'Heavy.'], '1', 'Heavy.'],
    ['another alphabet', ['#### Ответ: С', '', 'Heavy.'], '2', 'Heavy.'],
    ['a space before the colon', ['#### Réponse : B'], '1', ''],
    ['a letter before the word, where that runs to the left', ['#### B :الإجابة'], '1', '#### B :الإجابة'],
    ['several letters', ['答案: A, C'], '0,2', ''],
    ['several letters, with a word', ['#### Answer: A and B'], '0,1', ''],
    ['several letters, run together by signs', ['Respuesta: A/B'], '0,1', ''],
    ['a bracket', ['Correct: b)'], '1', ''],
    ['a sentence', ['The correct answer is b) because of salt.'], '1', 'The correct answer is b) because of salt.'],
    ['a sentence that begins with it', ['B is correct.'], '1', 'B is correct.'],
    ['a letter and a full stop of another script', ['B。重'], '1', 'B。重'],
    ['bold type, and a reason', ['**Answer: B**. It is heavy.'], '1', '**Answer: B**. It is heavy.'],
    ['a letter alone', ['**B**', '', 'Heavy.'], '1', 'Heavy.'],
    ['a letter and its option', ['B. Iron'], '1', ''],
    ['a label and the option', ['**Answer:** B) Iron', '', 'Heavy.'], '1', 'Heavy.'],
    ['a reason in the same line', ['Answer: B - it is heavy'], '1', 'Answer: B - it is heavy'],
    ['a heading after some words', ['Think of a.', '', '#### Answer: C'], '2', 'Think of a.'],
  ];
  for (const [what, body, correct, explanation] of keys) {
    it(`answered by ${what}`, async () => {
      const { exercises, problems } = await read('### What floats?', '', ...options, ...key(...body));
      assert.deepEqual(exercises.map(inShort), [`${inAll} ${correct}`]);
      assert.deepEqual(
        exercises.map((exercise) => exercise.kind === 'choice' && exercise.explanation),
        [explanation],
      );
      assert.deepEqual(problems, []);
    });
  }

  it('are a multiple choice where several are right', async () => {
    const { exercises } = await read('### What floats?', '', ...options, ...key('Answer: A, B'));
    assert.deepEqual(
      exercises.map((exercise) => exercise.kind === 'choice' && exercise.multiple),
      [true],
    );
  });

  it('may have the right one named in a summary', async () => {
    const { exercises } = await read(
      '### What floats?',
      '',
      ...options,
      '',
      '<details><summary>Answer: B</summary>Salt.</details>',
    );
    assert.deepEqual(exercises.map(inShort), [`${inAll} 1`]);
    assert.deepEqual(
      exercises.map((exercise) => exercise.kind === 'choice' && exercise.explanation),
      ['Salt.'],
    );
  });

  it('are unanswered without a key, and that is told', async () => {
    const { exercises, problems } = await read('### What floats?', '', ...options, ...key('Wood is light.'));
    assert.deepEqual(exercises.map(inShort), [`${inAll} `]);
    assert.deepEqual(
      problems.map(({ line, code }) => [line, code]),
      [[0, 'no-answer']],
    );
  });

  it('leave text after them to the question', async () => {
    const { exercises } = await read(
      '### What floats?',
      '',
      ...options,
      '',
      '![boat](boat.png)',
      ...key('#### Answer: A'),
    );
    assert.deepEqual(exercises.map(inShort), ['What floats?\n\n![boat](boat.png) [A Wood | B Iron | C Lead] 0']);
  });

  it('that follow each other are questions of their own, with the headings that ask nothing', async () => {
    const { exercises, readers } = await read(
      '# Boats',
      '',
      '<details><summary><b>Languages</b></summary>',
      '',
      '- [Deutsch](de.md)',
      '',
      '</details>',
      '',
      '---',
      '',
      '###### 1. What floats?',
      ...options,
      ...key('#### Answer: A'),
      '---',
      '',
      '##### 2. What floats?',
      '```',
      'x',
      '```',
      ...options,
      ...key('#### Answer: B'),
    );
    assert.deepEqual(exercises.map(inShort), [
      `${inAll} 0`,
      'What floats?\n\n```\nx\n``` [A Wood | B Iron | C Lead] 1',
    ]);
    assert.deepEqual(
      exercises.map(({ range, headings }) => [range.start, headings]),
      [
        [10, ['Boats']],
        [25, ['Boats']],
      ],
    );
    assert.deepEqual(readers, ['finder']);
    assert.equal(new Set(exercises.map(({ id }) => id)).size, 2);
  });

  const others: [what: string, lines: readonly string[], expected: readonly string[]][] = [
    [
      'parts that the answer goes through',
      ['### What are these?', '- A: Keel', '- B: Jib', ...key('- A: a fin', '- B: a sail')],
      ['What are these?\n\n- A: Keel\n- B: Jib => - A: a fin\n- B: a sail'],
    ],
    ['one letter alone', ['### What is this?', 'A: keel', ...key('A fin.')], ['What is this?\n\nA: keel => A fin.']],
    [
      'letters that do not begin at the first',
      ['### What is this?', '- C: keel', '- D: jib', ...key('Parts.')],
      ['What is this?\n\n- C: keel\n- D: jib => Parts.'],
    ],
    [
      'letters in a fence',
      ['### What is this?', '```', 'A: keel', 'B: jib', '```', ...key('Parts.')],
      ['What is this?\n\n```\nA: keel\nB: jib\n``` => Parts.'],
    ],
    ['options without a question', [...options, ...key('#### Answer: A')], []],
  ];
  for (const [what, lines, expected] of others) {
    it(`none: ${what}`, async () => assert.deepEqual((await read(...lines)).exercises.map(inShort), expected));
  }

  it('stand in the order of their lines, also where a hint before an answer holds a question', async () => {
    const hint = [
      '<details><summary>Hint</summary>',
      '',
      '2. What sinks?',
      '',
      ...options,
      ...key('Answer: B'),
      '</details>',
      '',
    ];
    const { exercises } = await read(
      '# Boats',
      '',
      '1. What floats?',
      '',
      ...options,
      '',
      ...hint,
      ...key('Answer: A'),
    );
    const starts = exercises.map(({ range }) => range.start);
    assert.equal(starts.length, 2);
    assert.deepEqual(
      starts,
      starts.toSorted((one, other) => one - other),
    );
  });

  const pieces = [
    '### What floats?\n',
    '**What?**\n',
    '- A: a\n',
    'B. b\n',
    '(c) c\n',
    '- **D**: d\n',
    '```\n',
    '<details>',
    '<summary>',
    'Answer',
    '</summary>',
    '#### Answer: B\n',
    'A, B',
    '</details>\n',
    '\n',
    '---\n',
    '1. x\n',
    'A ',
    ': ',
    '?',
    '**',
    '<b>',
    '</b>',
    '- [ ] a\n',
    '<!--',
    '-->',
    'True or False? ',
    'True',
  ];
  it('are read from any text, and every exercise stands in it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...pieces), { maxLength: 50 }), async (parts) => {
        const text = parts.join('');
        for (const { range, prompt } of (await read(text)).exercises) {
          assert.ok(range.start >= 0 && range.start < range.end && range.end <= text.split('\n').length, text);
          assert.notEqual(prompt.trim(), '', text);
        }
      }),
      { numRuns: 500 },
    );
  });
});
