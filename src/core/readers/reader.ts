import type { PracticeSet } from '../practiceSet';
import type { Problem } from '../problem';

/** A file as a reader gets it. The path, with forward slashes, only hints at the form; it is never part of an identity. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** What was understood of a file, and what was not. */
export interface Reading {
  readonly sets: readonly PracticeSet[];
  readonly problems: readonly Problem[];
}

/** Turns one written form into practice sets. */
export interface Reader {
  /** Whether the file may be of this form; cheap, and wrong only on the generous side. */
  sniff(file: SourceFile): boolean;
  read(file: SourceFile): Reading | Promise<Reading>;
}
