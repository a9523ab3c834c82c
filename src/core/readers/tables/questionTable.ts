import type { Markdown } from '../../text/markdown';
import { plainText } from '../../text/plainText';
import type { ExerciseDraft } from '../draft/exerciseDraft';
import { lineKinds, type Outline } from '../outline/outline';
import { startsTable, tableAt } from '../markdown/markdownTable';
import { choiceDraft } from '../../exercise/kinds/choice';
import type { SourceLocation } from '../../exercise/kinds/draft';
import { matchesAt } from '../../base/matchesAt';
import { namesIndex } from './columnNames';
import { keyedOptions, keysOf } from './keyedOptions';
import { type OptionColumns, optionColumns } from './optionColumns';
import { type Form, nothingFound } from '../draft/form';
import { lettersAt } from '../finder/lettersAt';
import { questionDraft } from '../finder/openQuestion';
import { namesQuestions, pageEvidence } from '../evidence/pageEvidence';

const columns = ['| Q', '|Q', '| **Q', '|**Q', '| q', '|q'];
const questionColumn = /\|\s?(?:\*\*)?questions?(?:\*\*)?\s{0,200}\|/iuy;

/**
 * A table with a column of questions and one of answers, in a file that is made of questions; one with
 * columns of options in any.
 */
export const questionTable: Form = {
  name: 'question table',
  sniff: (text) => matchesAt(text, columns, questionColumn),
  read: (outline, { path }) => {
    const { isCollection, isManual } = pageEvidence(outline);
    return isManual
      ? nothingFound
      : { drafts: draftsIn(outline, isCollection || namesQuestions.test(path)), problems: [] };
  },
};

const draftsIn = (outline: Outline, isNamed: boolean): readonly ExerciseDraft[] => {
  const { lines, kindAt } = outline;
  const drafts: ExerciseDraft[] = [];
  for (let at = outline.start; at < lines.length; at++) {
    if (kindAt(at) !== lineKinds.text || !startsTable(lines[at] ?? '', lines[at + 1])) continue;
    const start = at;
    while (kindAt(at) === lineKinds.text && lines[at]?.includes('|') === true) at++;
    for (const draft of rowsOf(outline, start, at, isNamed)) drafts.push(draft);
  }
  return drafts;
};

const rowsOf = (outline: Outline, start: number, end: number, isNamed: boolean): readonly ExerciseDraft[] => {
  const table = tableAt(outline.lines.slice(start, end).map((text, at) => ({ kind: 'text', line: start + at, text })));
  const [head = [], ...rows] = table.rows;
  const names = head.map(plainText);
  const location = (at: number): SourceLocation => {
    const line = table.lines[at + 1] ?? start;
    return { range: { start: line, end: line + 1 }, headings: outline.headingsAbove(line) };
  };
  const ofOptions = optionColumns(names);
  if (ofOptions !== undefined) return choicesIn(rows, ofOptions, namesIndex(names[ofOptions.key] ?? ''), location);
  const asked = names.findIndex((name) => /^questions?$/iu.test(name));
  const told = names.findIndex((name) => /^(?:\S+ )?answers?$/iu.test(name));
  const offered = names.findIndex((name) => /^(?:options|choices)$/iu.test(name));
  if (
    !isNamed ||
    asked < 0 ||
    told < 0 ||
    rows.filter((row) => leadsElsewhere(row[told] ?? '')).length * 2 > rows.length
  )
    return [];
  return rows.flatMap((row, at) =>
    (row[asked] ?? '') === ''
      ? []
      : [draftOf(withBars(row[asked] ?? ''), withBars(row[offered] ?? ''), withBars(row[told] ?? ''), location(at))],
  );
};

/** Rows whose options stand in columns of their own. */
const choicesIn = (
  rows: readonly (readonly Markdown[])[],
  { question, options, key, explanation }: OptionColumns,
  isIndex: boolean,
  location: (at: number) => SourceLocation,
): readonly ExerciseDraft[] => {
  const textIn = (row: readonly Markdown[], at: number): Markdown => withBars(row[at] ?? '');
  const filled = rows.map((row) =>
    options.map(({ at, label }) => ({ label, text: textIn(row, at) })).filter(({ text }) => text !== ''),
  );
  const keys = keysOf(
    rows.map((row, at) => ({ key: plainText(textIn(row, key)), options: filled[at] ?? [] })),
    isIndex,
  );
  return rows.flatMap((row, at) => {
    const parts = {
      prompt: textIn(row, question),
      options: filled[at] ?? [],
      correct: keys[at]?.correct ?? [],
      explanation: textIn(row, explanation ?? -1),
    };
    return parts.prompt === '' ? [] : [choiceDraft(parts, location(at))];
  });
};

/** A row; its options may stand together in one cell, `A) … <br> B) …`. */
const draftOf = (question: Markdown, offered: Markdown, answer: Markdown, location: SourceLocation): ExerciseDraft => {
  const lines = offered.split(/<br\s*\/?>/iu);
  const options = lines
    .flatMap((_, at) => lettersAt({ lines }, at))
    .map(({ written, text }) => ({ label: written.toUpperCase(), text }));
  const correct = keyedOptions(plainText(answer), options);
  if (options.length > 1 && correct.length > 0)
    return choiceDraft({ prompt: question, options, correct, explanation: '' }, location);
  return questionDraft(offered === '' ? question : `${question}\n\n${offered}`, answer, location);
};

/** Whether a cell holds nothing but links, so that its table only lists what stands elsewhere. */
const leadsElsewhere = (cell: Markdown): boolean =>
  cell.includes('](') && !/[\p{L}\p{N}]/u.test(cell.replace(/\[[^[\]]*\]\([^()]*\)/gu, ''));

/** Outside a table a bar needs no backslash. */
const withBars = (cell: Markdown): Markdown => cell.replaceAll('\\|', '|');
