import type { Markdown } from '../../text/markdown';
import type { SourceRange } from '../../exercise/sourceRange';
import type { Values } from './values';

/** A table of `[[questions]]`. */
export interface QuizQuestion {
  readonly prompt: Values;
  readonly answer: Values;
  /** The text of the prompt, below what the parts of a question share. */
  readonly text: Markdown;
  /** Why the answer is right. */
  readonly context: Markdown;
  readonly range: SourceRange;
}
