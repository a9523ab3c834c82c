import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { ItemId } from '../../../../src/core/exercise/identity';
import { type Answer, type Exercise, itemsOf, kindOf, kinds } from '../../../../src/core/exercise/kinds';
import { orderingDraft } from '../../../../src/core/exercise/kinds/ordering';
import { asWritten, choice, classification, cloze, flashcard, matching, ordering, selfCheck } from '../../exercises';

const idsOf = (exercise: Exercise) => itemsOf(exercise).map(({ id }) => id);
const typed = (): Exercise => ({ ...selfCheck(), accepted: ['Because', 'cause'] });
const byItem = (exercise: Exercise, values: readonly unknown[]): Record<string, unknown> =>
  Object.fromEntries(values.map((value, index) => [idsOf(exercise)[index]!, value]));

/** The ids of the steps of `ordering` by their first letters, in the order in which they are given. */
const inOrder = (letters: string): { order: string[] } => ({
  order: Array.from(letters, (letter) => ordering().steps.find(({ text }) => text.startsWith(letter))?.id ?? letter),
});

describe('where an answer is marked,', () => {
  const table: [what: string, exercise: Exercise, answer: unknown, results: string[]][] = [
    ['an open question is left to the person', selfCheck(), { text: 'whatever' }, ['selfGraded']],
    ['a typed answer that is accepted is right', typed(), { text: 'because' }, ['right']],
    ['a typed answer that is not accepted is left to the person', typed(), { text: 'whatever' }, ['selfGraded']],
    ['where nothing is typed the person rates', typed(), { text: '' }, ['selfGraded']],
    ['a card is left to the person', flashcard(), {}, ['selfGraded']],
    ['the right option is right', choice([1]), { chosen: [1] }, ['right']],
    ['another option is wrong', choice([1]), { chosen: [0] }, ['wrong']],
    ['no option is wrong', choice([1]), { chosen: [] }, ['wrong']],
    ['of several right options all are needed', choice([0, 2]), { chosen: [2] }, ['wrong']],
    ['the order of several right options does not matter', choice([0, 2]), { chosen: [2, 0] }, ['right']],
    ['one option too many is wrong', choice([0, 2]), { chosen: [0, 1, 2] }, ['wrong']],
    [
      'each row is marked by itself',
      classification(),
      { labels: byItem(classification(), [0, 0, 0]) },
      ['right', 'wrong', 'right'],
    ],
    [
      'an unlabelled row is wrong',
      classification(),
      { labels: byItem(classification(), [0, 1]) },
      ['right', 'right', 'wrong'],
    ],
    ['each pair is marked by itself', matching(), { partners: byItem(matching(), [1, 2]) }, ['right', 'wrong']],
    ['an unpaired text is wrong', matching(), { partners: {} }, ['wrong', 'wrong']],
    ['steps in their order are right', ordering(), inOrder('BPWD'), ['right']],
    ['two steps that changed places are wrong', ordering(), inOrder('BWPD'), ['wrong']],
    ['a missing step is wrong', ordering(), inOrder('BPW'), ['wrong']],
    ['a step that is given twice is wrong', ordering(), inOrder('BPWDD'), ['wrong']],
    ['a step that is none is wrong', ordering(), inOrder('BPWX'), ['wrong']],
    [
      'case and space of a blank do not matter',
      cloze(),
      { texts: byItem(cloze(), [' Three', 'ten ']) },
      ['right', 'right'],
    ],
    ['a wrong blank is wrong by itself', cloze(), { texts: byItem(cloze(), ['four', 'ten']) }, ['wrong', 'right']],
    ['where nothing was written the person rates', cloze(), { texts: {} }, ['selfGraded', 'selfGraded']],
  ];
  for (const [what, exercise, answer, results] of table) {
    it(what, () => {
      const marks = kindOf(exercise).mark(exercise, answer as Answer, idsOf(exercise));
      assert.deepEqual(
        marks,
        idsOf(exercise).map((item, index) => ({ item, result: results[index] })),
      );
    });
  }

  it('the same text on the right is right in both places', () => {
    const twins = { ...matching(), partners: ['Paris', 'Paris', 'Bonn'] };
    assert.deepEqual(kindOf(twins).mark(twins, { partners: { [twins.pairs[0]!.id]: 0 } }, [twins.pairs[0]!.id]), [
      { item: twins.pairs[0]!.id, result: 'right' },
    ]);
  });

  it('only the items that are asked are', () => {
    const exercise = classification();
    const [, second] = idsOf(exercise);
    assert.deepEqual(kindOf(exercise).mark(exercise, { labels: {} }, [second!]), [{ item: second, result: 'wrong' }]);
  });
});

