import { isName, type Role, roleOf } from './columnNames';
import { type OptionColumns, optionColumns } from './optionColumns';
import { type Pair, pairOf } from './pairOf';
import { recordsOf, type TableRecord } from '../markdown/records';

/** A table of cards: its records, without the one that names its columns, and what its columns are for. */
export interface Table {
  readonly separator: string;
  readonly names: readonly string[];
  readonly records: readonly TableRecord[];
  readonly pair: Pair;
  /** Where its questions have options. */
  readonly options?: OptionColumns;
}

const sampled = 200;
const cardRoles: ReadonlySet<Role | undefined> = new Set<Role>(['front', 'back', 'either', 'language']);
const separators = ['\t', ',', ';', '|'];

/** Reads a table of cards; undefined for a text that is no table, or a table of something else. Without a row of names it must be tidy and of two columns. */
export const tableOf = (text: string, isTable: boolean): Table | undefined => {
  const declared = /^sep=(.)(?:\n|$)/iu.exec(text)?.[1];
  const from = declared === undefined ? 0 : 1;
  const separator = declared ?? separatorOf(text, isTable ? separators : ['\t']);
  if (separator === undefined) return undefined;
  const records = recordsOf(text, { separator, from });
  const [first, ...others] = records;
  if (first === undefined) return undefined;
  const names = withoutEmptyEnd(first.cells);
  const sample = others.slice(0, sampled).map(({ cells }) => cells);
  const isNamed = !beginsAsOthers(names, sample) && names.every((name) => name.trim() === '' || isName(name)) && (isTable || names.some((name) => cardRoles.has(roleOf(name))));
  const isOwn = isNamed && new Set(names).size === names.length;
  const options = isOwn ? optionColumns(names) : undefined;
  const named = isOwn ? (pairOf(names, sample) ?? (options && { front: options.question, back: options.key, extras: [] })) : undefined;
  if (named !== undefined) {
    return isTidy(sample, names.length, 0.5) ? { separator, names, records: others, pair: named, ...(options && { options }) } : undefined;
  }
  if ((isNamed && isTable) || names.length !== 2) return undefined;
  const all = [names, ...sample];
  const pair = isTidy(all, 2, 0.95) ? pairOf(['', ''], all) : undefined;
  return pair && { separator, names: ['', ''], records, pair };
};

/** Whether a first row is no row of names, for it begins as others do: `der Hund`, `die Katze`, `der Hut`. */
const beginsAsOthers = (names: readonly string[], rows: readonly (readonly string[])[]): boolean =>
  names.some((name, at) => {
    const first = /^\S+ (?=\S)/u.exec(name.trimStart())?.[0].toLowerCase();
    return first !== undefined && rows.filter((row) => (row[at] ?? '').trimStart().toLowerCase().startsWith(first)).length * 5 >= Math.max(5, rows.length);
  });

/** The separator that makes rows as long as the first. */
const separatorOf = (text: string, candidates: readonly string[]): string | undefined => {
  const start = text.slice(0, 20_000);
  const scored = candidates.flatMap((separator) => {
    const rows = recordsOf(start, { separator, most: 30 }).map(({ cells }) => cells);
    const width = withoutEmptyEnd(rows[0] ?? []).length;
    return width < 2 ? [] : [{ separator, width, tidy: tidiness(rows, width) }];
  });
  return scored.sort((one, other) => other.tidy - one.tidy || other.width - one.width)[0]?.separator;
};

const tidiness = (rows: readonly (readonly string[])[], width: number): number =>
  rows.length === 0 ? 0 : rows.filter((cells) => cells.length === width || withoutEmptyEnd(cells).length === width).length / rows.length;

const isTidy = (rows: readonly (readonly string[])[], width: number, least: number): boolean =>
  rows.length > 0 && rows.filter((cells) => cells.length >= Math.min(2, width) && withoutEmptyEnd(cells).length <= width).length >= rows.length * least;

const withoutEmptyEnd = (cells: readonly string[]): readonly string[] => {
  const last = cells.findLastIndex((cell) => cell.trim() !== '');
  return cells.slice(0, last + 1);
};
