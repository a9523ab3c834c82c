import { type Role, roleOf, withoutLanguage } from './columnNames';
import { areAddresses, areWordy } from './wordy';

/** Which columns of a table are asked and answered, and which say more. */
export interface Pair {
  readonly front: number;
  readonly back: number;
  /** Columns that belong to the answer as well, such as a reading or an example. */
  readonly extras: readonly number[];
  readonly tags?: number;
  readonly deck?: number;
}

interface Column {
  readonly at: number;
  readonly role: Role | undefined;
  readonly wordy: boolean;
  readonly cells: readonly string[];
}

/** Chooses the columns that make a card, by their names and by what they hold; undefined for a table of other things. */
export const pairOf = (names: readonly string[], rows: readonly (readonly string[])[]): Pair | undefined => {
  const columns = columnsOf(names, rows);
  const chosen = namedPair(columns) ?? plainPair(columns);
  if (chosen === undefined) return undefined;
  const [front, back] = chosen;
  const tags = columns.find(({ role }) => role === 'tags')?.at;
  const deck = columns.find(({ role }) => role === 'deck')?.at;
  return {
    front: front.at,
    back: back.at,
    extras: columns.filter((column) => column.role === 'extra' && column !== front && column !== back).map(({ at }) => at),
    ...(tags !== undefined && { tags }),
    ...(deck !== undefined && { deck }),
  };
};

/** The columns but for translations of one before. */
const columnsOf = (names: readonly string[], rows: readonly (readonly string[])[]): readonly Column[] => {
  const seen = new Set<string>();
  const isBoth = ['q', 'a'].every((letter) => names.some((name) => name.trim().toLowerCase() === letter));
  return names.flatMap((name, at) => {
    const base = withoutLanguage(name);
    const isTranslation = base !== name.trim() && seen.has(base);
    seen.add(base);
    if (isTranslation) return [];
    const cells = rows.map((row) => row[at] ?? '');
    const role = /^\s*[qa]\s*$/iu.test(name) && !isBoth ? undefined : roleOf(name);
    return [{ at, role, wordy: areWordy(cells), cells }];
  });
};

type Two = readonly [front: Column, back: Column];

const namedPair = (columns: readonly Column[]): Two | undefined => {
  const ofRole = (...roles: readonly Role[]) => columns.filter(({ role }) => role !== undefined && roles.includes(role));
  const [front, secondFront] = ofRole('front');
  const [back, secondBack] = ofRole('back');
  if (front !== undefined && back !== undefined) return [front, back];
  const words = ofRole('either', 'language').filter(({ wordy }) => wordy);
  const partner = words[0] ?? secondFront ?? secondBack ?? onlyOne(columns.filter(({ role, wordy }) => role === undefined && wordy)) ?? onlyOne(ofRole('extra'));
  if (front !== undefined) return partner && front.wordy ? [front, partner] : undefined;
  if (back !== undefined) return partner && [partner, back];
  if (ofRole('data').length > 0) return undefined;
  const [first, second] = words;
  if (first === undefined) return undefined;
  const other = second ?? onlyOne(columns.filter(({ role, wordy }) => role === undefined && wordy)) ?? onlyOne(ofRole('extra').filter(({ wordy }) => wordy));
  return other && (first.at < other.at ? [first, other] : [other, first]);
};

const fewestRows = 3;

/** Two columns of words and nothing else but what may be passed over; each row asks something else. */
const plainPair = (columns: readonly Column[]): Two | undefined => {
  const named = columns.filter(({ role, cells }) => role === undefined && !areAddresses(cells));
  const [front, back, ...more] = named.length < 2 ? columns.filter(({ role, cells }) => (role === undefined || role === 'extra') && !areAddresses(cells)) : named;
  if (front === undefined || back === undefined || more.length > 0 || columns.some(({ role }) => role === 'data')) return undefined;
  const isCards = front.wordy && back.wordy && front.cells.length >= fewestRows && new Set(front.cells).size >= front.cells.length * 0.8;
  return isCards ? [front, back] : undefined;
};

const onlyOne = <T>(values: readonly T[]): T | undefined => (values.length === 1 ? values[0] : undefined);
