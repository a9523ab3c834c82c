import type { Markdown } from '../../text/markdown';
import type { ExerciseDraft } from '../draft/exerciseDraft';
import type { SourceLocation } from '../../exercise/kinds/draft';
import { markdownOf } from './markdownOf';
import { blank, type Question } from './question';

/** One way to write answers, and what a question with such answers becomes. */
export interface AnswerForm {
  readonly fits: (question: Question) => boolean;
  readonly draft: (question: Question, location: SourceLocation) => ExerciseDraft;
}

/** The text of a question; where there is none, its title. */
export const promptOf = ({ title, format, stem }: Question): Markdown => {
  if (stem === '') return markdownOf(title, 'plain');
  return markdownOf(format === 'markdown' ? stem.replace(blank, '\\_'.repeat(blank.length)) : stem, format);
};

/** What is said after every answer. */
export const generalOf = ({ answers, format }: Question): Markdown => markdownOf(answers.general, format);

export const inParagraphs = (parts: readonly Markdown[]): Markdown => parts.filter((part) => part !== '').join('\n\n');
