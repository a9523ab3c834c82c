import { thresholds } from './thresholds';
import type { Plan } from './plan';

const fewest = 4;

/**
 * A plan whose open questions mostly have the same words gives none, and a problem: such titles are labels of something
 * else.
 */
export const withoutRepeated = (plan: Plan): Plan => {
  if (plan.answers === 'fold' || plan.answers === 'key') return plan;
  const open = plan.questions.filter(({ choice, gaps }) => choice === undefined && gaps === undefined);
  const [first] = open;
  if (open.length < fewest || first === undefined) return plan;
  const different = new Set(open.map(({ prompt }) => prompt)).size;
  if (open.length - different <= open.length * thresholds.mostRepeated) return plan;
  const message = `${open.length} questions stand here in ${different} wordings, so none is asked; words that tell each from the others were expected.`;
  const kept = new Set(open);
  return {
    ...plan,
    questions: plan.questions.filter((question) => !kept.has(question)),
    problems: [
      ...plan.problems,
      { line: first.location.range.start, severity: 'warning', code: 'no-question', message },
    ],
  };
};
