import { dayLength } from '../base/day';
import { type FirstMemory, type Memory, dated, latestDay } from './memory';

/*
 * What practice days add to the compact form of a memory, as a token of its own: version 0.1 keeps tokens that it does
 * not know, and puts its own memory beside them. So the token says, too, which last review it belongs to.
 */

/**
 * d: the practice day, the low digits of the time of the last review; where these two are far apart, also
 * when the item is due.
 */
export const makeDayToken = (memory: Memory): string => {
  const { last, day, due } = memory;
  return `d${[day, last % lowDigits, ...(isUsual(memory) ? [] : [due])].map((value) => value.toString(36)).join(',')}`;
};

/** The memory that a token belongs to, made whole; undefined where it belongs to another. */
const byToken = (first: FirstMemory, token: string): Memory | undefined => {
  const [day = -1, low, due] = token
    .slice(1)
    .split(',')
    .map((digits) => parseInt(digits, 36));
  if (low !== first.last % lowDigits || !(day >= 0 && day <= latestDay)) return undefined;
  const usual = dated(first, day);
  const memory = due === undefined ? usual : { ...usual, due };
  return isUsual(memory) === (due === undefined) ? memory : undefined;
};

/** A memory of version 0.1 with its practice day, by the token where it belongs to it. */
export const withDays = (first: FirstMemory, days: string | undefined, dayOf: (t: number) => number): Memory =>
  (days === undefined ? undefined : byToken(first, days)) ?? dated(first, dayOf(first.last));

/** Tokens that are not version 0.1's: the practice day, and what a later version has noted. */
export const parseMore = (
  tokens: readonly string[],
): { readonly days: string | undefined; readonly others: string | undefined } => ({
  days: tokens.find((token) => isDays.test(token)),
  others: tokens.filter((token) => !isDays.test(token)).join(' ') || undefined,
});

const isDays = /^d[\da-z]+,[\da-z]+(?:,[\da-z]+)?$/u;

const lowDigits = 36 ** 3;

/** Whether the day is that of the last review in some zone, as it is unless a clock was wrong. */
const isUsual = ({ last, day, due, phase }: Memory): boolean =>
  Math.abs(day - Math.floor(last / dayLength)) <= 2 && (phase === 2 || due >= last);
