import type { Problem } from '../../exercise/problem';
import type { Block } from '../markdown/blocks';
import type { FrontMatter } from '../frontMatter/frontMatter';

/** A practice page as its front end found it, whichever state it is in. */
export interface Page {
  readonly fields: FrontMatter;
  readonly blocks: readonly Block[];
  readonly problems: readonly Problem[];
}

/** A title without the word that says that the page is for practice. */
export const withoutLeadIn = (title: string): string => title.replace(/^practice(?:\s+page)?\s*[:–—-]\s*/iu, '').trim();
