import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Intent, Screen, Shown } from '../../src/core/session/protocol';
import { draftOf } from '../../webview/intents';
import { type Action, type Key, actionOf } from '../../webview/keyboard';
import type { AnswerDraft } from '../../webview/kinds/view';
import {
  browse,
  choice,
  choiceWrong,
  classification,
  classificationMarked,
  cloze,
  flashcard,
  id,
  matching,
  ordering,
  practice,
  rated,
  selfCheck,
  selfCheckAnswered,
  severalChoice,
  summary,
} from './screens';

const pressed = (screen: Screen, key: Partial<Key> & { key: string }, draft?: AnswerDraft): Action | undefined => {
  const shown = screen.screen === 'practice' ? screen.shown : selfCheck;
  return actionOf({ screen, draft: draftOf(shown, draft) }, { place: 'page', ...key });
};

const intent = (intent: Intent): Action => ({ intent });
const answer = (submitted: unknown): Action => intent({ intent: 'answer', step: 7, exercise: 'ex', answer: submitted });
const rate = (rating: 1 | 2 | 3 | 4): Action => intent({ intent: 'rate', step: 7, rating });

/** Presses keys one after the other, as a person does, and gives the answer that comes of it. */
const typed = (shown: Shown, keys: string): AnswerDraft =>
  keys.split(' ').reduce<AnswerDraft>(
    (draft, key) => {
      const action = pressed(practice(shown), { key: key.replace('Alt+', ''), alt: key.startsWith('Alt+') }, draft);
      return action !== undefined && 'draft' in action ? action.draft : draft;
    },
    draftOf(shown, undefined),
  );

const marked = practice(choiceWrong, { ratings: [rated('ex', 1)] });
const selfGraded = practice(selfCheckAnswered, { ratings: [rated('ex')] });

describe('on the practice panel,', () => {
  const table: [
    what: string,
    screen: Screen,
    key: Partial<Key> & { key: string },
    action: Action | undefined,
    draft?: AnswerDraft,
  ][] = [
    ['Space reveals a self-check', practice(selfCheck), { key: ' ' }, answer({ text: '' })],
    ['Space is a space in the text', practice(selfCheck), { key: ' ', place: 'text' }, undefined],
    ['Space opens a flashcard', practice(flashcard), { key: ' ' }, answer({})],
    ['Enter opens a flashcard', practice(flashcard), { key: 'Enter' }, answer({})],
    ['Space presses the button that has the focus', practice(selfCheck), { key: ' ', place: 'button' }, undefined],
    ['Enter presses the button that has the focus', marked, { key: 'Enter', place: 'button' }, undefined],
    ['Enter is a new line in the text', practice(selfCheck), { key: 'Enter', place: 'text' }, undefined],
    [
      'Ctrl+Enter reveals from the text',
      practice(selfCheck),
      { key: 'Enter', place: 'text', chord: true },
      answer({ text: 'mine' }),
      { answer: { text: 'mine' } },
    ],
    ['Escape leaves the text', practice(selfCheck), { key: 'Escape', place: 'text' }, { focus: 'heading' }],
    ['i goes to the text', practice(selfCheck), { key: 'i' }, { focus: 'text' }],
    ['letters are letters in the text', practice(selfCheck), { key: 'u', place: 'text' }, undefined],
    ['a question mark is one in the text', practice(selfCheck), { key: '?', place: 'text' }, undefined],
    ['a shortcut of the editor is none of ours', practice(selfCheck), { key: 'e', chord: true }, undefined],
    ['an Alt key neither', practice(selfCheck), { key: 'u', alt: true }, undefined],
    ['Alt with an arrow neither, where no step moves', practice(matching), { key: 'ArrowDown', alt: true }, undefined],
    ['digits do not rate before the answer', practice(selfCheck), { key: '3' }, undefined],
    ['a digit rates after the answer', selfGraded, { key: '4' }, rate(4)],
    ['Enter rates Good by hand', selfGraded, { key: 'Enter' }, rate(3)],
    ['a digit changes the rating that was given', marked, { key: '2' }, rate(2)],
    ['Enter goes on', marked, { key: 'Enter' }, intent({ intent: 'next', step: 7 })],
    ['a key held down does not go on', marked, { key: 'Enter', repeat: true }, undefined],
    [
      'a digit is left to a select',
      practice(classificationMarked, { ratings: [rated('A', 3), rated('B', 1)] }),
      { key: '2', place: 'select' },
      undefined,
    ],
    ['u undoes', marked, { key: 'u' }, intent({ intent: 'undo' })],
    ['a capital U undoes too', marked, { key: 'U' }, intent({ intent: 'undo' })],
    ['u does nothing where there is nothing to undo', practice(selfCheck, { canUndo: false }), { key: 'u' }, undefined],
    ['s suspends', marked, { key: 's' }, intent({ intent: 'suspend', step: 7 })],
    ['b buries until tomorrow', marked, { key: 'b' }, intent({ intent: 'bury', step: 7 })],
    ['b chooses option B, where there is one', practice(choice), { key: 'b' }, { draft: { answer: { chosen: [1] } } }],
    ['e opens the source line', practice(selfCheck), { key: 'e' }, intent({ intent: 'edit', exercise: 'ex' })],
    ['e chooses option E, where there is one', practice(choice), { key: 'e' }, { draft: { answer: { chosen: [4] } } }],
    ['? shows the keys', practice(selfCheck), { key: '?' }, { keys: true }],
    ['Enter checks nothing before something is chosen', practice(choice), { key: 'Enter' }, undefined],
    [
      'Enter on a radio checks',
      practice(choice),
      { key: 'Enter', place: 'radio' },
      answer({ chosen: [2] }),
      { answer: { chosen: [2] } },
    ],
    ['Space on a radio is left to it', practice(choice), { key: ' ', place: 'radio' }, undefined],
    ['Space reveals a cloze where nothing is written', practice(cloze), { key: ' ' }, answer({ texts: {} })],
    [
      'Enter goes to the next blank',
      practice(cloze),
      { key: 'Enter', place: 'field' },
      { focus: 'nextField' },
      { answer: { texts: { x: 'one' } } },
    ],
    [
      'Enter after the last blank checks',
      practice(cloze),
      { key: 'Enter', place: 'field' },
      answer({ texts: { x: 'one', y: 'two' } }),
      { answer: { texts: { x: 'one', y: 'two' } } },
    ],
  ];
  for (const [what, screen, key, action, draft] of table)
    it(what, () => assert.deepEqual(pressed(screen, key, draft), action));
});

