import { topicsIn } from '../openHeadings';
import type { Form } from './form';
import { mayHoldFolds } from './mayHoldFolds';
import { questionDraft } from './openQuestion';
import { headingsOf, revealedIn } from './revealed';
import { isTaskList } from './taskItems';

/** A heading that asks, and a `<details>` under it that answers; what stands between belongs to the question. */
export const headingDetails: Form = {
  sniff: mayHoldFolds,
  read: (outline) => {
    const found = revealedIn(outline).filter(({ heading, prompt }) => heading !== undefined && !isTaskList(prompt));
    if (found.length === 0) return { drafts: [], problems: [] };
    const topics = topicsIn(outline, headingsOf(found));
    return { drafts: found.map(({ prompt, answer, range }) => questionDraft(prompt, answer, { range, headings: topics(range.start) })), problems: [] };
  },
};
