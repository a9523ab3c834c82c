import { nameOf, type Reader, type SourceFile } from '../draft/reader';
import { readTableBy } from './readTableBy';
import { tablePlans } from './tablePlans';
import { tableText } from './tableText';

const hasTableName = ({ path }: SourceFile): boolean => /\.(?:csv|tsv|tab)$/iu.test(path);

/** A table of cards as comma, semicolon or tab separated values, one column asking and one answering. */
export const delimitedTable: Reader = {
  name: 'table',
  extensions: ['csv', 'tsv', 'txt'],
  sniff: (file) => hasTableName(file) || (/\.txt$/iu.test(file.path) && /^[^\t;\n]{1,1000}[\t;][^\n]/u.test(file.text)),
  read: (file) => {
    const isTable = hasTableName(file);
    const found = tableText(file.text, isTable);
    const plan = found && tablePlans(found.records, { isTable }).find(({ sure }) => sure);
    return plan === undefined
      ? { sets: [], problems: [] }
      : readTableBy(plan, found?.records ?? [], { title: nameOf(file), ...(found && { separator: found.separator }) });
  },
};