describe('in a gap,', () => {
  const running = { label: 'build', elapsed: 5000 };
  const ended = { ...running, ended: { words: 'done, after 5 s', failed: false } };
  const back = intent({ intent: 'return' });
  const table: [
    what: string,
    screen: Screen,
    key: Partial<Key> & { key: string },
    action: Action | undefined,
    draft?: AnswerDraft,
  ][] = [
    ['Enter answers while it lasts', practice(flashcard, { gap: running }), { key: 'Enter' }, answer({})],
    ['Enter leads back when it is over', practice(flashcard, { gap: ended }), { key: 'Enter' }, back],
    [
      'Enter leads back from a half-given answer',
      practice(choice, { gap: ended }),
      { key: 'Enter', place: 'radio' },
      back,
      { answer: { chosen: [1] } },
    ],
    ['Enter leads back from an answer', { ...marked, gap: ended }, { key: 'Enter' }, back],
    ['Enter leads back from the summary', summary({ gap: ended }), { key: 'Enter' }, back],
    [
      'Enter stays a new line in a text',
      practice(selfCheck, { gap: ended }),
      { key: 'Enter', place: 'text' },
      undefined,
    ],
    [
      'Enter stays the button that has the focus',
      { ...marked, gap: ended },
      { key: 'Enter', place: 'button' },
      undefined,
    ],
    [
      'Ctrl+Enter still reveals',
      practice(selfCheck, { gap: ended }),
      { key: 'Enter', place: 'text', chord: true },
      answer({ text: '' }),
    ],
    ['Space still turns the card', practice(flashcard, { gap: ended }), { key: ' ' }, answer({})],
    ['a held Enter leads nowhere', practice(flashcard, { gap: ended }), { key: 'Enter', repeat: true }, undefined],
  ];
  for (const [what, screen, key, action, draft] of table)
    it(what, () => assert.deepEqual(pressed(screen, key, draft), action));
});

