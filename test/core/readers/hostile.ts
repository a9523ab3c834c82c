/** A text of about this length that makes a careless reader slow, and what it is made of. */
export type HostileShape = readonly [what: string, text: (length: number) => string];

/** A piece again and again. */
const again = (piece: string, length: number): string => piece.repeat(Math.ceil(length / piece.length));

/** A piece again and again, between a start and an end. */
const run = (piece: string, start = '', end = ''): HostileShape => [
  JSON.stringify(piece) + (start === '' ? '' : ` after ${JSON.stringify(start)}`),
  (length) => start + again(piece, length) + end,
];

const named = (what: string, piece: string, start = '', end = ''): HostileShape => [what, run(piece, start, end)[1]];

const answers = '# Quiz\n1. What?\n2. Why?\n\n## Answers\n';
const quiz = '<quiz><question type="shortanswer">';
const table = '# Quiz\n\n| Question | Answer |\n| --- | --- |\n';

/** Files of every form, by their path. */
export const hostileFiles: Readonly<Record<string, readonly HostileShape[]>> = {
  'quiz.md': [
    ...[
      '## Answers\n',
      '**Answers**\n',
      '1. a\n## Answers\n1. b\n',
      '1. What?\n2. Why?\n**Answers**\n1. b 2. a\n',
      '1-a, ',
      '<details><summary>Answers</summary>\n',
    ].map((piece) => run(piece, answers)),
    ...['| Question | Answer |\n| --- | --- |\n', '| a | b |\n', '|', '| [a](b)'].map((piece) => run(piece, table)),
  ],
  'questions.md': [
    ...[
      '### What?\n',
      '**What?**\n',
      '1. What?\n',
      '# Q. a?\n',
      '# ? \n',
      '## Question 1\n### Answer\n',
      '**',
      '__a',
      '1. **a',
      'a) b\nb) c\n',
    ].map((piece) => run(piece, '# Questions\n')),
    [
      'headings and then rules',
      (length) =>
        `# Questions\n${`## Q. a?\nx\n${again('#### h\n\nz\n', length / 6)}${again('---\n\n', length / 6)}`.repeat(3)}`,
    ],
  ],
  'README.md': [
    '- A: a\n',
    'A. ',
    '- A: a\n- B: b\n<details><summary>Answer</summary>A</details>\n',
    '<details><summary>What?</summary>a\n',
    '<details><summary>Answer</summary>\n',
    '<details><summary>Hint</summary></details>\n',
    '### What?\n<details><summary>Answer</summary>\n',
    '**a**\n',
    '1. a\n',
    '[a](',
    '<details><summary>A</summary>[a]([a](</details>\n',
    '---\n',
    ' ',
    'A?',
    'back to ',
  ].map((piece) => run(piece, '### What?\n', '\n<details><summary>Answer</summary>A</details>')),
  'a.csv': [
    ...['"', '",', '"a,', 'a,b\n', '"a""', ',', '\n', 'a,"b\n', '<b>', '{{c1::a,b\n', '<br', '"<i>"', '\t'].map(
      (piece) => run(piece, 'front,back\n'),
    ),
    ...['a,', '"a",', 'front,', 'a b,c\n', '-', '( ', 'a.'].map((piece) => run(piece)),
  ],
  'a.txt': [
    ...['"', 'a,b\n', '#\n', '"a""', '::,a,b\n', '<img '].map((piece) =>
      run(piece, '#separator:comma\n#html:true\n#deck column:1\n'),
    ),
    ...['\t', 'a\tb\n', '"'].map((piece) => run(piece, 'a\tb\n')),
  ],
  'notes.org': ['* ', `${'*'.repeat(30)} a\n`, '[', '{{', '=a ', '#+begin_x\n'].map((piece) =>
    run(piece, '* a :drill:\n'),
  ),
  'bank.xml': [
    ...['<a>', '<', '<![CDATA[', '</a>'].map((piece) => run(piece, quiz)),
    run('<!ENTITY a "&a;&a;">', `${quiz}<!DOCTYPE x [`, ']>'),
    run('&amp;', `${quiz}<b c="`, '">'),
  ],
  'outliner.md': [
    run('\t- b\n', '- #card a\n'),
    [
      'items that go ever deeper',
      (length) =>
        `- a #card\n${Array.from({ length: Math.ceil(Math.sqrt(2 * length)) }, (_, at) => `${' '.repeat(at)}- b`).join('\n')}`,
    ],
    run('>', '', ' [!question]- a'),
    run('> [!question]- a\n'),
    run('START\n'),
    run('B: ', 'STARTI [a] ', '\nENDI'),
    run('[(X)] a\n'),
    run('[[X]] '),
    run('{{cloze ', '- #card '),
  ],
  'deck.json': ['"guid":"', '[', '{"children":[', '"guid":"a"\n'].map((piece) =>
    run(piece, '{"notes":[],"note_models":['),
  ),
};

/** Folds and what is nearly one. */
export const hostileFolds: readonly HostileShape[] = [
  '<details>',
  '<details>\n',
  '</details>\n',
  '<details><summary>',
  '<summary>\n',
  '<details ',
  '<details><summary>A?</summary>\n',
  '`<details>',
  '## a\n<details>\n',
  '<details>\n## a\n',
  '<details>\n</details>\n</details>\n',
  '\\<details>',
  '<b>',
  '<details><summary>a</summary><b>',
].map((piece) => run(piece));

