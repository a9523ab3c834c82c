import type { Words } from '../../language/words';
import type { TablePlan } from '../tables/tablePlan';
import { columnsWordOf } from './columnsWord';
import { shortened } from './preview';
import type { Columns } from './way';

/** What a person takes the columns of a table for, as numbers from 0. */
export interface ChosenColumns {
  readonly front: number;
  readonly back: number;
  readonly extras: readonly number[];
  readonly tags: number | undefined;
  readonly deck: number | undefined;
}

/** A choice in which each column is for one thing: what asks and answers comes first, then the rest of the answer. */
export const eachOnce = ({ front, back, extras, tags, deck }: ChosenColumns): ChosenColumns => {
  const taken = [front, back];
  const free = (at: number | undefined): number | undefined => {
    if (at === undefined || taken.includes(at)) return undefined;
    taken.push(at);
    return at;
  };
  return {
    front,
    back,
    extras: extras.filter((at) => free(at) !== undefined),
    tags: free(tags),
    deck: free(deck),
  };
};

/** A column in a list, with what it would make of the first rows. */
export interface ColumnRow {
  readonly at: number;
  readonly name: string;
  readonly sample: readonly string[];
}

const mostSampled = 3;

/** All columns that hold anything, each with its first cells. */
export const frontRows = ({ names, rows }: Columns, words: Words): readonly ColumnRow[] =>
  indexesOf(names).flatMap((at) => {
    const cells = rows.map((row) => cellOf(row, at)).filter((cell) => cell !== '');
    return cells.length === 0
      ? []
      : [{ at, name: columnName(names, at, words), sample: cells.slice(0, mostSampled).map(shortened) }];
  });

/** The columns that may answer a front, each with the first cards that they would make. */
export const backRows = (columns: Columns, front: number, words: Words): readonly ColumnRow[] =>
  frontRows(columns, words)
    .filter(({ at }) => at !== front)
    .map((row) => ({ ...row, sample: cardsOf(columns, { front, back: row.at }).map(({ line }) => line) }));

/** The columns that are left, for the back as well. */
export const extraRows = (columns: Columns, taken: readonly number[], words: Words): readonly ColumnRow[] =>
  frontRows(columns, words).filter(({ at }) => !taken.includes(at));

/** The longest cell that names a tag or a deck, in characters. */
export const longestName = 40;

/** Those of the columns left that can sort cards: short texts that come again. */
export const sortingRows = (columns: Columns, taken: readonly number[], words: Words): readonly ColumnRow[] =>
  extraRows(columns, taken, words).flatMap((row) => {
    const cells = columns.rows.map((cells) => cellOf(cells, row.at)).filter((cell) => cell !== '');
    const different = [...new Set(cells)];
    return different.length === cells.length || different.some((cell) => cell.length > longestName)
      ? []
      : [{ ...row, sample: different.slice(0, mostSampled) }];
  });

/** A card as it would be made. */
export interface SampleCard {
  readonly front: string;
  readonly back: string;
  readonly extras: readonly string[];
  readonly line: string;
}

/** The first cards of a table by the chosen columns. */
export const cardsOf = (
  { names, rows }: Columns,
  { front, back, extras = [] }: Pick<ChosenColumns, 'front' | 'back'> & Partial<ChosenColumns>,
): readonly SampleCard[] =>
  rows
    .filter((row) => cellOf(row, front) !== '' && cellOf(row, back) !== '')
    .slice(0, mostSampled)
    .map((row) => {
      const [asked, answer] = [front, back].map((at) => shortened(cellOf(row, at))) as [string, string];
      return {
        front: asked,
        back: answer,
        extras: extras
          .filter((at) => cellOf(row, at) !== '')
          .map((at) => `${nameAt(names, at)}: ${shortened(cellOf(row, at))}`.replace(/^: /u, '')),
        line: `${asked} → ${answer}`,
      };
    });

/** The word that stands for the chosen columns. */
export const wordOfColumns = ({ plan }: Columns, { front, back, extras, tags, deck }: ChosenColumns): string => {
  const chosen: TablePlan = {
    header: plan.header,
    names: plan.names,
    front,
    back,
    extras,
    evidence: plan.evidence,
    sure: plan.sure,
    ...(tags !== undefined && { tags }),
    ...(deck !== undefined && { deck }),
  };
  return columnsWordOf(chosen);
};

/** What a column is called in a list: by its name, else by its number. */
export const columnName = (names: readonly string[], at: number, words: Words): string =>
  nameAt(names, at) === '' ? words.say('column {0}', at + 1) : nameAt(names, at);

const nameAt = (names: readonly string[], at: number): string => (names[at] ?? '').trim();

const indexesOf = (names: readonly string[]): readonly number[] => names.map((_, at) => at);

const cellOf = (row: readonly string[], at: number): string => (row[at] ?? '').trim().replace(/\s+/gu, ' ');
