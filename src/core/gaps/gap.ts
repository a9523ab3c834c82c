import { momentAt, nextDayStart } from '../base/day';
import { nextSurprise, remaining } from './gapHistory';

/** Something that runs while a person waits. All times are in ms since the epoch. */
export interface Wait {
  readonly id: string;
  /** What the person calls it. */
  readonly label: string;
  /** What its durations are learned under. */
  readonly key: string;
  readonly since: number;
  /** How long it takes in all, in ms, where who started it says so. */
  readonly expected?: number | undefined;
  /** After how many ms it is no longer waited for. */
  readonly patience?: number | undefined;
}

/** A wait that practice may fill. There is one at a time. */
export interface Gap {
  readonly run: Wait;
  /** Whether questions were opened in it. */
  readonly taken: boolean;
}

export interface GapState {
  /** What runs, oldest first. */
  readonly running: readonly Wait[];
  readonly gap?: Gap | undefined;
  readonly focused: boolean;
  /** When the person last typed, and last stepped in a debugger. */
  readonly typed: number;
  readonly stepped: number;
  /** The debug sessions that stand still. */
  readonly stopped: readonly string[];
  /** When questions were opened in gaps, today. */
  readonly takes: readonly number[];
  /** Until when the person wants none. */
  readonly notBefore: number;
}

export type GapEvent = { readonly t: number } & (
  | ({ readonly type: 'start' } & Omit<Wait, 'since'>)
  | { readonly type: 'end'; readonly id: string }
  | { readonly type: 'typed' | 'taken' | 'notNow' | 'tick' }
  | { readonly type: 'stopped' | 'continued'; readonly id: string }
  | { readonly type: 'focus'; readonly focused: boolean }
);

/** What the person's settings and the past say. */
export interface GapRules {
  /** `off` opens none, `statusBar` waits until the person takes it, `open` takes it at once. */
  readonly mode: 'off' | 'statusBar' | 'open';
  /** How long something has to run, and how long there is peace after a gap that was taken, in ms. */
  readonly after: number;
  readonly pause: number;
  readonly perDay: number;
  /** The hour at which a practice day begins. */
  readonly dayStart: number;
  /** The past durations of a run, in ms. */
  past(run: Wait): readonly number[];
}

export interface GapStep {
  readonly state: GapState;
  /** When to send a `tick`; undefined where only another event can change something. */
  readonly wake: number | undefined;
}

/** How long the hands have to rest before a gap opens: from typing, and from stepping. */
const typingRest = 2_000;
const steppingRest = 10_000;
/** What is left has to be worth a question; with half an hour left it is a server rather than a wait. */
const worthwhile = 8_000;
const serverlike = 30 * 60_000;
const usualPatience = 10 * 60_000;
const notNowFor = 60 * 60_000;

export const noGaps: GapState = {
  running: [],
  focused: true,
  typed: 0,
  stepped: 0,
  stopped: [],
  takes: [],
  notBefore: 0,
};

/** Takes an event in: what runs and what the person does decide whether a gap is open. */
export const gapStep = (state: GapState, event: GapEvent, rules: GapRules): GapStep => {
  const settled = opened(closed(happened(state, event, rules), event.t, rules), event.t, rules);
  return { state: settled, wake: wakeOf(settled, event.t, rules) };
};

const happened = (state: GapState, event: GapEvent, rules: GapRules): GapState => {
  switch (event.type) {
    case 'start': {
      const { id, label, key, t: since, expected, patience } = event;
      return {
        ...state,
        running: [...state.running.filter((run) => run.id !== id), { id, label, key, since, expected, patience }],
      };
    }
    case 'end':
      return { ...state, running: state.running.filter(({ id }) => id !== event.id) };
    case 'typed':
      return { ...state, typed: event.t };
    case 'stopped':
      return { ...state, stopped: [...state.stopped.filter((id) => id !== event.id), event.id] };
    case 'continued':
      return state.stopped.includes(event.id)
        ? { ...state, stepped: event.t, stopped: state.stopped.filter((id) => id !== event.id) }
        : state;
    case 'focus':
      return { ...state, focused: event.focused };
    case 'taken':
      return state.gap === undefined || state.gap.taken ? state : taking(state, state.gap.run, event.t, rules);
    case 'notNow':
      return { ...state, notBefore: event.t + notNowFor };
    case 'tick':
      return state;
  }
};

/** What is taken counts for the pause and for the day; a sign that nobody followed does not. */
const taking = (state: GapState, run: Wait, t: number, rules: GapRules): GapState => ({
  ...state,
  gap: { run, taken: true },
  takes: [...takenToday(state, t, rules), t],
});

const takenToday = ({ takes }: GapState, t: number, { dayStart }: GapRules): readonly number[] => {
  const { day } = momentAt(t, dayStart);
  return takes.filter((take) => momentAt(take, dayStart).day === day);
};

/** A gap lasts as long as its run, unless it is not wanted, or goes on too long. */
const closed = (state: GapState, t: number, { mode }: GapRules): GapState => {
  const { gap } = state;
  if (gap === undefined) return state;
  const runs = state.running.some(({ id }) => id === gap.run.id);
  const wanted = mode !== 'off' && t >= state.notBefore && t < patienceEnd(gap.run);
  return runs && wanted ? state : { ...state, gap: undefined };
};

const opened = (state: GapState, t: number, rules: GapRules): GapState => {
  if (state.gap !== undefined) return state;
  const run = state.running.find((one) => opensAt(state, one, t, rules) === t);
  if (run === undefined) return state;
  return rules.mode === 'open' ? taking(state, run, t, rules) : { ...state, gap: { run, taken: false } };
};

const wakeOf = (state: GapState, t: number, rules: GapRules): number | undefined => {
  if (state.gap !== undefined) return patienceEnd(state.gap.run);
  const times = state.running.flatMap((run) => opensAt(state, run, t, rules) ?? []);
  return times.length === 0 ? undefined : Math.min(...times);
};

const patienceEnd = ({ since, patience = usualPatience }: Wait): number => since + patience;

/** The first moment from `t` on at which a gap may open for a run, if nothing else happens; undefined for never. */
const opensAt = (state: GapState, run: Wait, t: number, rules: GapRules): number | undefined => {
  if (rules.mode === 'off' || rules.perDay === 0 || !state.focused || state.stopped.length > 0) return undefined;
  const free = Math.max(
    t,
    run.since + rules.after,
    state.typed + typingRest,
    state.stepped + steppingRest,
    state.notBefore,
    (state.takes.at(-1) ?? -Infinity) + rules.pause,
    takenToday(state, t, rules).length >= rules.perDay ? nextDayStart(t, rules.dayStart) : 0,
  );
  const at = likelyAt(run, free, run.expected === undefined ? rules.past(run) : [run.expected]);
  return at === undefined || at >= patienceEnd(run) ? undefined : at;
};

/** The first moment from `t` on at which a run is likely to go on for a while. */
const likelyAt = (run: Wait, t: number, past: readonly number[]): number | undefined => {
  const left = remaining(past, t - run.since);
  if (left === undefined || (left >= worthwhile && left < serverlike)) return t;
  const surprise = nextSurprise(past, t - run.since);
  return surprise === undefined ? undefined : likelyAt(run, run.since + surprise, past);
};
