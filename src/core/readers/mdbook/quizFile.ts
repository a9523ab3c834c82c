import { parse, TomlError } from 'smol-toml';
import type { SourceRange } from '../../practiceSet';
import type { Problem } from '../../problem';
import type { Draft } from '../draft';
import { nameOf, type Reading, type SourceFile } from '../reader';
import { setOf } from '../setOf';
import { headerLines } from './headerLines';
import { questionDraft } from './questionDraft';

/** Reads the questions of a TOML file that names some; a file that is no TOML, those of its questions that are. */
export const quizFile = (file: SourceFile): Reading => {
  const lines = file.text.split('\n');
  const whole = parsed(file.text);
  if ('values' in whole) {
    const headers = headerLines(lines);
    return reading(file, tablesIn(whole.values), (at) => ({ start: headers[at] ?? 0, end: endOf(lines, headers[at + 1]) }), whole.values, []);
  }
  const headers = lines.flatMap((line, at) => (/^[ \t]*\[\[[ \t]*questions[ \t]*\]\]/u.test(line) ? [at] : []));
  if (headers.length === 0) return { sets: [], problems: [] };
  const parts = headers.map((start, at) => ({ start, end: endOf(lines, headers[at + 1]), ...parsed(lines.slice(start, headers[at + 1]).join('\n')) }));
  const head = parsed(lines.slice(0, headers[0]).join('\n'));
  const sound = parts.flatMap(({ start, end, ...part }) => ('values' in part ? tablesIn(part.values).slice(0, 1).map((table) => ({ table, range: { start, end } })) : []));
  return reading(file, sound.map(({ table }) => table), (at) => sound[at]?.range ?? { start: 0, end: 0 }, 'values' in head ? head.values : {}, [whole.problem]);
};

type Values = Readonly<Record<string, unknown>>;

const reading = (file: SourceFile, tables: readonly Values[], rangeOf: (at: number) => SourceRange, { multipart }: Values, problems: readonly Problem[]): Reading => {
  const found: Problem[] = [];
  const stems = isTable(multipart) ? multipart : {};
  const drafts = tables.flatMap((table, at): readonly Draft[] => {
    const { draft, problem } = questionDraft(table, stems, rangeOf(at));
    if (problem !== undefined) found.push(problem);
    return draft === undefined ? [] : [draft];
  });
  return setOf(drafts, nameOf(file), {}, [...problems, ...found]);
};

const parsed = (text: string): { readonly values: Values } | { readonly problem: Problem } => {
  try {
    return { values: parse(text, { maxDepth: 100 }) };
  } catch (error) {
    const { line, column, message } = error instanceof TomlError ? error : { line: 1, column: 1, message: String(error) };
    const [what = ''] = message.replace(/^Invalid TOML document: /u, '').split('\n');
    return { problem: { line: line - 1, column: Math.max(0, column - 1), severity: 'error', code: 'toml-syntax', message: `This is not valid TOML: ${what}.` } };
  }
};

const tablesIn = ({ questions }: Values): readonly Values[] => (Array.isArray(questions) ? questions.filter(isTable).filter(isQuestion) : []);

const isTable = (value: unknown): value is Values => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Another program's questions are none. */
const isQuestion = ({ type, prompt, answer }: Values): boolean => typeof type === 'string' && (isTable(prompt) || isTable(answer));

const endOf = (lines: readonly string[], next: number | undefined): number => {
  let end = next ?? lines.length;
  while (end > 0 && lines[end - 1]?.trim() === '') end--;
  return end;
};
