import { parse, TomlError } from 'smol-toml';
import type { SourceRange } from '../../exercise/sourceRange';
import type { Problem } from '../../exercise/problem';
import { nameOf, type Reading, type SourceFile } from '../draft/reader';
import { setOf } from '../draft/setOf';
import { header, headerLines } from './headerLines';
import { questionDraft } from './questionDraft';
import type { Values } from './values';

/** Reads the questions of a TOML file that names some; of a file that is no TOML, those of its questions that are. */
export const quizFile = (file: SourceFile): Reading => {
  const lines = file.text.split('\n');
  const whole = parsed(file.text);
  if ('values' in whole) {
    const headers = headerLines(lines);
    return reading(
      file,
      tablesIn(whole.values).map((table, at) => ({ table, range: rangeAt(lines, headers, at) })),
      whole.values,
      [],
    );
  }
  const headers = lines.flatMap((line, at) => (header.test(line) ? [at] : []));
  if (headers.length === 0) return { sets: [], problems: [] };
  const placed = headers.flatMap((start, at) => {
    const part = parsed(lines.slice(start, headers[at + 1]).join('\n'));
    return 'values' in part
      ? tablesIn(part.values).map((table) => ({ table, range: rangeAt(lines, headers, at) }))
      : [];
  });
  const head = parsed(lines.slice(0, headers[0]).join('\n'));
  return reading(file, placed, 'values' in head ? head.values : {}, [whole.problem]);
};

interface PlacedTable {
  readonly table: Values;
  readonly range: SourceRange;
}

const reading = (
  file: SourceFile,
  tables: readonly PlacedTable[],
  head: Values,
  problems: readonly Problem[],
): Reading => {
  const stems = isTable(head.multipart) ? head.multipart : {};
  const untold = [
    ...(isTable(head.prompt) && isTable(head.answer) ? [unheaded] : []),
    ...tables
      .filter(({ table }) => isTable(table.prompt) && isTable(table.answer) && typeof table.type !== 'string')
      .map(({ range }) => untyped(range.start)),
  ];
  const found = tables
    .filter(({ table }) => isQuestion(table))
    .map(({ table, range }) => questionDraft(table, stems, range));
  const drafts = found.flatMap(({ draft }) => draft ?? []);
  return setOf(drafts, nameOf(file), {}, [...problems, ...untold, ...found.flatMap(({ problem }) => problem ?? [])]);
};

const unheaded: Problem = {
  line: 0,
  severity: 'error',
  code: 'toml-syntax',
  message: 'A question stands here without its [[questions]]; that line was expected before it.',
};

const untyped = (line: number): Problem => ({
  line,
  severity: 'error',
  code: 'unknown-type',
  message: 'This question has no type; ShortAnswer, MultipleChoice or Tracing was expected.',
});

const rangeAt = (lines: readonly string[], headers: readonly number[], at: number): SourceRange => ({
  start: headers[at] ?? 0,
  end: endOf(lines, headers[at + 1]),
});

const parsed = (text: string): { readonly values: Values } | { readonly problem: Problem } => {
  try {
    return { values: parse(text, { maxDepth: 100 }) };
  } catch (error) {
    const { line, column, message } =
      error instanceof TomlError ? error : { line: 1, column: 1, message: String(error) };
    const [what = ''] = message.replace(/^Invalid TOML document: /u, '').split('\n');
    return {
      problem: {
        line: line - 1,
        column: Math.max(0, column - 1),
        severity: 'error',
        code: 'toml-syntax',
        message: `This is not valid TOML: ${what}.`,
      },
    };
  }
};

const tablesIn = ({ questions }: Values): readonly Values[] =>
  Array.isArray(questions) ? questions.filter(isTable) : [];

const isTable = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Another program's questions are none. */
const isQuestion = ({ type, prompt, answer }: Values): boolean =>
  typeof type === 'string' && (isTable(prompt) || isTable(answer));

const endOf = (lines: readonly string[], next: number | undefined): number => {
  let end = next ?? lines.length;
  while (end > 0 && lines[end - 1]?.trim() === '') end--;
  return end;
};
