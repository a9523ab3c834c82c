import { plainText } from '../text/plainText';
import type { SourceRange } from '../exercise/sourceRange';
import type { Problem } from '../exercise/problem';
import type { ExerciseDraft } from './draft/exerciseDraft';
import { type Form, whereOthersAre } from './draft/form';
import { type Outline, outlineOf } from './outline/outline';
import { nameOf, type Reading, type SourceFile } from './draft/reader';
import { setOf } from './draft/setOf';

export interface FormsReading<Name extends string> extends Reading {
  /** The forms that found something. */
  readonly forms: readonly Name[];
}

const nothing = { sets: [], problems: [], forms: [] };

/** Files that tell how to work on a project; a question in them is an example, or help. */
const isForProject = /(?:^|\/)\.(?:github|gitlab)\/|(?:^|\/)(?:contributing|changelog|code[_-]of[_-]conduct|pull_request_template)(?:[._-](?:[a-z]{2}(?:-[a-z]{2})?|v?\d[\d.]*))?\.\w+$/iu;

/** Reads a Markdown file by a table of forms; each exercise belongs to the first form that found it. */
export const readMarkdown = <Name extends string>(file: SourceFile, forms: Readonly<Record<Name, Form>>): FormsReading<Name> => {
  if (isForProject.test(file.path)) return nothing;
  const likely = (Object.keys(forms) as Name[]).filter((name) => forms[name].sniff(file.text, file.path));
  if (likely.every((name) => forms[name].sniff === whereOthersAre)) return nothing;
  const outline = outlineOf(file.text);
  const claimed = new Array<boolean>(outline.lines.length + 1).fill(false);
  const isTaken = (line: number): boolean => claimed[line] === true;
  const drafts: ExerciseDraft[] = [];
  const problems: Problem[] = [];
  const used: Name[] = [];
  for (const name of likely) {
    const found = forms[name].read(outline, { path: file.path, others: drafts.length, isTaken });
    const own = drafts.length === 0 ? found.drafts : found.drafts.filter(({ range }) => isFree(claimed, range));
    for (const problem of found.problems) if (claimed[problem.line] === false) problems.push(problem);
    if (own.length === 0) continue;
    used.push(name);
    for (const draft of own) drafts.push(draft);
    for (const { range } of own) for (let at = range.start; at < endOf(range); at++) claimed[at] = true;
  }
  if (drafts.length === 0 && problems.length === 0) return nothing;
  if (!inOrder(drafts)) drafts.sort((one, other) => one.range.start - other.range.start);
  const reading = setOf(drafts, titleOf(outline, file), outline.fields, [...outline.problems, ...problems]);
  return { sets: reading.sets, problems: reading.problems, forms: used };
};

/** Whether drafts need no sorting, as those of one form mostly do not. */
const inOrder = (drafts: readonly ExerciseDraft[]): boolean => drafts.every(({ range }, at) => at === 0 || (drafts[at - 1]?.range.start ?? 0) <= range.start);

/** The line after the last; what ends where it starts still stands in its line. */
const endOf = ({ start, end }: SourceRange): number => Math.max(end, start + 1);

const isFree = (claimed: readonly boolean[], range: SourceRange): boolean => {
  for (let at = range.start; at < endOf(range); at++) if (claimed[at] === true) return false;
  return true;
};

const titleOf = ({ headings }: Outline, file: SourceFile): string => {
  const top = headings.find(({ level }) => level === 1);
  return (top && plainText(top.text)) ?? nameOf(file);
};
