import { keyedOptions } from './keyedOptions';
import { namesOptions } from './columnNames';
import type { Column } from './columns';

const separators = [';', '|', '\n', ' / ', ','];
const fewest = 0.8;

/** The options that stand together in one cell. */
export const partsOf = (cell: string, separator: string): readonly string[] =>
  cell
    .split(separator)
    .map((part) => part.trim().replace(/^\(?[A-Ha-h][).]\s+/u, ''))
    .filter((part) => part !== '');

/**
 * A column that holds all options of a question, and what parts them: most of its cells hold several, of
 * which the key names one.
 */
export const joinedOptions = (
  columns: readonly Column[],
  question: Column,
  key: Column,
): { readonly at: number; readonly separator: string } | undefined => {
  for (const column of columns) {
    if (column === question || column === key || !namesOptions(column.name)) continue;
    const separator = separatorOf(column.cells, key.cells);
    if (separator !== undefined) return { at: column.at, separator };
  }
  return undefined;
};

/** What parts the options in the cells of a column, so that the key names one of most; undefined where nothing does. */
export const separatorOf = (cells: readonly string[], keys: readonly string[]): string | undefined =>
  separators.find((each) => {
    const fitting = cells.filter((cell, at) => {
      const options = partsOf(cell, each).map((text, nth) => ({ label: String.fromCharCode(65 + nth), text }));
      return options.length >= 2 && keyedOptions(keys[at] ?? '', options).length > 0;
    });
    return fitting.length > 0 && fitting.length >= cells.length * fewest;
  });
