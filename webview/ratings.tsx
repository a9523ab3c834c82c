import type { ItemRating } from '../src/core/session/protocol';
import type { Rating } from '../src/core/history/rating';
import { Button, Kbd } from './controls';
import { ratingNames, ratings } from './ratingNames';
import { say } from './texts';

interface RatingBarProps {
  readonly rating: ItemRating;
  /** Nothing is rated yet: Good is the primary button and takes the focus. */
  readonly primary: boolean;
  readonly onRate: (rating: Rating) => void;
}

/** Again, Hard, Good, Easy, each with when the item would come back. */
export const RatingBar = ({ rating, primary, onRate }: RatingBarProps) => (
  <div class="ratings" role="group" aria-label={say('Rate')}>
    {rating.choices.map((choice) => (
      <Button
        key={choice.rating}
        appearance={primary && choice.rating === 3 ? 'primary' : 'secondary'}
        class={rating.rating === choice.rating ? 'chosen' : ''}
        shortcut={String(choice.rating)}
        first={primary && choice.rating === 3}
        {...(primary ? {} : { pressed: rating.rating === choice.rating })}
        onPress={() => onRate(choice.rating)}
      >
        {say(ratingNames[choice.rating])} <small>{choice.interval}</small> <Kbd>{choice.rating}</Kbd>
      </Button>
    ))}
  </div>
);

interface RatingSelectProps {
  /** What is rated, in words. */
  readonly name: string;
  readonly rating: ItemRating;
  readonly onRate: (rating: Rating) => void;
}

/** Rates one of several items. A native element: axe faults the toolkit's own. */
export const RatingSelect = ({ name, rating, onRate }: RatingSelectProps) => (
  <select
    class="rating"
    aria-label={say('Rating for {0}', name)}
    value={rating.rating ?? ''}
    onChange={({ currentTarget }) => {
      const chosen = ratings.find((one) => String(one) === currentTarget.value);
      if (chosen !== undefined) onRate(chosen);
    }}
  >
    {rating.rating === undefined && <option value="">{say('Rate')}</option>}
    {rating.choices.map((choice) => (
      <option key={choice.rating} value={choice.rating}>
        {say(ratingNames[choice.rating])} · {choice.interval}
      </option>
    ))}
  </select>
);
