import { useLayoutEffect, useRef } from 'preact/hooks';
import type { ItemId } from '../../src/core/exercise/identity';
import type { ClassificationAnswer, ClassificationQuestion } from '../../src/core/exercise/kinds/classification';
import { Icon } from '../controls';
import { Inline } from '../markdown';
import { say } from '../texts';
import { Mark, RowRating, Takeaway, Verdict } from './marked';
import { digit, digitOf, isNumber, isRecordOf, nextOpen, pick, step, without } from './pick';
import { Question } from './question';
import { type AnswerDraft, type View, type ViewProps, scoreOf } from './view';

const itemsOf = ({ rows }: ClassificationQuestion): readonly ItemId[] => rows.map(({ item }) => item);

/** The row that the next digit labels. */
const selectedRow = (
  question: ClassificationQuestion,
  { answer, selected }: AnswerDraft<'classification'>,
): ItemId | undefined => selected ?? nextOpen(itemsOf(question), answer.labels) ?? question.rows.at(-1)?.item;

const labelled = (
  question: ClassificationQuestion,
  { answer }: AnswerDraft<'classification'>,
  row: ItemId,
  label: number,
): AnswerDraft<'classification'> => {
  const labels = { ...answer.labels, [row]: label };
  return { answer: { labels }, selected: nextOpen(itemsOf(question), labels, row) ?? row };
};

const press = (
  question: ClassificationQuestion,
  draft: AnswerDraft<'classification'>,
  key: string,
): AnswerDraft<'classification'> | undefined => {
  const row = selectedRow(question, draft);
  const label = digit(key);
  if (label >= 0)
    return row === undefined || label >= question.labels.length ? undefined : labelled(question, draft, row, label);
  if (key === 'backspace' && row !== undefined)
    return { answer: { labels: without(draft.answer.labels, row) }, selected: row };
  const picked =
    question.rows[
      pick(
        question.rows.map(({ letter }) => letter),
        key,
      )
    ]?.item ?? step(itemsOf(question), row, key);
  return picked === undefined ? undefined : { ...draft, selected: picked };
};

interface RowProps extends ViewProps<'classification'> {
  readonly row: ClassificationQuestion['rows'][number];
  readonly selected: boolean;
}

/** Keeps the selected row in view, and the focus with it where the focus is in another row's labels. */
const useFollowing = (selected: boolean) => {
  const place = useRef<HTMLDivElement>(null);
  const was = useRef(selected);
  useLayoutEffect(() => {
    if (selected && !was.current) {
      place.current?.scrollIntoView({ block: 'nearest' });
      const focused = document.activeElement;
      if (focused instanceof HTMLInputElement && focused.type === 'radio' && place.current?.contains(focused) === false)
        (place.current.querySelector<HTMLInputElement>('input:checked') ?? place.current.querySelector('input'))?.focus(
          { preventScroll: true },
        );
    }
    was.current = selected;
  }, [selected]);
  return place;
};

/**
 * A radio speaks for itself: were the row drawn again between its click and its change, the browser would
 * take the change back.
 */
const isOnLabel = ({ target }: Event): boolean => target instanceof Element && target.closest('.segments') !== null;

const Row = ({ exercise, question, draft, row, selected, onDraft }: RowProps) => {
  const place = useFollowing(selected);
  const id = `row-${exercise}-${row.item}`;
  return (
    <div
      ref={place}
      class={selected ? 'row selected' : 'row'}
      onClick={(event) => !isOnLabel(event) && onDraft({ ...draft, selected: row.item })}
    >
      <b class="letter" aria-hidden="true">
        {row.letter}
      </b>
      <div id={id}>
        <Inline html={row.text} />
      </div>
      <div class="segments" role="radiogroup" aria-labelledby={id}>
        {question.labels.map((label, index) => (
          <label key={label} class={draft.answer.labels[row.item] === index ? 'segment on' : 'segment'}>
            <input
              type="radio"
              name={id}
              checked={draft.answer.labels[row.item] === index}
              onFocus={() => !selected && onDraft({ ...draft, selected: row.item })}
              onChange={() => onDraft({ ...labelled(question, draft, row.item, index), selected: row.item })}
            />
            <small class="digit" aria-hidden="true">
              {digitOf(index)}
            </small>
            {label}
          </label>
        ))}
      </div>
    </div>
  );
};

const MarkedRow = ({ question, submittedAnswer, solution, ratings, row, onRate }: Omit<RowProps, 'selected'>) => {
  const marked = solution?.rows.find(({ item }) => item === row.item);
  if (marked === undefined) return null;
  return (
    <li class="row marked">
      <Mark right={marked.right} />
      <div>
        <Inline html={row.text} />
      </div>
      <div class="segments">
        {question.labels.map((label, index) => {
          const on = submittedAnswer?.labels[row.item] === index;
          const key = index === marked.label;
          return (
            <span key={label} class={`segment ${on ? 'on' : ''} ${key ? 'key' : ''}`}>
              {key && <Icon name="check" />}
              {label}
              {on && <span class="hidden"> {say('(your answer)')}</span>}
            </span>
          );
        })}
      </div>
      <Verdict right={marked.right} answer={question.labels[marked.label]} why={marked.why} />
      <RowRating item={row.item} name={say('row {0}', row.letter)} ratings={ratings} onRate={onRate} />
    </li>
  );
};

const Body = (props: ViewProps<'classification'>) => {
  const { question, solution, draft } = props;
  const selected = selectedRow(question, draft);
  return (
    <Question html={question.prompt} heading={props.heading} name={say(classification.name)}>
      {solution === undefined ? (
        question.rows.map((row) => <Row key={row.item} {...props} row={row} selected={row.item === selected} />)
      ) : (
        <>
          <ul class="rows" role="list">
            {question.rows.map((row) => (
              <MarkedRow key={row.item} {...props} row={row} />
            ))}
          </ul>
          <Takeaway html={solution.takeaway} />
        </>
      )}
    </Question>
  );
};

const labelledCount = ({ rows }: ClassificationQuestion, { labels }: ClassificationAnswer): number =>
  rows.filter(({ item }) => item in labels).length;

export const classification: View<'classification'> = {
  name: 'Classification',
  empty: { labels: {} },
  keys: [
    [['A', '–', 'Z'], 'Select a row'],
    [['↑', '↓'], 'Select the row above or below'],
    [['1', '–', '9'], 'Give the selected row a label'],
    [['Backspace'], 'Take the label away'],
    [['Enter'], 'Check'],
  ],
  isAnswer: (value): value is ClassificationAnswer =>
    isRecordOf((value as { labels?: unknown } | null)?.labels, isNumber),
  submit: () => 'Check',
  shortcut: 'Enter',
  isReady: (question, answer) => labelledCount(question, answer) === question.rows.length,
  progress: (question, answer) => say('{0} of {1} labelled', labelledCount(question, answer), question.rows.length),
  press,
  score: ({ rows }) => scoreOf(rows),
  browse: { as: 'try' },
  Body,
};
