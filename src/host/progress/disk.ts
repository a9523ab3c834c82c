import type { Closable } from '../base/closable';

/** What the event folder asks of a file system, as `node:fs` has it: tests put a double below it. */
export interface Disk {
  /** Makes a folder and those above it; gives the topmost that it made. */
  mkdir(path: string): Promise<string | undefined>;
  /** Opens for reading (`r`), for new content (`w`), or for appending a file that must not be there yet (`ax`). */
  open(path: string, flags: 'r' | 'w' | 'ax'): Promise<DiskFile>;
  readdir(path: string): Promise<readonly string[]>;
  stat(path: string): Promise<DiskStat>;
  /** Replaces a file of the new name at once. */
  rename(from: string, to: string): Promise<void>;
  /** Does nothing where there is no such file. */
  remove(path: string): Promise<void>;
  /**
   * Tells of changes in a folder, by name where that is known, until it fails; throws where nothing
   * more can be watched.
   */
  watch(path: string, changed: (name: string | undefined) => void, failed: (error: unknown) => void): Closable;
}

export interface DiskFile {
  appendFile(text: string): Promise<void>;
  /** The content, and as much of the rest as is needed to find it, outlives a loss of power. */
  datasync(): Promise<void>;
  /** The same of all, and of a folder its entries. */
  sync(): Promise<void>;
  stat(): Promise<DiskStat>;
  read(buffer: Uint8Array, offset: number, length: number, position: number): Promise<{ readonly bytesRead: number }>;
  close(): Promise<void>;
}

export interface DiskStat {
  /** In bytes. */
  readonly size: number;
  readonly mtimeMs: number;
  readonly birthtimeMs: number;
  readonly ino: number;
  isFile(): boolean;
}

/** The codes of errors that tell what a system cannot do or does not have. */
export const codeOf = (error: unknown): string | undefined =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
    ? error.code
    : undefined;
