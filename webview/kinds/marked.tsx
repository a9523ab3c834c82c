import type { ComponentChildren } from 'preact';
import type { ItemId } from '../../src/core/exercise/identity';
import type { Html } from '../../src/core/text/markdown';
import type { ItemRating } from '../../src/core/session/protocol';
import type { Rating } from '../../src/core/history/rating';
import { Icon } from '../controls';
import { Markdown } from '../markdown';
import { RatingSelect } from '../ratings';
import { around, say } from '../texts';

/** ✓ or ✕, coloured; the words stand in the verdict beside it. */
export const Mark = ({ right }: { readonly right: boolean }) => (
  <Icon name={right ? 'check' : 'close'} class={right ? 'mark right' : 'mark wrong'} />
);

interface VerdictProps {
  readonly right: boolean;
  /** What would have been right. */
  readonly answer: ComponentChildren;
  readonly why: Html;
}

/** Says right or wrong in words, and why. */
export const Verdict = ({ right, answer, why }: VerdictProps) => {
  const [before, after] = around('Answer: {0}.');
  return (
    <div class="verdict">
      <b class={right ? 'right' : 'wrong'}>
        {right ? (
          say('Right.')
        ) : (
          <>
            {before}
            {answer}
            {after}
          </>
        )}
      </b>{' '}
      <Markdown html={why} />
    </div>
  );
};

export const Takeaway = ({ html }: { readonly html: Html }) =>
  html.trim() === '' ? null : (
    <aside class="takeaway" aria-label={say('Takeaway')}>
      <b>{say('Takeaway.')}</b> <Markdown html={html} />
    </aside>
  );

interface RowRatingProps {
  readonly item: ItemId;
  readonly name: string;
  readonly ratings: readonly ItemRating[];
  readonly onRate: (rating: Rating, item: ItemId) => void;
}

/** Where an exercise has several items, each can be rated by itself. */
export const RowRating = ({ item, name, ratings, onRate }: RowRatingProps) => {
  const rating = ratings.length > 1 ? ratings.find((one) => one.item === item) : undefined;
  return rating === undefined ? null : (
    <RatingSelect name={name} rating={rating} onRate={(chosen) => onRate(chosen, item)} />
  );
};
