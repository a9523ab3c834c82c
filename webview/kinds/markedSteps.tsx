import { Inline } from '../markdown';
import { say } from '../texts';
import { Mark } from './marked';
import type { ViewProps } from './view';

export const MarkedSteps = ({ question, submittedAnswer, solution }: ViewProps<'ordering'>) => (
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
            <span class="tag wrong">{say('your place: {0}', (submittedAnswer?.order.indexOf(id) ?? -1) + 1)}</span>
          )}
        </li>
      );
    })}
  </ol>
);
