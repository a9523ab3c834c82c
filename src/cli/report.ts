import { exercisesOf } from '../core/exercise/practiceSet';
import { itemsOf } from '../core/exercise/kinds';
import type { Exercise } from '../core/exercise/kinds';
import { exchangeOf } from '../core/exercise/kinds/exchanges';
import { plainText } from '../core/text/plainText';
import { printable } from '../core/base/printable';
import type { Problem } from '../core/exercise/problem';
import type { FileReading } from '../core/readers';
import { type Explanation, explainJson } from './explanation';
import { counted, tally } from '../core/language/tally';

/** What was understood of a file that holds anything. */
export interface Report {
  readonly path: string;
  readonly reading: FileReading;
  /** Only where it was asked for. */
  readonly explained?: Explanation;
}

/** Problems as compilers print them: lines and columns count from 1. */
export const problemLines = ({ path, reading }: Report): readonly string[] =>
  reading.problems.map(
    ({ line, column = 0, severity, code, message }) =>
      `${path}:${line + 1}:${column + 1} ${severity} ${code} ${message}`,
  );

const githubCommands = { error: 'error', warning: 'warning', info: 'notice' } as const;

/** Problems as GitHub's workflow commands, which mark the lines of a pull request. */
export const githubLines = ({ path, reading }: Report): readonly string[] =>
  reading.problems.map(
    ({ line, column = 0, severity, code, message }) =>
      `::${githubCommands[severity]} file=${escapedProperty(path)},line=${line + 1},col=${column + 1},title=${code}::${escapedData(message)}`,
  );

/** Line breaks have a code of their own there; what else would steer a log does not. */
const escapedData = (text: string): string =>
  text
    .split(/(\r|\n)/u)
    .map((part) => (part === '\r' || part === '\n' ? part : printable(part)))
    .join('')
    .replace(/%/gu, '%25')
    .replace(/\r/gu, '%0D')
    .replace(/\n/gu, '%0A');

const escapedProperty = (text: string): string => escapedData(text).replace(/:/gu, '%3A').replace(/,/gu, '%2C');

const severityOrder = ['error', 'warning', 'info'] as const;

/** The line that closes a check. */
export const countLine = (reports: readonly Report[]): string => {
  const problems = reports.flatMap(({ reading }) => reading.problems);
  const sets = reports.flatMap(({ reading }) => reading.sets);
  const exercises = sets.reduce((sum, set) => sum + exercisesOf(set).length, 0);
  const counts = severityOrder.map((severity) =>
    counted(
      problems.filter((problem) => problem.severity === severity).length,
      severity === 'info' ? 'note' : severity,
    ),
  );
  return `${counted(sets.length, 'practice set')}: ${tally(exercises, problems.length)} (${counts.join(', ')})`;
};

/** Tells how many exercises are no cards, for they have no answer. */
export const leftOut = (reports: readonly Report[]): readonly string[] => {
  const exercises = reports.flatMap(({ reading }) => reading.sets.flatMap(exercisesOf));
  const count = exercises.filter((exercise) => itemsOf(exercise).length === 0).length;
  return count === 0 ? [] : [`${counted(count, 'exercise')} without an answer left out`];
};

/** The sets for people: each with its exercises, their kinds and lines. */
export const listLines = ({ path, reading }: Report): readonly string[] =>
  reading.sets.flatMap((set) => [
    `${path}  ${set.title}`,
    ...exercisesOf(set).map((exercise) => {
      const items = itemsOf(exercise).length;
      return `  ${exercise.range.start + 1}  ${exercise.kind}  ${shortened(plainText(exercise.prompt))}${items === 1 ? '' : `  (${items === 0 ? 'no answer' : `${items} items`})`}`;
    }),
  ]);

const shortened = (text: string): string => (text.length > 100 ? `${text.slice(0, 99)}…` : text);

/** The same for programs: lines count from 0; with the right answers where these are asked for. */
export const listJson = (reports: readonly Report[], withAnswers: boolean): string =>
  JSON.stringify({ sets: reports.flatMap((report) => setsOf(report, withAnswers)) }, undefined, 2);

const setsOf = ({ path, reading, explained }: Report, withAnswers: boolean) => {
  const reader = reading.readers.length === 1 ? reading.readers[0] : reading.readers;
  const problems = reading.problems.map(problemEntry);
  const [first, ...others] = reading.sets.map((set) => ({
    path,
    reader,
    title: set.title,
    exercises: exercisesOf(set).map((exercise) => exerciseEntry(exercise, withAnswers)),
  }));
  return [
    {
      path,
      reader,
      title: '',
      exercises: [],
      ...first,
      problems,
      ...(explained && { explained: explainJson(explained) }),
    },
    ...others.map((set) => ({ ...set, problems: [] })),
  ];
};

const exerciseEntry = (exercise: Exercise, withAnswers: boolean) => {
  const items = itemsOf(exercise).length;
  return {
    id: exercise.id,
    kind: exercise.kind,
    line: exercise.range.start,
    prompt: exercise.prompt,
    items,
    answered: items > 0,
    ...(withAnswers && { answer: exchangeOf(exercise).right(exercise) }),
  };
};

const problemEntry = ({ line, severity, code, message }: Problem) => ({ line, severity, code, message });
