import { memoizeByOutline } from '../outline/memoizeByOutline';
import { openHeadings } from '../outline/openHeadings';
import type { Outline, OutlineHeading } from '../outline/outline';
import { anyOf, type Words } from '../words/language';
import { furtherManualHeadings, manualHeadings } from '../words/manualHeadings';
import { oftenAsked } from '../words/oftenAsked';
import { collectionWords } from '../words/pageWords';

/** What the headings of a file say about its folds. */
export interface PageEvidence {
  /** Whether it calls itself a collection of questions. */
  readonly isCollection: boolean;
  /** Whether it presents a piece of software, so that a fold with a question is help and no material. */
  readonly isManual: boolean;
}

const collection = new RegExp(anyOf(collectionWords), 'iu');
const help = new RegExp(`${anyOf(oftenAsked)}|frequent|common|troubleshoot`, 'iu');
const startsWith = (words: Words): RegExp => new RegExp(`^\\P{L}*(?:${anyOf(words)})(?![\\p{L}\\p{M}])`, 'iu');
const core = startsWith(manualHeadings);
const further = startsWith(furtherManualHeadings);

/** Paths that promise questions. */
export const namesQuestions = /(?:^|[/_ -])(?:interview|questions?|quiz)(?:$|[/_. -])/iu;

/** Judges a file by its headings. */
export const pageEvidence = memoizeByOutline((outline: Outline): PageEvidence => {
  const headings = openHeadings(outline);
  const count = (pattern: RegExp): number => headings.filter(({ text }) => pattern.test(text)).length;
  const cores = count(core);
  const isCollection = headings.some((heading) => heading.level <= 2 && announcesQuestions(heading));
  return {
    isCollection,
    isManual: !isCollection && cores > 0 && cores + count(further) >= 2,
  };
});

/** Whether a heading announces questions to practise; those that are often asked of a project are no such. */
export const announcesQuestions = ({ text }: OutlineHeading): boolean => collection.test(text) && !help.test(text);
