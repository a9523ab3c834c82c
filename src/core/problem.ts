export const severities = ['error', 'warning', 'info'] as const;
export type Severity = (typeof severities)[number];

/** Every code that a reader can report, with what it tells the author. */
export const problemCodes = {
  'empty-page': 'A practice page has nothing to practise.',
  'front-matter': 'The front matter is not valid YAML, or a field has the wrong form.',
  'no-answer': 'A question has no answer.',
  'unanswered-list': 'Questions stand in a list without any answers.',
  'no-question': 'An answer has no question before it.',
  'unclosed-details': 'A <details> is never closed.',
  'unclosed-flashcard': 'A <Flashcard> is never closed.',
  'unclosed-fence': 'A code fence is never closed.',
  'unknown-letter': 'The key names a statement or partner that does not stand in the exercise.',
  'repeated-letter': 'The key names a statement or an item of the left column twice.',
  'missing-key': 'A statement or item of the left column has no line in the key.',
  'unknown-label': 'A label in the key is used only once and looks like a mistake.',
  'no-partner': 'A pair in the key has no partner.',
  'columns-unclear': 'The columns of a matching could not be told apart; the key was used instead.',
  'duplicate-exercise': 'The same exercise stands twice; both share one history.',
} as const;
export type ProblemCode = keyof typeof problemCodes;

/** A problem is something in a content file that was not understood. Lines and columns count from 0. */
export interface Problem {
  readonly line: number;
  readonly column?: number;
  readonly endLine?: number;
  readonly severity: Severity;
  readonly code: ProblemCode;
  /** Says what was found and what was expected, for the author. */
  readonly message: string;
}

const mostOfOneCode = 100;

/** The problems in the order of their lines; of each code only the first hundred, the last of which says how many more there are. */
export const problemsInOrder = (problems: readonly Problem[]): readonly Problem[] => {
  const counts = new Map<ProblemCode, number>();
  for (const { code } of problems) counts.set(code, (counts.get(code) ?? 0) + 1);
  const told = new Map<ProblemCode, number>();
  return [...problems]
    .sort((one, other) => one.line - other.line)
    .flatMap((problem) => {
      const nth = (told.get(problem.code) ?? 0) + 1;
      told.set(problem.code, nth);
      const more = (counts.get(problem.code) ?? 0) - mostOfOneCode;
      if (nth < mostOfOneCode || more <= 0) return nth <= mostOfOneCode ? [problem] : [];
      return nth === mostOfOneCode ? [{ ...problem, message: `${problem.message} (And ${more} more like this.)` }] : [];
    });
};
