import { dayLength } from '../base/day';
import { makeDayToken, parseMore, withDays } from './dayToken';
import { type ItemState, noState } from './itemState';
import { type Memory, isFirstMemory, isMemory, latestTime } from './memory';

/**
 * An item's state in some fifty characters: tokens of one letter and base-36 numbers, exact to the millisecond and to
 * FSRS's eight decimals. m: the memory (last, interval in ms, stability, difficulty, reps, lapses, phase, step); d: its
 * practice day; s and u: suspended and not, since; b: buried at, until; r: reset at; x: taken back, an event of
 * then, once for each; t: the last event, where none of these is as late.
 */
export const makeState = (state: ItemState): string => {
  const { memory, suspension, burial, resetAt, takenBack, more, t } = state;
  const tokens = [
    memory && makeMemory(memory),
    memory && makeDayToken(memory),
    suspension && `${suspension.on ? 's' : 'u'}${base36(suspension.at)}`,
    burial && `b${base36(burial.at)},${base36(burial.until)}`,
    resetAt !== undefined && `r${base36(resetAt)}`,
    ...takenBack.map((at) => `x${base36(at)}`),
    latest(state) !== t && `t${base36(t)}`,
    more,
  ];
  return tokens.filter((token) => typeof token === 'string').join(' ');
};

/** The memory as version 0.1 wrote it, for which an interval of days is one of whole 24 hours. */
export const makeMemory = ({ last, day, due, stability, difficulty, reps, lapses, phase, step }: Memory): string =>
  `m${[last, phase === 2 ? (due - day) * dayLength : Math.max(0, due - last), decimals(stability), decimals(difficulty), reps, lapses, phase, step].map(base36).join(',')}`;

/**
 * Reads it again; undefined where it is none. Tokens of later versions are kept as they are. `dayOf` gives the practice
 * day of a last review that has none.
 */
export const parseState = (text: string, dayOf: (t: number) => number): ItemState | undefined => {
  if (/[^ -~]/u.test(text)) return undefined;
  const parts: Partial<Record<string, readonly number[]>> = {};
  const takenBack: number[] = [];
  const more: string[] = [];
  for (const token of text.split(' ')) {
    const length = lengths[token.charAt(0)];
    if (length === undefined) more.push(token);
    else {
      const numbers = token.slice(1).split(',').map(parse36);
      if (numbers.length !== length || !numbers.every(isCount)) return undefined;
      parts[token.charAt(0)] = numbers;
      if (token.startsWith('x')) takenBack.push(...numbers);
    }
  }
  const { m, s, u, b, r, t } = parts;
  const { days, others } = parseMore(more);
  const memory = m && parseMemory(m, days, dayOf);
  if (m !== undefined && memory === undefined) return undefined;
  const [heldSince = 0] = s ?? u ?? [];
  const [buriedAt = 0, buriedUntil = 0] = b ?? [];
  const state = {
    memory,
    suspension: s || u ? { at: heldSince, on: s !== undefined } : undefined,
    burial: b && { at: buriedAt, until: buriedUntil },
    resetAt: r?.[0],
    takenBack,
    more: others,
    t: noState.t,
  };
  return { ...state, t: t?.[0] ?? latest(state) };
};

const lengths: Partial<Record<string, number>> = { m: 8, s: 1, u: 1, b: 2, r: 1, x: 1, t: 1 };

const latest = ({ memory, suspension, burial, resetAt, takenBack }: ItemState): number =>
  Math.max(noState.t, memory?.last ?? -1, suspension?.at ?? -1, burial?.at ?? -1, resetAt ?? -1, ...takenBack);

const parseMemory = (
  numbers: readonly number[],
  days: string | undefined,
  dayOf: (t: number) => number,
): Memory | undefined => {
  const [last, interval, stability, difficulty, reps, lapses, phase, step] = numbers as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const memory = {
    due: last + interval,
    last,
    stability: stability / precision,
    difficulty: difficulty / precision,
    reps,
    lapses,
    phase,
    step,
  };
  if (!isFirstMemory(memory)) return undefined;
  const whole = withDays(memory, days, dayOf);
  return isMemory(whole) ? whole : undefined;
};

const isCount = (value: number): boolean => Number.isSafeInteger(value) && value >= 0 && value <= latestTime;

const precision = 1e8;
const decimals = (value: number): number => Math.round(value * precision);
const base36 = (value: number): string => value.toString(36);
const parse36 = (digits: string): number => parseInt(digits, 36);
