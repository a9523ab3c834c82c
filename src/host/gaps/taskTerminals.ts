import type { Terminal, TerminalShellExecution } from 'vscode';

/** Tells the terminals of tasks from those that a person types in: VS Code reports the commands of both. */
export interface TaskTerminals {
  /** A task of this name runs: terminals made for it are its own. */
  belongTo(task: string): void;
  isTask(terminal: Terminal): boolean;
  began(terminal: Terminal, execution: TerminalShellExecution): void;
  ended(execution: TerminalShellExecution): void;
  /** What the task writes from now on. Its terminal may still bear the name of the task before. */
  read(task: string): AsyncIterable<string> | undefined;
}

export const taskTerminals = (): TaskTerminals => {
  const tasks = new Set<string>();
  const running = new Map<TerminalShellExecution, Terminal>();
  const isTask = ({ creationOptions: { name } }: Terminal): boolean =>
    name !== undefined && [...tasks].some((task) => isNamed(name, task));
  return {
    belongTo: (task) => void tasks.add(task),
    isTask,
    began: (terminal, execution) => void running.set(execution, terminal),
    ended: (execution) => void running.delete(execution),
    read: (task) => {
      const own = [...running].filter(([, terminal]) => isTask(terminal)).reverse();
      const [execution] =
        own.find(
          ([
            ,
            {
              creationOptions: { name = '' },
            },
          ]) => isNamed(name, task),
        ) ??
        own[0] ??
        [];
      return execution?.read();
    },
  };
};

/** Where there are several folders a terminal also names the task's. */
const isNamed = (terminal: string, task: string): boolean => terminal === task || terminal.startsWith(`${task} (`);
