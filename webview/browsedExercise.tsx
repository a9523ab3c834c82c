import type { BrowseExercise, Intent } from '../src/core/session/protocol';
import { Button, Icon } from './controls';
import { isReady } from './intents';
import { viewOf } from './kinds';
import type { AnswerDraft, Foldable } from './kinds/view';
import type { KindName } from '../src/core/exercise/kinds';
import { Markdown, Part, usePrompt } from './markdown';
import { unlinked } from './sanitise';
import { say } from './texts';

interface BrowsedExerciseProps {
  readonly exercise: BrowseExercise;
  readonly number: number;
  readonly draft: AnswerDraft;
  readonly onDraft: (draft: AnswerDraft) => void;
  readonly onIntent: (intent: Intent) => void;
}

/** An exercise in the browse panel: folded, as a card, or to try. */
export const BrowsedExercise = (props: BrowsedExerciseProps) => {
  const { id, shown } = props.exercise;
  const { browse } = viewOf(shown);
  return (
    <article class={`entry as-${browse.as}`} data-exercise={id} aria-label={say(viewOf(shown).name)}>
      {browse.as === 'try' ? <Trial {...props} /> : <Folded {...props} foldable={browse} />}
    </article>
  );
};

/** Not the toolkit's: hundreds of them would keep the page from appearing. */
const EditButton = ({ exercise, onIntent }: BrowsedExerciseProps) => (
  <button
    type="button"
    class="edit"
    aria-label={say('Open the source line')}
    title={say('Open the source line (e)')}
    onClick={() => onIntent({ intent: 'edit', exercise: exercise.id })}
  >
    <Icon name="go-to-file" />
  </button>
);

const Unanswered = () => <p class="unanswered">{say('No answer in the source')}</p>;

/** A question or a card that shows its answer when it is pressed. */
const Folded = ({ foldable, ...props }: BrowsedExerciseProps & { readonly foldable: Foldable<KindName> }) => {
  const { exercise, number, draft, onIntent } = props;
  const { shown, id, answered } = exercise;
  const { before, title, after } = usePrompt(foldable.front(shown.question));
  const open = shown.solution !== undefined;
  const card = foldable.as === 'card';
  const toggle = () =>
    onIntent(open ? { intent: 'fold', exercise: id } : { intent: 'answer', exercise: id, answer: draft.answer });
  const words = (
    <>
      {card ? (
        <b class="letter" aria-hidden="true">
          {say('Q')}
        </b>
      ) : (
        <span class="number">{number}.</span>
      )}
      {title.textContent.trim() === '' && <span class="hidden">{say('Question')}</span>}
      <Part as="span" nodes={answered ? unlinked(title) : title} />
    </>
  );
  return (
    <>
      <div class="head">
        <h3>
          {answered ? (
            <button type="button" class="disclosure" aria-expanded={open} onClick={toggle}>
              {!card && <Icon name={open ? 'chevron-down' : 'chevron-right'} />}
              {words}
            </button>
          ) : (
            <span class="disclosure">{words}</span>
          )}
        </h3>
        <EditButton {...props} />
      </div>
      <Part nodes={before} />
      <Part nodes={after} />
      {shown.solution !== undefined && (
        <div class={card ? 'back' : 'answer'}>
          <Markdown html={foldable.back(shown.solution)} />
        </div>
      )}
      {!answered && <Unanswered />}
    </>
  );
};

/** An exercise to try: Check marks it, Try again hides the marks. */
const Trial = (props: BrowsedExerciseProps) => {
  const { exercise, draft, onDraft, onIntent } = props;
  const { shown, id, answered } = exercise;
  const view = viewOf(shown);
  const { Body } = view;
  const open = shown.solution !== undefined;
  const check = () => onIntent({ intent: 'answer', exercise: id, answer: draft.answer });
  const score = shown.solution === undefined ? undefined : view.score(shown.solution);
  return (
    <>
      <div class="head">
        <p class="kind">{say(view.name)}</p>
        <EditButton {...props} />
      </div>
      <Body
        exercise={id}
        heading="h3"
        question={shown.question}
        submittedAnswer={shown.submittedAnswer}
        solution={shown.solution}
        draft={draft}
        ratings={[]}
        onDraft={onDraft}
        onAnswer={check}
        onRate={() => undefined}
      />
      {answered ? (
        <div class="actions">
          <Button
            disabled={!open && !isReady(shown, draft)}
            onPress={() => (open ? onIntent({ intent: 'fold', exercise: id }) : check())}
          >
            {say(open ? 'Try again' : view.submit(draft.answer))}
          </Button>
          <span class="note" role="status">
            {open
              ? score !== undefined &&
                (score.of === 1
                  ? say(score.right === 1 ? 'Right' : 'Wrong')
                  : say(score.words ?? '{0} of {1} right', score.right, score.of))
              : view.progress(shown.question, draft.answer)}
          </span>
        </div>
      ) : (
        <Unanswered />
      )}
    </>
  );
};
