import { object, optional, picklist, string, unknown } from 'valibot';
import { list, place } from '../../exercise/kinds/plain';
import { type Problem, problemsInOrder, severities } from '../../exercise/problem';
import type { ExerciseDraft } from '../draft/exerciseDraft';
import { type Reading, type SourceFile, nameOf } from '../draft/reader';
import { setOf } from '../draft/setOf';
import { contributedDraft } from './contributedDraft';
import { type Misfit, fitted } from './shape';

/**
 * What the reader of another extension gave for a file, which may be anything: what fits is taken, what does
 * not becomes a problem.
 */
export const contributedReading = (value: unknown, reader: string, file: SourceFile): Reading => {
  if (value === undefined || value === null) return { sets: [], problems: [] };
  const result = fitted(resultForm, value);
  if ('misfit' in result) return { sets: [], problems: [misunderstood(reader, '', result.misfit)] };
  const lines = lineCount(file.text);
  const readings = result.value.sets.map((set, at) => setReading(set, `sets[${at}]`, { reader, file, lines }));
  const told = result.value.problems.map((problem, at) => toldProblem(problem, `problems[${at}]`, reader, lines));
  return {
    sets: readings.flatMap(({ sets }) => sets),
    problems: problemsInOrder([...readings.flatMap(({ problems }) => problems), ...told]),
  };
};

/** What went wrong with a reader as a whole. */
export const readerFailed = (reader: string, what: string): Problem => ({
  line: 0,
  severity: 'error',
  code: 'reader-failed',
  message: `The reader “${reader}” ${what}`,
});

interface Context {
  readonly reader: string;
  readonly file: SourceFile;
  readonly lines: number;
}

const resultForm = object({ sets: list(unknown()), problems: optional(list(unknown()), []) });
const setForm = object({
  title: optional(string(), ''),
  description: optional(string(), ''),
  tags: optional(list(string()), []),
  exercises: list(unknown()),
});
const problemForm = object({ line: place(), message: string(), severity: optional(picklist(severities), 'warning') });

const setReading = (value: unknown, at: string, { reader, file, lines }: Context): Reading => {
  const set = fitted(setForm, value);
  if ('misfit' in set) return { sets: [], problems: [misunderstood(reader, at, set.misfit)] };
  const { title, exercises, ...fields } = set.value;
  const problems: Problem[] = [];
  const drafts: ExerciseDraft[] = [];
  exercises.forEach((exercise, nth) => {
    const draft = contributedDraft(exercise, lines);
    if ('value' in draft) drafts.push(draft.value);
    else problems.push(misunderstood(reader, `${at}.exercises[${nth}]`, draft.misfit, lineOf(exercise, lines)));
  });
  return setOf(drafts, title === '' ? nameOf(file) : title, fields, problems);
};

const toldProblem = (value: unknown, at: string, reader: string, lines: number): Problem => {
  const told = fitted(problemForm, value);
  if ('misfit' in told) return misunderstood(reader, at, told.misfit, lineOf(value, lines));
  const { line, severity, message } = told.value;
  return { line: Math.min(line, lines - 1), severity, code: 'reader-problem', message: `${reader}: ${message}` };
};

const misunderstood = (reader: string, at: string, misfit: Misfit, line = 0): Problem => {
  const where = [at, misfit.at].filter((part) => part !== '').join('.');
  return {
    ...readerFailed(reader, `gave what is not understood${where === '' ? '' : ` at ${where}`}. ${misfit.expected}.`),
    line,
  };
};

/** Where something stands that does not fit as a whole. */
const lineOf = (value: unknown, lines: number): number => {
  const location = fitted(object({ line: place() }), value);
  return 'value' in location ? Math.min(location.value.line, lines - 1) : 0;
};

const lineCount = (text: string): number => text.split('\n').length;
