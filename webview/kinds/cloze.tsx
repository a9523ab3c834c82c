import type { ClozeAnswer } from '../../src/core/exercise/kinds/cloze';
import { TextField } from '../controls';
import { say } from '../texts';
import { Explanation } from './explanation';
import { Mark, RowRating } from './marked';
import { isRecordOf, isString } from './pick';
import { Prompt } from './question';
import { type View, type ViewProps, scoreOf } from './view';

const isBlank = ({ texts }: ClozeAnswer): boolean => Object.values(texts).every((text) => text.trim() === '');

const Fields = ({ heading, question, draft, onDraft }: ViewProps<'cloze'>) => (
  <div class="fields">
    {question.blanks.map(({ item, number }, index) => (
      <TextField
        key={item}
        label={question.blanks.length > 1 ? say('Blank {0}', number) : say('Fill in the blank')}
        value={draft.answer.texts[item] ?? ''}
        focus={heading === 'h1' && index === 0 ? 'first' : 'text'}
        onText={(text) => onDraft({ answer: { texts: { ...draft.answer.texts, [item]: text } } })}
      />
    ))}
  </div>
);

const MarkedBlanks = ({ question, submittedAnswer, solution, ratings, onRate }: ViewProps<'cloze'>) => (
  <ul class="rows" role="list">
    {solution?.blanks.map(({ item, answer, right }) => {
      const number = question.blanks.find((blank) => blank.item === item)?.number ?? '';
      const written = submittedAnswer?.texts[item]?.trim() ?? '';
      return (
        <li key={item} class="row marked">
          {right === undefined ? <b class="letter">{number}</b> : <Mark right={right} />}
          <div>
            {right === false ? <s>{written === '' ? say('Nothing written') : written}</s> : null}
            {right === undefined ? (
              answer
            ) : (
              <b class={right ? 'right' : 'wrong'}>{say(right ? 'Right: {0}' : 'Answer: {0}', answer)}</b>
            )}
          </div>
          <RowRating item={item} name={say('blank {0}', number)} ratings={ratings} onRate={onRate} />
        </li>
      );
    })}
  </ul>
);

const Body = (props: ViewProps<'cloze'>) => {
  const { question, solution, heading, submittedAnswer } = props;
  const alone = solution?.blanks.length === 1 && (submittedAnswer === undefined || isBlank(submittedAnswer));
  return (
    <>
      <Prompt html={solution?.text ?? question.text} heading={heading} name={say('Text with blanks')} />
      {solution === undefined ? <Fields {...props} /> : !alone && <MarkedBlanks {...props} />}
      <Explanation html={solution?.explanation} />
    </>
  );
};

export const cloze: View<'cloze'> = {
  name: 'Cloze',
  empty: { texts: {} },
  keys: [
    [['Enter'], 'Go to the next blank; check after the last'],
    [['Escape'], 'Leave the field'],
    [['i'], 'Back to the fields'],
    [['Space'], 'Reveal, where nothing is written'],
  ],
  isAnswer: (value): value is ClozeAnswer => isRecordOf((value as { texts?: unknown } | null)?.texts, isString),
  submit: (answer) => (isBlank(answer) ? 'Reveal' : 'Check'),
  shortcut: 'Enter',
  isReady: () => true,
  progress: ({ blanks }, answer) =>
    blanks.length > 1
      ? say(
          '{0} of {1} filled in',
          blanks.filter(({ item }) => (answer.texts[item]?.trim() ?? '') !== '').length,
          blanks.length,
        )
      : '',
  press: () => undefined,
  score: ({ blanks }) => scoreOf(blanks),
  browse: { as: 'try' },
  Body,
};
