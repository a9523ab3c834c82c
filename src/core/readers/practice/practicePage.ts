import {
  isCalledPractice,
  isNamedPractice,
  looksLikePractice,
  type PageState,
  revealsIn,
  stateOf,
} from './looksLikePractice';
import { markdownPage } from './markdownPage';
import { withoutOtherFolds } from './otherFolds';
import type { Page } from './page';
import { practiceSetOf } from './practiceSetOf';
import { textPage } from './textPage';
import { nameOf, type Reader } from '../draft/reader';

const pages: Readonly<Record<PageState, (text: string) => Page | Promise<Page>>> = {
  markdown: markdownPage,
  html: async (text) => (await import('./htmlPage')).htmlPage(text),
  text: textPage,
};

/**
 * A page of HTML that folds so many answers away is for practice, so that one of its tags hides them where none is
 * read.
 */
const enoughReveals = 3;

/** A practice page as Markdown or MDX, as the HTML that a site makes of it, or as text copied from there. */
export const practicePage: Reader = {
  name: 'practice page',
  extensions: ['md', 'mdx', 'markdown', 'html', 'htm', 'txt'],
  sniff: looksLikePractice,
  read: async (file) => {
    const state = stateOf(file) ?? 'markdown';
    const found = await pages[state](file.text);
    const page = state === 'markdown' && !isCalledPractice(file, found.fields.title) ? withoutOtherFolds(found) : found;
    const reading = practiceSetOf(page, page.fields.title ?? nameOf(file));
    if (reading.sets.length > 0 || reading.problems.length > 0) return reading;
    const isHidden = state === 'html' && revealsIn(file.text, enoughReveals) === enoughReveals;
    if (!isHidden && !isNamedPractice(file)) return reading;
    const message =
      'Nothing to practise was found: a question with an answer in <details>, a <Flashcard>, or a line “Q: …” with “A: …” was expected.';
    return { sets: [], problems: [{ line: 0, severity: 'warning', code: 'empty-page', message }] };
  },
};
