import type { Draft } from '../draft';
import { topicsIn } from '../openHeadings';
import type { Outline, OutlineHeading } from '../outline';
import { questionIn } from './asking';
import { contentEnd, contentOf } from './content';
import type { Form } from './form';
import { mayHoldFolds } from './mayHoldFolds';
import { questionDraft } from './openQuestion';
import { type Revealed, revealedIn } from './revealed';
import { isTaskList } from './taskItems';
import { unfolded } from './unfolded';

/** A heading that asks, and a `<details>` under it that answers; what stands between belongs to the question. */
export const headingDetails: Form = {
  name: 'heading details',
  sniff: mayHoldFolds,
  read: (outline) => {
    const found = revealedIn(outline).filter((each): each is Headed => each.heading !== undefined && !isTaskList(each.prompt));
    if (found.length === 0) return { drafts: [], problems: [] };
    const others = unfolded(outline, found.map(({ heading }) => heading));
    const topics = topicsIn(outline, new Set([...found.map(({ heading }) => heading.line), ...others.map(({ line }) => line)]));
    const drafts = found.map(({ prompt, answer, range }) => questionDraft(prompt, answer, { range, headings: topics(range.start) }));
    return { drafts: [...drafts, ...others.map((heading) => draftOf(outline, heading, topics))], problems: [] };
  },
};

type Headed = Revealed & { readonly heading: OutlineHeading };

const draftOf = (outline: Outline, { line, end, text }: OutlineHeading, topics: (line: number) => readonly string[]): Draft => {
  const last = contentEnd(outline, line + 1, end);
  return questionDraft(questionIn(text), contentOf(outline, line + 1, last), { range: { start: line, end: last }, headings: topics(line) });
};
