import { Markdown } from '../markdown';
import { say } from '../texts';
import { Prompt } from './question';
import type { View, ViewProps } from './view';

/** The whole card opens at a click; keys and the button below do the same. */
const Body = ({ heading, question, solution, onAnswer }: ViewProps<'flashcard'>) => (
  <div class={solution === undefined ? 'card closed' : 'card'} onClick={solution === undefined ? onAnswer : undefined}>
    <Prompt html={question.prompt} heading={heading} name={say('Front of the card')} />
    {solution !== undefined && (
      <section class="back" aria-label={say('Back of the card')} data-answer>
        <Markdown html={solution.back} />
      </section>
    )}
  </div>
);

export const flashcard: View<'flashcard'> = {
  name: 'Flashcard',
  empty: {},
  keys: [[['Space', 'Enter'], 'Show the back of the card']],
  isAnswer: (value): value is Record<string, never> => typeof value === 'object' && value !== null,
  submit: () => 'Show answer',
  shortcut: 'Space',
  isReady: () => true,
  progress: () => '',
  press: () => undefined,
  score: () => undefined,
  browse: { as: 'card', front: ({ prompt }) => prompt, back: ({ back }) => back },
  Body,
};
