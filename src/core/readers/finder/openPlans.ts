import type { Markdown } from '../../text/markdown';
import { plainText } from '../../text/plainText';
import { contentEnd, contentOf, leadsBack } from '../outline/content';
import { namesQuestions, pageEvidence } from '../evidence/pageEvidence';
import { firstFrom, lineKinds, type Outline, type OutlineHeading } from '../outline/outline';
import { asks, isQuestion } from './asking';
import { countedIn, promptWith, questionText } from './counted';
import { answerLabelIn } from './labels';
import { hasDetails } from './hasDetails';
import { bars, thresholds, titleEvidence, type TitleFacts, type Verdict, weighed } from './judge';
import type { Bar } from '../draft/bar';
import type { Asked } from './maker';
import { areOftenAsked } from './oftenAsked';
import type { Plan } from './plan';
import { lettersAt } from './lettersAt';
import { runAmong } from './runAmong';
import {
  answerEnd,
  countedTitles,
  isAnswerMark,
  listedTitles,
  marked,
  type TitleSeries,
  titlesIn,
  usualLevel,
  withoutAnswerMark,
} from './titles';
import type { Title } from './title';
import { isAnswerHeading } from './tells';
import { unansweredList } from './unansweredList';

const oftenAsked = /(?:^|[/_ -])faqs?(?:$|[/_. -])/iu;

/** What stands below the titles of a series, and what their file says of itself. */
const factsOf = (outline: Outline, { shape, titles }: TitleSeries, path: string): TitleFacts => {
  const share = (is: (title: Title) => boolean): number => titles.filter(is).length / Math.max(1, titles.length);
  const { isCollection, isManual } = pageEvidence(outline);
  return {
    size: titles.length,
    isHeading: shape === 'heading',
    isListed: shape === 'listed heading',
    marks: share((title) => isQuestion(asked(outline, title))),
    asking: share((title) => asks(asked(outline, title))),
    counted: share(({ lead, text }) => countedIn(lead.trim() === '' ? text : lead + text) !== undefined),
    countedByQ: share(({ text }) => countedIn(text)?.series === 'q'),
    labelled: share(({ text }) => marked(text)),
    answered: share((title) => isAnswered(outline, title)),
    labelledAnswers: share((title) => isMarked(outline, title) && !startsOptions(outline, title.line + 1, title.end)),
    answerHeadings: share((title) => answerHeading(outline, title) !== undefined),
    codeOnly: share((title) => (shape === 'line in bold type' ? hasCode(outline, title) : isCodeOnly(outline, title))),
    folded: share(({ line, end }) => hasDetails(outline, line + 1, end)),
    isAnnounced: isCollection || namesQuestions.test(path),
    isCollection,
    isManual,
    isOftenAsked:
      oftenAsked.test(path) ||
      areOftenAsked(
        outline,
        titles.map(({ line }) => line),
      ),
  };
};

const isAnswered = (outline: Outline, { line, end, rest }: Title): boolean =>
  rest !== '' || (contentEnd(outline, line + 1, end) > line + 1 && !startsOptions(outline, line + 1, end));

/** Whether options `a) … b) …` stand in some lines, rather than an answer. */
const startsOptions = (outline: Outline, from: number, to: number): boolean => {
  const starts = [];
  for (let at = from; at < to && starts.length < 3; at++)
    if (outline.kindAt(at) === lineKinds.text) starts.push(...lettersAt(outline, at));
  return runAmong(starts, 'first').length > 1;
};

/** Whether an answer says that it is one. */
const isMarked = (outline: Outline, { line, end }: Title): boolean => {
  const { lines, kindAt } = outline;
  let at = line + 1;
  while (at < end && (lines[at] ?? '').trim() === '') at++;
  if (at < end && isAnswerMark((lines[at] ?? '').trimStart())) return true;
  for (; at < end && kindAt(at) !== lineKinds.heading; at++)
    if (kindAt(at) === lineKinds.text && answerLabelIn(lines[at] ?? '') !== undefined) return true;
  return false;
};

