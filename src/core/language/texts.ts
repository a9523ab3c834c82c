/** What core and the pages say, in English; a language's bundle in l10n/ has a translation for each. A word behind a slash tells two meanings apart. */
export const texts = [
  // Kinds, ratings, keys
  'Self-check', 'Choice', 'Classification', 'Matching', 'Ordering', 'Flashcard', 'Cloze',
  'Again', 'Hard', 'Good', 'Easy',
  'Enter', 'Space', 'Tab', 'Backspace', 'Escape', 'Ctrl+Enter', 'Alt+↑', 'Alt+↓',
  // Numbers and times
  '{0} min', '{0} h', '{0} d', '{0} mo', '{0} y', '{0} s', '{0} min {1} s', '{0} h {1} min',
  '{0} exercise', '{0} exercises', '{0} item', '{0} items', '{0} of {1}',
  'Today', 'Tomorrow', 'In the next seven days', 'due now', 'again in {0}', 'after {0}',
  // A question and its answer
  'Question', 'Answer', 'Your answer', '(your answer)', 'Right answer', 'Right', 'Wrong', 'Right.', 'Wrong.', 'Right: {0}', 'Answer: {0}', 'Answer: {0}.', 'Takeaway', 'Takeaway.',
  '{0} of {1} right', '{0} of {1} right.', 'Done. {0} of {1} right.', 'Answer shown. Rate how well you knew it.',
  'Comes back today', 'The missed one comes back today', 'The {0} missed ones come back today',
  'Check', 'Reveal', 'Show answer', 'Try again', 'Next', 'Rate', 'Rating for {0}', 'row {0}', 'pair {0}', 'blank {0}',
  'Choose all that apply', '{0} chosen', '{0} of {1} labelled', '{0} of {1} paired', '{0} of {1} filled in', 'Left', 'Right/column', 'paired with {0}',
  'Move the steps into their order', 'Moved to place {0} of {1}', 'place {0} of {1}', 'Place {0}', 'Move the picked step here', 'Move up', 'Move down', 'Move {0} up', 'Move {0} down',
  '{0} of {1} pairs in order', 'your place: {0}',
  'Blank {0}', 'Fill in the blank', 'Nothing written', 'Text with blanks', 'Front of the card', 'Back of the card',
  'Type it, or just think of it', 'Write it down, or just think of it', 'or Enter while writing', 'or Ctrl+Enter while writing',
  // The page
  'Progress', 'Keys', 'Close', 'Undo', 'undo', 'keys', 'source', 'Show the keys', 'Open the source line', 'Open the source line (e)', 'Not again before tomorrow (b)', 'Suspend (s)',
  'Practise', 'Print flashcards', 'No answer in the source', 'Q',
  // The summary
  '{0}, {1}: all right', '{0}, {1}: {2} right', 'done', 'Coming up', 'Missed', 'Practise the missed ones',
  '{0} more', 'One more', 'Two more', 'Three more', 'Four more', 'Five more', 'Six more', 'Seven more', 'Eight more', 'Nine more', 'Ten more',
  // A gap
  'What you wait for', 'Back to the editor', '{0}: {1}. Enter leads back to the editor.',
  'stopped in the debugger', 'exit code {0}', 'ended', '{0} test failed', '{0} tests failed',
  // What keys do
  'Not again before tomorrow', 'Suspend: leave it out of practice', 'Show or hide the keys', 'Rate: Again, Hard, Good, Easy',
  'Practise the missed ones, or more', 'Go to the next exercise or control', 'Open or fold the answer',
  'Choose an option', 'Choose an option by its place', 'Select a row', 'Select the row above or below', 'Give the selected row a label', 'Take the label away',
  'Pick a tile on the left', 'Pick its partner on the right', 'Pick the tile above or below', 'Take a pair apart',
  'Move the picked step up or down', 'Pick a step', 'Pick the step above or below', 'Move the picked step to a place',
  'Go to the next blank; check after the last', 'Leave the field', 'Back to the fields', 'Reveal, where nothing is written', 'Show the back of the card',
  'Reveal the answer', 'Write your answer', 'Reveal while writing; in a single line Enter does too', 'Leave the text',
  // Written forms
  'practice page', 'Anki package', 'Anki text', 'CrowdAnki', 'GIFT', 'mdBook quiz', 'table', 'decks', 'card headings',
  'sr notes', 'heading cards', 'question table', 'questions',
  'JSON quiz', 'Moodle XML', 'Org', 'Aiken', 'Q: / A:', 'Logseq', 'callouts', 'START … END', 'LiaScript',
  // Printed pages and quick fixes
  '{0}: flashcards', 'continued', 'Close the <details>', 'Close the <Flashcard>', 'Close the fence', 'Change to “{0}”',
] as const;

export type Text = (typeof texts)[number];
