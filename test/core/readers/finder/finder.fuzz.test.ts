import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { outlineOf } from '../../../../src/core/readers/outline/outline';
import { finder } from '../../../../src/core/readers/finder/finder';
import type { Form } from '../../../../src/core/readers/draft/form';
import { headingCards } from '../../../../src/core/readers/decks/headingCards';
import { questionTable } from '../../../../src/core/readers/tables/questionTable';

/** The finder's second turn. */
const rest: Form = {
  name: 'questions',
  sniff: (text, path) => finder.sniff(text, path),
  read: (outline, surroundings) => finder.readRest?.(outline, surroundings) ?? { drafts: [], problems: [] },
};
const forms = { finder, questionTable, headingCards, rest };
const alone = { others: 0, isTaken: () => false, bar: 'found' } as const;
const lines = [
  '',
  '# Deck',
  '## a',
  '### 1. Which?',
  '#### Q2. What?',
  '####Q3',
  '1. ### Why?',
  '2. ## How',
  '**3. Who?**',
  '4. Where?',
  'Q5. When?',
  'Why?',
  '- [ ] a',
  '- [x] b',
  '* [X] c',
  '1. [x] d',
  '-[x]',
  '[ ]',
  'a) e',
  'b) f',
  '- A. g',
  'Answer: A',
  'The answer is b',
  '```',
  '```js',
  '~~~',
  '<!--',
  '-->',
  '<!-- x -->',
  '<details>',
  '</details>',
  '> quote',
  '  > quote',
  '    code',
  '---',
  '<br>',
  '**',
  '__',
  '**[⬆ Back to Top](#top)**',
  '![i](i.png)',
  '| a |',
  '[link](#x)',
  '- Which?',
  '* Why not?',
  '\u200f؟',
  '第1题',
  '#',
  '######',
  '- ',
  '\t- [ ] x',
  '**Q6',
  '1.',
  '1. #',
  '\\[x\\]',
  '## Answers',
  '**Answers**',
  '1. What?',
  '2. b',
  '1. a',
  '| Question | Answer |',
  '|-|-|',
  '-----',
  '- [ ] ```js',
];
const soup = fc.array(
  fc.oneof(
    fc.constantFrom(...lines),
    fc
      .array(
        fc.constantFrom(
          '#',
          '*',
          '_',
          '[',
          ']',
          '(',
          ')',
          'x',
          ' ',
          '1',
          '.',
          'Q',
          '?',
          '`',
          '<',
          '>',
          '-',
          '\t',
          '!',
          '|',
        ),
        { maxLength: 12 },
      )
      .map((parts) => parts.join('')),
  ),
  { maxLength: 40 },
);

const pick = <T>(...values: readonly T[]) => fc.constantFrom(...values);

/** A question with options in one of the ways that people write it, and whether it has a key. */
const question = fc
  .record({
    title: pick(
      '#### Q#. Which bird sings?',
      '### Q#: Birds have _.',
      '#### Q#) The wren',
      '#### #. Which bird is it?',
      '##### Q# Which? (Choose two.)',
      '####Q#. What?',
      '**Q#. Who?**',
      '#### Who was it?',
      '#### Question #\n\nWho was it?',
      '#### Q#. Look.\n\n1. one\n2. two',
    ),
    stem: pick(
      '',
      '',
      '\n![bird](bird.png)',
      '\n```js\n// - [x] no\n#### Q9. no?\n```',
      '\n- a\n- b',
      '\n<!-- - [x] no -->',
      '\n> A hint?',
      '\n| a | b |\n| - | - |',
    ),
    options: fc.array(
      pick(
        'one',
        '`two`',
        'is it three?',
        'A\n\n```js\nx();\n```',
        'B\n  ```js\n  x();\n  ```',
        '![c](c.png)',
        '1. four',
        'five<br>',
        'long\n  text',
        'q5',
      ),
      { minLength: 2, maxLength: 6 },
    ),
    ticks: fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
    marks: pick(
      ['- [ ] ', '- [x] '],
      ['* [ ] ', '* [X] '],
      ['1. [ ] ', '1. [x] '],
      ['- [  ] ', '- [x ] '],
      ['-[ ] ', '-[x] '],
      [' - [ ]', ' - [x]'],
    ),
    gap: pick('\n', '\n\n'),
    after: pick(
      '',
      '',
      '\n**Explanation:** it does. Why? So.',
      '\n[reference](https://example.org/?a=1)',
      '\n1. [one](https://example.org)\n2. [two](https://example.org)',
      '\n<br>',
      '\n---',
      '\n#### Explanation\n\nIt does.',
      '\n- it sings\n- it swims',
      '\n```js\nx();\n```',
    ),
  })
  .map(({ title, stem, options, ticks, marks: [open = '', ticked = ''], gap, after }) => {
    const lines = options.map((option, at) => `${ticks[at] === true ? ticked : open}${option}`);
    return {
      text: [title, stem, '', lines.join(gap), after, ''].join('\n'),
      keys: options.flatMap((_, at) => (ticks[at] === true ? [at] : [])),
    };
  });

