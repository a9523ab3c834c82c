import { areAddresses } from './wordy';
import type { Role } from './columnNames';
import { endAsQuestions, type Column, repeats } from './columns';
import type { Evidence, TablePlan } from './tablePlan';

/** In more languages than these a table is no pair: somebody has to choose. */
const mostLanguages = 4;
export const fewestRows = 3;

export type Found = Omit<TablePlan, 'header' | 'names'>;

export const fewestDifferent = 0.8;

export interface Two {
  readonly front: Column;
  readonly back: Column;
  readonly evidence: Evidence;
  readonly sure: boolean;
}

export const planOf = (columns: readonly Column[], { front, back, evidence, sure }: Two): Found => {
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

export const namedPair = (columns: readonly Column[]): Two | undefined => {
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
        sure: !isData && !repeats(partner) && (back.role === 'back' || endAsQuestions(partner)),
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
export const plainPair = (columns: readonly Column[]): Two | undefined => {
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
