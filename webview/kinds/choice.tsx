import type { ChoiceAnswer, ChoiceQuestion } from '../../src/core/exercise/kinds/choice';
import type { Text } from '../../src/core/language/texts';
import { Inline } from '../markdown';
import { say } from '../texts';
import { Explanation } from './explanation';
import { Mark } from './marked';
import { pick } from './pick';
import { Question } from './question';
import { type AnswerDraft, type View, type ViewProps, scoreOf } from './view';

const chosen = ({ multiple }: ChoiceQuestion, { chosen: before }: ChoiceAnswer, index: number): ChoiceAnswer => {
  if (!multiple) return { chosen: [index] };
  return {
    chosen: before.includes(index) ? before.filter((one) => one !== index) : [...before, index].sort((a, b) => a - b),
  };
};

const press = (
  question: ChoiceQuestion,
  draft: AnswerDraft<'choice'>,
  key: string,
): AnswerDraft<'choice'> | undefined => {
  const index = pick(
    question.options.map(({ label }) => label),
    key,
  );
  return index < 0 ? undefined : { answer: chosen(question, draft.answer, index) };
};

const Options = ({ exercise, question, draft, onDraft }: ViewProps<'choice'>) => (
  <div class="options">
    {question.options.map(({ label, text }, index) => (
      <label key={label} class={draft.answer.chosen.includes(index) ? 'option on' : 'option'}>
        <input
          type={question.multiple ? 'checkbox' : 'radio'}
          name={`options-${exercise}`}
          checked={draft.answer.chosen.includes(index)}
          onChange={() => onDraft({ answer: chosen(question, draft.answer, index) })}
        />
        <b class="letter" aria-hidden="true">
          {label}
        </b>
        <Inline html={text} />
      </label>
    ))}
  </div>
);

/** What marks an option: the right ones, and those that were chosen and wrong. */
const verdictOf = (
  isRight: boolean,
  isChosen: boolean,
): { readonly words: Text; readonly class: string } | undefined => {
  if (isRight) return { words: isChosen ? 'Right' : 'Right answer', class: 'right' };
  return isChosen ? { words: 'Your answer', class: 'wrong' } : undefined;
};

const MarkedOptions = ({ question, submittedAnswer, solution }: ViewProps<'choice'>) => (
  <ul class="options" role="list">
    {question.options.map(({ label, text }, index) => {
      const verdict = verdictOf(
        solution?.correct.includes(index) === true,
        submittedAnswer?.chosen.includes(index) === true,
      );
      return (
        <li key={label} class={`option marked ${verdict?.class ?? ''}`}>
          {verdict === undefined ? <i class="mark" /> : <Mark right={verdict.class === 'right'} />}
          <b class="letter">{label}</b>
          <Inline html={text} />
          {verdict !== undefined && <span class={`tag ${verdict.class}`}>{say(verdict.words)}</span>}
        </li>
      );
    })}
  </ul>
);

const Body = (props: ViewProps<'choice'>) => (
  <Question html={props.question.prompt} heading={props.heading} name={say(choice.name)}>
    {props.solution === undefined ? <Options {...props} /> : <MarkedOptions {...props} />}
    <Explanation html={props.solution?.explanation} />
  </Question>
);

export const choice: View<'choice'> = {
  name: 'Choice',
  empty: { chosen: [] },
  keys: [
    [['A', '–', 'Z'], 'Choose an option'],
    [['1', '–', '9'], 'Choose an option by its place'],
    [['Enter'], 'Check'],
  ],
  isAnswer: (value): value is ChoiceAnswer => {
    const saved = (value as { chosen?: unknown } | null)?.chosen;
    return Array.isArray(saved) && saved.every((index) => typeof index === 'number');
  },
  submit: () => 'Check',
  shortcut: 'Enter',
  isReady: (_question, answer) => answer.chosen.length > 0,
  progress: ({ multiple }, answer) =>
    multiple
      ? answer.chosen.length === 0
        ? say('Choose all that apply')
        : say('{0} chosen', answer.chosen.length)
      : '',
  press,
  score: (solution) => scoreOf([solution]),
  browse: { as: 'try' },
  Body,
};
