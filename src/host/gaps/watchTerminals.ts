import { Disposable, type Terminal, type TerminalShellExecution, tasks, window } from 'vscode';
import { commandLabel, isInteractive } from '../../core/gaps/commandLine';
import { settings } from '../base/settings';
import type { Watch } from './sources';

interface Command {
  readonly id: string;
  readonly terminal: Terminal;
}

let commands = 0;

/** Tells of commands in terminals, where shell integration knows when they begin and end. */
export const watchTerminals: Watch = ({ begin, end, forget, terminals }) => {
  const running = new Map<TerminalShellExecution, Command>();
  const forgetTasks = (): void => {
    for (const [execution, { id, terminal }] of running) {
      if (!terminals.isTask(terminal)) continue;
      running.delete(execution);
      forget(id);
    }
  };
  return Disposable.from(
    window.onDidStartTerminalShellExecution(({ execution, terminal }) => {
      terminals.began(terminal, execution);
      const line = execution.commandLine.value;
      if (!settings.gapSources().terminal || terminals.isTask(terminal) || isInteractive(line, settings.gapIgnored()))
        return;
      const id = `command ${commands++}`;
      running.set(execution, { id, terminal });
      begin({ id, label: commandLabel(line), key: `command ${line.trim()}`, output: () => execution.read() });
    }),
    window.onDidEndTerminalShellExecution(({ execution, exitCode }) => {
      terminals.ended(execution);
      const command = running.get(execution);
      running.delete(execution);
      if (command !== undefined) end(command.id, { exitCode });
    }),
    // A task's terminal is known for one only when the task has started, which VS Code tells later.
    tasks.onDidStartTaskProcess(({ execution }) => {
      terminals.belongTo(execution.task.name);
      forgetTasks();
    }),
    window.onDidCloseTerminal((terminal) => {
      for (const [execution, command] of running) {
        if (command.terminal !== terminal) continue;
        running.delete(execution);
        end(command.id, { exitCode: terminal.exitStatus?.code });
      }
    }),
  );
};
