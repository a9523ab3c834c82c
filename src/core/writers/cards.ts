import type { ItemId } from '../identity';
import type { Exercise, KindName } from '../kinds';
import type { Markdown } from '../markdown';
import { type PracticeSet, exercisesOf } from '../practiceSet';

/** An item as a card with two sides, for programs that know nothing else. */
export interface Card {
  readonly id: ItemId;
  readonly front: Markdown;
  readonly back: Markdown;
  /** The headings above, outermost first. */
  readonly headings: readonly string[];
}

type Sides = Pick<Card, 'id' | 'front' | 'back'>;
type Cards = { readonly [Kind in KindName]: (exercise: Extract<Exercise, { kind: Kind }>) => readonly Sides[] };

/** Every item of a set that has an answer, as a card. */
export const cardsOf = (set: PracticeSet): readonly Card[] =>
  exercisesOf(set).flatMap((exercise) => sidesOf(exercise).map((sides) => ({ ...sides, headings: exercise.headings })));

const sidesOf = (exercise: Exercise): readonly Sides[] => (cards[exercise.kind] as (exercise: Exercise) => readonly Sides[])(exercise);

const paragraphs = (...parts: readonly Markdown[]): Markdown => parts.filter((part) => part !== '').join('\n\n');

const list = (texts: readonly Markdown[]): Markdown => texts.map((text) => `- ${text.replaceAll('\n', '\n  ')}`).join('\n');

const cards: Cards = {
  selfCheck: ({ id, prompt, answer }) => (answer === '' ? [] : [{ id, front: prompt, back: answer }]),
  flashcard: ({ id, prompt, back }) => (back === '' ? [] : [{ id, front: prompt, back }]),
  choice: ({ id, prompt, options, correct, explanation }) => {
    const lettered = options.map(({ label, text }) => `${label}) ${text}`);
    const right = lettered.filter((_, at) => correct.includes(at));
    return right.length === 0 ? [] : [{ id, front: paragraphs(prompt, list(lettered)), back: paragraphs(list(right), explanation) }];
  },
  classification: ({ prompt, labels, rows }) =>
    rows.flatMap(({ id, text, label, why }) => {
      const right = labels[label];
      return right === undefined ? [] : [{ id, front: paragraphs(prompt, text, list(labels)), back: paragraphs(`**${right}**`, why) }];
    }),
  matching: ({ prompt, pairs, partners }) =>
    pairs.flatMap(({ id, text, partner, why }) => {
      const right = partners[partner];
      return right === undefined ? [] : [{ id, front: paragraphs(prompt, text, list(partners)), back: paragraphs(right, why) }];
    }),
  cloze: ({ prompt, deletions, explanation }) =>
    deletions.map(({ id, start, end }) => {
      const around = (hidden: Markdown): Markdown => prompt.slice(0, start) + hidden + prompt.slice(end);
      return { id, front: around('[…]'), back: paragraphs(around(`<mark>${prompt.slice(start, end)}</mark>`), explanation) };
    }),
};
