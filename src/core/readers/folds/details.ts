import { bodyOf } from '../outline/folds';
import { topicsIn } from '../outline/openHeadings';
import type { Outline } from '../outline/outline';
import { withoutCount } from '../evidence/questionStart';
import type { ExerciseDraft } from '../draft/exerciseDraft';
import { type Form, nothingFound } from '../draft/form';
import { mayHoldFolds } from '../outline/mayHoldFolds';
import { questionDraft } from '../evidence/openQuestion';
import { headingsOf, revealedIn } from './labelledAnswers';
import { isTaskList } from '../options/taskItems';
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

const draftOf = (outline: Outline, { fold, cut }: AskingFold, topics: (line: number) => readonly string[]): ExerciseDraft => {
  const to = cut?.start ?? fold.body.to;
  const end = cut === undefined ? fold.range.end : Math.max(cut.start.line, fold.range.start + 1);
  return questionDraft(withoutCount(fold.summary), bodyOf(outline, fold, to), { range: { start: fold.range.start, end }, headings: topics(fold.range.start) });
};
