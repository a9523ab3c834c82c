import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { type Exercise, itemsOf, kindOf } from '../../../src/core/exercise/kinds';
import { inLines, pickQuestion, pickedAnswer } from '../../../src/core/session/pickQuestion';
import { choice, classification, cloze, flashcard, matching, ordering, selfCheck } from '../exercises';

const first = (exercise: Exercise) => itemsOf(exercise)[0]!.id;

describe('a question in a list', () => {
  it('is a choice with its options', () => {
    const exercise = choice();
    assert.deepEqual(pickQuestion(exercise, first(exercise)), {
      text: 'Which?',
      task: '',
      options: [
        { key: 'a', text: 'one' },
        { key: 'b', text: 'two' },
        { key: 'c', text: 'three' },
      ],
      several: false,
      right: [1],
      why: 'Two it is.',
    });
  });

  it('is a row with the labels', () => {
    const exercise = classification();
    assert.deepEqual(pickQuestion(exercise, first(exercise)), {
      text: 'Apple',
      task: 'Fruit or not?',
      options: [
        { key: '1', text: 'fruit' },
        { key: '2', text: 'not' },
      ],
      several: false,
      right: [0],
      why: 'It grows on trees.',
    });
  });

  it('is a card to turn', () => {
    const exercise = flashcard('`Front`', 'The **back**');
    assert.deepEqual(pickQuestion(exercise, first(exercise)), {
      text: 'Front',
      task: '',
      options: [],
      several: false,
      right: [],
      why: 'The back',
    });
  });

  for (const exercise of [selfCheck(), matching(), ordering(), cloze(), flashcard('word '.repeat(40))]) {
    it(`is no ${exercise.kind}${exercise.kind === 'flashcard' ? ' with a long front' : ''}`, () =>
      assert.equal(pickQuestion(exercise, first(exercise)), undefined));
  }

  const answers: [what: string, exercise: Exercise, picked: readonly number[], result: string][] = [
    ['the right option', choice(), [1], 'right'],
    ['another option', choice(), [0], 'wrong'],
    ['several options', choice([0, 2]), [0, 2], 'right'],
    ['one of several', choice([0, 2]), [0], 'wrong'],
    ['the right label', classification(), [0], 'right'],
    ['another label', classification(), [1], 'wrong'],
    ['a turned card', flashcard(), [0], 'selfGraded'],
  ];
  for (const [what, exercise, picked, result] of answers) {
    it(`marks ${what} as the panel does`, () => {
      const item = first(exercise);
      const answer = pickedAnswer(exercise, item, picked);
      assert.ok(answer !== undefined);
      assert.deepEqual(kindOf(exercise).mark(exercise, answer, [item]), [{ item, result }]);
    });
  }
});

describe('text in lines', () => {
  it('breaks between words', () => assert.deepEqual(inLines('one two three four', 9), ['one two', 'three', 'four']));
  it('leaves a long word whole', () => assert.deepEqual(inLines('abcdefghij k', 4), ['abcdefghij', 'k']));
  it('is none where there is none', () => assert.deepEqual(inLines('', 4), []));
});
