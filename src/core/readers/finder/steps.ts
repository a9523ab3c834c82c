import { keyPlans } from './answerKeys';
import { choicePlans } from './choicePlan';
import { countedPlans } from './countedPlans';
import { foldedChoicePlan, foldPlan, headingFoldPlan } from './folded';
import { mayHoldFolds } from './hasDetails';
import { labelsHeld } from './labels';
import { manyTitlePlans } from './manyTitlePlans';
import { titlePlans } from './openPlans';
import { pairPlans } from './pairPlan';
import { gapPlans } from './quizBlocks';
import type { Step } from './step';
import { mayCountHeadings, mayHoldFoldedTitles, mayHoldKey, mayHoldOptions, mayHoldTitles } from './textSigns';

/**
 * The ways in which questions are found, the surest first: what one has found is no longer looked at by those after it.
 * Keys are looked for wherever anything else is.
 */
export const steps: readonly Step[] = [
  { sniff: mayHoldKey, plans: (outline, { path, bar }) => keyPlans(outline, path, bar) },
  { sniff: mayHoldFolds, plans: foldedChoicePlan },
  { sniff: mayHoldOptions, plans: (outline, { path, bar }) => choicePlans(outline, path, bar) },
  { sniff: (text) => text.includes('quiz>'), plans: gapPlans },
  {
    sniff: (text) => labelsHeld(text).question,
    plans: (outline, { isTaken, bar }) => pairPlans(outline, isTaken, bar),
  },
  { sniff: mayHoldFoldedTitles, plans: manyTitlePlans },
  { sniff: mayHoldFolds, plans: headingFoldPlan },
  {
    sniff: mayCountHeadings,
    plans: (outline, { path, isTaken, bar }) => countedPlans(outline, path, isTaken, bar),
  },
  { sniff: mayHoldFolds, plans: (outline, { bar }) => foldPlan(outline, bar) },
];

/** What is looked for in what all other forms have left. */
export const lastSteps: readonly Step[] = [
  {
    sniff: mayHoldTitles,
    plans: (outline, context) =>
      context.others > 0 ? manyTitlePlans(outline, context) : titlePlans(outline, context.path, context.bar),
  },
];
