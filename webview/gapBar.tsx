import { useLayoutEffect, useMemo, useReducer } from 'preact/hooks';
import type { ShownGap } from '../src/core/session/shownGap';
import type { Screen } from '../src/core/session/protocol';
import { Button, Icon, Kbd } from './controls';
import { say } from './texts';

/** The gap that a screen is shown in. */
export const gapOf = (screen: Screen | undefined): ShownGap | undefined =>
  screen !== undefined && 'gap' in screen ? screen.gap : undefined;

export const hasEnded = (screen: Screen | undefined): boolean => gapOf(screen)?.ended !== undefined;

/** For the live region: how what the person waited for has ended. */
export const gapAnnouncement = (screen: Screen | undefined): string => {
  const gap = gapOf(screen);
  return gap?.ended === undefined ? '' : say('{0}: {1}. Enter leads back to the editor.', gap.label, gap.ended.words);
};

interface GapBarProps {
  readonly gap: ShownGap;
  readonly onReturn: () => void;
}

/** What the person waits for, with its time; once it has ended its result, and the way back. */
export const GapBar = ({ gap, onReturn }: GapBarProps) => {
  const ms = useElapsed(gap);
  const { label, ended } = gap;
  const icon = ended === undefined ? 'loading codicon-modifier-spin' : ended.failed ? 'error' : 'pass';
  return (
    <section
      class={`gap ${ended === undefined ? 'running' : ended.failed ? 'failed' : 'passed'}`}
      aria-label={say('What you wait for')}
    >
      <Icon name={icon} />
      <span class="what">
        <b>{label}</b> {ended === undefined ? <span class="time">{clock(ms)}</span> : ended.words}
      </span>
      <Button
        class={ended === undefined ? 'quiet-button' : ''}
        appearance={ended === undefined ? 'secondary' : 'primary'}
        shortcut={ended === undefined ? undefined : 'Enter'}
        onPress={onReturn}
      >
        {say('Back to the editor')} {ended !== undefined && <Kbd>{say('Enter')}</Kbd>}
      </Button>
    </section>
  );
};

/** Counts on from what the host said, by a timer that ends with the run. */
const useElapsed = (gap: ShownGap): number => {
  const arrived = useMemo(() => performance.now(), [gap]);
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const isRunning = gap.ended === undefined;
  useLayoutEffect(() => {
    if (!isRunning) return undefined;
    const timer = setInterval(() => redraw(undefined), 1000);
    return () => clearInterval(timer);
  }, [isRunning]);
  return isRunning ? gap.elapsed + performance.now() - arrived : gap.elapsed;
};

/** As a clock shows it: `0:07`, `12:30`. */
const clock = (ms: number): string =>
  `${Math.floor(ms / 60_000)}:${String(Math.floor(ms / 1000) % 60).padStart(2, '0')}`;
