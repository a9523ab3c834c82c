import { Disposable, type Event, EventEmitter, type ExtensionContext, window, workspace } from 'vscode';
import type { Gap, Wait } from '../../core/gaps/gap';
import { usual } from '../../core/gaps/gapHistory';
import { type Ended, endInWords } from '../../core/gaps/gapResult';
import type { ShownGap } from '../../core/session/shownGap';
import { testSummary } from '../../core/gaps/testSummary';
import type { Closable } from '../base/closable';
import { type Log, guarded } from '../base/log';
import { type PractiseParts, quickQuiz } from '../panels/practise';
import { settings } from '../base/settings';
import { words } from '../base/words';
import { gapMemory } from './gapMemory';
import { gapAsks, gapQuiz } from './gapQuiz';
import { gapWatch } from './gapWatch';
import { type OutputTail, outputTail } from './outputTail';
import type { Sources } from './sources';
import { taskTerminals } from './taskTerminals';
import { watchDebug } from './watchDebug';
import { watchPerson } from './watchPerson';
import { watchTasks } from './watchTasks';
import { watchTerminals } from './watchTerminals';

/** A gap as the status bar offers it. */
export interface Offer {
  readonly label: string;
  readonly questions: number;
  /** How long it usually takes, in ms. */
  readonly usual: number | undefined;
}

/** Notices when the person waits, and offers questions for that long. */
export interface Gaps extends Closable, Pick<Sources, 'begin' | 'end'> {
  offer(): Offer | undefined;
  readonly onDidChange: Event<void>;
  /**
   * Goes to the questions of the present gap, or to those that the last one has left open; false where there are none.
   */
  take(): Promise<boolean>;
  /** No gap for an hour. */
  notNow(): void;
}

interface GapsParts extends PractiseParts {
  readonly context: Pick<ExtensionContext, 'workspaceState' | 'globalState'>;
  readonly log: Log;
}

const later = (ms: number, call: () => void): (() => void) => {
  const timer = setTimeout(call, ms);
  return () => clearTimeout(timer);
};

export const gaps = (parts: GapsParts): Gaps => {
  const { context, panel, library, log } = parts;
  const memory = gapMemory(context.workspaceState, context.globalState);
  const terminals = taskTerminals();
  const change = new EventEmitter<void>();
  /** The end of what the run of the taken gap writes. */
  let tail: { readonly run: Wait; readonly output: OutputTail } | undefined;
  /** The run that the panel shows. */
  let shown: Wait | undefined;
  let watching = Disposable.from();

  const showRunning = (run: Wait): void => {
    shown = run;
    panel.showGap(() => ({ label: run.label, elapsed: Date.now() - run.since }));
  };
  const showEnd = (run: Wait, ended: Ended): void => {
    const over: ShownGap = {
      label: run.label,
      elapsed: ended.ms,
      ended: endInWords({ ...ended, summary: summaryOf(run) }, words),
    };
    panel.showGap(() => over);
  };
  const summaryOf = (run: Wait): string | undefined =>
    tail?.run.id === run.id ? testSummary(tail.output.text(), words) : undefined;
  const open = guarded(log, 'The quiz in a gap', async (run: Wait) => {
    if ((await gapQuiz(parts, true)) && isTaken(watch.gap(), run)) showRunning(run);
  });

  /** A gap that was offered before is taken by the person, who is shown the questions by `take`. */
  const begin = (run: Wait, before: Gap | undefined): void => {
    const output = watch.output(run);
    tail = output && { run, output: outputTail(output) };
    if (before?.run.id !== run.id) void open(run);
  };

  const watch = gapWatch({
    now: Date.now,
    later,
    memory,
    rules: () => ({ mode: settings.gapMode(), ...settings.gapTimes() }),
    isFocused: () => window.state.focused,
    watchPerson: (tell) => watchPerson({ tell }),
    changed: (gap, before) => {
      if (gap?.taken === true && !isTaken(before, gap.run)) begin(gap.run, before);
      change.fire();
    },
    ended: (run, ended) => {
      if (shown?.id !== run.id) return;
      showEnd(run, ended);
      // The last lines of a terminal come a moment after its exit code.
      if (tail?.run.id === run.id && summaryOf(run) === undefined)
        void tail.output.done.then(() => shown?.id === run.id && summaryOf(run) !== undefined && showEnd(run, ended));
    },
  });

  const sources: Sources = { ...watch, terminals };
  const restart = (): void => {
    watching.dispose();
    watching =
      settings.gapMode() === 'off'
        ? Disposable.from()
        : Disposable.from(watchTasks(sources), watchTerminals(sources), watchDebug(sources));
    watch.tell({ type: 'tick', t: Date.now() });
  };
  const changes = workspace.onDidChangeConfiguration(
    (configuration) => configuration.affectsConfiguration('interleave.gaps') && restart(),
  );
  restart();

  return {
    begin: watch.begin,
    end: watch.end,
    onDidChange: change.event,
    offer: () => {
      const gap = watch.gap();
      if (gap === undefined) return undefined;
      const questions = library.current().sets.length === 0 ? settings.gapQuestions() : gapAsks(parts).length;
      return questions === 0 && !gap.taken
        ? undefined
        : { label: gap.run.label, questions, usual: usual(memory.past(gap.run)) };
    },
    take: async () => {
      const run = watch.gap()?.run;
      if (run === undefined) return panel.isInGap() && panel.resume({ beside: true, quiet: false });
      watch.tell({ type: 'taken', t: Date.now() });
      const isOpen = (await gapQuiz(parts, false)) || (await quickQuiz(parts));
      if (isOpen && isTaken(watch.gap(), run)) showRunning(run);
      return isOpen;
    },
    notNow: () => watch.tell({ type: 'notNow', t: Date.now() }),
    dispose: () => {
      watching.dispose();
      changes.dispose();
      watch.dispose();
      change.dispose();
    },
  };
};

const isTaken = (gap: Gap | undefined, run: Wait): boolean => gap?.taken === true && gap.run.id === run.id;
