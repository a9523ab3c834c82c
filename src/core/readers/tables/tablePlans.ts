import { areAddresses } from './wordy';
import { type Column, columnsOf, repeats } from './columns';
import { namesCards, namesColumns } from './header';
import type { TableRecord } from '../markdown/records';
import type { TablePlan } from './tablePlan';
import { optionPlan } from './optionPlan';
import { plainPair, planOf, type Two, type Found, fewestDifferent, fewestRows, namedPair } from './columnPair';
import { withoutEmptyEnd } from './withoutEmptyEnd';

export interface PlanOptions {
  /** Whether the first record names the columns, where that is known; else it is judged. */
  readonly header?: boolean;
  /** Whether the text says by its name that it is a table; otherwise a header must tell of cards. */
  readonly isTable?: boolean;
}

/** How many rows are looked at. */
const sampled = 200;
/** A wider table is no deck of cards. */
const mostColumns = 100;
/** How many pairs are offered that nothing tells of. */
const mostOthers = 12;

/** How many rows of a table that names its columns, and of one that does not, must be as wide as the first. */
const tidyNamed = 0.5;
const tidyUnnamed = 0.95;

/**
 * The plans by which a table may be read, best first; only those that are `sure` without asking. Columns are judged as
 * a whole, never row by row.
 */
export const tablePlans = (
  records: readonly TableRecord[],
  { header, isTable = true }: PlanOptions = {},
): readonly TablePlan[] => {
  const first = withoutEmptyEnd(records[0]?.cells ?? []);
  if (first.length > mostColumns) return [];
  const others = records.slice(1, sampled + 1).map(({ cells }) => cells);
  const isNamed = header ?? (namesColumns(first, others) && (isTable || namesCards(first)));
  const names = isNamed ? first : first.map(() => '');
  const rows = isNamed ? others : [first, ...others];
  if (names.length < 2 || rows.length === 0) return [];
  const isTidy = tidiness(rows, names.length) >= (isNamed ? tidyNamed : tidyUnnamed);
  const columns = columnsOf(names, rows);
  const found = (isNamed ? namedPlans(columns, names, isTable) : unnamedPlans(columns)).map((plan) => ({
    ...plan,
    sure: plan.sure && isTidy,
  }));
  const plans = [...found, ...otherPlans(columns)].map((plan): TablePlan => ({ ...plan, header: isNamed, names }));
  return plans.filter(
    (plan, at) =>
      plans.findIndex(
        ({ front, back, options }) =>
          front === plan.front && back === plan.back && (options === undefined) === (plan.options === undefined),
      ) === at,
  );
};

const namedPlans = (columns: readonly Column[], names: readonly string[], isTable: boolean): readonly Found[] => {
  const options = optionPlan(columns, names);
  const pair = namedPair(columns) ?? (isTable ? plainPair(columns) : undefined);
  return [...options, ...(pair === undefined ? [] : [planOf(columns, pair)])];
};

/** Nothing but words that are asked and words that answer, and perhaps a column of tags. */
const unnamedPlans = (columns: readonly Column[]): readonly Found[] => {
  const [front, back, third, ...more] = columns;
  if (front === undefined || back === undefined || more.length > 0) return [];
  if (third !== undefined && !holdsTags(third)) return [];
  const isCards =
    front.wordy &&
    back.wordy &&
    front.cells.length >= fewestRows &&
    new Set(front.cells).size >= front.cells.length * fewestDifferent &&
    !repeats(back);
  return [
    {
      front: front.at,
      back: back.at,
      extras: [],
      ...(third && { tags: third.at }),
      evidence: 'two-columns',
      sure: isCards,
    },
  ];
};

const longestTags = 80;

/** Whether a column holds tags: a few words without a sentence, which come again. */
const holdsTags = (column: Column): boolean =>
  column.cells.every(
    (cell) => cell.length <= longestTags && /^(?:[\p{L}\p{M}\p{N}:/#_.-]+(?:[ ,;]+|$)){0,8}$/u.test(cell.trim()),
  ) && new Set(column.cells).size * 2 <= Math.max(column.cells.length, 2);

/** All pairs of columns of words that are left, for somebody to choose from. */
const otherPlans = (columns: readonly Column[]): readonly Found[] => {
  const usable = columns.filter(
    ({ role, cells }) => role !== 'skip' && role !== 'tags' && role !== 'deck' && !areAddresses(cells),
  );
  const fronts = usable.filter(({ wordy }) => wordy);
  const pairs = fronts
    .slice(0, mostOthers)
    .flatMap((front) =>
      usable
        .filter((back) => back !== front)
        .map((back): Two => ({ front, back, evidence: 'any-columns', sure: false })),
    );
  return pairs.slice(0, mostOthers).map((pair) => planOf(columns, pair));
};

const tidiness = (rows: readonly (readonly string[])[], width: number): number =>
  rows.filter((cells) => cells.length >= Math.min(2, width) && withoutEmptyEnd(cells).length <= width).length /
  rows.length;
