import { Markdown } from '../markdown';
import { TextArea, TextField } from '../controls';
import { say } from '../texts';
import { Mark } from './marked';
import { Prompt } from './question';
import { type View, type ViewProps, scoreOf } from './view';

const Field = ({ question, draft, onDraft }: ViewProps<'selfCheck'>) => {
  const props = {
    label: say('Your answer'),
    value: draft.answer.text,
    focus: 'text' as const,
    onText: (text: string) => onDraft({ answer: { text } }),
  };
  return question.short === true ? (
    <TextField {...props} placeholder={say('Type it, or just think of it')} />
  ) : (
    <TextArea {...props} placeholder={say('Write it down, or just think of it')} />
  );
};

const Written = ({ text, right }: { readonly text: string; readonly right: boolean }) => (
  <section aria-label={say('Your answer')}>
    <div class="label">{say('Your answer')}</div>
    <p class="written">{text}</p>
    {right && (
      <div class="right">
        <Mark right /> <b>{say('Right.')}</b>
      </div>
    )}
  </section>
);

const Body = (props: ViewProps<'selfCheck'>) => {
  const { heading, question, submittedAnswer, solution } = props;
  const written = submittedAnswer?.text.trim() ?? '';
  return (
    <>
      <Prompt html={question.prompt} heading={heading} name={say('Question')} />
      {solution === undefined ? (
        <Field {...props} />
      ) : (
        <div class={written === '' ? 'answers' : 'answers both'} data-answer>
          {written !== '' && <Written text={written} right={solution.right === true} />}
          <section aria-label={say('Answer')}>
            <div class="label">{say('Answer')}</div>
            <div class="answer">
              <Markdown html={solution.answer} />
            </div>
          </section>
        </div>
      )}
    </>
  );
};

export const selfCheck: View<'selfCheck'> = {
  name: 'Self-check',
  empty: { text: '' },
  keys: [
    [['Space'], 'Reveal the answer'],
    [['i'], 'Write your answer'],
    [['Ctrl+Enter'], 'Reveal while writing; in a single line Enter does too'],
    [['Escape'], 'Leave the text'],
  ],
  isAnswer: (value): value is { text: string } => typeof (value as { text?: unknown } | null)?.text === 'string',
  submit: () => 'Reveal',
  shortcut: 'Space',
  isReady: () => true,
  progress: ({ short }, { text }) =>
    text === '' ? '' : say(short === true ? 'or Enter while writing' : 'or Ctrl+Enter while writing'),
  press: () => undefined,
  score: ({ right }) => scoreOf([right === undefined ? {} : { right }]),
  browse: { as: 'fold', front: ({ prompt }) => prompt, back: ({ answer }) => answer },
  Body,
};
