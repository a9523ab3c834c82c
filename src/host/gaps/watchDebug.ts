import { type DebugAdapterTracker, type DebugSession, type Disposable, debug } from 'vscode';
import { settings } from '../base/settings';
import type { Watch } from './sources';

/** A launch that has not stopped by then runs its program, and nobody waits for it. */
const patience = 2 * 60_000;

/** What a debug adapter says, as far as it matters here. */
interface Message {
  readonly type?: unknown;
  readonly event?: unknown;
  readonly command?: unknown;
}

/** Tells of debug launches until their first stop, and of debuggers that stand still or step. */
export const watchDebug: Watch = ({ begin, end, tell }): Disposable =>
  debug.registerDebugAdapterTrackerFactory('*', {
    createDebugAdapterTracker: (session): DebugAdapterTracker => {
      const id = `debug ${rootOf(session).id}`;
      const goesOn = (): void => tell({ type: 'continued', id: session.id, t: Date.now() });
      return {
        onWillStartSession: () => {
          if (session.parentSession === undefined && settings.gapSources().debug)
            begin({ id, label: session.name, key: `debug ${session.type} ${session.name}`, patience });
        },
        onDidSendMessage: ({ type, event }: Message) => {
          if (type !== 'event') return;
          if (event === 'stopped') {
            tell({ type: 'stopped', id: session.id, t: Date.now() });
            end(id, { stopped: true });
          } else if (event === 'continued') goesOn();
        },
        onWillReceiveMessage: ({ command }: Message) => {
          if (typeof command === 'string' && resuming.has(command)) goesOn();
        },
        onWillStopSession: () => {
          goesOn();
          if (session.parentSession === undefined) end(id, {});
        },
        onExit: goesOn,
      };
    },
  });

/** The requests after which a program runs again; not every adapter tells that it does. */
const resuming = new Set([
  'continue',
  'next',
  'stepIn',
  'stepOut',
  'stepBack',
  'reverseContinue',
  'disconnect',
  'terminate',
]);

const rootOf = (session: DebugSession): DebugSession =>
  session.parentSession === undefined ? session : rootOf(session.parentSession);
