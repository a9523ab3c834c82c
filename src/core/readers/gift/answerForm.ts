import type { Markdown } from '../../markdown';
import type { Draft } from '../draft';
import type { Standing } from '../../kinds/draft';
import { markdownOf } from './markdownOf';
import { blank, type Question } from './question';

/** One way to write answers, and what a question with such answers becomes. */
export interface AnswerForm {
  readonly fits: (question: Question) => boolean;
  readonly draft: (question: Question, standing: Standing) => Draft;
}

/** The text of a question; where there is none, its title. */
export const promptOf = ({ title, format, stem }: Question): Markdown => {
  if (stem === '') return markdownOf(title, 'plain');
  return markdownOf(format === 'markdown' ? stem.replace(blank, '\\_'.repeat(blank.length)) : stem, format);
};

/** What is said after every answer. */
export const generalOf = ({ answers, format }: Question): Markdown => markdownOf(answers.general, format);

export const inParagraphs = (parts: readonly Markdown[]): Markdown => parts.filter((part) => part !== '').join('\n\n');
