import { contentOf } from '../outline/content';
import { lineKinds, type Outline } from '../outline/outline';
import { promptWith } from './counted';
import { answerLabelAmong } from './answerLabelAmong';
import { bars, thresholds } from './thresholds';
import { titleEvidence } from './titleEvidence';
import { type Verdict, weighed } from './judge';
import type { Bar } from '../draft/bar';
import type { Asked } from './maker';
import type { Plan } from './plan';
import { answerEnd, titlesIn } from './titles';
import { isAnswerMark, withoutAnswerMark } from './answerMark';
import type { TitleSeries } from './titleSeries';
import type { Title } from './title';
import { unansweredList } from './unansweredList';
import { factsOf, startsOptions } from './titleFacts';
import { answerHeadingPlan } from './answerHeadingPlan';

export const verdictOf = (outline: Outline, series: TitleSeries, path: string): Verdict =>
  weighed(titleEvidence, factsOf(outline, series, path));

/**
 * Titles that need no count, each answered by what stands below it: of those that are sure enough, the longest series.
 */
export const titlePlans = (
  outline: Outline,
  path: string,
  bar: Bar,
  keeps: (series: TitleSeries) => TitleSeries | undefined = (series) => series,
): readonly Plan[] => {
  const under = answerHeadingPlan(outline, bar);
  if (under !== undefined) return [under];
  const series = titlesIn(outline, bar)
    .map(keeps)
    .filter((each): each is TitleSeries => each !== undefined && each.titles.length > 0);
  const judged = series.map((own) => ({ own, verdict: verdictOf(outline, own, path) }));
  const longest = judged
    .filter(({ verdict }) => verdict.weight >= bars.titles[bar])
    .reduce<(typeof judged)[number] | undefined>(
      (best, next) => (next.own.titles.length > (best?.own.titles.length ?? 0) ? next : best),
      undefined,
    );
  if (longest !== undefined) return [titlePlan(outline, longest.own, longest.verdict)];
  const keyless = judged.find(
    ({ own, verdict }) =>
      verdict.weight + 100 >= bars.titles[bar] &&
      verdict.evidence.includes('most are followed by nothing') &&
      own.titles.length >= thresholds.fewestTitles &&
      own.titles.some(({ line, end }) => startsOptions(outline, line + 1, end)),
  );
  if (keyless === undefined) return [];
  return [
    {
      asks: keyless.own.shape,
      answers: 'below',
      questions: [],
      problems: [unansweredList(keyless.own.titles[0]?.line ?? 0, keyless.own.titles.length)],
      ...keyless.verdict,
    },
  ];
};

/** A plan for each series of titles that is sure enough where a person said that the file asks. */
export const everyTitlePlan = (outline: Outline, path: string): readonly Plan[] =>
  titlesIn(outline, 'announced')
    .map((series) => titlePlan(outline, series, verdictOf(outline, series, path)))
    .filter(({ weight }) => weight >= bars.titles.announced);

const titlePlan = (outline: Outline, { shape, titles }: TitleSeries, verdict: Verdict): Plan => ({
  asks: shape,
  answers: 'below',
  questions: titles.map((title) => askedBy(outline, title)),
  problems: [],
  ...verdict,
});

/** What a title asks, and what below it answers. */
export const askedBy = (outline: Outline, title: Title): Asked => {
  const { line, text, lead, rest } = title;
  const indent = lead.length;
  const last = answerEnd(outline, title);
  const start = answerStart(outline, line + 1, last);
  const answer = [rest, withoutAnswerMark(contentOf(outline, start, last, indent))]
    .filter((part) => part !== '')
    .join('\n');
  return {
    prompt: promptWith(text, contentOf(outline, line + 1, start, indent)),
    answer,
    location: { range: { start: line, end: last }, headings: outline.headingsOver(line) },
  };
};

/** Where an answer says that it begins, so that what stands before it belongs to the question. */
export const answerStart = (outline: Outline, from: number, to: number): number => {
  const { lines, kindAt } = outline;
  const label = answerLabelAmong(outline, from, to);
  if (label !== undefined) return label;
  let at = from;
  while (at < to && kindAt(at) !== lineKinds.text) at++;
  return at > from && at < to && isAnswerMark((lines[at] ?? '').trimStart()) ? at : from;
};
