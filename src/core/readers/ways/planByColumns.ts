import type { TableRecord } from '../markdown/records';
import { namesCards, namesColumns } from '../tables/header';
import { separatorOf } from '../tables/joinedOptions';
import type { TablePlan } from '../tables/tablePlan';
import type { PlanOptions } from '../tables/tablePlans';
import { withoutEmptyEnd } from '../tables/withoutEmptyEnd';
import { letterAt } from '../../exercise/kinds/draft';
import { optionLabel } from '../tables/columnNames';
import { columnWord, type ColumnRole, type ColumnsWord, isSame, type NamedColumn } from './columnsWord';

const sampled = 200;

/** The plan for a table that a person's word makes; a text says what is missing. */
export const planByColumns = (
  word: ColumnsWord,
  records: readonly TableRecord[],
  { header, isTable = true }: PlanOptions = {},
): TablePlan | string => {
  const first = withoutEmptyEnd(records[0]?.cells ?? []);
  const rest = records.slice(1, sampled + 1).map(({ cells }) => cells);
  const isNamed = header ?? saysHeader(word) ?? (namesColumns(first, rest) && (isTable || namesCards(first)));
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
  return joinedPlan(plan, options[0] ?? 0, isNamed ? rest : [first, ...rest]);
};

/** A plan whose options stand in one column. */
const joinedPlan = (plan: TablePlan, at: number, rows: readonly (readonly string[])[]): TablePlan | string => {
  const cellsOf = (column: number): readonly string[] => rows.map((row) => row[column] ?? '');
  const separator = separatorOf(cellsOf(at), cellsOf(plan.back));
  return separator === undefined
    ? `The column “${columnWord(plan.names, at)}” does not hold options that the key names; ` +
        'several columns joined by “+”, or one with options between “;” or “|”, were expected'
    : { ...plan, joined: { at, separator } };
};

/** Whether a word says that the first record names the columns: by `header=yes`, or by a name. */
const saysHeader = (word: ColumnsWord): boolean | undefined => {
  const said = word.get('header')?.[0]?.name.toLowerCase();
  if (said !== undefined) return !/^(?:no|none|false)$/u.test(said);
  return [...word.values()].flat().some(({ number }) => number === undefined) ? true : undefined;
};

const labelOf = (name: string, nth: number): string =>
  optionLabel(name) ?? (/^[A-H]$/iu.test(name.trim()) ? name.trim().toUpperCase() : letterAt(nth));

const indexIn = (names: readonly string[], { name, number }: NamedColumn): number => {
  if (number !== undefined) return number >= 1 && number <= names.length ? number - 1 : -1;
  const exact = names.findIndex((each) => each.trim() === name);
  return exact >= 0 ? exact : names.findIndex((each) => isSame(each, name));
};

const mostNamed = 20;

const notThere = ({ name }: NamedColumn, names: readonly string[]): string => {
  const known = names.filter((each) => each.trim() !== '').map((each) => `“${each.trim()}”`);
  const some = `${known.slice(0, mostNamed).join(', ')}${known.length > mostNamed ? ', …' : ''}`;
  const number = `a number from 1 to ${names.length}`;
  const there = known.length === 0 ? number : `one of ${some}, or ${number},`;
  return `There is no column “${name}”; ${there} was expected`;
};
