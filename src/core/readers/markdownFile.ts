import type { Problem } from '../exercise/problem';
import type { ExerciseDraft } from './draft/exerciseDraft';
import { claimed } from './finder/claimed';
import type { Bar } from './draft/bar';
import type { Form, Found, FormContext } from './draft/form';
import { fileTitle } from './outline/fileTitle';
import { outlineOf } from './outline/outline';
import { withQuizdownOpen } from './outline/quizdownFences';
import { nameOf, type Reading, type SourceFile } from './draft/reader';
import { setOf } from './draft/setOf';

export interface FormsReading<Name extends string> extends Reading {
  /** The forms that found something. */
  readonly forms: readonly Name[];
}

const nothing = { sets: [], problems: [], forms: [] };

/** Files that tell how to work on a project; a question in them is an example, or help. */
const isForProject =
  /(?:^|\/)\.(?:github|gitlab)\/|(?:^|\/)(?:contributing|changelog|code[_-]of[_-]conduct|pull_request_template)(?:[._-](?:[a-z]{2}(?:-[a-z]{2})?|v?\d[\d.]*))?\.\w+$/iu;

/** Reads a Markdown file by a table of forms; each exercise belongs to the first form that found it. */
export const readMarkdown = <Name extends string>(
  file: SourceFile,
  forms: Readonly<Record<Name, Form>>,
  bar: Bar = 'found',
): FormsReading<Name> => {
  if (isForProject.test(file.path)) return nothing;
  const text = withQuizdownOpen(file.text);
  const likely = (Object.keys(forms) as Name[]).filter(
    (name) => (bar === 'announced' && forms[name].whenAnnounced === true) || forms[name].sniff(text, file.path),
  );
  if (likely.length === 0) return nothing;
  const outline = outlineOf(text);
  const lines = claimed(outline.lines.length);
  const drafts: ExerciseDraft[] = [];
  const problems: Problem[] = [];
  const told = new Set<string>();
  const used = new Set<Name>();
  const take = (name: Name, found: Found): void => {
    const own = drafts.length === 0 ? found.drafts : found.drafts.filter(({ range }) => lines.isFree(range));
    for (const problem of found.problems) {
      const place = `${problem.line} ${problem.code}`;
      if (!lines.isTaken(problem.line) && !told.has(place)) problems.push(problem);
      told.add(place);
    }
    if (own.length > 0) used.add(name);
    for (const draft of own) drafts.push(draft);
    for (const { range } of own) lines.take(range);
  };
  const context = (): FormContext => ({ path: file.path, others: drafts.length, isTaken: lines.isTaken, bar });
  for (const name of likely) take(name, forms[name].read(outline, context()));
  for (const name of likely) {
    const found = forms[name].readRest?.(outline, context());
    if (found !== undefined) take(name, found);
  }
  if (drafts.length === 0 && problems.length === 0) return nothing;
  if (!inOrder(drafts)) drafts.sort((one, other) => one.range.start - other.range.start);
  const title =
    fileTitle(
      outline,
      drafts.map(({ range }) => range.start),
    ) ?? nameOf(file);
  const reading = setOf(drafts, title, outline.fields, [...outline.problems, ...problems]);
  return { sets: reading.sets, problems: reading.problems, forms: [...used] };
};

/** Whether drafts need no sorting, as those of one form mostly do not. */
const inOrder = (drafts: readonly ExerciseDraft[]): boolean =>
  drafts.every(({ range }, at) => at === 0 || (drafts[at - 1]?.range.start ?? 0) <= range.start);
