import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { outlineOf } from '../../../../src/core/readers/outline/outline';
import { finder } from '../../../../src/core/readers/finder/finder';
import type { Form } from '../../../../src/core/readers/draft/form';
import { headingCards } from '../../../../src/core/readers/decks/headingCards';
import { questionTable } from '../../../../src/core/readers/tables/questionTable';
import { hostileQuestions } from '../hostile';

/** The finder's second turn. */
const rest: Form = {
  name: 'questions',
  sniff: (text, path) => finder.sniff(text, path),
  read: (outline, context) => finder.readRest?.(outline, context) ?? { drafts: [], problems: [] },
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

/** Each form finds exercises within the text, each after the one before, and problems on its lines. */
const assertInBounds = (text: string): void => {
  const outline = outlineOf(text);
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
};

describe('any soup of lines', () => {
  it('is read without a throw, each exercise within the file and after the one before', () => {
    fc.assert(
      fc.property(soup, (parts) => assertInBounds(parts.join('\n'))),
      { numRuns: 3000 },
    );
  });

  for (const [what, text] of hostileQuestions) {
    it(`is read so, too, where it is long: ${what}`, () => assertInBounds(text(50_000)));
  }
});
