import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { cardHeadings } from '../../../../src/core/readers/notes/cardHeadings';
import { decks } from '../../../../src/core/readers/decks/decks';
import { srNotes } from '../../../../src/core/readers/notes/srNotes';
import { readMarkdown } from '../../../../src/core/readers/markdownFile';
import { exercisesOf } from '../../../../src/core/exercise/practiceSet';

const forms = { decks, cardHeadings, srNotes };

const marks = [
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
];
const text = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...marks) },
      { weight: 2, arbitrary: fc.constant('\n') },
      { weight: 1, arbitrary: fc.constant('\n\n') },
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));

describe('notes and decks of any text', () => {
  it('are read, with ranges and deletions in bounds, in order and apart', () => {
    fc.assert(
      fc.property(text, (written) => {
        const { sets, problems } = readMarkdown({ path: 'a.md', text: written }, forms);
        const count = written.split('\n').length;
        let before = 0;
        for (const exercise of sets.flatMap(exercisesOf)) {
          const { start, end } = exercise.range;
          assert.ok(start >= before && end > start && end <= count, `${start} to ${end} after ${before}`);
          before = end;
          assert.notEqual(exercise.prompt.trim(), '');
          if (exercise.kind !== 'cloze') continue;
          let last = 0;
          for (const deletion of exercise.deletions) {
            assert.ok(
              deletion.start >= last && deletion.end > deletion.start && deletion.end <= exercise.prompt.length,
            );
            last = deletion.end;
          }
        }
        for (const { line } of problems) assert.ok(line >= 0 && line < count);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('hostile notes and decks come to an end', () => {
  const filled = (unit: string, length = 150_000) => unit.repeat(Math.ceil(length / unit.length));
  const table: [what: string, text: string][] = [
    ...marks.flatMap((mark): [string, string][] => [
      [`${mark} in one line`, filled(mark)],
      [`${mark} in many lines`, filled(`${mark}\n`)],
      [`${mark} and a word`, filled(`${mark} a `)],
      [`${mark} in paragraphs`, filled(`a\n${mark}\n\n`)],
    ]),
    ['question marks and answers', filled('a\n?\nb\n')],
    ['question marks above blocks', filled('a\n\n?\n\n')],
    ['answers that go on', `a\n?\nb\n${filled('\nc\n')}`],
    ['cards that go on', filled('a\n?\nb\n\nc\n\nd\n')],
    ['tags without end', `a ${filled('#card ')}x`],
    ['words and colons', filled('a::b ')],
    ['words', `${filled('a')}::${filled('b')}`],
    ['brackets and words', `C: ${filled('[a')}`],
    ['math that stays open', filled('$a ')],
    ['math in lines that stays open', filled('$$a\n')],
  ];
  it('within seconds', () => {
    for (const [what, body] of table) {
      for (const start of ['', '---\ncards-deck: a\n---\n']) {
        const began = performance.now();
        readMarkdown({ path: 'a.md', text: `${start}${body}` }, forms);
        const took = performance.now() - began;
        assert.ok(took < 4000, `${what}: ${Math.round(took)} ms`);
      }
    }
  }).timeout(300_000);
});
