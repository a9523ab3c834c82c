import { type Event, EventEmitter, type Memento, Uri, workspace } from 'vscode';
import type { Closable } from '../base/closable';

/** The files and folders that the person added. The URI of a folder ends with a slash. */
export interface AddedFiles extends Closable {
  entries(): readonly Uri[];
  add(uris: readonly Uri[]): Promise<void>;
  remove(uris: readonly Uri[]): Promise<void>;
  readonly onDidChange: Event<void>;
}

type State = Pick<Memento, 'get' | 'update'>;

const key = 'interleave.added';

/** Those in the workspace are remembered with it; others everywhere on this machine, as they belong to none. */
export const addedFiles = ({
  workspaceState,
  globalState,
}: {
  readonly workspaceState: State;
  readonly globalState: State;
}): AddedFiles => {
  const changed = new EventEmitter<void>();
  const stateFor = (uri: Uri): State =>
    workspace.getWorkspaceFolder(uri) === undefined ? globalState : workspaceState;

  const change = async (state: State, next: (stored: readonly string[]) => readonly string[]): Promise<void> => {
    const before = stored(state);
    const after = next(before);
    if (after.join('\n') !== before.join('\n')) await state.update(key, after);
  };
  return {
    entries: () => [...stored(workspaceState), ...stored(globalState)].map((source) => Uri.parse(source)),
    add: async (uris) => {
      for (const state of [workspaceState, globalState]) {
        const sources = uris.filter((uri) => stateFor(uri) === state).map(String);
        await change(state, (before) => [...new Set([...before, ...sources])]);
      }
      changed.fire();
    },
    remove: async (uris) => {
      const sources = new Set(uris.map(String));
      for (const state of [workspaceState, globalState])
        await change(state, (before) => before.filter((source) => !sources.has(source)));
      changed.fire();
    },
    onDidChange: changed.event,
    dispose: () => changed.dispose(),
  };
};

const stored = (state: State): readonly string[] => {
  const value = state.get<unknown>(key);
  return Array.isArray(value) ? value.filter((source): source is string => typeof source === 'string') : [];
};

export const isFolder = ({ path }: Uri): boolean => path.endsWith('/');

/** The entry that a file is there by: its own, else that of a folder around it. */
export const entryOf = (entries: readonly Uri[], file: Uri): Uri | undefined => {
  const source = file.toString();
  return (
    entries.find((entry) => entry.toString() === source) ??
    entries.find((entry) => isFolder(entry) && source.startsWith(entry.toString()))
  );
};
