import type { ComponentChildren } from 'preact';
import type { ItemId } from '../../src/core/exercise/identity';
import type { AnswerOf, KindName, QuestionOf, SolutionOf } from '../../src/core/exercise/kinds';
import type { Html } from '../../src/core/text/markdown';
import type { ItemRating } from '../../src/core/session/protocol';
import type { Rating } from '../../src/core/history/rating';
import type { Text } from '../../src/core/language/texts';

/** An answer in the making, and the row or tile that the next key is for. */
export interface AnswerDraft<K extends KindName = KindName> {
  readonly answer: AnswerOf<K>;
  readonly selected?: ItemId;
}

export interface ViewProps<K extends KindName> {
  /** The exercise's id: names radio groups and labels. */
  readonly exercise: ItemId;
  /** In the practice panel the prompt is the page's heading, in the browse panel one of many. */
  readonly heading: 'h1' | 'h3';
  readonly question: QuestionOf<K>;
  readonly submittedAnswer: AnswerOf<K> | undefined;
  readonly solution: SolutionOf<K> | undefined;
  readonly draft: AnswerDraft<K>;
  /** Empty where nothing is graded. */
  readonly ratings: readonly ItemRating[];
  readonly onDraft: (draft: AnswerDraft<K>) => void;
  readonly onAnswer: () => void;
  readonly onRate: (rating: Rating, item: ItemId) => void;
}

/** Keys, and what they do, for the overlay. */
export type KeyHint = readonly [keys: readonly string[], meaning: Text];

/** All that the page knows of a kind. Everything but `Body` is pure. */
export interface View<K extends KindName> {
  readonly name: Text;
  readonly empty: AnswerOf<K>;
  readonly keys: readonly KeyHint[];
  /** Whether what an earlier page saved can be an answer of this kind. */
  isAnswer(value: unknown): value is AnswerOf<K>;
  /** What the button that gives the answer says. */
  submit(answer: AnswerOf<K>): 'Check' | 'Reveal' | 'Show answer';
  /** The key for that button. */
  readonly shortcut: 'Enter' | 'Space';
  isReady(question: QuestionOf<K>, answer: AnswerOf<K>): boolean;
  /** Beside the button: how far the answer is. */
  progress(question: QuestionOf<K>, answer: AnswerOf<K>): string;
  /** What a key makes of the draft; undefined where the key means nothing here. Letters come in lower case. */
  press(question: QuestionOf<K>, draft: AnswerDraft<K>, key: string): AnswerDraft<K> | undefined;
  /** In how many parts the solution is marked, and how many were right; undefined where it is not marked. */
  score(solution: SolutionOf<K>): Score | undefined;
  /** The browse panel shows the kind folded, as a card in a grid, or as `Body` to try. */
  readonly browse: Foldable<K> | { readonly as: 'try' };
  readonly Body: (props: ViewProps<K>) => ComponentChildren;
}

export interface Foldable<K extends KindName> {
  readonly as: 'fold' | 'card';
  front(question: QuestionOf<K>): Html;
  back(solution: SolutionOf<K>): Html;
}

export interface Score {
  readonly right: number;
  readonly of: number;
  /** How it is said where it counts other things than what was asked. */
  readonly words?: Text;
}

export const scoreOf = (parts: readonly { readonly right?: boolean }[]): Score | undefined =>
  parts.some(({ right }) => right === undefined)
    ? undefined
    : { right: parts.filter(({ right }) => right).length, of: parts.length };
