import { itemId } from '../../src/core/exercise/identity';
import type { Choice } from '../../src/core/exercise/kinds/choice';
import type { Classification } from '../../src/core/exercise/kinds/classification';
import type { Cloze } from '../../src/core/exercise/kinds/cloze';
import type { Flashcard } from '../../src/core/exercise/kinds/flashcard';
import type { Matching } from '../../src/core/exercise/kinds/matching';
import { type Ordering, orderingDraft } from '../../src/core/exercise/kinds/ordering';
import type { SelfCheck } from '../../src/core/exercise/kinds/selfCheck';
import type { Html, Render } from '../../src/core/text/markdown';

/** Small exercises to test with, one of each kind; every test reads them as literals. */
const base = { range: { start: 0, end: 1 }, headings: [] };

export const asWritten: Render = (markdown) => markdown as Html;

export const selfCheck = (prompt = 'Why?', answer = 'Because.'): SelfCheck => ({
  ...base,
  kind: 'selfCheck',
  id: itemId('selfCheck', prompt),
  prompt,
  answer,
});

export const flashcard = (prompt = 'Front', back = 'Back'): Flashcard => ({
  ...base,
  kind: 'flashcard',
  id: itemId('flashcard', prompt),
  prompt,
  back,
});

export const choice = (correct: readonly number[] = [1]): Choice => ({
  ...base,
  kind: 'choice',
  id: itemId('choice', 'Which?'),
  prompt: 'Which?',
  options: ['one', 'two', 'three'].map((text, index) => ({ label: 'abc'.charAt(index), text })),
  correct,
  multiple: correct.length > 1,
  explanation: 'Two it is.',
});

export const classification = (): Classification => ({
  ...base,
  kind: 'classification',
  id: itemId('classification', 'Fruit or not?'),
  prompt: 'Fruit or not?',
  labels: ['fruit', 'not'],
  rows: [
    { letter: 'A', text: 'Apple', label: 0, why: 'It grows on trees.' },
    { letter: 'B', text: 'Brick', label: 1, why: 'It does not.' },
    { letter: 'C', text: 'Cherry', label: 0, why: 'So does this.' },
  ].map((row) => ({ ...row, id: itemId('row', 'Fruit or not?', row.text) })),
  takeaway: 'Fruit grows.',
});

export const matching = (): Matching => ({
  ...base,
  kind: 'matching',
  id: itemId('matching', 'Capitals'),
  prompt: 'Capitals',
  pairs: [
    { letter: 'A', text: 'France', partner: 1, why: 'On the Seine.' },
    { letter: 'B', text: 'Italy', partner: 0, why: 'On the Tiber.' },
  ].map((pair) => ({ ...pair, id: itemId('pair', 'Capitals', pair.text) })),
  partners: ['Rome', 'Paris', 'Bonn'],
  takeaway: 'Rivers.',
});

export const ordering = (order: readonly number[] = [2, 0, 3, 1]): Ordering =>
  orderingDraft(
    { prompt: 'Put the tea in order', steps: ['Pour', 'Drink', 'Boil', 'Wait'], order, takeaway: 'Tea takes time.' },
    base,
  ).make(itemId('ordering', 'Put the tea in order'));

export const cloze = (): Cloze => ({
  ...base,
  kind: 'cloze',
  id: itemId('cloze', 'Seven plus three is ten.'),
  prompt: 'Seven plus three is ten.',
  deletions: [
    { id: itemId('deletion', '1'), start: 11, end: 16 },
    { id: itemId('deletion', '2'), start: 20, end: 23 },
  ],
  explanation: 'In base ten.',
});
