import type { TableRecord } from '../markdown/records';
import { columnsOf } from '../tables/columns';
import { namesColumns } from '../tables/header';
import { separatorOf } from '../tables/joinedOptions';
import type { TablePlan } from '../tables/tablePlan';
import { withoutEmptyEnd } from '../tables/withoutEmptyEnd';
import { letterAt } from '../../exercise/kinds/draft';
import { optionLabel } from '../tables/columnNames';
import { type ColumnRole, type ColumnsWord, isSame, type NamedColumn } from './columnsWord';

const sampled = 200;

/** The plan for a table that a person's word makes; a text says what is missing. `header` says whether the first record names the columns, where that is known. */
export const planByColumns = (
  word: ColumnsWord,
  records: readonly TableRecord[],
  header?: boolean,
): TablePlan | string => {
  const first = withoutEmptyEnd(records[0]?.cells ?? []);
  const rest = records.slice(1, sampled + 1).map(({ cells }) => cells);
  const namesAll = [...word].every(
    ([role, columns]) =>
      role === 'header' || columns.every(({ name, number }) => number !== undefined || indexIn(first, { name }) >= 0),
  );
  const usesNames = [...word].some(
    ([role, columns]) => role !== 'header' && columns.some(({ number }) => number === undefined),
  );
  const said = word.get('header')?.[0]?.name.toLowerCase();
  const isNamed =
    header ??
    (said === undefined ? (usesNames && namesAll) || namesColumns(first, rest) : !/^(?:no|none|false)$/u.test(said));
  const names = isNamed ? first : first.map(() => '');
  const missing = [...word].flatMap(([role, columns]) =>
    role === 'header' ? [] : columns.filter((column) => indexIn(names, column) < 0),
  )[0];
  if (missing !== undefined) return notThere(missing, names);
  const all = (role: ColumnRole): readonly number[] => (word.get(role) ?? []).map((column) => indexIn(names, column));
  const one = (role: ColumnRole): number | undefined => all(role)[0];
  const front = one('front');
  const back = one('key') ?? one('back');
  const options = all('options');
  if (front === undefined) return '“front=” is missing; the column that asks was expected';
  if (back === undefined)
    return options.length > 0
      ? '“key=” is missing; the column that says which option is right was expected'
      : '“back=” is missing; the column that answers was expected';
  const [why, tags, deck] = [one('why'), one('tags'), one('deck')];
  const plan: TablePlan = {
    header: isNamed,
    names,
    front,
    back,
    extras: all('extra'),
    evidence: 'any-columns',
    sure: true,
    ...(why !== undefined && { why }),
    ...(tags !== undefined && { tags }),
    ...(deck !== undefined && { deck }),
  };
  if (options.length === 0) return plan;
  if (options.length > 1)
    return { ...plan, options: options.map((at, nth) => ({ at, label: labelOf(names[at] ?? '', nth) })) };
  const columns = columnsOf(
    names.map((_, at) => `column ${at + 1}`),
    isNamed ? rest : [first, ...rest],
  );
  const [column, key] = [options[0], back].map((at) => columns.find((each) => each.at === at));
  const separator = column && key && separatorOf(column, key);
  return separator === undefined
    ? `The column “${names[options[0] ?? 0] ?? ''}” does not hold options that the key names; several columns joined by “+”, or one with options between “;” or “|”, were expected`
    : { ...plan, joined: { at: options[0] ?? 0, separator } };
};

const labelOf = (name: string, nth: number): string =>
  optionLabel(name) ?? (/^[A-H]$/iu.test(name.trim()) ? name.trim().toUpperCase() : letterAt(nth));

const indexIn = (names: readonly string[], { name, number }: NamedColumn): number => {
  if (number !== undefined) return number >= 1 && number <= names.length ? number - 1 : -1;
  const exact = names.findIndex((each) => each.trim() === name);
  return exact >= 0 ? exact : names.findIndex((each) => isSame(each, name));
};

const notThere = ({ name }: NamedColumn, names: readonly string[]): string => {
  const known = names.flatMap((each) => (each.trim() === '' ? [] : [`“${each.trim()}”`]));
  const there = known.length > 0 ? known.join(', ') : `a number from 1 to ${names.length}`;
  return `There is no column “${name}”; ${there} ${known.length > 0 ? 'or a number from 1 on ' : ''}was expected`;
};
