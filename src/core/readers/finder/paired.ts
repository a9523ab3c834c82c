import { plainText } from '../../text/plainText';
import { memoize } from '../../base/memoize';
import { thresholds } from './thresholds';
import type { Entry, Part } from './part';

export interface Pair {
  readonly question: Entry;
  readonly answer: Entry | undefined;
}

/** A part whose answers are not those of its questions. */
export interface Misfit {
  readonly line: number;
  readonly entries: readonly Entry[];
  readonly answers: number;
}

export const paired = (
  parts: readonly Part[],
  keyed: readonly Part[],
): { readonly pairs: readonly Pair[]; readonly misfits: readonly Misfit[] } => {
  const joined = (all: readonly Part[]): readonly Entry[] => all.flatMap(({ entries }) => entries);
  const isUnique = (entries: readonly Entry[]): boolean =>
    new Set(entries.map(({ ordinal }) => ordinal)).size === entries.length;
  if (isUnique(joined(parts)) && isUnique(joined(keyed))) return fitted([[joined(parts), joined(keyed)]]);
  const byNames = new Map<string, readonly Entry[]>();
  for (const { names, entries } of parts)
    for (const name of names) if (!byNames.has(named(name))) byNames.set(named(name), entries);
  const byName = keyed.map(({ names, entries }) => [byNames.get(named(names.at(-1) ?? '')) ?? [], entries] as const);
  const found = byName.filter(([questions]) => questions.length > 0);
  if (found.length * 2 > keyed.length && new Set(found.map(([questions]) => questions)).size === found.length)
    return fitted(found);
  return keyed.length === parts.length
    ? fitted(keyed.map(({ entries }, at) => [parts[at]?.entries ?? [], entries]))
    : fitted([[joined(parts), joined(keyed)]]);
};

/**
 * Pairs questions and answers of the same number where these are answers to those: of each there is a question, and of
 * most questions an answer.
 */
const fitted = (
  parts: readonly (readonly [questions: readonly Entry[], answers: readonly Entry[]])[],
): { readonly pairs: readonly Pair[]; readonly misfits: readonly Misfit[] } => {
  const pairs: Pair[] = [];
  const misfits: Misfit[] = [];
  for (const [questions, answers] of parts) {
    const byOrdinal = new Map(answers.map((entry) => [entry.ordinal, entry]));
    const asked = new Set(questions.map(({ ordinal }) => ordinal));
    const fits =
      byOrdinal.size === answers.length &&
      asked.size === questions.length &&
      answers.length > questions.length * thresholds.halfAnswered &&
      answers.every(({ ordinal }) => asked.has(ordinal));
    if (fits) for (const question of questions) pairs.push({ question, answer: byOrdinal.get(question.ordinal) });
    else if (answers.length > 0 && questions.length > 0)
      misfits.push({ line: (answers[0]?.line ?? 1) - 1, entries: questions, answers: answers.length });
  }
  return { pairs: pairs.sort((one, other) => one.question.line - other.question.line), misfits };
};

/** The words of a heading by which a part of a key is known as that of its questions. */
const named = memoize((words: string): string =>
  plainText(words)
    .toLowerCase()
    .replace(/\([^()]*\)/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim(),
);
