import type { OrderingAnswer } from '../../src/core/exercise/kinds/ordering';
import { say } from '../texts';
import { Takeaway } from './marked';
import { isString } from './pick';
import { Question } from './question';
import type { View, ViewProps } from './view';
import { press } from './orderingDraft';
import { MarkedSteps } from './markedSteps';
import { Steps } from './steps';

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
