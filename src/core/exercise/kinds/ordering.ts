import { type InferOutput, array, minLength, object, pipe, string } from 'valibot';
import { type ItemId, itemId, normalised } from '../identity';
import type { Html, Markdown } from '../../text/markdown';
import { shuffled } from '../../base/random';
import { type DraftOf, type SourceLocation, letterAt } from './draft';
import type { Exchange } from './exchange';
import { type ExerciseBase, type Kind, readingTime } from './kind';
import { list, maybe, some } from './plain';
import { bulleted, foldedAnswer, numberedQuestion, onOneLine, paragraphs } from './writing';

/** A step, named by its words, so that its name tells nothing of its place. */
export interface Step {
  readonly id: ItemId;
  readonly text: Markdown;
}

/** Steps to put into their order; the exercise is one item. */
export interface Ordering extends ExerciseBase {
  readonly kind: 'ordering';
  /** As written. */
  readonly steps: readonly Step[];
  /** The right order as indexes into `steps`; empty where the source does not say. */
  readonly order: readonly number[];
  /** Shown after marking. */
  readonly takeaway: Markdown;
}

export interface OrderingQuestion {
  readonly prompt: Html;
  /** In the order to begin with, which is never the right one where there is another. */
  readonly steps: readonly { readonly step: ItemId; readonly letter: string; readonly text: Html }[];
}

export interface OrderingSolution {
  readonly right: boolean;
  /** In the right order; `right` where a step of these words was given this place. */
  readonly steps: readonly { readonly step: ItemId; readonly right: boolean }[];
  readonly pairs: Pairs;
  readonly takeaway: Html;
}

/** Of all pairs of steps, how many stand in the right order. */
export interface Pairs {
  readonly right: number;
  readonly of: number;
}

/** The steps in the order that was given. */
const answer = object({ order: array(string()) });
export type OrderingAnswer = InferOutput<typeof answer>;

const inOrder = ({ steps, order }: Ordering): readonly Step[] => order.flatMap((at) => steps[at] ?? []);

const sameTexts = (one: readonly Step[], other: readonly Step[]): boolean =>
  one.every(({ text }, at) => text === other[at]?.text);

/** Where chance gives the right order, the first step goes to the end. */
const mixed = (exercise: Ordering, seed: number): readonly Step[] => {
  const steps = shuffled(exercise.steps, seed);
  return sameTexts(steps, inOrder(exercise)) ? [...steps.slice(1), ...steps.slice(0, 1)] : steps;
};

/**
 * What was given, where steps of the same words are one as good as the other: each time they come, the next of
 * them in the right order.
 */
const placed = (right: readonly Step[], { order }: OrderingAnswer): readonly (ItemId | undefined)[] => {
  const taken = new Set<ItemId>();
  return order.map((id) => {
    const text = right.find((step) => step.id === id)?.text;
    const next = right.find((step) => step.text === text && !taken.has(step.id))?.id;
    if (next !== undefined) taken.add(next);
    return next;
  });
};

/** A step that is missing stands in no pair. */
const pairsIn = (right: readonly Step[], submittedAnswer: OrderingAnswer): Pairs => {
  const order = placed(right, submittedAnswer);
  const places = right.map(({ id }) => order.indexOf(id));
  const later = (place: number, at: number): number =>
    places.slice(at + 1).filter((other) => place >= 0 && other > place).length;
  return {
    right: places.reduce((sum, place, at) => sum + later(place, at), 0),
    of: (places.length * (places.length - 1)) / 2,
  };
};

const isRight = (exercise: Ordering, submittedAnswer: OrderingAnswer): boolean => {
  const { right, of } = pairsIn(inOrder(exercise), submittedAnswer);
  return right === of && submittedAnswer.order.length === exercise.steps.length;
};

