import type { Problem } from '../../exercise/problem';
import { deckSets } from '../anki/deckSets';
import { htmlOf } from '../anki/entities';
import { looksLikeHtml } from '../anki/looksLikeHtml';
import { type Card, type Field, tagsOf } from '../anki/note';
import type { Reading } from '../draft/reader';
import { namesIndex } from './columnNames';
import { partsOf } from './joinedOptions';
import { type Keyed, keysOf } from './keyedOptions';
import type { TableRecord } from '../markdown/records';
import type { TablePlan } from './tablePlan';

export interface TableSource {
  /** What a set is called that no deck names. */
  readonly title: string;
  /** What stands between the cells of a row that has too many, which are joined again. */
  readonly separator?: string;
}

/** The cards of a table by a plan, whoever made it, with a problem for each row that does not fit it. */
export const readTableBy = (
  plan: TablePlan,
  records: readonly TableRecord[],
  { title, separator = ' ' }: TableSource,
): Reading => {
  const rows = (plan.header ? records.slice(1) : records).map((record) => rowOf(record, plan, separator));
  const asked = rows.filter(({ cells }) => (cells[plan.front] ?? '').trim() !== '');
  const isHtml = rows.some(({ cells }) => cells.some(looksLikeHtml));
  const problems = rows.flatMap((row) => problemsOf(row, plan));
  if (plan.options === undefined && plan.joined === undefined)
    return deckSets(
      asked.map((row) => cardOf(row, plan, isHtml)),
      title,
      problems,
    );
  const options = asked.map((row) => optionsOf(row, plan, isHtml));
  const keys = keysOf(
    asked.map(({ cells }, at) => ({ key: (cells[plan.back] ?? '').trim(), options: options[at] ?? [] })),
    namesIndex(plan.names[plan.back] ?? ''),
  );
  const cards = asked.map((row, at) => choiceOf(row, plan, options[at] ?? [], keys[at]?.correct ?? [], isHtml));
  return deckSets(cards, title, [...problems, ...asked.flatMap(({ start }, at) => doubtOf(keys[at], start))]);
};

interface Row extends TableRecord {
  /** How many cells it had too many. */
  readonly tooMany: number;
}

/** A row as long as the table is wide; what is too much belongs to its last cell. */
const rowOf = (record: TableRecord, { names }: TablePlan, separator: string): Row => {
  const width = names.length;
  const tooMany = Math.max(0, record.cells.findLastIndex((cell) => cell.trim() !== '') + 1 - width);
  if (tooMany === 0) return { ...record, tooMany };
  return {
    ...record,
    tooMany,
    cells: [...record.cells.slice(0, width - 1), record.cells.slice(width - 1, width + tooMany).join(separator)],
  };
};

const htmlAt = ({ cells }: Row, at: number, isHtml: boolean): string =>
  isHtml ? (cells[at] ?? '').trim() : htmlOf((cells[at] ?? '').trim());

/** What a card carries whatever it asks. */
const wholeOf = ({ cells, start, end }: Row, { tags, deck }: TablePlan) => ({
  note: { tags: tags === undefined ? [] : tagsOf((cells[tags] ?? '').replace(/[,;]/gu, ' ')), start, end },
  deck: deck === undefined ? '' : (cells[deck] ?? '').trim(),
});

const cardOf = (row: Row, plan: TablePlan, isHtml: boolean): Card => {
  const { note, deck } = wholeOf(row, plan);
  const extras = plan.extras
    .filter((at) => (row.cells[at] ?? '').trim() !== '')
    .map((at): Field => ({
      name: plan.names[at] ?? '',
      html: `<i>${htmlOf(plan.names[at]?.trim() ?? '')}</i>: ${htmlAt(row, at, isHtml)}`,
    }));
  return {
    note: {
      ...note,
      fields: [
        { name: 'front', html: htmlAt(row, plan.front, isHtml) },
        { name: 'back', html: htmlAt(row, plan.back, isHtml) },
        ...extras,
      ],
    },
    deck,
  };
};

interface FilledOption {
  readonly label: string;
  readonly text: string;
  readonly html: string;
}

const optionsOf = (row: Row, { options = [], joined }: TablePlan, isHtml: boolean): readonly FilledOption[] => {
  if (joined !== undefined)
    return partsOf(row.cells[joined.at] ?? '', joined.separator).map((text, at) => ({
      label: String.fromCharCode(65 + at),
      text,
      html: isHtml ? text : htmlOf(text),
    }));
  const filled = options.filter(({ at }) => (row.cells[at] ?? '').trim() !== '');
  return filled.map(({ at, label }) => ({ label, text: (row.cells[at] ?? '').trim(), html: htmlAt(row, at, isHtml) }));
};

const choiceOf = (
  row: Row,
  plan: TablePlan,
  options: readonly FilledOption[],
  correct: readonly number[],
  isHtml: boolean,
): Card => {
  const { note, deck } = wholeOf(row, plan);
  const fields = [plan.front, plan.why ?? -1].map((at): Field => ({ name: '', html: htmlAt(row, at, isHtml) }));
  return { note: { ...note, fields, choice: { options, correct } }, deck };
};

const doubtOf = (key: Keyed | undefined, line: number): readonly Problem[] =>
  key?.doubtful === true
    ? [
        {
          line,
          severity: 'warning',
          code: 'unclear-answer',
          message:
            'The key of this row can mean two different options: a letter or number of one and the words of another, or a number that counts from nought or from one.',
        },
      ]
    : [];

const problemsOf = ({ start, cells, tooMany }: Row, { names, front, back }: TablePlan): readonly Problem[] => {
  const problems: Problem[] = [];
  if (tooMany > 0) {
    const message = `This row has ${names.length + tooMany} cells where the table has ${names.length} columns; the rest was taken into its last cell. Quotes around a cell keep it together.`;
    problems.push({ line: start, severity: 'warning', code: 'table-row', message });
  }
  if ((cells[front] ?? '').trim() === '' && (cells[back] ?? '').trim() !== '')
    problems.push({
      line: start,
      severity: 'warning',
      code: 'no-question',
      message: 'This row has an answer but nothing that asks for it.',
    });
  return problems;
};
