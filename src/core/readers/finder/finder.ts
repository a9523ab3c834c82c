import { type Form, type Found, type FormContext, nothingFound } from '../draft/form';
import type { Outline } from '../outline/outline';
import { type Claimed, claimed } from './claimed';
import { made } from './maker';
import { everyTitlePlan } from './openPlans';
import type { Plan } from './plan';
import { lostCounts } from './lostCounts';
import { withoutRepeated } from './repeated';
import { hasRoom } from './room';
import type { Step } from './step';
import { lastSteps, steps } from './steps';
import { ofLast } from './textSigns';
import { mayHoldQuestions, unansweredIn } from './unanswered';

interface Likely {
  readonly first: readonly Step[];
  readonly last: readonly Step[];
}

/** The steps that may find something in a text. */
const likelyIn = ofLast((text, path): Likely => {
  const [keys, ...first] = steps.filter(({ sniff }, at) => at === 0 || sniff(text, path));
  const last = lastSteps.filter(({ sniff }) => sniff(text, path));
  const isAny = first.length + last.length > 0 || keys?.sniff(text, path) === true || mayHoldQuestions(text);
  return { first: keys !== undefined && isAny ? [keys, ...first] : [], last };
});

/** The plans that are sure enough, each with the questions whose lines no surer plan has taken. */
const plansIn = (
  outline: Outline,
  among: readonly Step[],
  { path, others, isTaken, bar }: FormContext,
): readonly Plan[] => {
  const lines: Claimed = claimed(outline.lines.length, isTaken);
  const found: Plan[] = [];
  let count = others;
  let known = 0;
  for (const { plans } of among) {
    if (count > known && !hasRoom(outline, lines.isTaken)) break;
    known = count;
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

/**
 * All the plans for a file that are worth showing to a person, who chooses: those by the lower bar, the surest of them
 * first.
 */
export const plansOf = (outline: Outline, path: string): readonly Plan[] =>
  [
    ...[...steps, ...lastSteps].flatMap(({ plans }) =>
      plans(outline, { path, bar: 'announced', isTaken: () => false, others: 0 }),
    ),
    ...everyTitlePlan(outline, path),
  ]
    .filter(({ questions }) => questions.length > 0)
    .sort((one, other) => other.weight - one.weight);

const foundBy = (outline: Outline, which: keyof Likely, surroundings: FormContext): Found => {
  const all = { first: steps, last: lastSteps };
  const among = (surroundings.bar === 'found' ? likelyIn(outline.text, surroundings.path) : all)[which];
  const plans = among.length === 0 ? [] : plansIn(outline, among, surroundings);
  if (plans.length === 0) return nothingFound;
  const drafts = plans
    .flatMap(({ questions }) => questions.map(made))
    .sort((one, other) => one.range.start - other.range.start);
  return { drafts, problems: [...plans.flatMap(({ problems }) => problems), ...lostCounts(outline, drafts)] };
};

/**
 * Questions in Markdown, however they are written: with options, with folded answers, with a key, with labels, or as
 * titles of their answers.
 */
export const finder: Form = {
  name: 'questions',
  whenAnnounced: true,
  sniff: (text, path) => likelyIn(text, path).first.length > 0,
  read: (outline, surroundings) => foundBy(outline, 'first', surroundings),
  readRest: (outline, surroundings) => {
    const found = foundBy(outline, 'last', surroundings);
    const unanswered = mayHoldQuestions(outline.text)
      ? unansweredIn(outline, surroundings.path, surroundings.others + found.drafts.length)
      : [];
    return { drafts: found.drafts, problems: [...found.problems, ...unanswered] };
  },
};