export const ordering: Kind<Ordering, OrderingQuestion, OrderingAnswer, OrderingSolution> = {
  name: 'Ordering',
  counted: ['{0} ordering', '{0} orderings'],
  icon: 'list-ordered',
  answer,
  items: ({ id, prompt, order }) => (order.length === 0 ? [] : [{ id, label: prompt }]),
  question: (exercise, { seed, render }) => ({
    prompt: render(exercise.prompt),
    steps: mixed(exercise, seed).map(({ id, text }, at) => ({ step: id, letter: letterAt(at), text: render(text) })),
  }),
  mark: (exercise, submittedAnswer, items) =>
    items.map((item) => ({ item, result: isRight(exercise, submittedAnswer) ? 'right' : 'wrong' })),
  solution: (exercise, submittedAnswer, { render }) => {
    const right = inOrder(exercise);
    const order = placed(right, submittedAnswer);
    return {
      right: isRight(exercise, submittedAnswer),
      steps: right.map(({ id }, at) => ({ step: id, right: order[at] === id })),
      pairs: pairsIn(right, submittedAnswer),
      takeaway: render(exercise.takeaway),
    };
  },
  seconds: ({ prompt, steps }) => 4 * steps.length + readingTime(prompt, ...steps.map(({ text }) => text)),
};

/**
 * What an ordering is made of: its steps as written, and the right order as indexes into them, empty where
 * the key does not fit.
 */
export interface OrderingParts {
  readonly prompt: Markdown;
  readonly steps: readonly Markdown[];
  readonly order: readonly number[];
  readonly takeaway: Markdown;
}

/** Steps to put into their order. It is the same exercise however its source has mixed them. */
export const orderingDraft = (
  { prompt, steps, order, takeaway }: OrderingParts,
  { range, headings }: SourceLocation,
): DraftOf<Ordering> => {
  const make = (id: ItemId): Ordering => ({
    kind: 'ordering',
    id,
    prompt,
    range,
    headings,
    steps: stepsOf(id, steps),
    order,
    takeaway,
  });
  const distinct = order.length === 0 ? steps : order.map((at) => steps[at] ?? '');
  return { kind: 'ordering', names: [prompt], distinct, range, headings, make, problems: [] };
};

/** Of the same words, a step is also known by which time they come. */
const stepsOf = (owner: ItemId, texts: readonly Markdown[]): readonly Step[] => {
  const seen = new Map<string, number>();
  return texts.map((text) => {
    const words = normalised(text);
    const nth = (seen.get(words) ?? 0) + 1;
    seen.set(words, nth);
    return { id: itemId('step', owner, text, String(nth)), text };
  });
};

interface Plain {
  readonly prompt: Markdown;
  readonly steps: readonly Markdown[];
  readonly takeaway: Markdown;
}

/** Steps that the reader of practice pages knows by letters. */
const mostLetters = 26;

/** A seed that stays the same for the same exercise. */
const seedOf = (id: ItemId): number => parseInt(id.slice(-6), 36);

const numbered = (texts: readonly Markdown[]): Markdown =>
  texts.map((text, at) => `${at + 1}. ${text.replaceAll('\n', '\n   ')}`).join('\n');

export const orderingExchange: Exchange<Ordering, OrderingAnswer, Plain> = {
  cards: (exercise) => {
    const { id, prompt, order, takeaway } = exercise;
    const front = paragraphs(prompt, bulleted(mixed(exercise, seedOf(id)).map(({ text }) => text)));
    return order.length === 0
      ? []
      : [{ id, front, back: paragraphs(numbered(inOrder(exercise).map(({ text }) => text)), takeaway) }];
  },
  right: (exercise) => (exercise.order.length === 0 ? undefined : inOrder(exercise).map(({ text }) => text)),
  written: ({ prompt, steps, order, takeaway }, number) => {
    const markOf = (at: number): string => (steps.length > mostLetters ? String(at + 1) : letterAt(at));
    const lines = steps.map(
      ({ text }, at) => `${steps.length > mostLetters ? '' : '- '}${markOf(at)}. ${onOneLine(text)}`,
    );
    return paragraphs(
      numberedQuestion(prompt, number),
      lines.join('\n'),
      foldedAnswer(paragraphs(order.length === 0 ? '' : `Order: ${order.map(markOf).join(' -> ')}`, takeaway)),
    );
  },
  plain: () => object({ prompt: some(), steps: pipe(list(some()), minLength(2)), takeaway: maybe() }),
  fromPlain: ({ prompt, steps, takeaway }, location) =>
    orderingDraft({ prompt, steps, order: steps.map((_, at) => at), takeaway }, location),
};
