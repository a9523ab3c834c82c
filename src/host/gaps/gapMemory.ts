import type { Memento } from 'vscode';
import { checksum } from '../../core/base/checksum';
import { longestDay } from '../../core/base/day';
import type { GapState, Wait } from '../../core/gaps/gap';
import { type Durations, learned, parseDurations } from '../../core/gaps/gapHistory';
import { array, number, object, safeParse } from 'valibot';

type Taken = Pick<GapState, 'takes' | 'notBefore'>;

/** What is remembered of gaps: by workspace how long its commands take, for all windows when questions were opened. */
export interface GapMemory {
  readonly past: (run: Pick<Wait, 'key'>) => readonly number[];
  learn(run: Wait, ms: number): void;
  taken(): Taken;
  take(state: Taken, now: number): void;
}

const durationsKey = 'interleave.durations';
const takenKey = 'interleave.gaps';
const takenForm = object({ takes: array(number()), notBefore: number() });

/** Commands are kept as checksums: what stands in a command line is nobody's business. */
export const gapMemory = (
  workspaceState: Pick<Memento, 'get' | 'update'>,
  globalState: Pick<Memento, 'get' | 'update'>,
): GapMemory => {
  let durations: Durations | undefined;
  const known = (): Durations => (durations ??= parseDurations(workspaceState.get(durationsKey)));
  return {
    past: ({ key }) => known()[nameOf(key)] ?? [],
    learn: ({ key }, ms) => {
      const before = known();
      durations = learned(before, nameOf(key), ms);
      if (durations !== before) void workspaceState.update(durationsKey, durations);
    },
    taken: () => {
      const parsed = safeParse(takenForm, globalState.get(takenKey));
      return parsed.success ? parsed.output : { takes: [], notBefore: 0 };
    },
    take: ({ takes, notBefore }, now) =>
      void globalState.update(takenKey, { takes: takes.filter((t) => t > now - longestDay), notBefore }),
  };
};

const nameOf = (key: string): string => `${key.slice(0, key.indexOf(' '))} ${checksum(key)}`;
