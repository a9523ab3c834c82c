import type { Problem } from '../../exercise/problem';
import { deckSets } from '../anki/deckSets';
import { htmlOf } from '../anki/entities';
import { looksLikeHtml } from '../anki/looksLikeHtml';
import { type Card, type Field, tagsOf } from '../anki/note';
import { nameOf, type Reader, type SourceFile } from '../draft/reader';
import { keyedOptions } from './optionColumns';
import type { TableRecord } from '../markdown/records';
import { type Table, tableOf } from './tableOf';

const hasTableName = ({ path }: SourceFile): boolean => /\.(?:csv|tsv|tab)$/iu.test(path);

/** A table of cards as comma, semicolon or tab separated values, one column asking and one answering. */
export const delimitedTable: Reader = {
  name: 'table',
  extensions: ['csv', 'tsv', 'txt'],
  sniff: (file) => hasTableName(file) || (/\.txt$/iu.test(file.path) && /^[^\t\n]{1,1000}\t[^\n]/u.test(file.text)),
  read: (file) => {
    const found = tableOf(file.text, hasTableName(file));
    if (found === undefined) return { sets: [], problems: [] };
    const rows = found.records.map((record) => rowOf(record, found));
    const isHtml = rows.some(({ cells }) => cells.some(looksLikeHtml));
    const cards = rows.filter((row) => isAsked(row, found)).map((row) => cardOf(row, found, isHtml));
    return deckSets(cards, nameOf(file), rows.flatMap((row) => problemsOf(row, found)));
  },
};

interface Row extends TableRecord {
  /** How many cells it had too many. */
  readonly tooMany: number;
}

/** A row as long as the table is wide; what is too much belongs to its last cell. */
const rowOf = (record: TableRecord, { names, separator }: Table): Row => {
  const width = names.length;
  const tooMany = Math.max(0, record.cells.findLastIndex((cell) => cell.trim() !== '') + 1 - width);
  if (tooMany === 0) return { ...record, tooMany };
  return { ...record, tooMany, cells: [...record.cells.slice(0, width - 1), record.cells.slice(width - 1, width + tooMany).join(separator)] };
};

const isAsked = ({ cells }: Row, { pair }: Table): boolean => (cells[pair.front] ?? '').trim() !== '';

const cardOf = ({ cells, start, end }: Row, { names, pair, options }: Table, isHtml: boolean): Card => {
  const textAt = (at: number): string => (cells[at] ?? '').trim();
  const htmlAt = (at: number): string => (isHtml ? textAt(at) : htmlOf(textAt(at)));
  const tags = pair.tags === undefined ? [] : tagsOf(textAt(pair.tags).replace(/[,;]/gu, ' '));
  const whole = { tags, start, end };
  const deck = pair.deck === undefined ? '' : textAt(pair.deck);
  if (options !== undefined) {
    const filled = options.options.filter(({ at }) => textAt(at) !== '').map(({ at, label }) => ({ label, text: textAt(at), html: htmlAt(at) }));
    const fields = [options.question, options.explanation ?? -1].map((at): Field => ({ name: '', html: htmlAt(at) }));
    return { note: { ...whole, fields, choice: { options: filled, correct: keyedOptions(textAt(options.key), filled) } }, deck };
  }
  const extras = pair.extras.filter((at) => textAt(at) !== '').map((at): Field => ({ name: names[at] ?? '', html: `<i>${htmlOf(names[at]?.trim() ?? '')}</i>: ${htmlAt(at)}` }));
  return { note: { ...whole, fields: [{ name: 'front', html: htmlAt(pair.front) }, { name: 'back', html: htmlAt(pair.back) }, ...extras] }, deck };
};

const problemsOf = (row: Row, { names, pair }: Table): readonly Problem[] => {
  const { start, cells, tooMany } = row;
  const problems: Problem[] = [];
  if (tooMany > 0) {
    const message = `This row has ${names.length + tooMany} cells where the table has ${names.length} columns; the rest was taken into its last cell. Quotes around a cell keep it together.`;
    problems.push({ line: start, severity: 'warning', code: 'table-row', message });
  }
  if ((cells[pair.front] ?? '').trim() === '' && (cells[pair.back] ?? '').trim() !== '')
    problems.push({ line: start, severity: 'warning', code: 'no-question', message: 'This row has an answer but nothing that asks for it.' });
  return problems;
};
