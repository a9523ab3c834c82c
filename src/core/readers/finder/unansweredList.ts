import type { Problem } from '../../exercise/problem';

/** Tells of questions that stand in a row without answers, once for all of them. */
export const unansweredList = (line: number, count: number): Problem => ({
  line,
  severity: 'info',
  code: 'unanswered-list',
  message: `${count} questions stand here, from line ${line + 1}, without answers, so none is asked; an answer below each was expected.`,
});
