import { basename } from 'node:path';
import type { Closable } from '../../../../src/host/base/closable';
import type { Disk, DiskFile, DiskStat } from '../../../../src/host/progress/disk';
import type { World } from './world';

interface Content {
  bytes: Uint8Array;
  /** So many of them outlive a loss of power. */
  synced: number;
  modified: number;
  readonly ino: number;
}

type Entries = Map<string, Content>;

export const folder = '/events';

const error = (code: string): Error => Object.assign(new Error(code), { code });

const joined = (bytes: Uint8Array, more: Uint8Array): Uint8Array => {
  const all = new Uint8Array(bytes.length + more.length);
  all.set(bytes);
  all.set(more, bytes.length);
  return all;
};

/**
 * One folder of a disk, which forgets at a loss of power what was not synced: bytes from some place on, and any entry.
 */
export class ModelDisk {
  private entries: Entries = new Map();
  private durable: Entries = new Map();
  /** Numbers the files. */
  private made = 1;
  /** What happened to the entries since they were synced. */
  private unsynced: ((entries: Entries) => void)[] = [];
  private readonly watchers = new Set<{ readonly window: number; readonly changed: (name: string) => void }>();

  constructor(private readonly world: World) {}

  /** Every file's text, by name. */
  texts(): ReadonlyMap<string, string> {
    return new Map([...this.entries].map(([name, { bytes }]) => [name, new TextDecoder().decode(bytes)]));
  }

  /** Systems write down on their own what has waited for a while. */
  writeBack(): void {
    this.unsynced.splice(0).forEach((change) => change(this.durable));
    for (const content of this.entries.values()) content.synced = content.bytes.length;
  }

  losePower(): void {
    this.world.log('power is lost');
    for (const change of this.unsynced.splice(0)) if (this.world.chance(0.5)) change(this.durable);
    this.watchers.clear();
    for (const [name, { bytes, synced, modified }] of this.durable) {
      const left = this.world.below(bytes.length - synced + 1);
      const tail = this.world.chance(0.3) ? new Uint8Array(left) : bytes.subarray(synced, synced + left);
      this.durable.set(name, {
        bytes: joined(bytes.subarray(0, synced), tail),
        synced: synced + left,
        modified,
        ino: this.made++,
      });
    }
    this.entries = new Map(this.durable);
  }

  /** The file system as a window calls it. */
  seenBy(window: number): Disk {
    const call = async <Result>(name: string, path: string, effect: () => Result): Promise<Result> =>
      this.world.call({ window, name, what: basename(path) }, effect);
    return {
      mkdir: async (path) => call('mkdir', path, () => undefined),
      open: async (path, flags) =>
        call('open', path, () =>
          path === folder
            ? this.opened(window, '.', undefined)
            : this.opened(window, basename(path), this.contentFor(basename(path), flags)),
        ),
      readdir: async (path) => call('readdir', path, () => [...this.entries.keys()]),
      stat: async (path) =>
        call('stat', path, () => (path === folder ? this.statOf(undefined) : this.statOf(this.find(basename(path))))),
      rename: async (from, to) => call('rename', to, () => this.rename(basename(from), basename(to))),
      remove: async (path) => call('remove', path, () => this.remove(basename(path))),
      watch: (_, changed) => this.watch(window, changed),
    };
  }

  private find(name: string): Content {
    const content = this.entries.get(name);
    if (content === undefined) throw error('ENOENT');
    return content;
  }

  private contentFor(name: string, flags: 'r' | 'w' | 'ax'): Content {
    if (flags === 'r') return this.find(name);
    if (flags === 'ax' && this.entries.has(name)) throw error('EEXIST');
    const content = this.entries.get(name) ?? { bytes: new Uint8Array(), synced: 0, modified: 0, ino: this.made++ };
    Object.assign(content, { bytes: new Uint8Array(), synced: 0, modified: this.world.now });
    this.change((entries) => entries.set(name, content));
    return content;
  }

  private change(change: (entries: Entries) => void): void {
    change(this.entries);
    this.unsynced.push(change);
  }

  private rename(from: string, to: string): void {
    this.find(from);
    this.change((entries) => {
      const content = entries.get(from);
      if (content === undefined) return;
      entries.delete(from);
      entries.set(to, content);
    });
    this.tell(to);
  }

  private remove(name: string): void {
    if (this.entries.has(name)) this.change((entries) => entries.delete(name));
  }

  private statOf(content: Content | undefined): DiskStat {
    return {
      size: content?.bytes.length ?? 0,
      mtimeMs: content?.modified ?? 0,
      birthtimeMs: 0,
      ino: content?.ino ?? 0,
      isFile: () => content !== undefined,
    };
  }

  private opened(window: number, name: string, content: Content | undefined): DiskFile {
    const call = async <Result>(what: string, effect: () => Result, part?: () => void): Promise<Result> =>
      this.world.call({ window, name: what, what: name }, effect, part);
    const append = (bytes: Uint8Array): void => {
      if (content === undefined) throw error('EISDIR');
      content.bytes = joined(content.bytes, bytes);
      content.modified = this.world.now;
      this.tell(name);
    };
    const sync = (): void => {
      if (content !== undefined) content.synced = content.bytes.length;
      else this.unsynced.splice(0).forEach((change) => change(this.durable));
    };
    return {
      appendFile: async (text) => {
        const bytes = new TextEncoder().encode(text);
        return call(
          'append',
          () => append(bytes),
          () => append(bytes.subarray(0, this.world.below(bytes.length))),
        );
      },
      datasync: async () => call('datasync', sync),
      sync: async () => call('sync', sync),
      stat: async () => call('fstat', () => this.statOf(content)),
      read: async (buffer, offset, length, position) =>
        call('read', () => {
          const most = this.world.chance(0.1) ? Math.ceil(length / 2) : length;
          const part = content?.bytes.subarray(position, position + most) ?? new Uint8Array();
          buffer.set(part, offset);
          return { bytesRead: part.length };
        }),
      close: async () => call('close', () => undefined),
    };
  }

  private watch(window: number, changed: (name: string) => void): Closable {
    if (this.world.isWatchless()) throw error('ENOSPC');
    const watcher = { window, changed };
    this.watchers.add(watcher);
    return { dispose: () => void this.watchers.delete(watcher) };
  }

  private tell(name: string): void {
    for (const { window, changed } of this.watchers)
      if (this.world.chance(0.9)) void this.world.call({ window, name: 'watch', what: name }, () => changed(name));
  }
}
