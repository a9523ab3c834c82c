import { bodyOf } from '../folds';
import { topicsIn } from '../openHeadings';
import type { Outline } from '../outline';
import { withoutCount } from '../practice/questionStart';
import type { Draft } from '../draft';
import { type Form, nothingFound } from './form';
import { mayHoldFolds } from './mayHoldFolds';
import { questionDraft } from './openQuestion';
import { headingsOf, revealedIn } from './revealed';
import { isTaskList } from './taskItems';
import { type AskingFold, askingFolds } from './askingFolds';

/** `<details>` that ask with their summary and answer with their body, or that answer the text before them under a label. */
export const details: Form = {
  name: 'details',
  sniff: mayHoldFolds,
  read: (outline) => {
    const revealed = revealedIn(outline);
    const answers = revealed.filter(({ heading, prompt }) => heading === undefined && !isTaskList(prompt));
    const used = new Set<number>();
    for (const { folds } of revealed) for (const { index } of folds) used.add(index);
    const asking = askingFolds(outline, used);
    if (answers.length === 0 && asking.length === 0) return nothingFound;
    const topics = topicsIn(outline, headingsOf(revealed));
    const drafts = [
      ...answers.map(({ prompt, answer, range }) => questionDraft(prompt, answer, { range, headings: topics(range.start) })),
      ...asking.map((each) => draftOf(outline, each, topics)),
    ];
    return { drafts, problems: [] };
  },
};

const draftOf = (outline: Outline, { fold, cut }: AskingFold, topics: (line: number) => readonly string[]): Draft => {
  const to = cut?.start ?? fold.body.to;
  const end = cut === undefined ? fold.range.end : Math.max(cut.start.line, fold.range.start + 1);
  return questionDraft(withoutCount(fold.summary), bodyOf(outline, fold, to), { range: { start: fold.range.start, end }, headings: topics(fold.range.start) });
};
