import { bodyOf } from '../folds';
import { openHeadings, topicsIn } from '../openHeadings';
import type { Outline } from '../outline';
import { withoutCount } from '../practice/questionStart';
import type { Draft } from '../draft';
import type { Form } from './form';
import { mayHoldFolds } from './mayHoldFolds';
import { questionDraft } from './openQuestion';
import { headingsOf, revealedIn } from './revealed';
import { isTaskList } from './taskItems';
import { askingFolds } from './askingFolds';

/** `<details>` that ask with their summary and answer with their body, or that answer the text before them under a label. */
export const details: Form = {
  sniff: mayHoldFolds,
  read: (outline) => {
    const revealed = revealedIn(outline);
    const topics = topicsIn(openHeadings(outline), headingsOf(revealed));
    const used = new Set<number>();
    for (const { folds } of revealed) for (const { index } of folds) used.add(index);
    const answers = revealed
      .filter(({ heading, prompt }) => heading === undefined && !isTaskList(prompt))
      .map(({ prompt, answer, range }) => questionDraft(prompt, answer, { range, headings: topics(range.start) }));
    const drafts = [...answers, ...foldDrafts(outline, used, topics)];
    return { drafts: drafts.sort((one, other) => one.range.start - other.range.start), problems: [] };
  },
};

const foldDrafts = (outline: Outline, used: ReadonlySet<number>, topics: (line: number) => readonly string[]): readonly Draft[] => {
  const asking = askingFolds(outline, used);
  return asking.map(({ fold, cut }) => {
    const to = cut?.start ?? fold.body.to;
    const end = cut === undefined ? fold.range.end : Math.max(cut.start.line, fold.range.start + 1);
    return questionDraft(withoutCount(fold.summary), bodyOf(outline, fold, to), { range: { start: fold.range.start, end }, headings: topics(fold.range.start) });
  });
};
