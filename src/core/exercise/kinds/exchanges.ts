import type { Answer, AnswerOf, Exercise, ExerciseOf, KindName } from '.';
import { choiceExchange } from './choice';
import { classificationExchange } from './classification';
import { clozeExchange } from './cloze';
import type { Exchange } from './exchange';
import { flashcardExchange } from './flashcard';
import { matchingExchange } from './matching';
import { orderingExchange } from './ordering';
import { selfCheckExchange } from './selfCheck';

/**
 * The table of how kinds are exchanged, one line for each of the table of kinds; apart from that one, for an editor
 * that starts needs none of it.
 */
export const exchanges: { readonly [K in KindName]: Exchange<ExerciseOf<K>, AnswerOf<K>, unknown> } = {
  selfCheck: selfCheckExchange,
  flashcard: flashcardExchange,
  choice: choiceExchange,
  classification: classificationExchange,
  matching: matchingExchange,
  ordering: orderingExchange,
  cloze: clozeExchange,
};

/** How a kind is exchanged; that an exercise or a plain form fits it is what `kind` says. */
export const exchangeOf = ({ kind }: { readonly kind: KindName }): Exchange<Exercise, Answer, unknown> =>
  exchanges[kind];
