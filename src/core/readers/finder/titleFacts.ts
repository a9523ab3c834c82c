import type { Markdown } from '../../text/markdown';
import { contentEnd } from '../outline/content';
import { namesQuestions, pageEvidence } from '../evidence/pageEvidence';
import { firstFrom, lineKinds, type Outline } from '../outline/outline';
import { asks, isQuestion } from './asking';
import { countedIn } from './counted';
import { answerLabelAmong } from './answerLabelAmong';
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
  const all = titles.map((title) => aboutTitle(outline, title, shape));
  const share = (fact: keyof AboutTitle): number => all.filter((each) => each[fact]).length / Math.max(1, all.length);
  const { isCollection, isManual } = pageEvidence(outline);
  return {
    size: titles.length,
    isHeading: shape === 'heading',
    isListed: shape === 'listed heading',
    marks: share('isQuestion'),
    asking: share('asks'),
    counted: share('isCounted'),
    countedByQ: share('isCountedByQ'),
    labelled: share('isLabelled'),
    answered: share('isAnswered'),
    labelledAnswers: share('hasLabel'),
    answerHeadings: share('hasHeading'),
    codeOnly: share('isCodeOnly'),
    folded: share('hasFold'),
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

/** What one title is, and what stands below it. */
interface AboutTitle {
  readonly isQuestion: boolean;
  readonly asks: boolean;
  readonly isCounted: boolean;
  readonly isCountedByQ: boolean;
  /** Whether it begins with the label of a question, and its answer with that of one. */
  readonly isLabelled: boolean;
  readonly hasLabel: boolean;
  readonly isAnswered: boolean;
  readonly hasHeading: boolean;
  readonly isCodeOnly: boolean;
  readonly hasFold: boolean;
}

const aboutTitle = (outline: Outline, title: Title, shape: TitleSeries['shape']): AboutTitle => {
  const { line, end, text, lead } = title;
  const counted = countedIn(text);
  const words = counted?.rest === '' ? firstBelow(outline, title) : text;
  const isOptions = startsOptions(outline, line + 1, end);
  return {
    isQuestion: isQuestion(words),
    asks: asks(words),
    isCounted: (lead.trim() === '' ? counted : countedIn(lead + text)) !== undefined,
    isCountedByQ: counted?.series === 'q',
    isLabelled: marked(text),
    hasLabel: !isOptions && isMarked(outline, title),
    isAnswered: title.rest !== '' || (!isOptions && contentEnd(outline, line + 1, end) > line + 1),
    hasHeading: answerHeading(outline, title) !== undefined,
    isCodeOnly: shape === 'line in bold type' ? hasCode(outline, title) : isCodeOnly(outline, title),
    hasFold: hasDetails(outline, line + 1, end),
  };
};
/** Whether options `a) … b) …` stand in some lines, rather than an answer. */
export const startsOptions = (outline: Outline, from: number, to: number): boolean => {
  const starts = [];
  for (let at = from; at < to && starts.length < 3; at++)
    if (outline.kindAt(at) === lineKinds.text) starts.push(...lettersAt(outline, at));
  return runAmong(starts, 'first').length > 1;
};

/** Whether an answer says that it is one. */
const isMarked = (outline: Outline, { line, end }: Title): boolean => {
  const { lines } = outline;
  let at = line + 1;
  while (at < end && (lines[at] ?? '').trim() === '') at++;
  return (at < end && isAnswerMark((lines[at] ?? '').trimStart())) || answerLabelAmong(outline, at, end) !== undefined;
};

/** The first words below a title that only counts, or the title itself. */
const firstBelow = ({ lines, kindAt }: Outline, { line, end, text }: Title): Markdown => {
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