describe('where keys make an answer,', () => {
  const table: [what: string, shown: Shown, keys: string, answer: unknown][] = [
    ['a letter chooses an option', choice, 'b', { chosen: [1] }],
    ['a digit chooses an option by its place', choice, '3', { chosen: [2] }],
    ['a second letter chooses another instead', choice, 'b c', { chosen: [2] }],
    ['letters choose several where several may be right', severalChoice, 'd a', { chosen: [0, 3] }],
    ['a letter pressed twice chooses no more', severalChoice, 'd a d', { chosen: [0] }],
    ['digits label one row after the other', classification, '1 2 1', { labels: { A: 0, B: 1, C: 0 } }],
    ['a letter selects the row that the digit labels', classification, 'b 2', { labels: { B: 1 } }],
    ['arrows select the row too', classification, 'ArrowDown 2', { labels: { B: 1 } }],
    ['a digit without a label does nothing', classification, '3', { labels: {} }],
    ['Backspace takes the label of the selected row away', classification, '1 2 a Backspace', { labels: { B: 1 } }],
    ['a letter and a digit pair two tiles', matching, 'b 1', { partners: { B: 2 } }],
    ['digits alone pair from the top', matching, '1 2 3', { partners: { A: 2, B: 0, C: 1 } }],
    ['two tiles may have the same partner', matching, 'a 1 b 1', { partners: { A: 2, B: 2 } }],
    [
      'Alt and an arrow move the step that is picked, at first the upper one',
      ordering,
      'Alt+ArrowDown',
      { order: ['B', 'A', 'C'] },
    ],
    ['a step that moved stays picked', ordering, 'Alt+ArrowDown Alt+ArrowDown', { order: ['B', 'C', 'A'] }],
    ['a step goes up again', ordering, 'c Alt+ArrowUp', { order: ['A', 'C', 'B'] }],
    ['no step goes beyond the end', ordering, 'c Alt+ArrowDown', { order: [] }],
    ['a letter picks the step that the digit places', ordering, 'c 1', { order: ['C', 'A', 'B'] }],
    ['letters stay with their steps', ordering, 'c 1 a 3', { order: ['C', 'B', 'A'] }],
    ['arrows alone pick another step', ordering, 'ArrowDown 1', { order: ['B', 'A', 'C'] }],
    ['a digit without a place does nothing', ordering, '4', { order: [] }],
    ['Backspace takes the selected pair apart', matching, 'a 1 b 2 a Backspace', { partners: { B: 0 } }],
    [
      'Backspace takes the latest pair apart where none is selected',
      matching,
      'b 2 a 1 Backspace',
      { partners: { B: 0 } },
    ],
    ['a tile that is paired again forgets its partner', matching, 'a 1 a 2', { partners: { A: 0 } }],
  ];
  for (const [what, shown, keys, answer] of table) it(what, () => assert.deepEqual(typed(shown, keys).answer, answer));
});

describe('on the other screens,', () => {
  it('Enter practises the missed ones again', () =>
    assert.deepEqual(pressed(summary(), { key: 'Enter' }), intent({ intent: 'again' })));
  it('Enter asks more where nothing was missed', () =>
    assert.deepEqual(pressed(summary({ missed: [] }), { key: 'Enter' }), intent({ intent: 'more' })));
  it('Enter does nothing where there is no more', () =>
    assert.equal(pressed(summary({ missed: [], more: 0 }), { key: 'Enter' }), undefined));
  it('u undoes from the summary', () => assert.deepEqual(pressed(summary(), { key: 'u' }), intent({ intent: 'undo' })));

  const exercise = { id: id('m'), answered: true, shown: matching };
  const screen = browse([exercise]);
  it('e opens the line of the exercise that has the focus', () => {
    assert.deepEqual(
      actionOf({ screen, draft: draftOf(matching, undefined), exercise }, { key: 'e', place: 'button' }),
      intent({ intent: 'edit', exercise: 'm' }),
    );
  });
  it('e does nothing in the browse panel without an exercise', () =>
    assert.equal(pressed(screen, { key: 'e' }), undefined));
  it('letters and digits answer the exercise that has the focus', () => {
    const action = actionOf({ screen, draft: draftOf(matching, undefined), exercise }, { key: '2', place: 'button' });
    assert.deepEqual(action !== undefined && 'draft' in action && action.draft.answer, { partners: { A: 0 } });
  });
});
