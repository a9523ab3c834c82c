import type { Closable } from '../base/closable';

export interface FoundFile {
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  /** When it last changed, in ms since the epoch. */
  readonly modified: number;
}

/** The folder in which every session writes files of its own, and reads those of all. */
export interface EventFolder extends Closable {
  /** All files; rejects where one of them cannot be looked at. */
  list(): Promise<readonly FoundFile[]>;
  /** A file's bytes from a place on; rejects where there is no such file. */
  read(name: string, from: number): Promise<Uint8Array>;
  /** Writes whole lines into files that only this session writes; resolves once they outlive its process. */
  append(lines: string): Promise<void>;
  /**
   * Makes a file that is there whole or not at all, and is never changed; one of the same name and content
   * may be there already.
   */
  create(name: string, text: string): Promise<void>;
  /** Makes what is in a file outlive a loss of power, whoever wrote it, where the system can do that. */
  sync(name: string): Promise<void>;
  remove(name: string): Promise<void>;
  /**
   * Tells of files that have changed, by name where that is known, as long as nothing keeps it from that; never throws.
   */
  watch(changed: (name: string | undefined) => void, failed: (error: unknown) => void): Closable;
}

/** Names of files: those of a session begin with its id, so that none writes another's. */
export const eventFile = '.jsonl';
export const snapshotFile = '.snapshot';
export const segmentName = (session: string, count: number): string => `${session}-${count}${eventFile}`;
