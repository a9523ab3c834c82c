import { type ExtensionContext, RelativePattern, Uri, l10n, window, workspace } from 'vscode';
import { dayLength, localOffset, usualStart } from '../../core/base/day';
import { tableOf } from '../../core/history/dayTable';
import type { EventFolder } from './eventFolder';
import type { Log } from '../base/log';
import { nodeEventFolder } from './nodeEventFolder';
import { progressKey } from './progressMirror';
import { progressStore } from './progressStore';
import type { ProgressStore, StoreParts } from './storePorts';
import { workspaceEventFolder } from './workspaceEventFolder';

/**
 * Opens the progress, lets Settings Sync carry what globalState holds of it, and looks for news whenever
 * the window is gone to.
 */
export const openProgress = async (
  {
    globalState,
    globalStorageUri,
    subscriptions,
  }: Pick<ExtensionContext, 'globalState' | 'globalStorageUri' | 'subscriptions'>,
  log: Log,
): Promise<ProgressStore> => {
  globalState.setKeysForSync([progressKey]);
  const session = crypto.randomUUID();
  const store = await progressStore({
    folder: await eventFolder(Uri.joinPath(globalStorageUri, 'events'), session),
    state: globalState,
    device: await deviceId(globalState),
    session,
    now: Date.now,
    days: localDays(Date.now()),
    unreadable: (key) => tellUnreadable(key, log),
    tell: (problem) => log.warn(problem),
  });
  const warn = (error: unknown): void => log.warn(`The progress was not brought up to date: ${String(error)}`);
  subscriptions.push(
    store,
    { dispose: () => clearTimeout(later) },
    window.onDidChangeWindowState(({ focused }) => void (focused && store.refresh().catch(warn))),
  );
  const later = setTimeout(() => void store.compact().catch(warn), settled);
  return store;
};

/** Tidying up can wait until VS Code has started, in ms. */
const settled = 30_000;

/** Appends with Node where there is Node and the folder is on a disk. */
const eventFolder = async (folder: Uri, session: string): Promise<EventFolder> => {
  if (folder.scheme === 'file') {
    const onNode = await nodeEventFolder(folder.fsPath, session, Date.now).catch(() => undefined);
    if (onNode !== undefined) return onNode;
  }
  return workspaceEventFolder(workspace.fs, folder, session, watchIn(folder));
};

const watchIn =
  (folder: Uri): EventFolder['watch'] =>
  (changed) => {
    const watcher = workspace.createFileSystemWatcher(new RelativePattern(folder, '*'), false, false, true);
    const tell = ({ path }: Uri): void => changed(path.slice(path.lastIndexOf('/') + 1));
    watcher.onDidCreate(tell);
    watcher.onDidChange(tell);
    return watcher;
  };

/** The practice days of version 0.1, which began at four, here and since there was a first version. */
const localDays = (now: number): StoreParts['days'] => ({
  ...tableOf(usualStart, Date.UTC(2025, 0), now + 3 * 365 * dayLength, localOffset),
  zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
});

const deviceKey = 'interleave.device';

/** Names this machine; Settings Sync does not carry it. */
const deviceId = async (state: ExtensionContext['globalState']): Promise<string> => {
  const known = state.get<unknown>(deviceKey);
  if (typeof known === 'string') return known;
  const made = crypto.randomUUID().slice(0, 8);
  // One that cannot be kept does for this time.
  await Promise.resolve(state.update(deviceKey, made)).catch(() => undefined);
  return made;
};

const tellUnreadable = (key: string, log: Log): void => {
  log.error(`The stored progress could not be read. It is kept, untouched, in globalState under ${key}.`);
  void window
    .showWarningMessage(
      l10n.t('Interleave could not read the stored progress. It was set aside, and practice starts afresh.'),
      l10n.t('Show Log'),
    )
    .then((choice) => choice !== undefined && log.show());
};
