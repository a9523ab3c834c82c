import { EventEmitter } from 'vscode';
import { type Log, guarded } from '../base/log';
import { once } from '../base/promises';
import type { Gaps } from './gaps';

/** How long VS Code has for its own start before waits are looked for, in ms. */
const settled = 1_000;

/** Gaps whose code is read a moment after the start, or with the first that asks for one. */
export const lateGaps = (load: () => Promise<Gaps>, log: Log): Gaps => {
  const change = new EventEmitter<void>();
  let gaps: Gaps | undefined;
  let isClosed = false;
  const ready = once(async () => {
    const loaded = await load();
    gaps = loaded;
    loaded.onDidChange(() => change.fire());
    if (isClosed) loaded.dispose();
    return loaded;
  });
  const withGaps = guarded(log, 'Looking for gaps', async (use: (loaded: Gaps) => void) => use(await ready()));
  const timer = setTimeout(() => void withGaps(() => undefined), settled);
  return {
    offer: () => gaps?.offer(),
    onDidChange: change.event,
    take: async () => (await ready()).take(),
    notNow: () => void withGaps((loaded) => loaded.notNow()),
    begin: (begun) => void withGaps((loaded) => loaded.begin(begun)),
    end: (id, ended) => void withGaps((loaded) => loaded.end(id, ended)),
    dispose: () => {
      isClosed = true;
      clearTimeout(timer);
      gaps?.dispose();
      change.dispose();
    },
  };
};