describe('a card that is asked both ways', () => {
  const card: Exercise = { ...flashcard('Front', 'Back'), bothWays: true };
  const [there, back] = idsOf(card);

  it('has an item for each way, the first of which is known by the card’s own id', () => {
    assert.deepEqual([idsOf(card).length, there, there === back], [2, card.id, false]);
    assert.deepEqual(idsOf(flashcard('Front', 'Back')).length, 1);
    assert.deepEqual(idsOf({ ...flashcard('Front', ''), bothWays: true }).length, 0);
  });

  const sides: [what: string, items: readonly ItemId[], question: string, solution: string][] = [
    ['there', [there!], 'Front', 'Back'],
    ['back', [back!], 'Back', 'Front'],
    ['by an item of another card', [], 'Front', 'Back'],
  ];
  for (const [what, items, question, solution] of sides) {
    it(`is shown ${what}, whatever the seed`, () => {
      for (const seed of [0, 1]) {
        const context = { items, seed, render: asWritten };
        assert.ok(JSON.stringify(kindOf(card).question(card, context)).includes(question));
        assert.ok(JSON.stringify(kindOf(card).solution(card, {}, context)).includes(solution));
      }
    });
  }
});

describe('what may be seen before the answer', () => {
  const secrets: [exercise: Exercise, secrets: string[]][] = [
    [selfCheck(), ['Because']],
    [typed(), ['Because', 'cause']],
    [flashcard(), ['Back']],
    [choice(), ['Two it is', 'correct']],
    [classification(), ['grows', '"label":', 'why']],
    [matching(), ['Seine', 'Rivers', 'why']],
    [ordering(), ['takes time', 'order":', 'right']],
    [cloze(), ['three', 'ten']],
  ];
  for (const [exercise, hidden] of secrets) {
    it(`is no key in the question of a ${exercise.kind}`, () => {
      const question = JSON.stringify(
        kindOf(exercise).question(exercise, { items: idsOf(exercise), seed: 1, render: asWritten }),
      );
      for (const secret of hidden) assert.ok(!question.includes(secret), `${secret} in ${question}`);
    });
  }

  it('is a deletion that is not asked', () => {
    const exercise = cloze();
    const [first] = idsOf(exercise);
    assert.equal(
      kinds.cloze.question(exercise, { items: [first!], seed: 1, render: asWritten }).text,
      'Seven plus […] is ten.',
    );
  });

  it('is a right column that is shuffled by the seed alone', () => {
    const exercise = { ...matching(), partners: ['a', 'b', 'c', 'd', 'e', 'f'] };
    const order = (seed: number) =>
      kinds.matching
        .question(exercise, { items: idsOf(exercise), seed, render: asWritten })
        .right.map(({ partner }) => partner);
    assert.deepEqual(order(7), order(7));
    assert.notDeepEqual(order(7), order(8));
    assert.deepEqual([...order(7)].sort(), [0, 1, 2, 3, 4, 5]);
  });
});