/** Fields of an Anki note, in HTML. */
export const hostileFields: readonly HostileShape[] = [
  '<',
  '<a "',
  "<b '",
  '<b>',
  '</b>',
  '<br>',
  '<div>',
  '<ul><li>',
  '<!--',
  '<pre>',
  '<script>',
  '[sound:',
  '[latex]',
  '\\(',
  '{{c1::',
  '::',
  '}}',
  '&',
  '<table>',
  '<img src=',
  '$',
].map((piece) => run(piece));

/** The marks that notes and decks are written with. */
export const noteMarks = [
  'Q:',
  'A:',
  'C:',
  '?',
  '??',
  '::',
  ':::',
  '==',
  '#card',
  '#card-reverse',
  '#flashcards',
  '#',
  '## ',
  '---',
  '+++',
  '- ',
  '1. ',
  '> ',
  '[',
  ']',
  '![',
  '\\',
  '`',
  '```',
  '~~~',
  '$',
  '$$',
  '%%',
  '{',
  '}',
  '{{c1::',
  '}}',
  '<!--',
  '-->',
  '<!--SR:!2024-01-01,1,230-->',
  '^1607361487244',
  '^[',
  '[^1]',
  '[[',
  ']]',
  '](',
  'https://',
  '|',
  'std',
  'cards-deck: a',
  'name = "a"',
  'a',
  'b',
  ' ',
  '\t',
  'é',
  '海',
  'ים',
  '⛵️',
  '\u0000',
] as const;

/** Notes and decks. */
export const hostileNotes: readonly HostileShape[] = [
  ...noteMarks.flatMap((mark) => [
    named(`${mark} in one line`, mark),
    named(`${mark} in many lines`, `${mark}\n`),
    named(`${mark} and a word`, `${mark} a `),
    named(`${mark} in paragraphs`, `a\n${mark}\n\n`),
  ]),
  named('question marks and answers', 'a\n?\nb\n'),
  named('question marks above blocks', 'a\n\n?\n\n'),
  named('answers that go on', '\nc\n', 'a\n?\nb\n'),
  named('cards that go on', 'a\n?\nb\n\nc\n\nd\n'),
  named('tags without end', '#card ', 'a ', 'x'),
  named('words and colons', 'a::b '),
  ['words', (length) => `${again('a', length)}::${again('b', length)}`],
  named('brackets and words', '[a', 'C: '),
  named('math that stays open', '$a '),
  named('math in lines that stays open', '$$a\n'),
];

/** Questions as the finder knows them. */
export const hostileQuestions: readonly HostileShape[] = [
  named('boxes', '- [ ] a\n'),
  named('questions', '#### Q1. a?\n- [x] a\n- [ ] b\n'),
  named('empty questions', '#### Q1. a?\n- [ ] a\n- [ ] b\n'),
  named('options after one question', '- [ ] b\n', '#### Q1. a?\n- [x] a\n', '#### Q2. b?\n- [x] a\n- [ ] b'),
  named('options after a line of the stem', '- [x] b\n', '#### Q1. a?\nWhy?\n'),
  named('items without boxes', '- b\n', '#### Q1. a?\n- [x] a\n', '#### Q2. b?\n- [x] a\n- [ ] b'),
  named('letters', 'a) b\nb) c\n', '1. a?\n', 'Answer: a'),
  named('numbered headings', '1. ### a?\n'),
  named('headings in an answer', '### b\n', '1. ### a?\n', '2. ### c?\nd'),
  [
    'headings and nothing after them',
    (length) => `1. ### a?\n${again('### b\n', length)}${again('\n', length / 6)}2. ### c?\nd`,
  ],
  named('headings with numbers', '### 1. a?\nb\n'),
  named('cards', '## a\nb\n'),
  ['question marks', (length) => `## ${again('?', length / 2)}\n1. ### ${again('? ', length / 2)}\n`],
  [
    'marks',
    (length) =>
      `### 1. ${again('*', length / 4)}\n### 2. ${again('<a ', length / 3)}\n` +
      `**${again('_ ', length / 2)}\n1. ### ${again('[', length / 4)}?`,
  ],
  [
    'spaces',
    (length) => {
      const wide = ' '.repeat(length / 4);
      return `#### Q1.${wide}a\n- [x]${wide}b\n-${wide}[ ]\n## a${wide}b?`;
    },
  ],
  ['rules', (length) => `1. ### a?\n${again('- ', length / 2)}x\n${again('---\n', length / 2)}2. ### b?`],
  ['blank lines', (length) => `1. ### a?\n${again('\n', length / 2)}### b\n${again('\n', length / 2)}2. ### c?\n`],
  named('answers', `Answer: ${'a, '.repeat(30)}\n`, '#### Q1. a?\n- [ ] a\n- [ ] b\n'),
  named('questions in a list', '- a?\n'),
  named('labels', '**Q:** a?\n**A:** b\n'),
  named('labels without answers', 'Q1: a?\n'),
  [
    'parts with a key by parts',
    (length) => {
      const parts = Array.from({ length: Math.ceil(length / 36) }, (_, at) => at);
      const questions = parts.map((at) => `## a${at}\n1. b?\n2. c?\n`);
      return `${questions.join('')}## Answers\n${parts.map((at) => `### a${at}\n1. b\n2. c\n`).join('')}`;
    },
  ],
  named('keys', '## Answers\n1. a\n2. b\n'),
  named('blocks', '<quiz>\n[[a]]\n</quiz>\n'),
  named('options in folds', '<details><summary>a?</summary>\n\nA. b\nB. c\n\nAnswer: B\n</details>\n'),
  named('letters in one line', 'A) b ', '1. a?\n', '\nAnswer: a'),
  ['colons', (length) => `${again('a: ', length / 2)}\n${again(':', length / 2)}`],
];
