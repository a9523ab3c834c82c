import { type Gap, type GapEvent, type GapRules, type GapState, type Wait, gapStep, noGaps } from '../../core/gaps/gap';
import type { Ended } from '../../core/gaps/gapResult';
import type { Closable } from '../base/closable';
import type { GapMemory } from './gapMemory';
import type { Begun, Sources } from './sources';

/** Keeps the state of gaps: events in, changes out, and one timer while something runs. */
export interface GapWatch extends Pick<Sources, 'begin' | 'end' | 'forget' | 'tell'>, Closable {
  gap(): Gap | undefined;
  /** What can be read of a run's output from now on. */
  output(run: Wait): AsyncIterable<string> | undefined;
}

export interface GapWatchParts {
  readonly now: () => number;
  /** Calls once after so many ms, unless what is returned is called before. */
  readonly later: (ms: number, call: () => void) => () => void;
  readonly rules: () => Omit<GapRules, 'past'>;
  readonly memory: GapMemory;
  readonly isFocused: () => boolean;
  /** Begins to tell what the person does; needed only while something runs. */
  readonly watchPerson: (tell: Sources['tell']) => Closable;
  readonly changed: (gap: Gap | undefined, before: Gap | undefined) => void;
  readonly ended: (run: Wait, ended: Ended) => void;
}

export const gapWatch = ({
  now,
  later,
  rules,
  memory,
  isFocused,
  watchPerson,
  changed,
  ended,
}: GapWatchParts): GapWatch => {
  let state = noGaps;
  let cancel = (): void => undefined;
  let person: Closable | undefined;
  const outputs = new Map<string, NonNullable<Begun['output']>>();

  const tell = (event: GapEvent): void => {
    const before = withOthers(state, memory.taken());
    const step = gapStep(before, event, { ...rules(), past: memory.past });
    const gapBefore = state.gap;
    state = step.state;
    if (state.takes !== before.takes || state.notBefore !== before.notBefore) memory.take(state, event.t);
    cancel();
    cancel =
      step.wake === undefined
        ? () => undefined
        : later(Math.max(0, step.wake - now()), () => tell({ type: 'tick', t: now() }));
    if (state.running.length === 0) {
      person?.dispose();
      person = undefined;
    } else person ??= watchPerson(tell);
    if (state.gap !== gapBefore) changed(state.gap, gapBefore);
  };

  const take = (id: string): Wait | undefined => {
    outputs.delete(id);
    return state.running.find((run) => run.id === id);
  };

  return {
    tell,
    gap: () => state.gap,
    output: ({ id }) => outputs.get(id)?.(),
    begin: ({ output, ...begun }) => {
      if (state.running.length === 0) state = { ...state, focused: isFocused() };
      if (output !== undefined) outputs.set(begun.id, output);
      tell({ type: 'start', t: now(), ...begun });
    },
    end: (id, result) => {
      const run = take(id);
      if (run === undefined) return;
      const ms = now() - run.since;
      if (ranToItsEnd(result)) memory.learn(run, ms);
      ended(run, { ...result, ms });
      tell({ type: 'end', id, t: now() });
    },
    forget: (id) => {
      if (take(id) !== undefined) tell({ type: 'end', id, t: now() });
    },
    dispose: () => {
      cancel();
      person?.dispose();
    },
  };
};

/** What other windows have taken counts here, too. */
const withOthers = (state: GapState, { takes, notBefore }: ReturnType<GapMemory['taken']>): GapState => ({
  ...state,
  takes: [...new Set([...state.takes, ...takes])].sort((a, b) => a - b),
  notBefore: Math.max(state.notBefore, notBefore),
});

/** What the person ended says nothing of how long it takes: no exit code, or that of an interrupt. */
const ranToItsEnd = ({ exitCode, whole = false, stopped = false }: Omit<Ended, 'ms'>): boolean =>
  whole || stopped || (exitCode !== undefined && exitCode >= 0 && exitCode < 128);
