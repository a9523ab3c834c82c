import { type ExtensionContext, window } from 'vscode';
import type { Log } from './log';
import { type ProgressStore, progressKey, progressStore } from './progressStore';

/** Opens the progress in globalState, and lets Settings Sync carry it. */
export const openProgress = async (state: ExtensionContext['globalState'], log: Log): Promise<ProgressStore> => {
  state.setKeysForSync([progressKey]);
  return progressStore(state, (key) => tellUnreadable(key, log), Date.now);
};

const tellUnreadable = (key: string, log: Log): void => {
  log.error(`The stored progress could not be read. It is kept, untouched, in globalState under ${key}.`);
  void window
    .showWarningMessage('Interleave could not read the stored progress. It was set aside, and practice starts afresh.', 'Show Log')
    .then((choice) => choice === 'Show Log' && log.show());
};