describe('any mix of the ways to write a quiz', () => {
  it('has each question with its key', () => {
    fc.assert(
      fc.property(fc.array(question, { minLength: 8, maxLength: 20 }), (questions) => {
        const text = [
          '# Birds',
          '',
          '## Contents',
          ...questions.map(({ text }, at) =>
            text.replace('#.', `${at + 1}.`).replace(/Q#|n #/u, (mark) => mark.replace('#', String(at + 1))),
          ),
        ].join('\n');
        const { drafts } = finder.read(outlineOf(text), { path: 'birds.md', ...alone });
        const keys = drafts
          .map(({ make }) => make('x' as never))
          .map((exercise) => (exercise.kind === 'choice' ? exercise.correct : undefined));
        assert.deepEqual(
          keys,
          questions.map((each) => each.keys),
          text,
        );
      }),
      { numRuns: 500 },
    );
  });
});

describe('any soup of lines', () => {
  it('is read without a throw, each exercise within the file and after the one before', () => {
    fc.assert(
      fc.property(soup, (parts) => {
        const outline = outlineOf(parts.join('\n'));
        for (const [name, form] of Object.entries(forms)) {
          const { drafts, problems } = form.read(outline, { path: 'deck.md', ...alone });
          let end = 0;
          for (const { range } of drafts) {
            assert.ok(
              range.start >= end && range.end > range.start && range.end <= outline.lines.length,
              `${name} ${range.start} ${range.end}`,
            );
            ({ end } = range);
          }
          for (const { line } of problems) assert.ok(line >= 0 && line < outline.lines.length, name);
        }
      }),
      { numRuns: 3000 },
    );
  });

  const hostile: [what: string, text: string][] = [
    ['boxes', '- [ ] a\n'.repeat(20_000)],
    ['questions', '#### Q1. a?\n- [x] a\n- [ ] b\n'.repeat(8000)],
    ['empty questions', '#### Q1. a?\n- [ ] a\n- [ ] b\n'.repeat(8000)],
    ['options after one question', `#### Q1. a?\n- [x] a\n${'- [ ] b\n'.repeat(20_000)}#### Q2. b?\n- [x] a\n- [ ] b`],
    ['options after a line of the stem', `#### Q1. a?\nWhy?\n${'- [x] b\n'.repeat(200_000)}`],
    ['items without boxes', `#### Q1. a?\n- [x] a\n${'- b\n'.repeat(20_000)}#### Q2. b?\n- [x] a\n- [ ] b`],
    ['letters', `1. a?\n${'a) b\nb) c\n'.repeat(10_000)}Answer: a`],
    ['numbered headings', '1. ### a?\n'.repeat(20_000)],
    ['headings in an answer', `1. ### a?\n${'### b\n'.repeat(20_000)}2. ### c?\nd`],
    ['headings and nothing after them', `1. ### a?\n${'### b\n'.repeat(20_000)}${'\n'.repeat(20_000)}2. ### c?\nd`],
    ['headings with numbers', '### 1. a?\nb\n'.repeat(20_000)],
    ['cards', '## a\nb\n'.repeat(20_000)],
    ['question marks', `## ${'?'.repeat(100_000)}\n1. ### ${'? '.repeat(50_000)}\n`],
    [
      'marks',
      `### 1. ${'*'.repeat(50_000)}\n### 2. ${'<a '.repeat(30_000)}\n**${'_ '.repeat(50_000)}\n1. ### ${'['.repeat(50_000)}?`,
    ],
    [
      'spaces',
      `#### Q1.${' '.repeat(100_000)}a\n- [x]${' '.repeat(100_000)}b\n-${' '.repeat(100_000)}[ ]\n## a${' '.repeat(100_000)}b?`,
    ],
    ['rules', `1. ### a?\n${'- '.repeat(50_000)}x\n${'---\n'.repeat(20_000)}2. ### b?`],
    ['blank lines', `1. ### a?\n${'\n'.repeat(100_000)}### b\n${'\n'.repeat(100_000)}2. ### c?\n`],
    ['answers', `#### Q1. a?\n- [ ] a\n- [ ] b\n${`Answer: ${'a, '.repeat(30)}\n`.repeat(5000)}`],
    ['questions in a list', '- a?\n'.repeat(20_000)],
    ['labels', '**Q:** a?\n**A:** b\n'.repeat(10_000)],
    ['labels without answers', 'Q1: a?\n'.repeat(20_000)],
    [
      'parts with a key by parts',
      Array.from({ length: 3000 }, (_, at) => `## a${at}\n1. b?\n2. c?\n`).join('') +
        '## Answers\n' +
        Array.from({ length: 3000 }, (_, at) => `### a${at}\n1. b\n2. c\n`).join(''),
    ],
    ['keys', '## Answers\n1. a\n2. b\n'.repeat(7000)],
    ['blocks', '<quiz>\n[[a]]\n</quiz>\n'.repeat(7000)],
    ['options in folds', '<details><summary>a?</summary>\n\nA. b\nB. c\n\nAnswer: B\n</details>\n'.repeat(3000)],
    ['letters in one line', `1. a?\n${'A) b '.repeat(30_000)}\nAnswer: a`],
    ['colons', `${'a: '.repeat(60_000)}\n${':'.repeat(60_000)}`],
  ];
  for (const [what, text] of hostile) {
    it(`takes time that grows with the text: ${what}`, () => {
      const time = (part: string): number => {
        const started = performance.now();
        const outline = outlineOf(part);
        for (const form of Object.values(forms))
          if (form.sniff(part, 'deck.md')) form.read(outline, { path: 'deck.md', ...alone });
        return performance.now() - started;
      };
      assert.ok([1, 2, 3].some(() => time(text) < 2500));
    });
  }
});
