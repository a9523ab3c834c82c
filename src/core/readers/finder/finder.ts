import { keyHeadings } from '../words/keyHeadings';
import { anyOf } from '../words/language';
import { matchesAt } from '../../base/matchesAt';
import { foldsOf } from '../outline/folds';
import { type Form, type Found, nothingFound, type FormContext } from '../draft/form';
import { lineKinds, type Outline } from '../outline/outline';
import { keyPlans } from './answerKeys';
import { choicePlans } from './choicePlan';
import { type Claimed, claimed } from './claimed';
import { countedIn } from './counted';
import { foldedChoicePlan, foldPlan, headingFoldPlan } from './folded';
import { labelsHeld } from './labels';
import { mayHoldFolds } from './hasDetails';
import { thresholds } from './thresholds';
import type { Bar } from '../draft/bar';
import { made } from './maker';
import { countedPlans } from './countedPlans';
import { everyTitlePlan, titlePlans } from './openPlans';
import { pairPlans } from './pairPlan';
import type { Plan } from './plan';
import { gapPlans } from './quizBlocks';
import { labelledAnswersIn } from './labelledAnswers';
import type { TitleSeries } from './titleSeries';
import type { Title } from './title';
import { withoutRepeated } from './repeated';
import { mayHoldQuestions, unansweredIn } from './unanswered';

/** What a step of the finder may know of a file besides its lines. */
interface Context {
  readonly path: string;
  readonly bar: Bar;
  readonly isTaken: (line: number) => boolean;
  /** How many exercises were found before. */
  readonly others: number;
}

interface Step {
  /** Whether a text may hold what the step looks for; cheap, and wrong only on the generous side. */
  readonly sniff: (text: string, path: string) => boolean;
  readonly plans: (outline: Outline, context: Context) => readonly Plan[];
}

/** The same function, which remembers what it said of the last text: a file is sniffed again when its forms are read. */
const ofLast = (read: (text: string) => boolean): ((text: string) => boolean) => {
  let last: { readonly text: string; readonly value: boolean } | undefined;
  return (text) => (last?.text === text ? last : (last = { text, value: read(text) })).value;
};

const has = (text: string, marks: readonly string[]): boolean => marks.some((mark) => text.includes(mark));

const boxes = ['[ ]', '[x]', '[X]', '[(X)]', '[(x)]'];
/**
 * What stands behind the letter of a second option, at the start of its line or with a third after it, or before a number that is given as
 * the answer, for options by numbers have no other sign; looks back from there.
 */
const optionSign =
  /[.:)：、．](?:(?<=[bBбБВвΒβＢ]\\?.)(?:(?<=^[ \t]*(?:[-*+][ \t]+)?(?:\*\*)?\(?[bBбБВвΒβＢ](?:[.:：、．]|\\?\)))|(?<=[( ]b[.)])(?= [^\n]{1,120}?[( ]c[.)] ))|(?<=ns(?:wer)?s?[^\w\n]{0,4}.)[^\w\n]{0,5}\d(?!\w))/imuy;
const optionMarks = ['.', ':', ')', '：', '、', '．'];

const mayHoldAnswers = (text: string): boolean => labelsHeld(text).answer;

/** A heading over answers that are kept together. */
const keySign = new RegExp(`#(?<=^ {0,3}#)#*\\s\\P{L}*${anyOf(keyHeadings)}`, 'imuy');
const mayHoldKey = ofLast((text: string): boolean => matchesAt(text, ['#'], keySign));

/** A heading with a number before its marks or early in its words; looks back from the marks to the start of the line. */
const countedHeading =
  /#(?:(?<=^ {0,3}\d{1,9}[.)][ \t]*#)|(?<=^ {0,3}#)(?:#{0,5}[ \t]+|#{1,5}(?=[^\s#]))[^\d\n]{0,40}\d)/muy;

/** What every file of titles that ask has one of. */
const questioning = ['?', '？', '؟', '# Answer', '# Solution', '# Q. ', '**1'];
/** What may be enough without an announcement: headings `Q. …`, and answers that say that they are. */
const signs = ['# Q', 'Ans', 'A:', '**Q'];
const announced = 1500;
const announcing = ['question', 'Question', 'QUESTION', 'quiz', 'Quiz', 'QUIZ', '面试', '面試', '题', 'xercise'];
const mayAnnounce = (text: string): boolean =>
  has(text, announcing) || (has(text, ['view', 'VIEW', '&']) && /interview|q ?& ?a/iu.test(text));
const mayHoldTitles = (text: string, path: string): boolean =>
  has(text, questioning) &&
  (mayAnnounce(path) ||
    mayAnnounce(text.slice(0, announced)) ||
    has(text, signs) ||
    mayHoldAnswers(text) ||
    mayHoldKey(text));

/** The ways in which questions are found, the surest first: what one has found is no longer looked at by those after it. */
const steps: readonly Step[] = [
  { sniff: () => true, plans: (outline, { path, bar }) => keyPlans(outline, path, bar) },
  {
    sniff: (text) =>
      has(text, boxes) || matchesAt(text, optionMarks, optionSign) || mayHoldAnswers(text) || mayHoldKey(text),
    plans: (outline, { path, bar }) => choicePlans(outline, path, bar),
  },
  { sniff: (text) => text.includes('</quiz>'), plans: (outline) => gapPlans(outline) },
  { sniff: mayHoldFolds, plans: (outline) => foldedChoicePlan(outline) },
  {
    sniff: (text) => labelsHeld(text).question,
    plans: (outline, { isTaken, bar }) => pairPlans(outline, isTaken, bar),
  },
  {
    sniff: (text, path) => mayHoldFolds(text) && mayHoldTitles(text, path),
    plans: (outline, context) => manyTitlePlans(outline, context),
  },
  { sniff: mayHoldFolds, plans: (outline) => headingFoldPlan(outline) },
  {
    sniff: (text) => matchesAt(text, ['#'], countedHeading),
    plans: (outline, { path, isTaken, bar }) => countedPlans(outline, path, isTaken, bar),
  },
  { sniff: mayHoldFolds, plans: (outline, { bar }) => foldPlan(outline, bar) },
];

