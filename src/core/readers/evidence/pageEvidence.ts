import { memoizeByOutline } from '../outline/memoizeByOutline';
import { openHeadings } from '../outline/openHeadings';
import type { Outline, OutlineHeading } from '../outline/outline';
import { anyOf } from '../words/language';
import { collectionWords } from '../words/pageWords';

/** What the headings of a file say about its folds. */
export interface PageEvidence {
  /** Whether it calls itself a collection of questions. */
  readonly isCollection: boolean;
  /** Whether it presents a piece of software, so that a fold with a question is help and no material. */
  readonly isManual: boolean;
}

const collection = new RegExp(anyOf(collectionWords), 'iu');
const oftenAsked = /frequent|\bfaqs?\b|common|troubleshoot/iu;
const core =
  /^\W*(?:(?:before )?install(?:ation|ing)?\b|usage\b|api\b|getting started\b|quick ?start\b|how to (?:use|install)\b)/iu;
const other =
  /^\W*(?:features?\b|configur|requirements\b|prerequisites\b|development\b|build(?:ing)?\b|running\b|deploy|options\b|commands?\b|documentation\b|license\b|contribut|support\b|changelog\b|faqs?\b|tests?\b)/iu;

const longest = 200;

/** Paths that promise questions. */
export const namesQuestions = /(?:^|[/_ -])(?:interview|questions?|quiz)(?:$|[/_. -])/iu;

/** Judges a file by its headings. */
export const pageEvidence = memoizeByOutline((outline: Outline): PageEvidence => {
  const headings = openHeadings(outline).filter(({ text }) => text.length < longest);
  const count = (pattern: RegExp): number => headings.filter(({ text }) => pattern.test(text)).length;
  const cores = count(core);
  const isCollection = headings.some((heading) => heading.level <= 2 && announcesQuestions(heading));
  return {
    isCollection,
    isManual: !isCollection && cores > 0 && cores + count(other) >= 2,
  };
});

/** Whether a heading announces questions to practise; those that are often asked of a project are no such. */
export const announcesQuestions = ({ text }: OutlineHeading): boolean =>
  text.length < longest && collection.test(text) && !oftenAsked.test(text);
