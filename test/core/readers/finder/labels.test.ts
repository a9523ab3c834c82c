import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { labelsHeld } from '../../../../src/core/readers/finder/labels';

describe('the labels in a text', () => {
  const table: [what: string, text: string, held: ReturnType<typeof labelsHeld>][] = [
    ['a question and an answer', 'Question: What?\nAnswer: That.', { question: true, answer: true }],
    ['neither', 'Note: so.', { question: false, answer: false }],
    ['an answer alone', 'What?\n\nAnswer: that', { question: false, answer: true }],
    ['neither in a line as long as a file', 'B: '.repeat(300_000), { question: false, answer: false }],
  ];
  for (const [what, text, held] of table) it(`are ${what}`, () => assert.deepEqual(labelsHeld(text), held));
});