/** What is looked for in what all other forms have left. */
const lastSteps: readonly Step[] = [
  {
    sniff: mayHoldTitles,
    plans: (outline, context) =>
      context.others > 0 ? manyTitlePlans(outline, context) : titlePlans(outline, context.path, context.bar),
  },
];

const many = thresholds.tenTitles;

/** A series that is longer than all that was found before, but for the titles that count as headings or have their answers in folds, which are left to other steps. */
const manyTitlePlans = (outline: Outline, { path, bar, isTaken, others }: Context): readonly Plan[] => {
  if (!hasRoom(outline, isTaken, others)) return [];
  const folded = new Set(labelledAnswersIn(outline).map(({ range }) => range.start));
  const keeps = (series: TitleSeries): TitleSeries | undefined => {
    const titles = series.titles.filter(({ line }) => !isTaken(line) && !folded.has(line));
    const isLong =
      titles.length >= many &&
      titles.length > others &&
      titles.filter((title) => isCountedHeading(outline, title)).length < titles.length / 2;
    return isLong ? { ...series, titles } : undefined;
  };
  return titlePlans(outline, path, bar, keeps)
    .filter(({ answers }) => answers === 'below')
    .map((plan) => ({ ...plan, problems: [] }));
};

/** Whether enough lines stand outside of exercises and folds: a title with its answer takes two at least, and most have no fold. */
const hasRoom = (outline: Outline, isTaken: (line: number) => boolean, others: number): boolean => {
  const { lines, start } = outline;
  const folds = foldsOf(outline);
  let room = 0;
  let line = start;
  const countTo = (end: number): void => {
    for (; line < end; line++) if (lines[line] !== '' && !isTaken(line)) room++;
  };
  for (const { range } of folds) {
    countTo(range.start);
    line = Math.max(line, range.end);
  }
  countTo(lines.length);
  return room >= 2 * Math.max(many, others, 2 * folds.length);
};

const isCountedHeading = ({ kindAt }: Outline, { line, text }: Title): boolean =>
  kindAt(line) === lineKinds.heading && countedIn(text) !== undefined;

/** The plans that are sure enough, each with the questions whose lines no surer plan has taken. */
const plansIn = (
  outline: Outline,
  among: readonly Step[],
  { path, others, isTaken, bar }: FormContext,
): readonly Plan[] => {
  const lines: Claimed = claimed(outline.lines.length, isTaken);
  const found: Plan[] = [];
  let count = others;
  for (const { sniff, plans } of among) {
    if (bar === 'found' && !sniff(outline.text, path)) continue;
    for (const plan of plans(outline, { path, bar, isTaken: lines.isTaken, others: count }).map(withoutRepeated)) {
      const questions = plan.questions.filter(({ location }) => lines.isFree(location.range));
      const problems = plan.problems.filter(({ line }) => !lines.isTaken(line));
      if (questions.length + problems.length === 0) continue;
      for (const { location } of questions) lines.take(location.range);
      count += questions.length;
      found.push({ ...plan, questions, problems });
    }
  }
  return found;
};

/** All the plans for a file that are worth showing to a person, who chooses: those by the lower bar, the surest of them first. */
export const plansOf = (outline: Outline, path: string): readonly Plan[] =>
  [
    ...[...steps, ...lastSteps].flatMap(({ plans }) =>
      plans(outline, { path, bar: 'announced', isTaken: () => false, others: 0 }),
    ),
    ...everyTitlePlan(outline, path),
  ]
    .filter(({ questions }) => questions.length > 0)
    .sort((one, other) => other.weight - one.weight);

const foundBy = (outline: Outline, among: readonly Step[], surroundings: FormContext): Found => {
  const plans = plansIn(outline, among, surroundings);
  if (plans.length === 0) return nothingFound;
  const drafts = plans
    .flatMap(({ questions }) => questions.map(made))
    .sort((one, other) => one.range.start - other.range.start);
  return { drafts, problems: plans.flatMap(({ problems }) => problems) };
};

/** Questions in Markdown, however they are written: with options, with folded answers, with a key, with labels, or as titles of their answers. */
export const finder: Form = {
  name: 'questions',
  whenAnnounced: true,
  sniff: (text, path) =>
    mayHoldKey(text) ||
    steps.slice(1).some(({ sniff }) => sniff(text, path)) ||
    lastSteps.some(({ sniff }) => sniff(text, path)) ||
    mayHoldQuestions(text),
  read: (outline, surroundings) => foundBy(outline, steps, surroundings),
  readRest: (outline, surroundings) => {
    const found = foundBy(outline, lastSteps, surroundings);
    const unanswered = mayHoldQuestions(outline.text)
      ? unansweredIn(outline, surroundings.path, surroundings.others + found.drafts.length)
      : [];
    return { drafts: found.drafts, problems: [...found.problems, ...unanswered] };
  },
};
