import { nameOf, type Reading, type SourceFile } from '../draft/reader';
import type { TableRecord } from '../markdown/records';
import { readTableBy } from '../tables/readTableBy';
import type { Evidence, TablePlan } from '../tables/tablePlan';
import { tablePlans } from '../tables/tablePlans';
import { type TableText, tableText } from '../tables/tableText';
import { columnsWordOf, type ColumnsWord, columnWord } from './columnsWord';
import { planByColumns } from './planByColumns';
import { type Candidate, type Columns, named, type WayName } from './way';

const mayBeTable = ({ path }: SourceFile): boolean => /\.(?:csv|tsv|tab|txt)$/iu.test(path) || !/\.\w+$/u.test(path);
const isCalledTable = ({ path }: SourceFile): boolean => /\.(?:csv|tsv|tab)$/iu.test(path);

/** What leads to a plan, in words. */
export const evidenceInWords: Readonly<Record<Evidence, string>> = {
  options: 'columns hold options and a key',
  named: 'columns are named as what asks and what answers',
  'half-named': 'one column is named as what asks or what answers',
  languages: 'columns are named after languages or words',
  words: 'two columns hold words',
  'two-columns': 'there are two columns of words without names',
  'any-columns': 'the columns hold words',
};

/** The plans for a file of separated values, each pair of columns that may be cards. */
export const tableWays = (file: SourceFile): readonly Candidate[] => {
  const table = mayBeTable(file) ? tableText(file.text, isCalledTable(file)) : undefined;
  if (table === undefined) return [];
  const plans = tablePlans(table.records, { isTable: isCalledTable(file) });
  return plans.map((plan) => ({
    word: columnsWordOf(plan),
    name: nameOfColumns(plan),
    reader: 'table',
    evidence: [evidenceInWords[plan.evidence]],
    sure: plan.sure,
    isOffered: true,
    columns: columnsOf(plan, table.records),
    read: () => read(file, table, plan),
  }));
};

/** What is read of a file by the columns that a person named; a text says what is wrong with these. */
export const readByColumns = (file: SourceFile, word: ColumnsWord): Reading | string => {
  const table = mayBeTable(file)
    ? (tableText(file.text, isCalledTable(file)) ?? tableText(file.text, true))
    : undefined;
  if (table === undefined)
    return 'This file is no table; rows of cells between commas, semicolons or tabs were expected';
  const plan = planByColumns(word, table.records, { isTable: isCalledTable(file) });
  return typeof plan === 'string' ? plan : read(file, table, plan);
};

const read = (file: SourceFile, { records, separator }: TableText, plan: TablePlan): Reading =>
  readTableBy(plan, records, { title: nameOf(file), separator });

/** How many rows of a table are looked at where a person chooses columns. */
const mostShown = 100;

/** The columns of a table, as a person chooses among them. */
export const columnsOf = (plan: TablePlan, records: readonly TableRecord[]): Columns => ({
  names: plan.names,
  rows: records.slice(plan.header ? 1 : 0, mostShown).map(({ cells }) => cells),
  plan,
});

export const nameOfColumns = (plan: TablePlan): WayName => {
  const column = (at: number): string => columnWord(plan.names, at);
  const offered = plan.joined === undefined ? plan.options?.map(({ at }) => at) : [plan.joined.at];
  return offered === undefined
    ? named('the table: front = {0}, back = {1}', column(plan.front), column(plan.back))
    : named(
        'the table: front = {0}, options = {1}, key = {2}',
        column(plan.front),
        offered.map(column).join(', '),
        column(plan.back),
      );
};
