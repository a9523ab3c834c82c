import { areAddresses } from './wordy';
import type { Role } from './columnNames';
import { asks, type Column, columnsOf, repeats } from './columns';
import { namesCards, namesColumns } from './header';
import { joinedOptions } from './joinedOptions';
import { keyColumn, optionColumns } from './optionColumns';
import type { TableRecord } from '../markdown/records';
import type { Evidence, TablePlan } from './tablePlan';

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
/** In more languages than these a table is no pair: somebody has to choose. */
const mostLanguages = 4;
const fewestRows = 3;
/** How many rows of a table that names its columns, and of one that does not, must be as wide as the first. */
const tidyNamed = 0.5;
const tidyUnnamed = 0.95;

/** The plans by which a table may be read, best first; only those that are `sure` without asking. Columns are judged as a whole, never row by row. */
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

type Found = Omit<TablePlan, 'header' | 'names'>;

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

const fewestDifferent = 0.8;
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

interface Two {
  readonly front: Column;
  readonly back: Column;
  readonly evidence: Evidence;
  readonly sure: boolean;
}

const planOf = (columns: readonly Column[], { front, back, evidence, sure }: Two): Found => {
  const tags = columns.find(({ role }) => role === 'tags')?.at;
  const deck = columns.find(({ role }) => role === 'deck')?.at;
  const isExtra = (column: Column): boolean =>
    (column.role === 'extra' || column.role === 'example' || column.role === 'why') &&
    column !== front &&
    column !== back;
  return {
    front: front.at,
    back: back.at,
    extras: columns.filter(isExtra).map(({ at }) => at),
    ...(tags !== undefined && { tags }),
    ...(deck !== undefined && { deck }),
    evidence,
    sure,
  };
};

const optionPlan = (columns: readonly Column[], names: readonly string[]): readonly Found[] => {
  const found = optionColumns(names);
  const tags = columns.find(({ role }) => role === 'tags')?.at;
  const whole = { extras: [], ...(tags !== undefined && { tags }), evidence: 'options' as const, sure: true };
  if (found !== undefined)
    return [
      {
        ...whole,
        front: found.question,
        back: found.key,
        options: found.options,
        ...(found.explanation !== undefined && { why: found.explanation }),
      },
    ];
  for (const question of columns.filter(({ role }) => role === 'front')) {
    const others = columns.filter((column) => column !== question);
    for (const at of new Set([
      keyColumn(names, (each) => each !== question.at),
      ...others.filter(({ role }) => role === 'answer').map((column) => column.at),
    ])) {
      const key = others.find((column) => column.at === at);
      const joined = key && joinedOptions(others, question, key);
      const why = columns.find(({ role }) => role === 'why')?.at;
      if (joined !== undefined)
        return [{ ...whole, front: question.at, back: at, joined, ...(why !== undefined && { why }) }];
    }
  }
  return [];
};

const namedPair = (columns: readonly Column[]): Two | undefined => {
  const ofRole = (...roles: readonly Role[]) =>
    columns.filter(({ role }) => role !== undefined && roles.includes(role));
  const [front, secondFront] = ofRole('front');
  const answers = ofRole('back', 'answer');
  const [back, secondBack] = answers.length > 0 ? answers : ofRole('key').length > 0 ? ofRole('key') : ofRole('why');
  if (front !== undefined && back !== undefined) return { front, back, evidence: 'named', sure: !repeats(front) };
  const words = ofRole('either', 'language').filter(({ wordy }) => wordy);
  const others = columns.filter(({ role, wordy }) => role === undefined && wordy);
  const partner =
    words[0] ??
    secondFront ??
    (back?.role === 'back' ? secondBack : undefined) ??
    onlyOne(others) ??
    onlyOne(ofRole('extra'));
  const isData = ofRole('data').length > 0;
  if (front !== undefined)
    return partner && { front, back: partner, evidence: 'half-named', sure: front.wordy && !isData && !repeats(front) };
  if (back !== undefined)
    return (
      partner && {
        front: partner,
        back,
        evidence: 'half-named',
        sure: !isData && !repeats(partner) && (back.role === 'back' || asks(partner)),
      }
    );
  const [first, second] = words;
  if (first === undefined) return undefined;
  const other = second ?? onlyOne(others) ?? onlyOne(ofRole('extra').filter(({ wordy }) => wordy));
  if (other === undefined) return undefined;
  const [left, right] = first.at < other.at ? [first, other] : [other, first];
  return {
    front: left,
    back: right,
    evidence: 'languages',
    sure: !isData && ofRole('language').length <= mostLanguages,
  };
};

/** Two columns of words and nothing else but what may be passed over; each row asks something else. */
const plainPair = (columns: readonly Column[]): Two | undefined => {
  const named = columns.filter(({ role, cells }) => role === undefined && !areAddresses(cells));
  const [front, back, ...more] =
    named.length < 2
      ? columns.filter(({ role, cells }) => (role === undefined || role === 'extra') && !areAddresses(cells))
      : named;
  if (front === undefined || back === undefined || more.length > 0 || columns.some(({ role }) => role === 'data'))
    return undefined;
  const isCards =
    front.wordy &&
    back.wordy &&
    front.cells.length >= fewestRows &&
    new Set(front.cells).size >= front.cells.length * fewestDifferent;
  return { front, back, evidence: 'words', sure: isCards };
};

const onlyOne = <T>(values: readonly T[]): T | undefined => (values.length === 1 ? values[0] : undefined);

const tidiness = (rows: readonly (readonly string[])[], width: number): number =>
  rows.filter((cells) => cells.length >= Math.min(2, width) && withoutEmptyEnd(cells).length <= width).length /
  rows.length;

/** A row up to its last cell that says something. */
export const withoutEmptyEnd = (cells: readonly string[]): readonly string[] =>
  cells.slice(0, cells.findLastIndex((cell) => cell.trim() !== '') + 1);
