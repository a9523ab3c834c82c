import type { Memento } from 'vscode';
import { type SyncedProgress, parseSynced, syncedLimit } from '../../core/history/syncedProgress';
import type { Clock } from '../base/clock';
import type { Closable } from '../base/closable';

export type GlobalState = Pick<Memento, 'get' | 'update' | 'keys'>;

/** The key in globalState, also given to Settings Sync. */
export const progressKey = 'interleave.progress';
const unreadableKey = `${progressKey}.unreadable.`;

/** Keeps globalState equal to what the events say, and brings in what Settings Sync has put there. */
export interface ProgressMirror {
  /** Takes in what is there now. */
  takeIn(): Promise<void>;
  /** Writes soon, once for all changes until then. */
  changed(): void;
  /** Writes now what is still to be written. */
  flush(): Promise<void>;
}

export interface MirrorParts {
  readonly state: GlobalState;
  readonly now: () => number;
  readonly after: Clock['after'];
  /** Is told under which key what cannot be read was set aside. */
  readonly unreadable: (key: string) => void;
  readonly tell: (problem: string) => void;
  /** Records what is known better there. */
  readonly adopt: (incoming: SyncedProgress) => Promise<void>;
  /** The progress as it is now, in so many characters; `known` is what is there. */
  readonly make: (known: Partial<SyncedProgress>, limit: number) => SyncedProgress;
}

const delay = 1000;

export const progressMirror = ({ state, now, after, unreadable, tell, adopt, make }: MirrorParts): ProgressMirror => {
  let timer: Closable | undefined;
  let writing = Promise.resolve();
  /** What is there and known already, as text. */
  let seen: string | undefined;

  const read = async (): Promise<SyncedProgress | undefined> => {
    const stored = state.get<unknown>(progressKey);
    const parsed = parseSynced(stored);
    if (stored !== undefined && parsed === undefined) await keepUnreadable(stored);
    return parsed;
  };

  const unreadableKeys = (): readonly string[] => state.keys().filter((key) => key.startsWith(unreadableKey));

  const keepUnreadable = async (stored: unknown): Promise<void> => {
    const text = JSON.stringify(stored);
    if (unreadableKeys().some((key) => JSON.stringify(state.get(key)) === text)) return;
    const key = `${unreadableKey}${now()}`;
    await state.update(key, stored);
    unreadable(key);
  };

  const takeIn = async (): Promise<SyncedProgress | undefined> => {
    const incoming = await read();
    const text = JSON.stringify(incoming);
    if (incoming !== undefined && text !== seen) await adopt(incoming);
    seen = text;
    return incoming;
  };

  /** What was set aside takes its room. */
  const limit = (): number =>
    Math.max(0, syncedLimit - unreadableKeys().reduce((sum, key) => sum + JSON.stringify(state.get(key)).length, 0));

  const write = async (): Promise<void> => {
    const known = await takeIn();
    const made = make(known ?? {}, limit());
    const text = JSON.stringify(made);
    if (text === seen || (known === undefined && isEmpty(made))) return;
    await state.update(progressKey, made);
    seen = text;
  };

  const flush = (): Promise<void> => {
    if (timer === undefined) return writing;
    timer.dispose();
    timer = undefined;
    writing = writing
      .then(write)
      .catch((error: unknown) => tell(`The progress was not written to globalState: ${String(error)}`));
    return writing;
  };

  return {
    takeIn: async () => {
      await takeIn();
    },
    changed: () => {
      timer ??= after(delay, () => void flush());
    },
    flush,
  };
};

/** What has nothing to say is not written: Settings Sync might take it for news. */
const isEmpty = ({ items }: SyncedProgress): boolean => Object.keys(items).length === 0;
