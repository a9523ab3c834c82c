export const severities = ['error', 'warning', 'info'] as const;
export type Severity = (typeof severities)[number];

/** Every code that a reader can report, with what it tells the author. */
export const problemCodes = {
  'empty-page': 'A practice page has nothing to practise.',
  'front-matter': 'The front matter is not valid YAML, or a field has the wrong form.',
  'no-answer': 'A question has no answer.',
  'unanswered-list': 'Questions stand in a list without any answers.',
  'no-question': 'An answer has no question before it.',
  'no-deletion': 'A cloze has no part to fill in.',
  'unknown-card': 'A note was scheduled by another tool, and no card was found there.',
  'unread-line': 'A line looks like a part of an exercise, but its mark is not understood.',
  'unclosed-details': 'A <details> is never closed.',
  'fold-tags': 'A tag of a fold is misspelt, or stands without the others.',
  'unclosed-flashcard': 'A <Flashcard> is never closed.',
  'unclosed-fence': 'A code fence is never closed.',
  'unknown-letter': 'The key names a statement or partner that does not stand in the exercise.',
  'repeated-letter': 'A letter counts two parts of an exercise, or its key names it twice.',
  'skipped-letter': 'The letters that count options, statements or steps skip one.',
  'missing-key': 'A statement or item of the left column has no line in the key.',
  'unknown-label': 'A label in the key is used only once and looks like a mistake.',
  'no-partner': 'A pair in the key has no partner.',
  'columns-unclear': 'The columns of a matching could not be told apart; the key was used instead.',
  'unclosed-brace': 'The answers of a GIFT question are never closed.',
  'unclear-answer': 'An answer does not have the form that its question needs.',
  'toml-syntax': 'A quiz is not valid TOML.',
  'unknown-type': 'A question or a note is of a type that cannot be asked.',
  'table-row': 'A row of a table has more cells than the table has columns.',
  'broken-xml': 'An element of a quiz in XML is never closed.',
  'broken-json': 'A deck or a quiz in JSON is not valid JSON.',
  'unknown-note-type': 'A note is of a type that the file does not hold.',
  'broken-package': 'A package of cards is damaged, or its collection is.',
  'package-too-large': 'A package of cards unpacks to more than is read.',
  'no-collection': 'A package of cards holds no collection.',
  'unknown-collection': 'The collection of a package has a form that is not known.',
  'newer-package': 'A package holds only a notice that a newer version of Anki is needed.',
  'unknown-way': 'A file cannot be read as a person has said.',
  'reader-failed': 'A reader failed, or one of another extension gave what is not understood.',
  'reader-problem': 'A reader of another extension tells of a problem.',
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

/**
 * The problems in the order of their lines; of each code only the first hundred, the last of which says how
 * many more there are.
 */
export const problemsInOrder = (problems: readonly Problem[]): readonly Problem[] => {
  if (problems.length < 2) return problems;
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