/** The words of a title, or, where it only counts, the first below it. */
const asked = ({ lines, kindAt }: Outline, { line, end, text }: Title): Markdown => {
  if (countedIn(text)?.rest !== '') return text;
  let at = line + 1;
  while (at < end && kindAt(at) === lineKinds.blank) at++;
  return at < end && kindAt(at) === lineKinds.text ? (lines[at] ?? '') : text;
};

/** The line of a smaller heading `Answer`, up to which all belongs to the question. */
const answerHeading = ({ headings }: Outline, { line, end }: Title): number | undefined => {
  for (let at = firstFrom(headings, line + 1); (headings[at]?.line ?? end) < end; at++)
    if (isAnswerHeading(headings[at]?.text ?? '')) return headings[at]?.line;
  return undefined;
};

const hasCode = ({ kindAt }: Outline, { line, end }: Title): boolean => {
  for (let at = line + 1; at < end; at++) if (kindAt(at) === lineKinds.code) return true;
  return false;
};

const isCodeOnly = ({ lines, kindAt }: Outline, { line, end }: Title): boolean => {
  let code = false;
  for (let at = line + 1; at < end && kindAt(at) !== lineKinds.heading; at++) {
    if (kindAt(at) === lineKinds.text && !/^\s*(?:[-*+]\s|[-*_]{3,}\s*$|<br)/u.test(lines[at] ?? '')) return false;
    code ||= kindAt(at) === lineKinds.code;
  }
  return code;
};

const verdictOf = (outline: Outline, series: TitleSeries, path: string): Verdict =>
  weighed(titleEvidence, factsOf(outline, series, path));

/** Counted headings that ask, each answered by what stands below it; what is counted in a list before its marks comes first. */
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

/** Whether a heading ends the answer that it follows; one of the questions' own level may belong to an answer, where text follows it before the `last` line and another question comes after. */
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

/** Titles that need no count, each answered by what stands below it: of those that are sure enough, the longest series. */
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

const titlePlan = (outline: Outline, { shape, titles }: TitleSeries, verdict: Verdict): Plan => ({
  asks: shape,
  answers: 'below',
  questions: titles.map((title) => askedBy(outline, title)),
  problems: [],
  ...verdict,
});

const askedBy = (outline: Outline, title: Title): Asked => {
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
const answerStart = ({ lines, kindAt }: Outline, from: number, to: number): number => {
  for (let at = from; at < to; at++) {
    if (kindAt(at) === lineKinds.heading) break;
    if (kindAt(at) === lineKinds.text && answerLabelIn(lines[at] ?? '') !== undefined) return at;
  }
  let at = from;
  while (at < to && kindAt(at) !== lineKinds.text) at++;
  return at > from && at < to && isAnswerMark((lines[at] ?? '').trimStart()) ? at : from;
};

const exercise = /^\W*(?:exercise|question|problem|task|challenge|puzzle|quiz)\b/iu;
const fewestUnder = 2;

/** Headings that ask or are called exercises, each with the answer under a smaller heading `Answer`; none in a file that has only one. */
const answerHeadingPlan = (outline: Outline, bar: Bar): Plan | undefined => {
  const questions = outline.headings.flatMap((answer): readonly Asked[] => {
    const { parent } = answer;
    if (
      parent === undefined ||
      !isAnswerHeading(answer.text) ||
      parent.level < 2 ||
      !(exercise.test(parent.text) || asks(parent.text)) ||
      hasDetails(outline, parent.line, answer.end)
    )
      return [];
    const text = contentOf(outline, parent.line + 1, answer.line);
    const isCount = /^\W*\p{L}+\s\d+\W*$/u.test(parent.text);
    const last = contentEnd(outline, answer.line + 1, answer.end);
    return [
      {
        prompt: isCount && text !== '' ? text : promptWith(parent.text, text),
        answer: contentOf(outline, answer.line + 1, last),
        location: {
          range: { start: parent.line, end: Math.max(last, answer.line + 1) },
          headings: outline.headingsOver(parent.line),
        },
      },
    ];
  });
  return questions.length < (bar === 'announced' ? 1 : fewestUnder)
    ? undefined
    : {
        asks: 'headings',
        answers: 'heading',
        questions,
        problems: [],
        weight: 8,
        evidence: ['the answers have headings'],
      };
};
