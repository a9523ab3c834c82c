import type { OrderingQuestion } from '../../src/core/exercise/kinds/ordering';
import { Icon } from '../controls';
import { Inline } from '../markdown';
import { say } from '../texts';
import type { AnswerDraft, ViewProps } from './view';
import { useFollowing, useMoved, useKeptFocus } from './stepFocus';
import { selectedStep, movedTo, orderIn } from './orderingDraft';

interface StepProps extends ViewProps<'ordering'> {
  readonly step: OrderingQuestion['steps'][number];
  readonly at: number;
  readonly selected: boolean;
}

const StepRow = ({ question, draft, step: { step: id, letter, text }, at, selected, onDraft }: StepProps) => {
  const words = useFollowing(selected);
  const show = (next: AnswerDraft<'ordering'> | undefined) => next !== undefined && onDraft(next);
  const last = question.steps.length - 1;
  return (
    <li class={selected ? 'step selected' : 'step'}>
      <button
        type="button"
        class="place"
        tabIndex={-1}
        title={say('Move the picked step here')}
        aria-label={say('Place {0}', at + 1)}
        onClick={() => show(movedTo(question, draft, selectedStep(question, draft), at))}
      >
        {at + 1}
      </button>
      <button
        ref={words}
        type="button"
        class="words"
        aria-pressed={selected}
        data-picks
        onFocus={() => !selected && onDraft({ ...draft, selected: id })}
        onClick={() => onDraft({ ...draft, selected: id })}
      >
        <b class="letter">{letter}</b>
        <Inline html={text} pressed />
        <span class="hidden">{say('place {0} of {1}', at + 1, last + 1)}</span>
      </button>
      <button
        type="button"
        class="move"
        title={say('Move up')}
        aria-label={say('Move {0} up', letter)}
        aria-disabled={at === 0}
        onClick={() => show(movedTo(question, draft, id, at - 1))}
      >
        <Icon name="arrow-up" />
      </button>
      <button
        type="button"
        class="move"
        title={say('Move down')}
        aria-label={say('Move {0} down', letter)}
        aria-disabled={at === last}
        onClick={() => show(movedTo(question, draft, id, at + 1))}
      >
        <Icon name="arrow-down" />
      </button>
    </li>
  );
};

export const Steps = (props: ViewProps<'ordering'>) => {
  const { question, draft } = props;
  const order = orderIn(question, draft.answer);
  const selected = selectedStep(question, draft);
  const moved = useMoved(order, draft.selected);
  const list = useKeptFocus();
  return (
    <>
      <ol ref={list} class="steps" role="list">
        {order.map((id, at) => {
          const found = question.steps.find((each) => each.step === id);
          return found === undefined ? null : (
            <StepRow key={id} {...props} step={found} at={at} selected={id === selected} />
          );
        })}
      </ol>
      <p class="hidden" aria-live="polite">
        {moved}
      </p>
    </>
  );
};