describe('the steps of an ordering', () => {
  const contextOf = (seed: number) => ({ items: idsOf(ordering()), seed, render: asWritten });
  const shown = (seed: number, exercise = ordering()): readonly string[] =>
    kinds.ordering.question(exercise, contextOf(seed)).steps.map(({ text }) => text);
  const right = ['Boil', 'Pour', 'Wait', 'Drink'];

  it('are shuffled by the seed alone, and never stand right at once', () => {
    const orders = Array.from({ length: 200 }, (_, seed) => shown(seed));
    assert.deepEqual(shown(7), orders[7]);
    assert.ok(new Set(orders.map((order) => order.join())).size > 10);
    for (const order of orders) {
      assert.notDeepEqual(order, right);
      assert.deepEqual([...order].sort(), [...right].sort());
    }
  });

  it('stand as they are where they all say the same', () => {
    const same = { ...ordering(), steps: ordering().steps.map((step) => ({ ...step, text: 'Wait' })) };
    assert.deepEqual(shown(1, same), ['Wait', 'Wait', 'Wait', 'Wait']);
  });

  it('are lettered as they are shown, and named by their words', () => {
    const { steps } = kinds.ordering.question(ordering(), contextOf(1));
    assert.deepEqual(
      steps.map(({ letter }) => letter),
      ['A', 'B', 'C', 'D'],
    );
    const mixed = orderingDraft(
      { prompt: 'Put the tea in order', steps: right, order: [0, 1, 2, 3], takeaway: '' },
      ordering(),
    ).make(ordering().id);
    assert.deepEqual(new Set(mixed.steps.map(({ id }) => id)), new Set(ordering().steps.map(({ id }) => id)));
  });

  const pairs: [what: string, order: string, right: number, places: string][] = [
    ['all', 'BPWD', 6, '++++'],
    ['all but one', 'BWPD', 5, '+--+'],
    ['half of them', 'DBPW', 3, '----'],
    ['none', 'DWPB', 0, '----'],
    ['those of the steps that were given', 'BP', 1, '++--'],
    ['none where nothing was given', '', 0, '----'],
  ];
  for (const [what, order, count, places] of pairs) {
    it(`are marked by pairs: ${what}`, () => {
      const solution = kinds.ordering.solution(ordering(), inOrder(order), contextOf(1));
      assert.deepEqual(solution.pairs, { right: count, of: 6 });
      assert.deepEqual(solution.steps.map((step) => (step.right ? '+' : '-')).join(''), places);
      assert.equal(solution.right, count === 6);
      assert.deepEqual(
        solution.steps.map(({ step }) => step),
        inOrder('BPWD').order,
      );
    });
  }

  it('of the same words may change places', () => {
    const twice = orderingDraft(
      { prompt: 'p', steps: ['Stir', 'Salt', 'Stir'], order: [0, 1, 2], takeaway: '' },
      ordering(),
    ).make(ordering().id);
    const [first, salt, last] = twice.steps.map(({ id }) => id);
    assert.notEqual(first, last);
    assert.equal(kinds.ordering.solution(twice, { order: [last!, salt!, first!] }, contextOf(1)).right, true);
    assert.equal(kinds.ordering.solution(twice, { order: [last!, first!, salt!] }, contextOf(1)).right, false);
  });
});

describe('what is shown of a typed answer', () => {
  const context = { items: [], seed: 1, render: asWritten };
  const exercise = { ...selfCheck(), accepted: ['Because'] };

  it('is that it was right', () =>
    assert.deepEqual(kinds.selfCheck.solution(exercise, { text: 'because' }, context), {
      answer: 'Because.',
      right: true,
    }));
  it('is never that it was wrong', () =>
    assert.deepEqual(kinds.selfCheck.solution(exercise, { text: 'no' }, context), { answer: 'Because.' }));
  it('asks for a line where the accepted answers are short', () => {
    const lines = [['a'], ['a\nb'], [], [{ min: 1, max: 2 }]].map(
      (accepted) => kinds.selfCheck.question({ ...exercise, accepted }, context).short,
    );
    assert.deepEqual(lines, [true, undefined, undefined, true]);
  });
});

describe('the items to schedule', () => {
  const table: [what: string, exercise: Exercise, count: number][] = [
    ['a question', selfCheck(), 1],
    ['a question without an answer: nothing', selfCheck('Why?', ''), 0],
    ['a card', flashcard(), 1],
    ['a card with a blank back: nothing', flashcard('Front', ''), 0],
    ['a choice, however many options', choice(), 1],
    ['a choice without a key: nothing', choice([]), 0],
    ['each row of a classification', classification(), 3],
    ['each pair of a matching', matching(), 2],
    ['an ordering, however many steps', ordering(), 1],
    ['an ordering whose order is not known: nothing', ordering([]), 0],
    ['each deletion of a cloze', cloze(), 2],
  ];
  for (const [what, exercise, count] of table)
    it(`are those of ${what}`, () => assert.equal(itemsOf(exercise).length, count));
});
