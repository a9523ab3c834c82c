import { selfCheckOf } from '../../../kinds/selfCheck';
import { firstFrom, lineKinds, type Outline, type OutlineHeading } from '../../outline';
import { isAnswersHeading } from '../../practice/revealLabel';
import { asks, countedIn, isQuestion, questionIn } from '../asking';
import { contentEnd, contentOf, isEmpty } from '../content';
import { type Found, nothingFound } from '../form';
import { hasDetails } from '../taskList/lettered';
import { pageEvidence } from '../pageEvidence';
import { unansweredList } from '../unansweredList';

export interface Series {
  readonly found: Found;
  /** The levels of the headings that are questions. */
  readonly levels: ReadonlySet<number>;
}

/** The questions of a file whose headings count and ask: `### 1. What is …?`, `## Q2: …`. */
export const headingSeries = (outline: Outline, isTaken: (line: number) => boolean): Series => {
  const counted = outline.headings.filter((heading) => !isTaken(heading.line) && ordinalOf(heading) > 0 && !isEntry(outline, heading));
  const series = [...byLevel(counted)].filter(([, headings]) => doAsk(headings.map(({ text }) => text)) || areTasks(outline, headings));
  const levels = new Set(series.map(([level]) => level));
  const answered = series.filter(([, headings]) => headings.filter((heading) => hasDetails(outline, partOf(heading))).length < headings.length / 2);
  if (answered.length === 0) return { found: nothingFound, levels };
  const questions = answered.flatMap(([, headings]) => withUncounted(outline, withSlipped(headings, counted))).sort((one, other) => one.line - other.line);
  return { found: foundIn(outline, innermost(questions)), levels };
};

const ordinalOf = ({ text }: OutlineHeading): number => countedIn(text)?.ordinal ?? 0;

const byLevel = (headings: readonly OutlineHeading[]): ReadonlyMap<number, readonly OutlineHeading[]> => {
  const levels = new Map<number, OutlineHeading[]>();
  for (const heading of headings) {
    const same = levels.get(heading.level);
    if (same === undefined) levels.set(heading.level, [heading]);
    else same.push(heading);
  }
  return levels;
};

const partOf = ({ line, end }: OutlineHeading) => ({ start: line + 1, end });

/** Whether a heading is an entry of a table of contents: a link down the page with nothing below it. */
const isEntry = (outline: Outline, { line, next, text }: OutlineHeading): boolean => /^[^[]{0,20}\[.*\]\(#[^()]*\)\W*$/u.test(text) && isEmpty(outline, line + 1, next);

/** Whether enough titles of a series ask for it to be one of questions and not of chapters. */
const doAsk = (titles: readonly string[]): boolean => {
  const marked = titles.filter(isQuestion).length;
  const asking = titles.filter(asks).length;
  if (titles.length < 2) return false;
  if (titles.length < 5) return marked >= titles.length / 2 && asking > titles.length / 2;
  return asking >= titles.length / 2 && (marked >= titles.length / 5 || asking >= titles.length * 0.8);
};

/** Whether a collection of exercises is meant, most of them answered by nothing but code. */
const areTasks = (outline: Outline, headings: readonly OutlineHeading[]): boolean =>
  headings.length >= 5 && pageEvidence(outline).isCollection && headings.filter((heading) => isCodeOnly(outline, heading)).length >= headings.length * 0.8;

const isCodeOnly = ({ kindAt }: Outline, { line, next }: OutlineHeading): boolean => {
  let code = false;
  for (let at = line + 1; at < next; at++) {
    if (kindAt(at) === lineKinds.text) return false;
    code ||= kindAt(at) === lineKinds.code;
  }
  return code;
};

/** A series with the questions whose level is not its own: those that alone stand where their numbers are missing. */
const withSlipped = (series: readonly OutlineHeading[], counted: readonly OutlineHeading[]): readonly OutlineHeading[] =>
  series.flatMap((heading, at) => {
    const after = series[at + 1];
    const missing = after === undefined ? 0 : ordinalOf(after) - ordinalOf(heading) - 1;
    if (after === undefined || missing < 1 || missing > mostMissing) return [heading];
    const first = firstFrom(counted, heading.line + 1);
    const between = counted.slice(first, first + missing);
    if (counted[first + missing] !== after || between.some((each, nth) => ordinalOf(each) !== ordinalOf(heading) + 1 + nth)) return [heading];
    return [heading, ...between].map((each, nth) => ({ ...each, end: Math.min(each.end, between[nth]?.line ?? after.line) }));
  });

const mostMissing = 3;

/** A series with the questions of its level whose number was forgotten. */
const withUncounted = ({ headings }: Outline, counted: readonly OutlineHeading[]): readonly OutlineHeading[] => {
  const [first] = counted;
  const last = counted.at(-1);
  if (first === undefined || last === undefined || counted.length < 5) return counted;
  const among = headings.filter(({ line, level, text }) => level === first.level && line > first.line && line < last.line && countedIn(text) === undefined && isQuestion(text));
  return among.length > counted.length / 5 ? counted : [...counted, ...among];
};

/** Without the headings that have questions below them. */
const innermost = (questions: readonly OutlineHeading[]): readonly OutlineHeading[] =>
  questions.filter(({ end }, at) => (questions[at + 1]?.line ?? Infinity) >= end);

/** The line of a smaller heading `Answer`, up to which all belongs to the question. */
const answerUnder = ({ headings }: Outline, { line, end }: OutlineHeading): number | undefined => {
  for (let at = firstFrom(headings, line + 1); (headings[at]?.line ?? end) < end; at++) if (isAnswersHeading(headings[at]?.text ?? '')) return headings[at]?.line;
  return undefined;
};

const foundIn = (outline: Outline, questions: readonly OutlineHeading[]): Found => {
  const asked = new Set(questions.map(({ line }) => line));
  const headingsOver = ({ parent }: OutlineHeading): readonly string[] => {
    if (parent === undefined) return [];
    return asked.has(parent.line) ? headingsOver(parent) : outline.headingsAbove(parent.line + 1);
  };
  const drafts = questions.map((question) => {
    const { line, end, text } = question;
    const last = contentEnd(outline, line + 1, end);
    const answer = answerUnder(outline, question);
    const more = answer === undefined ? '' : contentOf(outline, line + 1, answer);
    const prompt = more === '' ? questionIn(text) : `${questionIn(text)}\n\n${more}`;
    return selfCheckOf(prompt, contentOf(outline, (answer ?? line) + 1, last), { range: { start: line, end: last }, headings: headingsOver(question) });
  });
  if (drafts.every(({ problems }) => problems.length > 0)) return { drafts: [], problems: drafts.length < 5 ? [] : [unansweredList(questions[0]?.line ?? 0, drafts.length)] };
  return { drafts, problems: [] };
};
