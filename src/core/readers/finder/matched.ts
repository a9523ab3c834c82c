import type { Problem } from '../../exercise/problem';
import { contentEnd } from '../outline/content';
import type { Outline } from '../outline/outline';
import { asks } from './asking';
import { hasDetails } from './hasDetails';
import { boxAt } from './boxAt';
import { lastRunIn } from './options';
import type { Asked } from './maker';
import { answersIn } from './answersIn';
import { askedBy } from './askedBy';
import { countedBefore } from './countedBefore';
import type { Key } from './keysIn';
import { type Pair, type Misfit, paired } from './paired';

interface Matched {
  readonly questions: readonly Asked[];
  readonly problems: readonly Problem[];
  /** How many questions have an answer. */
  readonly answers: number;
  /** Whether most questions of the parts that do not fit ask or have options, or have options. */
  readonly misfitsAsk: boolean;
  readonly misfitsHaveOptions: boolean;
}

/** The questions before a key that it fits best: of each manner of counting, the one that has most answers. */
export const matched = (outline: Outline, key: Key, from: number): Matched | undefined => {
  const keyed = answersIn(outline, key);
  if (keyed.reduce((sum, { entries }) => sum + entries.length, 0) < 2) return undefined;
  let best: { readonly pairs: readonly Pair[]; readonly misfits: readonly Misfit[] } | undefined;
  for (const parts of countedBefore(outline, from, key.line)) {
    const found = paired(parts, keyed);
    if (found.pairs.length > (best?.pairs.length ?? 0) || (best === undefined && found.misfits.length > 0))
      best = found;
  }
  if (best === undefined) return undefined;
  const { pairs, misfits } = best;
  const hasOwn = pairs.some(
    ({ question: { line, end } }) => hasDetails(outline, line, end) || hasTicks(outline, line, end),
  );
  if (hasOwn || (pairs.length < 2 && misfits.length === 0)) return undefined;
  const last = pairs.at(-1);
  const questions = pairs.map((pair) =>
    askedBy(outline, pair, pair === last ? key.end : contentEnd(outline, pair.question.line + 1, pair.question.end)),
  );
  return {
    questions,
    problems: misfits.map(misfitProblem),
    answers: pairs.filter(({ answer }) => answer !== undefined).length,
    ...toldOf(outline, misfits),
  };
};

const toldOf = (outline: Outline, misfits: readonly Misfit[]): Pick<Matched, 'misfitsAsk' | 'misfitsHaveOptions'> => {
  const entries = misfits.flatMap(({ entries: own }) => own);
  const withOptions = entries.filter(({ line, end }) => lastRunIn(outline, line + 1, end) !== undefined);
  const asking = entries.filter((entry) => withOptions.includes(entry) || asks(entry.text));
  return {
    misfitsAsk: asking.length * 2 > entries.length,
    misfitsHaveOptions: withOptions.length * 2 > entries.length,
  };
};

const hasTicks = (outline: Outline, line: number, end: number): boolean => {
  for (let at = line; at < end; at++) if (boxAt(outline, at)?.checked === true) return true;
  return false;
};

const misfitProblem = ({ line, entries: { length: questions }, answers }: Misfit): Problem => ({
  line,
  severity: 'warning',
  code: 'missing-key',
  message: `Here stand ${answers} answers to ${questions} questions, so none is taken; an answer to each was expected, counted likewise.`,
});
