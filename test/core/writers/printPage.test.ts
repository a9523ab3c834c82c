import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { printPage, printedFlashcards } from '../../../src/core/writers/printPage';
import { asWritten, flashcard, selfCheck } from '../exercises';

const setOf = (...exercises: ReturnType<typeof flashcard>[]) => ({
  title: 'A <b> & "c"',
  description: '',
  tags: [],
  sections: [{ title: 'S', introduction: '', exercises: [selfCheck() as never, ...exercises], range: { start: 0, end: 1 } }],
});

describe('the print page', () => {
  it('has a page for each card with a back, and for nothing else', () => {
    const set = setOf(flashcard('One', '1'), flashcard('Two', ''), flashcard('Three', '3'));
    const html = printPage(set.title, printedFlashcards(set, asWritten));
    assert.equal(html.match(/<article>/gu)?.length, 2);
    assert.match(html, /2 of 2/u);
  });

  it('shows the title as text', () => {
    assert.match(printPage('A <b> & "c"', []), /<title>A &lt;b&gt; &amp; &quot;c&quot;: flashcards<\/title>/u);
  });
});
