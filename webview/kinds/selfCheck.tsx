import { Markdown } from '../markdown';
import { TextArea } from '../controls';
import { Prompt } from './question';
import type { View, ViewProps } from './view';

const Body = ({ heading, question, given, solution, draft, onDraft }: ViewProps<'selfCheck'>) => {
  const written = given?.text.trim() ?? '';
  return (
    <>
      <Prompt html={question.prompt} heading={heading} name="Question" />
      {solution === undefined ? (
        <TextArea
          label="Your answer"
          placeholder="Write it down, or just think of it"
          value={draft.answer.text}
          focus="text"
          onText={(text) => onDraft({ answer: { text } })}
        />
      ) : (
        <div class={written === '' ? 'answers' : 'answers both'} data-answer>
          {written !== '' && (
            <section aria-label="Your answer">
              <div class="label">Your answer</div>
              <p class="written">{written}</p>
            </section>
          )}
          <section aria-label="Answer">
            <div class="label">Answer</div>
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
    [['Ctrl+Enter'], 'Reveal while writing'],
    [['Escape'], 'Leave the text'],
  ],
  isAnswer: (value): value is { text: string } => typeof (value as { text?: unknown } | null)?.text === 'string',
  submit: () => 'Reveal',
  shortcut: 'Space',
  isReady: () => true,
  progress: (_question, { text }) => (text === '' ? '' : 'or Ctrl+Enter while writing'),
  press: () => undefined,
  score: () => undefined,
  browse: { as: 'fold', front: ({ prompt }) => prompt, back: ({ answer }) => answer },
  Body,
};
