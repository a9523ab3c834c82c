import type { Markdown } from '../../text/markdown';
import { contentEnd } from '../outline/content';
import { namesQuestions, pageEvidence } from '../evidence/pageEvidence';
import { firstFrom, lineKinds, type Outline } from '../outline/outline';
import { asks, isQuestion } from './asking';
import { countedIn } from './counted';
import { answerLabelIn } from './labels';
import { hasDetails } from './hasDetails';
import type { TitleFacts } from './titleEvidence';
import { areOftenAsked } from './oftenAsked';
import { lettersAt } from './lettersAt';
import { runAmong } from './runAmong';
import { isAnswerMark } from './answerMark';
import { marked, type TitleSeries } from './titleSeries';
import type { Title } from './title';
import { isAnswerHeading } from './tells';

const oftenAsked = /(?:^|[/_ -])faqs?(?:$|[/_. -])/iu;

/** What stands below the titles of a series, and what their file says of itself. */
export const factsOf = (outline: Outline, { shape, titles }: TitleSeries, path: string): TitleFacts => {
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
export const startsOptions = (outline: Outline, from: number, to: number): boolean => {
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
export const answerHeading = ({ headings }: Outline, { line, end }: Title): number | undefined => {
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
