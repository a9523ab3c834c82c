import { Disposable, type Task, type TaskExecution, TaskScope, tasks } from 'vscode';
import { settings } from '../base/settings';
import type { Watch } from './sources';

/** Tells of tasks that run, background ones left out. */
export const watchTasks: Watch = ({ begin, end, terminals }) => {
  const running = new Map<TaskExecution, string>();
  return Disposable.from(
    tasks.onDidStartTaskProcess(({ execution, processId }) => {
      const { task } = execution;
      if (task.isBackground || !settings.gapSources().tasks) return;
      const id = `task ${processId}`;
      running.set(execution, id);
      begin({
        id,
        label: task.name,
        key: `task ${scopeOf(task)} ${task.source} ${task.name}`,
        output: () => terminals.read(task.name),
      });
    }),
    tasks.onDidEndTaskProcess(({ execution, exitCode }) => {
      const id = running.get(execution);
      running.delete(execution);
      if (id !== undefined) end(id, { exitCode });
    }),
  );
};

const scopeOf = ({ scope }: Task): string =>
  typeof scope === 'object' ? scope.name : scope === TaskScope.Global ? 'user' : '';
