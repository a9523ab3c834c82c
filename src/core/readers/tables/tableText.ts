import { recordsOf, type TableRecord } from '../markdown/records';
import { withoutEmptyEnd } from './withoutEmptyEnd';

/** A text cut into the records of a table. */
export interface TableText {
  readonly separator: string;
  readonly records: readonly TableRecord[];
}

const separators = ['\t', ',', ';', '|'];

/**
 * Cuts a text at the separator that it declares (`sep=;`) or that makes its rows as long as the first;
 * undefined where none does.
 */
export const tableText = (text: string, isTable: boolean): TableText | undefined => {
  const declared = /^sep=(.)(?:\n|$)/iu.exec(text)?.[1];
  const separator = declared ?? separatorOf(text, isTable ? separators : ['\t', ';']);
  return separator === undefined || (!isTable && separator === ';' && looksLikeCode.test(text.slice(0, 20_000)))
    ? undefined
    : { separator, records: recordsOf(text, { separator, from: declared === undefined ? 0 : 1 }) };
};

/** Semicolons that end lines, or stand before remarks, part no cells. */
const looksLikeCode = /;[^\S\n]*(?:\n|$|\/\/|#)|[{}]/u;

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
  rows.length === 0
    ? 0
    : rows.filter((cells) => cells.length === width || withoutEmptyEnd(cells).length === width).length / rows.length;
