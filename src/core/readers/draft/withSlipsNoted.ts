import type { Problem, ProblemCode } from '../../exercise/problem';

/** What only looks like a slip: told of any file, but as a warning only of one that is named a practice page. */
const slips: ReadonlySet<ProblemCode> = new Set(['fold-tags', 'skipped-letter', 'unread-line']);

const isPractice = /\.practice\.\w+$/iu;

/** The problems of a file, of which slips are notes where the file is not named `*.practice.*`. */
export const withSlipsNoted = (path: string, problems: readonly Problem[]): readonly Problem[] =>
  isPractice.test(path) || !problems.some(({ code }) => slips.has(code))
    ? problems
    : problems.map((problem) => (slips.has(problem.code) ? { ...problem, severity: 'info' } : problem));
