import { Disposable, type Event, EventEmitter } from 'vscode';
import type { ContributedReader } from '../../api/interleave';

/** The readers of other extensions, in the order in which they came. */
export interface ContributedReaders {
  /** Another array whenever one comes or goes. */
  all(): readonly ContributedReader[];
  /** Throws where the reader is not well formed, or its id is taken. */
  readonly add: (reader: ContributedReader) => Disposable;
  /** Tells of a reader that has come or gone. */
  readonly onDidChange: Event<ContributedReader>;
}

export const contributedReaders = (): ContributedReaders => {
  const changed = new EventEmitter<ContributedReader>();
  let all: readonly ContributedReader[] = [];
  const change = (next: typeof all, reader: ContributedReader): void => {
    all = next;
    changed.fire(reader);
    void import('./offerContributed').then(({ offerContributed }) => offerContributed(all));
  };
  return {
    all: () => all,
    add: (added) => {
      const { id, name, extensions } = added;
      if (
        ![id, name].every(isName) ||
        !extensions.length ||
        !extensions.every((ending) => isName(ending) && ending.startsWith('.')) ||
        typeof added.read !== 'function'
      )
        throw new TypeError('A reader has an id, a name, extensions such as ".tides", and a function read.');
      if (all.some((reader) => reader.id === id)) throw new Error(`There is a reader ${id} already.`);
      const reader: ContributedReader = {
        id,
        name,
        extensions: extensions.map((ending) => ending.toLowerCase()),
        read: (text, path) => added.read(text, path),
      };
      change([...all, reader], reader);
      return new Disposable(
        () =>
          all.includes(reader) &&
          change(
            all.filter((one) => one !== reader),
            reader,
          ),
      );
    },
    onDidChange: changed.event,
  };
};

const isName = (value: unknown): boolean => typeof value === 'string' && value.trim() !== '';
