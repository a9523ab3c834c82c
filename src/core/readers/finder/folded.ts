import { topicsIn, openHeadings } from '../outline/openHeadings';
import { bodyOf } from '../outline/foldBody';
import { foldsOf } from '../outline/folds';
import { firstFrom, type Outline, type OutlineHeading } from '../outline/outline';
import { pageEvidence } from '../evidence/pageEvidence';
import { contentEnd, contentOf, isEmpty } from '../outline/content';
import type { Markdown } from '../../text/markdown';
import { choiceWithin } from './choiceWithin';
import { type AskingFold, askingFolds } from './askingFolds';
import { isQuestion } from './asking';
import { countedIn, isNext, questionText } from './counted';
import { foldedChoices, letteredFolds } from './foldedChoices';
import { foldRoles } from './foldRoles';
import type { Bar } from '../draft/bar';
import type { Asked } from './maker';
import type { Plan } from './plan';
import { headingsOf, type LabelledAnswer, labelledAnswersIn } from './labelledAnswers';

const sure = { weight: 5, evidence: ['a label says that the answer is folded away'] };

/** Questions with options above a folded answer. */
export const foldedChoicePlan = (outline: Outline): readonly Plan[] => {
  const questions = foldedChoices(outline);
  return questions.length === 0
    ? []
    : [
        {
          asks: 'questions with options',
          answers: 'fold',
          questions,
          problems: [],
          weight: sure.weight,
          evidence: ['a fold below the options names some'],
        },
      ];
};

const item = /^\s*[-*+] \[[ xX]\]\s/mu;

/** Whether a question holds a task list, whose boxes are its options. */
const isTaskList = (prompt: Markdown): boolean => prompt.includes('[') && item.test(prompt);

/** Headings that ask, each with a `<details>` under it that answers; what stands between belongs to the question. */
export const headingFoldPlan = (outline: Outline): readonly Plan[] => {
  const found = labelledAnswersIn(outline).filter(
    (each): each is Headed => each.heading !== undefined && !isTaskList(each.prompt),
  );
  if (found.length === 0) return [];
  const others = unfolded(
    outline,
    found.map(({ heading }) => heading),
  );
  const topics = topicsIn(
    outline,
    new Set([...found.map(({ heading }) => heading.line), ...others.map(({ line }) => line)]),
  );
  const questions = [
    ...found.map(({ prompt, answer, range }): Asked => ({
      prompt,
      answer,
      location: { range, headings: topics(range.start) },
    })),
    ...others.map(({ line, end, text }): Asked => {
      const last = contentEnd(outline, line + 1, end);
      return {
        prompt: questionText(text),
        answer: contentOf(outline, line + 1, last),
        location: { range: { start: line, end: last }, headings: topics(line) },
      };
    }),
  ];
  return [{ asks: 'heading over a fold', answers: 'fold', questions, problems: [], ...sure }];
};

type Headed = LabelledAnswer & { readonly heading: OutlineHeading };

/** Text with a folded answer below it, and folds that ask with their summaries. */
export const foldPlan = (outline: Outline, bar: Bar): readonly Plan[] => {
  const revealed = labelledAnswersIn(outline);
  const answers = revealed.filter(({ heading, prompt }) => heading === undefined && !isTaskList(prompt));
  const used = new Set(revealed.flatMap(({ folds }) => folds.map(({ index }) => index)));
  const asking = askingFolds(outline, used, bar);
  const topics = topicsIn(outline, headingsOf(revealed));
  const plans: Plan[] = [];
  if (answers.length > 0)
    plans.push({
      asks: 'paragraphs',
      answers: 'fold',
      questions: answers.map(({ prompt, answer, range }) => ({
        prompt,
        answer,
        location: { range, headings: topics(range.start) },
      })),
      problems: [],
      ...sure,
    });
  if (asking.folds.length > 0)
    plans.push({
      asks: 'folds',
      answers: 'fold',
      questions: asking.folds.map((each) => askedByFold(outline, each, topics)),
      problems: [],
      weight: asking.weight,
      evidence: asking.evidence,
    });
  return plans;
};

/** A fold that asks; where options and a line that names some stand in it, it is a choice. */
const askedByFold = (
  outline: Outline,
  { fold, cut }: AskingFold,
  topics: (line: number) => readonly string[],
): Asked => {
  const to = cut?.start ?? fold.body.to;
  const end = cut === undefined ? fold.range.end : Math.max(cut.start.line, fold.range.start + 1);
  const location = { range: { start: fold.range.start, end }, headings: topics(fold.range.start) };
  const prompt = questionText(fold.summary);
  const answer = bodyOf(outline, fold, to);
  return choiceWithin(prompt, answer, location) ?? { prompt, answer, location };
};

const fewestFolded = 3;

/**
 * Among headings whose answers are folded away, those of the same level that ask as they do, and answer without a fold
 * or not at all.
 */
const unfolded = (outline: Outline, folded: readonly OutlineHeading[]): readonly OutlineHeading[] => {
  const lines = new Set(folded.map(({ line }) => line));
  const levels = new Set(folded.map(({ level }) => level));
  const isEach = openHeadings(outline).every(({ line, level }) => lines.has(line) || !levels.has(level));
  if (isEach || folded.length < fewestFolded || letteredFolds(outline).size > 0 || pageEvidence(outline).isManual)
    return [];
  const asking = askingLines(outline);
  return [...levels].flatMap((level) => {
    const same = openHeadings(outline).filter((heading) => heading.level === level);
    const own = same.filter(({ line }) => lines.has(line));
    const first = own[0]?.line ?? 0;
    const others = same.filter(
      (heading, at) =>
        heading.line > first &&
        !lines.has(heading.line) &&
        (isQuestion(heading.text) ||
          (isNext(countedIn(heading.text), countedIn(same[at - 1]?.text ?? '')) &&
            !isEmpty(outline, heading.line + 1, heading.end))) &&
        !holds(asking, heading) &&
        !holds(folded, heading),
    );
    return own.length >= Math.max(fewestFolded, others.length * 2) ? others : [];
  });
};

/** The starts of the folds that ask by themselves. */
const askingLines = (outline: Outline): readonly { readonly line: number }[] => {
  const roles = foldRoles(outline);
  return foldsOf(outline)
    .filter(({ index }) => roles[index] === 'surely' || roles[index] === 'perhaps')
    .map(({ start }) => start);
};

const holds = (places: readonly { readonly line: number }[], { line, end }: OutlineHeading): boolean =>
  (places[firstFrom(places, line + 1)]?.line ?? end) < end;
