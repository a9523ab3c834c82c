import { plainText } from '../../text/plainText';
import { contentEnd, contentOf, leadsBack } from '../outline/content';
import { firstFrom, type Outline, type OutlineHeading } from '../outline/outline';
import { countedIn, promptWith, questionText } from './counted';
import { hasDetails } from './hasDetails';
import { bars, thresholds } from './thresholds';
import type { Verdict } from './judge';
import type { Bar } from '../draft/bar';
import type { Asked } from './maker';
import type { Plan } from './plan';
import { answerEnd } from './titles';
import { countedTitles } from './countedTitles';
import { listedTitles, usualLevel } from './listedTitles';
import { withoutAnswerMark } from './answerMark';
import type { Title } from './title';
import { unansweredList } from './unansweredList';
import { answerStart, verdictOf } from './openPlans';
import { answerHeading } from './titleFacts';

/**
 * Counted headings that ask, each answered by what stands below it; what is counted in a list before its marks comes
 * first.
 */
export const countedPlans = (
  outline: Outline,
  path: string,
  isTaken: (line: number) => boolean,
  bar: Bar,
): readonly Plan[] => {
  const series = countedTitles(outline, isTaken);
  const judged = series.map((own) => ({
    own,
    verdict: verdictOf(
      outline,
      { ...own, titles: own.titles.filter(({ text }) => countedIn(text) !== undefined) },
      path,
    ),
    folded: own.titles.filter(({ line, end }) => hasDetails(outline, line + 1, end)).length,
  }));
  const asking = judged.filter(
    ({ own, verdict, folded }) =>
      folded >= own.titles.length * thresholds.halfFolded ||
      verdict.weight + (verdict.evidence.includes('most are followed by nothing') ? 100 : 0) >= bars.titles[bar],
  );
  const levels = new Set(asking.map(({ own }) => own.titles[0]?.level ?? 0));
  const taken = asking.filter(
    ({ own, folded, verdict }) =>
      folded < own.titles.length * thresholds.halfFolded && verdict.weight > -bars.titles.found * 20,
  );
  const headings =
    taken.length === 0
      ? undefined
      : headingPlan(
          outline,
          taken.flatMap(({ own }) => own.titles).sort((one, other) => one.line - other.line),
          taken[0]?.verdict ?? { weight: 0, evidence: [] },
        );
  const list = listedPlan(outline, path, levels, bar);
  if (list === undefined) return headings === undefined ? [] : [headings];
  if (headings === undefined) return [list];
  const ranges = list.questions.map(({ location: { range } }) => range);
  return [
    list,
    {
      ...headings,
      questions: headings.questions.filter(
        ({ location: { range } }) => !ranges.some(({ start, end }) => start < range.end && range.start < end),
      ),
    },
  ];
};

const headingPlan = (outline: Outline, titles: readonly Title[], verdict: Verdict): Plan => {
  const innermost = titles.filter(({ end }, at) => (titles[at + 1]?.line ?? Infinity) >= end);
  const asked = new Set(innermost.map(({ line }) => line));
  const headingAt = (line: number): OutlineHeading | undefined => outline.headings[firstFrom(outline.headings, line)];
  const headingsOver = (parent: OutlineHeading | undefined): readonly string[] => {
    if (parent === undefined) return [];
    return asked.has(parent.line) ? headingsOver(parent.parent) : outline.headingsAbove(parent.line + 1);
  };
  const questions = innermost.map((title): Asked => {
    const { line, text } = title;
    const last = answerEnd(outline, title);
    const heading = answerHeading(outline, title);
    const start = heading ?? answerStart(outline, line + 1, last);
    const more = contentOf(outline, line + 1, start);
    return {
      prompt: promptWith(text, more),
      answer:
        heading === undefined
          ? withoutAnswerMark(contentOf(outline, start, last))
          : contentOf(outline, heading + 1, last),
      location: { range: { start: line, end: last }, headings: headingsOver(headingAt(line)?.parent) },
    };
  });
  const isBare = questions.every(({ answer }) => answer.trim() === '');
  const problems =
    isBare && questions.length >= thresholds.severalTitles
      ? [unansweredList(innermost[0]?.line ?? 0, questions.length)]
      : [];
  return { asks: 'counted headings', answers: 'below', questions: isBare ? [] : questions, problems, ...verdict };
};

const listedPlan = (
  outline: Outline,
  path: string,
  questionLevels: ReadonlySet<number>,
  bar: Bar,
): Plan | undefined => {
  const items = listedTitles(outline);
  if (items.length === 0) return undefined;
  const level = usualLevel(items);
  const ended = withListedEnds(outline, items, level, questionLevels);
  const verdict = verdictOf(outline, { shape: 'listed heading', titles: ended.map(({ title }) => title) }, path);
  if (verdict.weight < bars.titles[bar] && !verdict.evidence.includes('some ask, in a list of headings'))
    return undefined;
  if (verdict.evidence.includes('folds stand below them')) return undefined;
  const questions = ended.map(({ title, headings }): Asked => {
    const last = answerEnd(outline, title);
    return {
      prompt: questionText(title.text),
      answer: contentOf(outline, title.line + 1, last, title.lead.length),
      location: { range: { start: title.line, end: last }, headings },
    };
  });
  return { asks: 'headings in a list', answers: 'below', questions, problems: [], ...verdict };
};

/** Each question with the line after its answer, and the headings above that stand in no answer. */
const withListedEnds = (
  outline: Outline,
  items: readonly Title[],
  level: number,
  questionLevels: ReadonlySet<number>,
): readonly { readonly title: Title; readonly headings: readonly string[] }[] => {
  const { headings, lines } = outline;
  const ended: { title: Title; headings: readonly string[] }[] = [];
  let next = 0;
  let section: OutlineHeading | undefined;
  for (; (headings[next]?.line ?? Infinity) < (items[0]?.line ?? 0); next++)
    if ((headings[next]?.level ?? 7) <= level) section = headings[next];
  for (const [at, item] of items.entries()) {
    const limit = items[at + 1]?.line ?? lines.length;
    const last = limit < lines.length ? contentEnd(outline, item.line + 1, limit) : 0;
    const above = pathOf(section);
    let end = limit;
    for (; (headings[next]?.line ?? Infinity) < limit; next++) {
      const heading = headings[next];
      if (heading === undefined) break;
      if (end === limit && endsAnswer(outline, heading, last, level, questionLevels)) end = heading.line;
      if (end < limit && heading.level <= level) section = heading;
    }
    ended.push({ title: { ...item, end }, headings: above });
  }
  return ended;
};

/**
 * Whether a heading ends the answer that it follows; one of the questions' own level may belong to an answer, where
 * text follows it before the `last` line and another question comes after.
 */
const endsAnswer = (
  outline: Outline,
  heading: OutlineHeading,
  last: number,
  level: number,
  questionLevels: ReadonlySet<number>,
): boolean => {
  if (heading.level < level || afterWayBack(outline, heading.line)) return true;
  if (heading.level > level) return questionLevels.has(heading.level) && countedIn(heading.text) !== undefined;
  return heading.line + 1 >= last;
};

/** Whether the answer before a line was ended by a link back to the top. */
const afterWayBack = ({ lines }: Outline, line: number): boolean => {
  let at = line - 1;
  while (at >= 0 && (lines[at] ?? '').trim() === '') at--;
  return leadsBack(lines[at] ?? '');
};

const pathOf = (heading: OutlineHeading | undefined): readonly string[] =>
  heading === undefined ? [] : [...pathOf(heading.parent), plainText(heading.text)];
