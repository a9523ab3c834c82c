import type { ComponentChildren } from 'preact';
import type { Html } from '../../src/core/text/markdown';
import { Part, usePrompt } from '../markdown';

export interface PromptProps {
  readonly html: Html;
  readonly heading: 'h1' | 'h3';
  /** What the heading says where the prompt has no paragraph of its own. */
  readonly name: string;
  /** Stands before the heading's text: the number in a list. */
  readonly number?: string;
}

const long = 160;

/** The heading of a question: its first paragraph. */
const Title = ({ title, heading: Heading, name }: PromptProps & { readonly title: DocumentFragment }) => {
  const text = title.textContent;
  const page = Heading === 'h1';
  return text.trim() === '' ? (
    <Heading class="hidden" {...(page ? { tabIndex: -1, 'data-focus': 'heading' } : {})}>
      {name}
    </Heading>
  ) : page ? (
    <Part as="h1" class={text.length > long ? 'markdown long' : 'markdown'} nodes={title} focusable />
  ) : (
    <h3>
      <Part as="span" nodes={title} />
    </h3>
  );
};

/** A prompt as heading and blocks. */
export const Prompt = (props: PromptProps) => {
  const { before, title, after } = usePrompt(props.html);
  return (
    <div class="prompt">
      <Part nodes={before} />
      <Title {...props} title={title} />
      <Part nodes={after} />
    </div>
  );
};

/** A question with its controls: a field set whose legend is the question. */
export const Question = ({ children, ...props }: PromptProps & { readonly children: ComponentChildren }) => {
  const { before, title, after } = usePrompt(props.html);
  return (
    <div class="question">
      <Part nodes={before} />
      <fieldset>
        <legend>
          <Title {...props} title={title} />
        </legend>
        <Part nodes={after} />
        {children}
      </fieldset>
    </div>
  );
};
