import type { ItemId } from '../../src/core/exercise/identity';

/**
 * The index that a letter or digit picks: a label as written wins, then `a` or `1` is the first; -1
 * where there is none.
 */
export const pick = (labels: readonly string[], key: string): number => {
  const written = labels.findIndex((label) => label.toLowerCase() === key);
  if (written >= 0 || key.length !== 1) return written;
  const index = /[a-z]/u.test(key) ? key.charCodeAt(0) - 97 : digit(key);
  return index < labels.length ? index : -1;
};

/** `1` is the first, `0` the tenth; -1 for no digit. */
export const digit = (key: string): number => (/^\d$/u.test(key) ? (Number(key) + 9) % 10 : -1);

/** The key that picks the nth of a numbered list, as it is shown; empty beyond the tenth. */
export const digitOf = (index: number): string => (index < 10 ? String((index + 1) % 10) : '');

/** The item that an arrow key moves to, from the selected one; undefined at the ends or for another key. */
export const step = (items: readonly ItemId[], selected: ItemId | undefined, key: string): ItemId | undefined => {
  if (key !== 'arrowdown' && key !== 'arrowup') return undefined;
  const at = selected === undefined ? -1 : items.indexOf(selected);
  return items[key === 'arrowdown' ? at + 1 : Math.max(0, at - 1)];
};

/** The first item without a value, looking onward from the one after `from`, around the end. */
export const nextOpen = (
  items: readonly ItemId[],
  values: Readonly<Record<string, unknown>>,
  from?: ItemId,
): ItemId | undefined => {
  const start = from === undefined ? 0 : items.indexOf(from) + 1;
  return [...items.slice(start), ...items.slice(0, start)].find((item) => !(item in values));
};

/** A record without one of its keys. */
export const without = <Value>(record: Readonly<Record<string, Value>>, key: string): Record<string, Value> =>
  Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));

export const isRecordOf = <Value>(
  value: unknown,
  isValue: (value: unknown) => value is Value,
): value is Record<string, Value> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.values(value).every(isValue);

export const isNumber = (value: unknown): value is number => typeof value === 'number';
export const isString = (value: unknown): value is string => typeof value === 'string';
