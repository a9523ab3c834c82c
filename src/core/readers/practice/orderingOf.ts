import { orderingDraft } from '../../exercise/kinds/ordering';
import type { Problem } from '../../exercise/problem';
import type { Block } from '../markdown/blocks';
import type { ExerciseDraft } from '../draft/exerciseDraft';
import { withoutBoundary } from './marks';
import { type OrderKey, orderKey } from './orderKey';
import { asksForOrder } from '../words/orderTask';
import { nthMark } from './inlineRuns';
import { type Counted, skippedIn, withoutRepeats } from './repeats';
import { withoutCount } from '../evidence/questionStart';
import { type MarkedRun, runIn } from './runs';
import type { Entry } from './runEntry';
import { instruction, type TaskLocation } from './task';

/**
 * An ordering: steps that are counted, and a key that puts them in order, where the task asks for one or the key says
 * that it is one.
 */
export const orderingOf = (
  asked: readonly Block[],
  answer: readonly Block[],
  place: TaskLocation,
): ExerciseDraft | undefined => {
  const found = stepsIn(asked);
  if (found === undefined) return undefined;
  const { run: steps, problems: repeats } = found;
  const key = orderKey(answer, steps.entries);
  if (key === undefined) return undefined;
  const prompt = withoutCount(instruction([steps], place));
  if (![place.heading, prompt, key.lead].some(asksForOrder) || !isMeant(key, steps.entries)) return undefined;
  const problems = keyProblems(key, steps.entries);
  const order =
    problems.length === 0 ? key.named.map(({ mark }) => steps.entries.findIndex((step) => step.mark === mark)) : [];
  const draft = orderingDraft(
    { prompt, steps: steps.entries.map(({ text }) => withoutBoundary(text)), order, takeaway: key.rest },
    place,
  );
  return { ...draft, problems: [...repeats, ...problems] };
};

/** Steps by letters, or by the numbers of a list; the number of the question itself is none. */
export const stepsIn = (asked: readonly Block[]): Counted | undefined => {
  const [first, ...below] = asked;
  if (first === undefined) return undefined;
  const letters = counted(runIn(asked, 'letter', 'written'));
  if (letters !== undefined) return letters;
  const numbers = runIn(asked, 'digit', 'numbered');
  if (numbers !== undefined && isInTurn(numbers)) return { run: numbers, problems: [] };
  const inList = below.length > 0 ? counted(runIn(below, 'digit', 'numbered')) : undefined;
  return inList && { ...inList, run: { ...inList.run, before: [first, ...inList.run.before] } };
};

/** Parts whose marks count from the first on, so that each is a step; one of them may be left out or stand twice. */
const counted = (found: MarkedRun | undefined): Counted | undefined => {
  const { run, problems } = withoutRepeats(found);
  return run === undefined || run.tangled || skippedIn(run).length > 1 || problems.length > 1
    ? undefined
    : { run, problems };
};

const isInTurn = ({ entries, style, tangled }: MarkedRun): boolean =>
  !tangled && entries.every(({ mark }, at) => mark === nthMark(style, at));

/** A key that names few of the parts, as one of a question with options does, is none of an order. */
const isMeant = ({ named, isChain }: OrderKey, steps: readonly Entry[]): boolean =>
  isChain || new Set(named.map(({ mark }) => mark)).size >= Math.max(2, steps.length - 1);

const keyProblems = ({ named }: OrderKey, steps: readonly Entry[]): readonly Problem[] => {
  const known = new Set(steps.map(({ mark }) => mark));
  const seen = new Set<string>();
  const inKey = named.flatMap(({ mark, line }): Problem[] => {
    const again = seen.has(mark);
    seen.add(mark);
    if (again)
      return [
        {
          line,
          severity: 'error',
          code: 'repeated-letter',
          message: `The key names the step ${mark} twice, so that the order is not known; it is not asked.`,
        },
      ];
    if (known.has(mark)) return [];
    return [
      {
        line,
        severity: 'error',
        code: 'unknown-letter',
        message: `The key names ${mark}, but there is no step ${mark}; ${[...known].join(', ')} were expected.`,
      },
    ];
  });
  const missing = steps
    .filter(({ mark }) => !seen.has(mark))
    .map(({ mark, line }): Problem => ({
      line,
      severity: 'error',
      code: 'missing-key',
      message: `The key does not name the step ${mark}, so that the order is not known; it is not asked.`,
    }));
  return [...inKey, ...missing];
};
