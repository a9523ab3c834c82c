import { useLayoutEffect, useRef } from 'preact/hooks';
import type { ItemId } from '../../src/core/exercise/identity';
import type { OrderingAnswer, OrderingQuestion } from '../../src/core/exercise/kinds/ordering';
import { Icon } from '../controls';
import { Inline } from '../markdown';
import { say } from '../texts';
import { Mark, Takeaway } from './marked';
import { digit, isString, pick, step } from './pick';
import { Question } from './question';
import type { AnswerDraft, View, ViewProps } from './view';

/** The steps as they stand now: as they were shown, until one was moved. */
const orderIn = ({ steps }: OrderingQuestion, { order }: OrderingAnswer): readonly ItemId[] => {
  const shown = steps.map((each) => each.step);
  return order.length === shown.length && shown.every((id) => order.includes(id)) ? (order as ItemId[]) : shown;
};

/** The step that the next digit or arrow moves. */
const selectedStep = (question: OrderingQuestion, { answer, selected }: AnswerDraft<'ordering'>): ItemId | undefined =>
  selected ?? orderIn(question, answer)[0];

const movedTo = (
  question: OrderingQuestion,
  draft: AnswerDraft<'ordering'>,
  moved: ItemId | undefined,
  place: number,
): AnswerDraft<'ordering'> | undefined => {
  const order = orderIn(question, draft.answer);
  if (moved === undefined || place < 0 || place >= order.length) return undefined;
  return { answer: { order: order.filter((id) => id !== moved).toSpliced(place, 0, moved) }, selected: moved };
};

const press = (
  question: OrderingQuestion,
  draft: AnswerDraft<'ordering'>,
  key: string,
): AnswerDraft<'ordering'> | undefined => {
  const order = orderIn(question, draft.answer);
  const selected = selectedStep(question, draft);
  if (digit(key) >= 0) return movedTo(question, draft, selected, digit(key));
  const at = selected === undefined ? -1 : order.indexOf(selected);
  if (key === 'alt+arrowup' || key === 'alt+arrowdown')
    return movedTo(question, draft, selected, key === 'alt+arrowup' ? at - 1 : at + 1);
  const picked =
    question.steps[
      pick(
        question.steps.map(({ letter }) => letter),
        key,
      )
    ]?.step ?? step(order, selected, key);
  return picked === undefined ? undefined : { ...draft, selected: picked };
};

/** Where the step went that was moved last; its place is said once it has another. */
const useMoved = (order: readonly ItemId[], selected: ItemId | undefined): string => {
  const before = useRef(order.join());
  const said = useRef('');
  if (before.current !== order.join()) {
    before.current = order.join();
    said.current =
      selected === undefined ? '' : say('Moved to place {0} of {1}', order.indexOf(selected) + 1, order.length);
  }
  return said.current;
};

/** Keeps the focus on the control that has it when its step moves: the browser forgets it. */
const useKeptFocus = () => {
  const list = useRef<HTMLOListElement>(null);
  const focused = list.current?.contains(document.activeElement) === true ? document.activeElement : undefined;
  useLayoutEffect(() => {
    if (focused instanceof HTMLElement && focused.isConnected && document.activeElement === document.body)
      focused.focus({ preventScroll: true });
  });
  return list;
};

/** Keeps the step that a key picks in view, and the focus with it where the focus is on a step. */
const useFollowing = (selected: boolean) => {
  const words = useRef<HTMLButtonElement>(null);
  const was = useRef(selected);
  useLayoutEffect(() => {
    const isPicked = selected && !was.current;
    was.current = selected;
    if (!isPicked) return;
    words.current?.closest('li')?.scrollIntoView({ block: 'nearest' });
    if (document.activeElement?.matches('.step > .words') === true) words.current?.focus({ preventScroll: true });
  }, [selected]);
  return words;
};

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

const Steps = (props: ViewProps<'ordering'>) => {
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

const MarkedSteps = ({ question, given, solution }: ViewProps<'ordering'>) => (
  <ol class="rows" role="list">
    {solution?.steps.map(({ step: id, right }, at) => {
      const text = question.steps.find((each) => each.step === id)?.text;
      return (
        <li key={id} class="row step marked">
          <Mark right={right} />
          <div>
            <b class="letter">{at + 1}</b>
            {text !== undefined && <Inline html={text} />}
          </div>
          {right ? (
            <span class="hidden">{say('Right')}</span>
          ) : (
            <span class="tag wrong">{say('your place: {0}', (given?.order.indexOf(id) ?? -1) + 1)}</span>
          )}
        </li>
      );
    })}
  </ol>
);

const Body = (props: ViewProps<'ordering'>) => (
  <Question html={props.question.prompt} heading={props.heading} name={say(ordering.name)}>
    {props.solution === undefined ? (
      <Steps {...props} />
    ) : (
      <>
        <MarkedSteps {...props} />
        <Takeaway html={props.solution.takeaway} />
      </>
    )}
  </Question>
);

export const ordering: View<'ordering'> = {
  name: 'Ordering',
  empty: { order: [] },
  keys: [
    [['Alt+↑', 'Alt+↓'], 'Move the picked step up or down'],
    [['A', '–', 'Z'], 'Pick a step'],
    [['↑', '↓'], 'Pick the step above or below'],
    [['1', '–', '9'], 'Move the picked step to a place'],
    [['Enter'], 'Check'],
  ],
  isAnswer: (value): value is OrderingAnswer => {
    const saved = (value as { order?: unknown } | null)?.order;
    return Array.isArray(saved) && saved.every(isString);
  },
  submit: () => 'Check',
  shortcut: 'Enter',
  isReady: ({ steps }, { order }) => order.length === steps.length,
  progress: ({ steps }, { order }) => (order.length === steps.length ? '' : say('Move the steps into their order')),
  press,
  score: ({ pairs }) => ({ ...pairs, words: '{0} of {1} pairs in order' }),
  browse: { as: 'try' },
  Body,
};
