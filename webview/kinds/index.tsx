import type { KindName } from '../../src/core/exercise/kinds';
import { choice } from './choice';
import { classification } from './classification';
import { cloze } from './cloze';
import { flashcard } from './flashcard';
import { matching } from './matching';
import { ordering } from './ordering';
import { selfCheck } from './selfCheck';
import type { View } from './view';

/** The one table of views, one for each of core's kinds. */
export const views: { readonly [K in KindName]: View<K> } = {
  selfCheck,
  choice,
  classification,
  matching,
  ordering,
  flashcard,
  cloze,
};

/** The view of a kind; that a question, draft or solution fits it is what `kind` says. */
export const viewOf = ({ kind }: { readonly kind: KindName }): View<KindName> => views[kind];
